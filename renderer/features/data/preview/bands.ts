import type { TablePlan } from '../../../../analysis/import/plan/plan.ts';

/** What a run of rows of the sheet is, as the plan has it. */
export type BandKind = 'banner' | 'header' | 'data' | 'total' | 'group' | 'blank' | 'apart' | 'notes' | 'plain';

/** Neighbouring rows of one kind, counted from 0, `last` included. */
export interface Band {
  readonly kind: BandKind;
  readonly first: number;
  readonly last: number;
  /** Why the rows are kept apart, in the importer's words. */
  readonly reason: string | null;
}

/** The sheet from its first to its last row, cut into bands; a sheet without a table is one plain band. */
export function bandsOf(plan: TablePlan | null, rowCount: number): readonly Band[] {
  if (rowCount === 0) return [];
  if (!plan) return [{ kind: 'plain', first: 0, last: rowCount - 1, reason: null }];
  const bands: Band[] = [];
  const top = plan.headerRows[0] ?? plan.firstRow;
  addRun(bands, 'banner', 0, Math.min(top, plan.firstRow) - 1);
  let next = top;
  for (const row of plan.headerRows) {
    addRun(bands, 'apart', next, row - 1);
    addRun(bands, 'header', row, row);
    next = row + 1;
  }
  addRun(bands, 'apart', next, plan.firstRow - 1);
  next = plan.firstRow;
  for (const { row, reason } of [...plan.apart].sort((a, b) => a.row - b.row)) {
    if (row < next || row > plan.lastRow) continue;
    addRun(bands, 'data', next, row - 1);
    addRun(bands, kindOfReason(reason), row, row, reason);
    next = row + 1;
  }
  addRun(bands, 'data', next, Math.min(plan.lastRow, rowCount - 1));
  addRun(bands, 'notes', plan.lastRow + 1, rowCount - 1);
  return bands;
}

/** Index of the band that holds a row, by halving: a sheet may have many thousand bands. */
export function bandIndexAt(bands: readonly Band[], row: number): number {
  let low = 0;
  let high = bands.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const band = bands[middle];
    if (band && band.last < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addRun(bands: Band[], kind: BandKind, first: number, last: number, reason: string | null = null): void {
  if (last < first) return;
  const before = bands.at(-1);
  if (before && before.kind === kind && before.last === first - 1) bands[bands.length - 1] = { ...before, last };
  else bands.push({ kind, first, last, reason });
}

// The plan says why in words for people; the colour follows the first word that names a kind.
const reasonWords: readonly (readonly [RegExp, BandKind])[] = [
  [/\b(sub-?)?totals?\b|\bsum\b/i, 'total'],
  [/\b(blank|empty)\b/i, 'blank'],
  [/\b(group|section|heading|class)\b/i, 'group'],
  [/\b(notes?|footnotes?|sources?)\b/i, 'notes'],
];

function kindOfReason(reason: string): BandKind {
  return reasonWords.find(([word]) => word.test(reason.split(':')[0] ?? reason))?.[1] ?? 'apart';
}
