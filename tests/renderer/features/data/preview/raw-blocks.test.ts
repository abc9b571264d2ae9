import { describe, expect, it, vi } from 'vitest';
import { RawBlocks } from '../../../../../renderer/features/data/preview/raw-blocks.ts';
import { fixtureSource, plan } from './fixture.ts';

describe('cells of a sheet', () => {
  it('are fetched once for each block in view, and told when they come', async () => {
    const source = fixtureSource();
    const raw = vi.spyOn(source, 'raw');
    const blocks = new RawBlocks(source, plan.sheet);
    const listener = vi.fn();
    blocks.subscribe(listener);
    blocks.ask(0, 12, 0, 4);
    blocks.ask(0, 12, 0, 4);
    expect(blocks.cell(5, 0)).toBeUndefined();
    await vi.waitFor(() => expect(blocks.version()).toBe(1));
    expect(raw.mock.calls).toEqual([[plan.sheet, 0, 63, 0, 31]]);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(blocks.cell(5, 0)?.text).toBe('Ashtan');
  });

  it('know the merged block that covers them', async () => {
    const blocks = new RawBlocks(fixtureSource(), plan.sheet);
    blocks.ask(0, 12, 0, 4);
    await vi.waitFor(() => expect(blocks.mergeAt(3, 4)).toEqual({ top: 3, left: 2, bottom: 3, right: 4 }));
    expect(blocks.mergeAt(5, 0)).toBeUndefined();
  });

  it('can be asked for again after the reader failed', async () => {
    const raw = vi
      .fn()
      .mockRejectedValueOnce(new Error('reader died'))
      .mockResolvedValue({ firstRow: 0, firstColumn: 0, cells: [], merges: [] });
    const blocks = new RawBlocks({ raw }, plan.sheet);
    blocks.ask(0, 1, 0, 1);
    await vi.waitFor(() => {
      blocks.ask(0, 1, 0, 1);
      expect(raw).toHaveBeenCalledTimes(2);
    });
  });
});
