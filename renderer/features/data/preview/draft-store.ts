import { createStore, type StoreApi } from 'zustand';
import type { ImportPlan, Question, TableEdit, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { noticeOf } from '../../../state/fault.ts';
import type { TextKey } from '../../../text/index.ts';
import {
  draftOf,
  importPlan,
  isSettled,
  newTable,
  withAnswer,
  withEdits,
  withRenamedPart,
  withTable,
  type Draft,
  type TableDraft,
} from './draft.ts';
import { chosenWide, isStructural, made, movedBands, namedNow, withEdit, type HandEdit } from './hand-edit.ts';
import type { ImportSource } from './import-source.ts';
import { laidOver, type Misfit } from './laid-plan.ts';

/** What a step did, for undo and redo. */
export interface StepWords {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

interface Step {
  /** The draft on the other side of the step. */
  readonly draft: Draft;
  readonly words: StepWords;
}

export interface DraftState {
  readonly draft: Draft;
  /** Steps that can be undone, oldest first, and redone, the next first. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly fault: Notice | null;
  /** Edits of one table, as one step. */
  readonly edit: (table: string, edits: readonly HandEdit[], words: StepWords) => void;
  /** One answer of a question; it is not asked again. */
  readonly answer: (table: string, question: Question, place: number) => void;
  /** Take back what was answered: the question is asked again, later edits stay. */
  readonly takeBack: (table: string, question: string) => void;
  readonly choose: (tables: readonly string[], isChosen: boolean, words: StepWords) => void;
  /** Put the parts of a stack under one another, or keep them apart. */
  readonly stack: (place: number, isStacked: boolean) => void;
  /** A table marked by hand, or looked for where none was found; its id when there is one. */
  readonly mark: (sheet: string, edit: TableEdit) => Promise<string | null>;
  /** Lay a saved plan over this file; what of it does not fit comes back. */
  readonly load: (plan: ImportPlan) => Promise<Misfit>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The plan to import, when every edit has its answer. */
  readonly finalPlan: () => Promise<ImportPlan>;
}

export type DraftStore = StoreApi<DraftState>;

const mostSteps = 100;

/** The draft of one opened file, kept outside the screen: leaving the room and coming back loses nothing. */
export function createDraftStore(source: ImportSource): DraftStore {
  const settling = new Map<string, Promise<void>>();
  let marked = 0;
  return createStore<DraftState>()((set, get) => {
    const tableOf = (id: string): TableDraft | undefined => get().draft.tables.find((each) => each.id === id);

    function step(draft: Draft, words: StepWords): void {
      const past = [...get().past, { draft: get().draft, words }].slice(-mostSteps);
      set({ draft, past, future: [], fault: null });
      settleAll();
    }

    function goBackTo(draft: Draft, past: readonly Step[], future: readonly Step[]): void {
      set({ draft, past, future, fault: null });
      settleAll();
    }

    function settleAll(): void {
      for (const table of get().draft.tables) {
        if (isSettled(table) || settling.has(table.id)) continue;
        const work = settle(table.id).finally(() => settling.delete(table.id));
        settling.set(table.id, work);
      }
    }

    // One question at a time for each table; when the list has changed meanwhile, it is asked anew.
    async function settle(id: string): Promise<void> {
      for (let table = tableOf(id); table && !isSettled(table); table = tableOf(id)) {
        const { edits } = table;
        try {
          const plan = await planAfter(source, table);
          set({ draft: withTable(get().draft, id, (each) => withAnswer(each, edits, plan)) });
        } catch (error) {
          const now = tableOf(id);
          if (now?.edits !== edits) continue;
          // A refused edit is taken back: the plan on the screen is always one that can be read.
          const back = { ...now, edits: now.settled.edits, plan: now.settled.plan };
          set({ draft: withTable(get().draft, id, () => back), fault: noticeOf(error) });
        }
      }
    }

    return {
      draft: draftOf(source.summary),
      past: [],
      future: [],
      fault: null,
      edit(id, edits, words) {
        const table = tableOf(id);
        if (!table || edits.length === 0) return;
        let draft = get().draft;
        for (const edit of edits)
          if (edit.kind === 'rename') draft = withRenamedPart(draft, id, edit.column, edit.name);
        const added = edits.map((edit) => made(table.plan, edit));
        step(
          withTable(draft, id, (each) => withEdits(each, [...each.edits, ...added])),
          words,
        );
      },
      answer(id, question, place) {
        const table = tableOf(id);
        const chosen = question.answers[place];
        if (!table || !chosen) return;
        const answered = { id: question.id, column: question.column, text: question.text, answer: chosen.label };
        const others = table.edits.filter((each) => each.answered?.id !== question.id);
        const edits = [...others, made(table.plan, chosen.edit, answered)];
        step(
          withTable(get().draft, id, (each) => withEdits(each, edits)),
          { key: 'data.step.answer', values: { answer: chosen.label.en } },
        );
      },
      takeBack(id, question) {
        step(
          withTable(get().draft, id, (each) =>
            withEdits(
              each,
              each.edits.filter(({ answered }) => answered?.id !== question),
            ),
          ),
          { key: 'data.step.takeBack' },
        );
      },
      choose(ids, isChosen, words) {
        const { draft } = get();
        const tables = draft.tables.map((each) => (ids.includes(each.id) ? { ...each, isChosen } : each));
        step({ ...draft, tables }, words);
      },
      stack(place, isStacked) {
        const { draft } = get();
        const stacks = draft.stacks.map((each, at) => (at === place ? { ...each, isStacked } : each));
        step({ ...draft, stacks }, { key: isStacked ? 'data.stack' : 'data.unstack' });
      },
      async mark(sheet, edit) {
        try {
          const plan = await source.repropose(sheet, null, edit);
          const table = newTable(plan, `${sheet}#m${String((marked += 1))}`);
          const { draft } = get();
          step({ ...draft, tables: [...draft.tables, table] }, { key: 'data.step.mark' });
          return table.id;
        } catch (error) {
          set({ fault: noticeOf(error) });
          return null;
        }
      },
      async load(plan) {
        const { draft, misfit } = await laidOver(source, get().draft, plan);
        step(draft, { key: 'data.step.load' });
        return misfit;
      },
      undo() {
        const { draft, past, future } = get();
        const last = past.at(-1);
        if (last) goBackTo(last.draft, past.slice(0, -1), [{ draft, words: last.words }, ...future]);
      },
      redo() {
        const { draft, past, future } = get();
        const [next, ...rest] = future;
        if (next) goBackTo(next.draft, [...past, { draft, words: next.words }], rest);
      },
      async finalPlan() {
        while (settling.size > 0) await Promise.all(settling.values());
        return importPlan(source.summary, get().draft);
      },
    };
  });
}

/**
 * The plan after all edits. Borders are asked for first and together, since types and units are inferred again around
 * them; what was said by hand about columns and rows is laid over that, so that no border undoes it.
 */
async function planAfter(source: ImportSource, { base, edits, settled }: TableDraft): Promise<TablePlan> {
  const isLonger = settled.edits.every((each, index) => edits[index] === each);
  const added = isLonger ? edits.slice(settled.edits.length) : edits;
  const isKept = isLonger && !added.some(({ edit }) => isStructural(edit));
  let plan = isKept ? settled.plan : await structureAfter(source, base, edits);
  for (const each of isKept ? added : edits) {
    const { edit, source: column } = each;
    if (isStructural(edit)) continue;
    const isLocal = edit.kind === 'rename' || edit.kind === 'label' || edit.kind === 'derived-role';
    plan = isLocal ? withEdit(plan, each) : await source.edit(plan, namedNow(plan, edit, column));
  }
  return plan;
}

async function structureAfter(source: ImportSource, base: TablePlan, edits: TableDraft['edits']): Promise<TablePlan> {
  const bands = movedBands(edits);
  const isWide = chosenWide(edits);
  const plan = Object.keys(bands).length === 0 ? base : await source.repropose(base.sheet, base, bands);
  return isWide === null ? plan : source.edit(plan, { kind: 'wide', isWide });
}
