import { create } from 'zustand';
import { cleanTable, type StepEffect } from '../../analysis/import/clean/clean-table.ts';
import { cleanedTable } from '../../analysis/import/clean/cleaned-table.ts';
import type { CleaningStep } from '../../analysis/model/cleaning.ts';
import type { Table } from '../../analysis/model/table.ts';
import type { Project } from '../../analysis/project/project.ts';
import { afterRebuild, refreshMemory, theEngine } from './engine.ts';
import { noticeOf } from './fault.ts';
import { tell, useWorkbench } from './workbench.ts';

type Steps = readonly CleaningStep[] | undefined;

/** What the steps of each table did, by the table's name, and the lists of steps that the engine's rows follow. */
export interface Cleaning {
  readonly effects: Readonly<Record<string, readonly StepEffect[]>>;
  readonly applied: Readonly<Record<string, Steps>>;
}

export const useCleaning = create<Cleaning>(() => ({ effects: {}, applied: {} }));

let queue: Promise<void> = Promise.resolve();
const wanted = new Map<string, Steps>();

/** Keep the engine's rows in step with the cleaning of every table. */
export function keepCleaned(): () => void {
  cleanAnew();
  const endRebuild = afterRebuild(() => {
    wanted.clear();
    useCleaning.setState({ applied: {} });
    cleanAnew();
  });
  const endSteps = useWorkbench.subscribe((now, before) => {
    if (now.project.tables !== before.project.tables) cleanAnew();
  });
  return () => {
    endRebuild();
    endSteps();
  };
}

/**
 * These tables are to leave the engine: when they come back their rows are raw. Resolves when none of them is at work:
 * half a cleaning would give the rows of one study to a table of the next.
 */
export async function forgetCleaning(names: Iterable<string>): Promise<void> {
  const gone = new Set(names);
  for (const name of gone) wanted.delete(name);
  await whenCleaned();
  const { applied, effects } = useCleaning.getState();
  useCleaning.setState({ applied: without(applied, gone), effects: without(effects, gone) });
}

function without<T>(all: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !gone.has(name)));
}

/** Resolves when the engine's rows follow all steps made so far. */
export async function whenCleaned(): Promise<void> {
  for (let last: Promise<void> | null = null; last !== queue;) {
    last = queue;
    await last;
  }
}

/** Clean what is not in step with its list: rows that came back are raw. */
export function cleanAnew(): void {
  for (const table of useWorkbench.getState().project.tables) {
    if (wanted.get(table.name) === table.steps) continue;
    wanted.set(table.name, table.steps);
    queue = queue.then(() => clean(table));
  }
}

async function clean(table: Table): Promise<void> {
  if (wanted.get(table.name) !== table.steps) return;
  try {
    const effects = await cleanTable(await theEngine(), table);
    useCleaning.setState((now) => ({
      effects: { ...now.effects, [table.name]: effects },
      applied: { ...now.applied, [table.name]: table.steps },
    }));
    await refreshMemory();
  } catch (error) {
    // The rows stay as they were, raw if they never were cleaned.
    useCleaning.setState((now) => ({ applied: { ...now.applied, [table.name]: now.applied[table.name] } }));
    tell(noticeOf(error));
  }
}

const described = new WeakMap<Table, Table>();

/** The tables of a study as analyses read them. The same table gives the same object each time. */
export function cleanedTables({ tables }: Pick<Project, 'tables'>): readonly Table[] {
  const known = lists.get(tables);
  if (known !== undefined) return known;
  const cleaned = tables.map((table) => {
    const found = described.get(table) ?? cleanedTable(table);
    described.set(table, found);
    return found;
  });
  lists.set(tables, cleaned);
  return cleaned;
}

const lists = new WeakMap<readonly Table[], readonly Table[]>();
