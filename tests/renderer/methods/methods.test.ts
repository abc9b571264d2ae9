import { describe, expect, it } from 'vitest';
import { computeMethod } from '../../../analysis/methods/runner.ts';
import { besideOf, type MethodThread } from '../../../renderer/methods/methods.ts';

const given = {
  columns: ['x', 'y'],
  rows: [
    [1, 2],
    [2, 4],
    [3, 7],
  ],
};

/** Threads that answer when told, and what became of them. */
function threads() {
  const started: { stopped: boolean; answer: () => void; die: (error: Error) => void }[] = [];
  const start = (): MethodThread => {
    const thread = { stopped: false, answer: () => undefined as void, die: (error: Error): void => void error };
    const died = new Promise<never>((_, reject) => (thread.die = reject));
    started.push(thread);
    return {
      compute: (...words) =>
        new Promise((resolve) => {
          thread.answer = () => {
            resolve(computeMethod(...words));
          };
        }),
      died,
      stop: () => (thread.stopped = true),
    };
  };
  return { started, run: besideOf(start) };
}

describe('methods beside the window', () => {
  it('give what they give here, on a thread that is kept for the next', async () => {
    const { started, run } = threads();
    const first = run('linear-regression', given, {});
    started[0]?.answer();
    expect(await first).toEqual(computeMethod('linear-regression', given, {}));
    const second = run('linear-regression', given, {});
    started[0]?.answer();
    await second;
    expect(started).toHaveLength(1);
    expect(started[0]?.stopped).toBe(false);
  });

  it('end with their thread when they are cancelled; the next call has another', async () => {
    const { started, run } = threads();
    const abort = new AbortController();
    const going = run('linear-regression', given, {}, abort.signal);
    abort.abort(new Error('enough'));
    await expect(going).rejects.toThrow('enough');
    expect(started[0]?.stopped).toBe(true);
    const next = run('linear-regression', given, {});
    started[1]?.answer();
    expect((await next).rows).toHaveLength(1);
  });

  it('do not begin when they are cancelled before', async () => {
    const { started, run } = threads();
    await expect(run('linear-regression', given, {}, AbortSignal.abort(new Error('no')))).rejects.toThrow('no');
    expect(started).toHaveLength(0);
  });

  it('say so when their thread dies, and do not use it again', async () => {
    const { started, run } = threads();
    const going = run('linear-regression', given, {});
    started[0]?.die(new Error('out of memory'));
    await expect(going).rejects.toThrow('out of memory');
    expect(started[0]?.stopped).toBe(true);
    void run('linear-regression', given, {});
    expect(started).toHaveLength(2);
  });

  it('run side by side, and keep one thread of them', async () => {
    const { started, run } = threads();
    const both = [run('linear-regression', given, {}), run('linear-regression', given, {})];
    expect(started).toHaveLength(2);
    for (const thread of started) thread.answer();
    await Promise.allSettled(both);
    expect(started.map(({ stopped }) => stopped).toSorted()).toEqual([false, true]);
  });
});
