import { describe, expect, it, vi } from 'vitest';
import { PageQueue } from '../../../../../renderer/features/data/tables/page-queue.ts';

/** A loader whose answers are given by hand. */
function handLoader() {
  const loads: { first: number; signal: AbortSignal; answer: (rows: readonly number[]) => void }[] = [];
  const load = (first: number, _end: number, signal: AbortSignal) =>
    new Promise<readonly number[]>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')));
      loads.push({ first, signal, answer: resolve });
    });
  return { loads, load };
}

function page(startRow: number, done = vi.fn(), failed = vi.fn()) {
  return { startRow, endRow: startRow + 100, done, failed };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('pages of a long table', () => {
  it('come one at a time, the one in view first', async () => {
    const { loads, load } = handLoader();
    const queue = new PageQueue(load);
    queue.look(0, 40);
    queue.add(page(0));
    queue.add(page(5000));
    queue.add(page(100));
    queue.look(5010, 5050);
    await settled();
    expect(loads.map(({ first }) => first)).toEqual([0, 5000]);
  });

  it('that were scrolled past are put back, not failed, and come when they are in view again', async () => {
    const { loads, load } = handLoader();
    const queue = new PageQueue(load);
    const first = page(0);
    queue.add(first);
    queue.add(page(9000));
    queue.look(9000, 9040);
    await settled();
    expect(loads[0]?.signal.aborted).toBe(true);
    expect(first.failed).not.toHaveBeenCalled();
    loads[1]?.answer([9]);
    await settled();
    queue.look(0, 40);
    loads[2]?.answer([1]);
    await settled();
    expect(first.done.mock.calls).toEqual([[[1]]]);
  });

  it('far from view wait instead of being read', async () => {
    const { loads, load } = handLoader();
    const queue = new PageQueue(load);
    queue.look(0, 40);
    queue.add(page(500_000));
    await settled();
    expect(loads).toEqual([]);
  });

  it('that cannot be read are told as failed, and the next one follows', async () => {
    const failure = new Error('lost');
    const load = vi.fn().mockRejectedValueOnce(failure).mockResolvedValue([2]);
    const queue = new PageQueue<number>(load);
    const bad = page(0);
    const good = page(100);
    queue.add(bad);
    queue.add(good);
    await settled();
    expect(bad.failed.mock.calls).toEqual([[failure]]);
    expect(good.done.mock.calls).toEqual([[[2]]]);
  });

  it('are forgotten with the grid that asked', async () => {
    const { loads, load } = handLoader();
    const queue = new PageQueue(load);
    const request = page(0);
    queue.add(request);
    queue.clear();
    await settled();
    expect(loads[0]?.signal.aborted).toBe(true);
    expect([request.done, request.failed].map((each) => each.mock.calls.length)).toEqual([0, 0]);
  });
});
