import * as comlink from 'comlink';
import type { computeMethod, MethodRunner } from '../../analysis/methods/runner.ts';

/** A thread that computes one method at a time. */
export interface MethodThread {
  readonly compute: (...words: Parameters<typeof computeMethod>) => Promise<ReturnType<typeof computeMethod>>;
  /** Rejects when the thread dies. */
  readonly died: Promise<never>;
  readonly stop: () => void;
}

/** Numeric methods beside the window: it stays free however long they take, and cancelling ends the work itself. */
export const computeBeside: MethodRunner = besideOf(startThread);

/** A runner over threads of its own: one is kept for the next call, one that was cancelled or died is not. */
export function besideOf(start: () => MethodThread): MethodRunner {
  let idle: MethodThread | null = null;
  return async (method, given, options, signal) => {
    signal?.throwIfAborted();
    const thread = idle ?? start();
    idle = null;
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        thread.stop();
        reject(signal.reason as Error);
      });
    });
    let isDead = false;
    thread.died.catch(() => (isDead = true));
    try {
      return await Promise.race([thread.compute(method, given, options), thread.died, aborted]);
    } finally {
      if (isDead || signal?.aborted === true || idle !== null) thread.stop();
      else idle = thread;
    }
  };
}

function startThread(): MethodThread {
  const worker = new Worker(new URL('./methods-worker.ts', import.meta.url), { type: 'module', name: 'methods' });
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(`a numeric method ended: ${event.message}`));
    });
  });
  return {
    compute: comlink.wrap<typeof computeMethod>(worker) as unknown as MethodThread['compute'],
    died,
    stop: () => {
      worker.terminate();
    },
  };
}
