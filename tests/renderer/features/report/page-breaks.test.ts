import { describe, expect, it } from 'vitest';
import { pageBreaks, type BlockHeight } from '../../../../renderer/features/report/page-breaks.ts';

const block = (id: string, height: number, isHeading = false): BlockHeight => ({ id, height, isHeading });

describe('pageBreaks', () => {
  it('keeps on one page what fits', () => {
    expect(pageBreaks(100, [block('a', 300), block('b', 600)], 1000)).toEqual({ breaks: [], left: 0, pages: 1 });
  });

  it('moves a block that does not fit to the next page and tells what is left before it', () => {
    expect(pageBreaks(100, [block('a', 300), block('b', 700)], 1000)).toEqual({
      breaks: [{ before: 'b', left: 600, page: 1 }],
      left: 300,
      pages: 2,
    });
  });

  it('leaves no heading alone at the foot of a page', () => {
    const blocks = [block('a', 800), block('title', 100, true), block('figure', 300)];
    expect(pageBreaks(0, blocks, 1000).breaks).toEqual([{ before: 'title', left: 200, page: 1 }]);
  });

  it('gives a block that is taller than a page a page of its own', () => {
    const { breaks, pages } = pageBreaks(100, [block('long', 1500), block('after', 200)], 1000);
    expect([breaks.map((each) => each.before), pages]).toEqual([['long', 'after'], 3]);
  });
});
