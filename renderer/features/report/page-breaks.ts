/** A block's height on the page, in pixels. */
export interface BlockHeight {
  readonly id: string;
  readonly height: number;
  /** A heading does not stand alone at the foot of a page. */
  readonly isHeading: boolean;
}

/** Where a new page begins: before which block, what is left of the page before it, and the number of that page. */
export interface PageBreak {
  readonly before: string;
  readonly left: number;
  readonly page: number;
}

export interface PageBreaks {
  readonly breaks: readonly PageBreak[];
  /** What is left of the last page. */
  readonly left: number;
  readonly pages: number;
}

/**
 * Blocks onto pages, in order, none torn: one that is taller than a page has a page to itself. The word processor
 * breaks long texts and tables between lines, so its pages may end elsewhere.
 */
export function pageBreaks(front: number, blocks: readonly BlockHeight[], room: number): PageBreaks {
  const breaks: PageBreak[] = [];
  let filled = front;
  let isFresh = front === 0;
  blocks.forEach((block, at) => {
    if (!isFresh && filled + heightWithNext(blocks, at) > room) {
      breaks.push({ before: block.id, left: Math.max(0, room - filled), page: breaks.length + 1 });
      filled = 0;
    }
    filled += block.height;
    isFresh = false;
  });
  return { breaks, left: Math.max(0, room - filled), pages: breaks.length + 1 };
}

/** A heading with what follows it, up to the first block that is none. */
function heightWithNext(blocks: readonly BlockHeight[], at: number): number {
  const block = blocks[at];
  if (block === undefined) return 0;
  return block.isHeading && at + 1 < blocks.length ? block.height + heightWithNext(blocks, at + 1) : block.height;
}
