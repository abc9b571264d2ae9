import type { ReportBlock } from '../../../analysis/report/outline.ts';

/** A block with its place in the numbering: `2.1` of a heading, `3` of a figure or table; else empty. */
export interface OutlineItem {
  readonly block: ReportBlock;
  /** How far in: headings by level, everything else under the heading before it. */
  readonly depth: number;
  readonly number: string;
}

/** The blocks in order, headings numbered 1, 1.1, 1.1.1, figures and tables each through the whole report. */
export function outlineItems(blocks: readonly ReportBlock[]): readonly OutlineItem[] {
  const headings = [0, 0, 0];
  let depth = 0;
  let figures = 0;
  let tables = 0;
  return blocks.map((block): OutlineItem => {
    switch (block.kind) {
      case 'heading': {
        headings[block.level - 1] = (headings[block.level - 1] ?? 0) + 1;
        headings.fill(0, block.level);
        depth = block.level;
        return { block, depth: block.level - 1, number: headings.slice(0, block.level).join('.') };
      }
      case 'figure':
        figures += 1;
        return { block, depth, number: String(figures) };
      case 'table':
        tables += 1;
        return { block, depth, number: String(tables) };
      case 'text':
      case 'indicators':
      case 'method':
        return { block, depth, number: '' };
    }
  });
}
