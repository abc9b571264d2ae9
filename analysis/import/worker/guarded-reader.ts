import { InputError } from '../../model/notice.ts';
import type { Block, Cell, SheetContents } from '../cells.ts';
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
import { valueOf, type Answer, type Progress, type Reader } from './reader.ts';

/** A worker with a reader in it, however the host makes one. */
export interface ReaderWorker {
  readonly reader: Reader;
  /** Rejects when the worker dies by itself: out of memory, or an error outside of a call. */
  readonly died: Promise<never>;
  stop(): void;
  /** A callback in a form that the worker can call. */
  callback(progress: Progress): Progress;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
  /** Called once when the work has taken ten seconds. */
  readonly onSlow?: () => void;
}

/** An opened file, asked from outside of its worker. */
export interface Importer {
  readonly summary: WorkbookSummary;
  raw(sheet: string, firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Promise<RawRange>;
  repropose(sheet: string, current: TablePlan | null, edit: TableEdit): Promise<TablePlan>;
  edit(plan: TablePlan, edit: PlanEdit): Promise<TablePlan>;
  preview(plan: TablePlan): Promise<TablePreview>;
  apply(plan: ImportPlan, options?: ReadOptions): Promise<ImportedTable[]>;
  /** What each sheet holds, counted. */
  contents(): Promise<readonly SheetContents[]>;
  /** Cells of a block that are not empty, row by row, `most` of them at most. */
  cells(sheet: string, block: Block, most: number): Promise<readonly Cell[]>;
  close(): void;
}

interface Limits {
  readonly slow: number;
  readonly longest: number;
}

/** Ten seconds until a person is told, sixty until the reader is stopped. */
export const readLimits: Limits = { slow: 10_000, longest: 60_000 };

/**
 * Open a file in a worker of its own. Whatever happens inside (endless loops, no memory) ends in an error here; a call
 * that was stopped takes its worker with it, and the next call opens the file again in a fresh one.
 */
export async function openGuarded(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  start: () => ReaderWorker,
  options: ReadOptions = {},
  limits: Limits = readLimits,
): Promise<Importer> {
  let worker: ReaderWorker | null = null;
  let isClosed = false;

  /** The worker with the file open in it: a fresh one after the last was stopped. */
  async function ready(
    call: ReadOptions,
    isFirst: boolean,
  ): Promise<{ worker: ReaderWorker; summary: WorkbookSummary }> {
    const fresh = start();
    worker = fresh;
    const progress = fresh.callback(isFirst ? (call.onProgress ?? nothing) : nothing);
    const summary = await guarded(fresh, () => fresh.reader.open(bytes, file, progress), call);
    return { worker: fresh, summary };
  }

  async function guarded<T>(on: ReaderWorker, work: () => Promise<Answer<T>>, call: ReadOptions): Promise<T> {
    const watch = watchOver(file, call, limits);
    try {
      return valueOf(await Promise.race([work(), on.died, watch.ended]));
    } catch (fault) {
      // A refusal leaves the worker well; after anything else it may be broken or still at work.
      const isWell =
        fault instanceof InputError && fault.notice.code !== 'reading-too-long' && fault.notice.code !== 'reader-died';
      if (!isWell) {
        on.stop();
        if (worker === on) worker = null;
      }
      throw fault;
    } finally {
      watch.end();
    }
  }

  async function ask<T>(work: (reader: Reader, on: ReaderWorker) => Promise<Answer<T>>, call: ReadOptions): Promise<T> {
    call.signal?.throwIfAborted();
    if (isClosed) throw new Error('the file is closed');
    const on = worker ?? (await ready(call, false)).worker;
    return guarded(on, () => work(on.reader, on), call);
  }

  function close(): void {
    isClosed = true;
    worker?.stop();
    worker = null;
  }

  options.signal?.throwIfAborted();
  try {
    const { summary } = await ready(options, true);
    return {
      summary,
      raw: (...range) => ask((reader) => reader.raw(...range), {}),
      repropose: (...asked) => ask((reader) => reader.repropose(...asked), {}),
      edit: (plan, edit) => ask((reader) => reader.edit(plan, edit), {}),
      preview: (plan) => ask((reader) => reader.preview(plan), {}),
      apply: (plan, call = {}) =>
        ask((reader, on) => reader.apply(plan, on.callback(call.onProgress ?? nothing)), call),
      contents: () => ask((reader) => reader.contents(), {}),
      cells: (...block) => ask((reader) => reader.cells(...block), {}),
      close,
    };
  } catch (fault) {
    close();
    throw fault;
  }
}

/** The fault of a worker that died by itself. */
export function readerDied(file: string, isOutOfMemory: boolean): InputError {
  return new InputError({
    code: 'reader-died',
    severity: 'wrong',
    where: { file },
    text: {
      en: isOutOfMemory
        ? 'Reading the file needs more memory than it may take.'
        : 'The file could not be read: its reader stopped with an error. Nothing else is affected.',
    },
    next: { en: 'Save the sheet you need as .csv, or open the file in a spreadsheet program and save it anew.' },
  });
}

const nothing: Progress = () => undefined;

/** Rejects when the call is cancelled or takes too long; tells once when it is slow. */
function watchOver(file: string, call: ReadOptions, limits: Limits): { ended: Promise<never>; end(): void } {
  let end: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    const slow = setTimeout(() => call.onSlow?.(), limits.slow);
    const longest = setTimeout(() => reject(tooLong(file, limits.longest)), limits.longest);
    const cancel = (): void => reject(call.signal?.reason);
    call.signal?.addEventListener('abort', cancel, { once: true });
    end = () => {
      clearTimeout(slow);
      clearTimeout(longest);
      call.signal?.removeEventListener('abort', cancel);
    };
  });
  return { ended, end };
}

function tooLong(file: string, milliseconds: number): InputError {
  return new InputError({
    code: 'reading-too-long',
    severity: 'wrong',
    where: { file },
    text: { en: `Reading the file took longer than ${String(milliseconds / 1000)} seconds and was stopped.` },
    next: { en: 'Save the sheet you need as .csv and open that: it is read much faster.' },
  });
}
