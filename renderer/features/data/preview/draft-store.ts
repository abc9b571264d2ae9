import { createStore, type StoreApi } from 'zustand';
import type { ImportPlan, TableEdit } from '../../../../analysis/import/plan/plan.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { noticeOf } from '../../../state/fault.ts';
import {
  differingColumns,
  draftOf,
  withChosen,
  withColumn,
  withLabel,
  withMovedBorders,
  withPlan,
  withProposal,
  withRow,
  type ColumnEdit,
  type Draft,
} from './draft.ts';
import type { Misfit } from './plan-file.ts';
import type { ImportSource } from './import-source.ts';

export interface DraftState {
  readonly draft: Draft;
  /** Drafts before each change by hand, oldest first. */
  readonly past: readonly Draft[];
  readonly fault: Notice | null;
  readonly moveBorders: (sheet: string, edit: TableEdit) => void;
  readonly lookForTable: (sheet: string) => void;
  readonly editColumn: (sheet: string, column: number, edit: ColumnEdit) => void;
  /** Keep a row apart, or put it back among the data. */
  readonly toggleRow: (sheet: string, row: number) => void;
  readonly choose: (sheet: string, isChosen: boolean) => void;
  readonly rename: (sheet: string, label: string) => void;
  /** Lay a saved plan over this file; what of it does not fit comes back. */
  readonly load: (plan: ImportPlan) => Promise<Misfit>;
  readonly undo: () => void;
}

export type DraftStore = StoreApi<DraftState>;

const mostSteps = 50;

/** The draft of one opened file, kept outside the screen: leaving the room and coming back loses nothing. */
export function createDraftStore(source: ImportSource): DraftStore {
  // Only the answer to the last question of a sheet counts; earlier ones are out of date.
  const turns = new Map<string, number>();
  return createStore<DraftState>()((set, get) => {
    const change = (draft: Draft) => set({ draft, past: [...get().past, get().draft].slice(-mostSteps) });

    async function repropose(sheet: string, edit: TableEdit): Promise<void> {
      const turn = newTurn(turns, sheet);
      try {
        const proposal = await source.repropose(sheet, get().draft.get(sheet)?.plan ?? null, edit);
        if (turns.get(sheet) === turn) set({ draft: withProposal(get().draft, sheet, proposal), fault: null });
      } catch (error) {
        if (turns.get(sheet) === turn) set({ fault: noticeOf(error) });
      }
    }

    return {
      draft: draftOf(source.summary),
      past: [],
      fault: null,
      moveBorders(sheet, edit) {
        change(withMovedBorders(get().draft, sheet, edit));
        void repropose(sheet, get().draft.get(sheet)?.edit ?? edit);
      },
      lookForTable(sheet) {
        void repropose(sheet, {});
      },
      editColumn(sheet, column, edit) {
        change(withColumn(get().draft, sheet, column, edit));
      },
      toggleRow(sheet, row) {
        const plan = get().draft.get(sheet)?.plan;
        if (!plan || row < plan.firstRow || row > plan.lastRow) return;
        change(withRow(get().draft, sheet, row, !plan.apart.some((each) => each.row === row)));
      },
      choose(sheet, isChosen) {
        change(withChosen(get().draft, sheet, isChosen));
      },
      rename(sheet, label) {
        change(withLabel(get().draft, sheet, label));
      },
      async load(plan) {
        const isOwn = plan.file === source.summary.file;
        const { draft, lacking } = withPlan(get().draft, plan, isOwn);
        change(draft);
        if (isOwn) return { sheets: lacking, columns: [] };
        const laid = [...draft].filter(([, each]) => each.isChosen);
        await Promise.all(laid.map(([sheet, each]) => repropose(sheet, each.edit)));
        return { sheets: lacking, columns: differingColumns(get().draft) };
      },
      undo() {
        const before = get().past.at(-1);
        if (!before) return;
        // Answers on their way belong to the draft that is left.
        for (const sheet of turns.keys()) newTurn(turns, sheet);
        set({ draft: before, past: get().past.slice(0, -1), fault: null });
      },
    };
  });
}

function newTurn(turns: Map<string, number>, sheet: string): number {
  const turn = (turns.get(sheet) ?? 0) + 1;
  turns.set(sheet, turn);
  return turn;
}
