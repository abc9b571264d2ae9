import { describe, expect, it, vi } from 'vitest';
import { openGuarded, readerDied, type ReaderWorker } from '../../../../analysis/import/worker/guarded-reader.ts';
import { createReader, type Reader } from '../../../../analysis/import/worker/reader.ts';
import { InputError } from '../../../../analysis/model/notice.ts';

const bytes = new TextEncoder().encode('crop,tonnes\nMaize,12\nSorghum,30\n');
const limits = { slow: 20, stalled: 200 };
const never = new Promise<never>(() => undefined);

/** Workers in this thread, counted, whose calls may be replaced. */
function workers(change: (reader: Reader, turn: number) => Partial<Reader>, died: Promise<never> = never) {
  const log = { started: 0, stopped: 0 };
  const start = (): ReaderWorker => {
    log.started += 1;
    const reader = createReader();
    return {
      reader: { ...reader, ...change(reader, log.started) },
      died,
      stop: () => void (log.stopped += 1),
      callback: (progress) => progress,
    };
  };
  return { log, start };
}

describe('a file in a worker', () => {
  it('is opened once, answers, and is let go', async () => {
    const { log, start } = workers(() => ({}));
    const seen: number[] = [];
    const file = await openGuarded(
      bytes,
      'a.csv',
      start,
      { onProgress: (done, total) => seen.push(done / total) },
      limits,
    );
    const [table] = await file.apply(file.summary.plan);
    file.close();
    expect([table?.table.rowCount, file.summary.sha256.length, log, seen.at(-1)]).toEqual([
      2,
      64,
      { started: 1, stopped: 1 },
      1,
    ]);
  });

  it('leaves no timer behind when its last step is told after its answer', async () => {
    const late: (() => void)[] = [];
    const { start } = workers((reader) => ({
      open: (given, name, progress) => {
        late.push(() => progress(1, 1));
        return reader.open(given, name, () => undefined);
      },
    }));
    const seen: number[] = [];
    const file = await openGuarded(bytes, 'a.csv', start, { onProgress: (done) => seen.push(done) }, limits);
    file.close();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    for (const tell of late) tell();
    expect([late.length, timers.mock.calls.length, seen]).toEqual([1, 0, []]);
    timers.mockRestore();
  });

  it('that takes too long is stopped with words, after a warning', async () => {
    const { log, start } = workers(() => ({ open: () => never }));
    let warned = 0;
    const opening = openGuarded(bytes, 'a.csv', start, { onSlow: () => (warned += 1) }, limits);
    await expect(opening).rejects.toMatchObject({ notice: { code: 'reading-too-long', where: { file: 'a.csv' } } });
    expect([warned, log.stopped]).toEqual([1, 1]);
  });

  it('that goes on may take as long as it needs, and is stopped when it stands still', async () => {
    const { log, start } = workers((reader) => ({
      open: async (given, file, progress) => {
        for (let step = 1; step <= 6; step += 1) {
          await new Promise((resolve) => setTimeout(resolve, 60));
          progress(step, 10);
        }
        return reader.open(given, file, () => undefined);
      },
      apply: async (_, progress) => {
        // Telling the same step again and again is no progress.
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          progress(1, 10);
        }
      },
    }));
    const file = await openGuarded(bytes, 'a.csv', start, {}, { slow: 20, stalled: 150 });
    await expect(file.apply(file.summary.plan)).rejects.toMatchObject({ notice: { code: 'reading-too-long' } });
    expect(log).toEqual({ started: 1, stopped: 1 });
  });

  it('whose worker dies says so', async () => {
    const died = Promise.reject(readerDied('a.csv', true)) as Promise<never>;
    died.catch(() => undefined);
    const { start } = workers(() => ({ open: () => never }), died);
    await expect(openGuarded(bytes, 'a.csv', start, {}, limits)).rejects.toBeInstanceOf(InputError);
  });

  it('can be cancelled in the middle of an import, and imported afterwards in a fresh worker', async () => {
    const { log, start } = workers((_, turn) => (turn === 1 ? { apply: () => never } : {}));
    const file = await openGuarded(bytes, 'a.csv', start, {}, { slow: 1000, stalled: 5000 });
    const stop = new AbortController();
    const importing = file.apply(file.summary.plan, { signal: stop.signal });
    stop.abort(new Error('cancelled by hand'));
    await expect(importing).rejects.toThrow('cancelled by hand');
    const tables = await file.apply(file.summary.plan);
    expect([tables.length, log]).toEqual([1, { started: 2, stopped: 1 }]);
  });

  it('keeps its worker after a refusal', async () => {
    const { log, start } = workers(() => ({}));
    const file = await openGuarded(bytes, 'a.csv', start, {}, limits);
    await expect(file.apply({ ...file.summary.plan, tables: [] })).rejects.toBeInstanceOf(InputError);
    expect((await file.raw('a', 0, 0, 0, 0)).cells).toHaveLength(1);
    expect(log).toEqual({ started: 1, stopped: 0 });
  });
});
