import { createStore, type StoreApi } from 'zustand';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { checkTable } from '../../../../analysis/import/checks/index.ts';
import type { Finding } from '../../../../analysis/import/checks/check.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { theEngine } from '../../../state/engine.ts';
import { noticeOf } from '../../../state/fault.ts';

/** What the checks say of a table; findings of the rows before stay while those of the new ones are worked out. */
export interface ChecksState {
  readonly state: 'waiting' | 'checking' | 'done' | 'stopped' | 'failed';
  readonly findings: readonly Finding[];
  readonly fault: Notice | null;
}

export interface ChecksStore extends StoreApi<ChecksState> {
  /** Check these rows, in place of a check that still runs. */
  check(table: Table): Promise<void>;
  stop(): void;
  /** The rows are too many to be checked unasked: what was found in those before no longer holds. */
  wait(): void;
}

export function createChecksStore(engineOf: () => Promise<Engine> = theEngine): ChecksStore {
  const store = createStore<ChecksState>()(() => ({ state: 'waiting', findings: [], fault: null }));
  let running: AbortController | null = null;
  return {
    ...store,
    async check(table) {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      store.setState({ state: 'checking', fault: null });
      try {
        const findings = await checkTable(stoppable(await engineOf(), mine.signal), table);
        if (running === mine) store.setState({ state: 'done', findings });
      } catch (error) {
        if (running === mine && !mine.signal.aborted) store.setState({ state: 'failed', fault: noticeOf(error) });
      }
    },
    wait() {
      running?.abort();
      running = null;
      store.setState({ state: 'waiting', findings: [], fault: null });
    },
    stop() {
      running?.abort();
      running = null;
      store.setState({ state: 'stopped' });
    },
  };
}

/** The engine with every question cancelled by one signal: checks know nothing of it. */
function stoppable(engine: Engine, signal: AbortSignal): Engine {
  return {
    ...engine,
    query: (sql, options) => {
      signal.throwIfAborted();
      return engine.query(sql, { ...options, signal });
    },
  };
}

/** Findings that no person let stand yet, and those that one did. */
export function partedFindings(
  findings: readonly Finding[],
  steps: readonly CleaningStep[],
): { readonly open: readonly Finding[]; readonly accepted: readonly Finding[] } {
  const isAccepted = (finding: Finding): boolean => steps.some((step) => isAbout(step, finding));
  return { open: findings.filter((each) => !isAccepted(each)), accepted: findings.filter(isAccepted) };
}

function isAbout(step: CleaningStep, { notice }: Finding): boolean {
  return (
    step.kind === 'accept' &&
    step.isOn &&
    step.finding === notice.code &&
    step.about === (notice.where.column ?? null) &&
    (notice.count ?? 0) <= step.rows
  );
}
