import { InputError } from '../../model/notice.ts';
import type { FitAnswers, FittedPlan } from '../plan/fit-steps.ts';
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
  /** The plan of another file laid on this one, each difference as a step. */
  fit(plan: ImportPlan, answers?: FitAnswers): Promise<FittedPlan>;
  close(): void;
}

/** Milliseconds until a person is told, and until a reader that came no further is stopped. */
interface Limits {
  readonly slow: number;
  readonly stalled: number;
}

/**
 * A large file on a slow machine may take minutes and tells how far it is; what is hostile is stopped by its size before,
 * or stands still. Two minutes without a step is more than any step of a good file takes.
 */
export const readLimits: Limits = { slow: 10_000, stalled: 120_000 };

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
    const told = isFirst ? call : { ...call, onProgress: nothing };
    const summary = await guarded(fresh, (progress) => fresh.reader.open(bytes, file, progress), told);
    return { worker: fresh, summary };
  }

  async function guarded<T>(
    on: ReaderWorker,
    work: (progress: Progress) => Promise<Answer<T>>,
    call: ReadOptions,
  ): Promise<T> {
    const watch = watchOver(file, call, limits);
    try {
      return valueOf(await Promise.race([work(on.callback(watch.progress)), on.died, watch.ended]));
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

  async function ask<T>(
    work: (reader: Reader, progress: Progress) => Promise<Answer<T>>,
    call: ReadOptions,
  ): Promise<T> {
    call.signal?.throwIfAborted();
    if (isClosed) throw new Error('the file is closed');
    const on = worker ?? (await ready(call, false)).worker;
    return guarded(on, (progress) => work(on.reader, progress), call);
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
      apply: (plan, call = {}) => ask((reader, progress) => reader.apply(plan, progress), call),
      contents: () => ask((reader) => reader.contents(), {}),
      fit: (plan, answers = {}) => ask((reader) => reader.fit(plan, answers), {}),
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

interface Watch {
  readonly ended: Promise<never>;
  readonly progress: Progress;
  end(): void;
}

/** Rejects when the call is cancelled or comes no further; tells once when it is slow. */
function watchOver(file: string, call: ReadOptions, limits: Limits): Watch {
  let stop: (reason: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const late = (): void => stop(stalled(file, limits.stalled));
  let furthest = 0;
  let isOver = false;
  let next = setTimeout(late, limits.stalled);
  const slow = setTimeout(() => call.onSlow?.(), limits.slow);
  const cancel = (): void => stop(call.signal?.reason);
  call.signal?.addEventListener('abort', cancel, { once: true });
  return {
    ended,
    progress(done, total) {
      // Steps and the answer come on ports of their own, so the last step may arrive after the answer: a timer that it
      // started would keep a process alive for as long as a reader may stand still.
      if (isOver) return;
      call.onProgress?.(done, total);
      if (!(done / total > furthest)) return;
      furthest = done / total;
      clearTimeout(next);
      next = setTimeout(late, limits.stalled);
    },
    end() {
      isOver = true;
      clearTimeout(slow);
      clearTimeout(next);
      call.signal?.removeEventListener('abort', cancel);
    },
  };
}

function stalled(file: string, milliseconds: number): InputError {
  return new InputError({
    code: 'reading-too-long',
    severity: 'wrong',
    where: { file },
    text: { en: `Reading the file came no further for ${String(milliseconds / 1000)} seconds and was stopped.` },
    next: { en: 'Save the sheet you need as .csv and open that: it is read much faster.' },
  });
}
