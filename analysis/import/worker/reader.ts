import type { FitAnswers, FittedPlan } from '../plan/fit-steps.ts';
import { sha256 } from '../../model/sha256.ts';
import { InputError, type Notice } from '../../model/notice.ts';
import { cellsIn, contentsOf, type Block, type Cell, type SheetContents } from '../cells.ts';
import type { Grid } from '../grid.ts';
import type {
  ImportedTable,
  ImportPlan,
  PlanEdit,
  RawRange,
  TableEdit,
  TablePlan,
  TablePreview,
  WorkbookSummary,
} from '../plan/plan.ts';
import { openWorkbook, type GridSession } from '../plan/session.ts';
import type { Unpack } from '../readers/unpack.ts';
import { unreadable } from '../problems.ts';

/** A value, or the fault of the input: errors lose their fields on the way out of a worker, plain data does not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly notice: Notice };

export type Progress = (done: number, total: number) => void;

/** What a worker serves that holds one opened file. */
export interface Reader {
  open(bytes: Uint8Array<ArrayBuffer>, file: string, progress: Progress): Promise<Answer<WorkbookSummary>>;
  raw(
    sheet: string,
    firstRow: number,
    lastRow: number,
    firstColumn: number,
    lastColumn: number,
  ): Promise<Answer<RawRange>>;
  repropose(sheet: string, current: TablePlan | null, edit: TableEdit): Promise<Answer<TablePlan>>;
  edit(plan: TablePlan, edit: PlanEdit): Promise<Answer<TablePlan>>;
  preview(plan: TablePlan): Promise<Answer<TablePreview>>;
  apply(plan: ImportPlan, progress: Progress): Promise<Answer<ImportedTable[]>>;
  /** The plan of another file laid on this one, each difference as a step. */
  fit(plan: ImportPlan, answers: FitAnswers): Promise<Answer<FittedPlan>>;
  /** What each sheet holds, counted. */
  contents(): Promise<Answer<readonly SheetContents[]>>;
  /** Cells of a block that are not empty, row by row, `most` of them at most. */
  cells(sheet: string, block: Block, most: number): Promise<Answer<readonly Cell[]>>;
}

/** A reader of one file; `open` comes first. `unpack` is the host's way to unpack the parts of a workbook. */
export function createReader(unpack?: Unpack): Reader {
  let session: GridSession | null = null;
  const opened = (): GridSession => {
    if (session === null) throw new Error('no file is open');
    return session;
  };
  return {
    open: (bytes, file, progress) =>
      answer(async () => {
        session = await openWorkbook(bytes, file, { sha256: sha256(bytes), progress, ...(unpack && { unpack }) });
        return session.summary;
      }),
    raw: (...range) => answer(() => opened().raw(...range)),
    repropose: (...asked) => answer(() => opened().repropose(...asked)),
    edit: (plan, edit) => answer(() => opened().edit(plan, edit)),
    preview: (plan) => answer(() => opened().preview(plan)),
    apply: (plan, progress) => answer(() => opened().apply(plan, progress)),
    fit: (plan, answers) => answer(() => opened().fit(plan, answers)),
    contents: () => answer(() => opened().grids.map(contentsOf)),
    cells: (sheet, block, most) => answer(() => cellsIn(gridNamed(opened(), sheet), block, most)),
  };
}

function gridNamed({ grids, summary }: GridSession, sheet: string): Grid {
  const grid = grids.find(({ name }) => name === sheet);
  if (grid !== undefined) return grid;
  const names = grids.map(({ name }) => name).join(', ');
  const where = { file: summary.file, sheet };
  throw unreadable('sheet-unknown', where, 'The file has no sheet of this name.', `Its sheets are: ${names}.`);
}

/** The value of an answer, or its InputError thrown. */
export function valueOf<T>(given: Answer<T>): T {
  if (given.ok) return given.value;
  throw new InputError(given.notice);
}

async function answer<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (fault) {
    if (fault instanceof InputError) return { ok: false, notice: fault.notice };
    throw fault;
  }
}
