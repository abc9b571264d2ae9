import { sha256 } from '../../model/sha256.ts';
import { InputError, type Notice } from '../../model/notice.ts';
import type {
  ImportedTable,
  ImportPlan,
  RawRange,
  TableEdit,
  TablePlan,
  TablePreview,
  WorkbookSession,
  WorkbookSummary,
} from '../plan/plan.ts';
import { openWorkbook } from '../plan/session.ts';

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
  repropose(sheet: string, edit: TableEdit): Promise<Answer<TablePlan>>;
  preview(plan: TablePlan): Promise<Answer<TablePreview>>;
  apply(plan: ImportPlan, progress: Progress): Promise<Answer<ImportedTable[]>>;
}

/** A reader of one file; `open` comes first. */
export function createReader(): Reader {
  let session: WorkbookSession | null = null;
  const opened = (): WorkbookSession => {
    if (session === null) throw new Error('no file is open');
    return session;
  };
  return {
    open: (bytes, file, progress) =>
      answer(async () => {
        session = await openWorkbook(bytes, file, { sha256: await sha256(bytes), progress });
        return session.summary;
      }),
    raw: (...range) => answer(() => opened().raw(...range)),
    repropose: (sheet, edit) => answer(() => opened().repropose(sheet, edit)),
    preview: (plan) => answer(() => opened().preview(plan)),
    apply: (plan, progress) => answer(() => opened().apply(plan, progress)),
  };
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
