import { useEffect } from 'react';
import { cleanedTable } from '../../../../analysis/import/clean/cleaned-table.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { useCleaning, type Cleaning } from '../../../state/cleaning.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { engineReader } from './engine-reader.ts';
import type { TableStore } from './table-store.ts';

/** Whether the engine's rows of a table that has steps were cleaned once: before that they are raw. */
export function useIsCleaned({ name, steps }: Table): boolean {
  const isFollowed = useCleaning(({ applied }) => name in applied);
  return isFollowed || steps?.some(({ isOn }) => isOn) !== true;
}

/** The table as the engine's rows stand: after the steps that were done, with the rows that they left. */
export function shownTable(table: Table, { applied, effects }: Cleaning = useCleaning.getState()): Table {
  const steps = applied[table.name] ?? [];
  const done = new Map(effects[table.name]?.map(({ step, rows }) => [step, rows]));
  const leftOut = steps
    .filter(({ isOn, kind }) => isOn && (kind === 'exclude' || kind === 'exclude-where'))
    .reduce((sum, { id }) => sum + (done.get(id) ?? 0), 0);
  return { ...cleanedTable({ ...table, steps }), rowCount: table.rowCount - leftOut };
}

/** Keep a table on screen in step with its cleaning. */
export function useFollowedCleaning(store: TableStore): void {
  useEffect(() => {
    const { name } = store.table;
    return useCleaning.subscribe((now, before) => {
      // A table that is forgotten is about to leave the engine: there is nothing to read until another stands there.
      if (now.applied[name] === before.applied[name] || !(name in now.applied)) return;
      const table = useWorkbench.getState().project.tables.find((each) => each.name === name);
      if (table === undefined) return;
      const shown = shownTable(table, now);
      store.follow(shown, engineReader(shown));
    });
  }, [store]);
}
