import type { RowRole, TablePlan } from '../../../../analysis/import/plan/plan.ts';

/** What a run of rows of the sheet is, as the plan has it. */
export type BandKind = 'banner' | 'header' | 'gap' | 'data' | RowRole | 'notes' | 'elsewhere' | 'outside' | 'plain';

/** Neighbouring rows of one kind, counted from 0, `last` included. */
export interface Band {
  readonly kind: BandKind;
  readonly first: number;
  readonly last: number;
  /** Why the rows are kept apart, in the importer's words. */
  readonly reason: string | null;
}

/** Rows of a table, header included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The sheet from its first to its last row, cut into bands; a sheet without a table is one plain band. `others` are
 * the rows of further tables on the sheet.
 */
export function bandsOf(plan: TablePlan | null, rowCount: number, others: readonly RowSpan[] = []): readonly Band[] {
  if (rowCount === 0) return [];
  if (!plan) return [{ kind: 'plain', first: 0, last: rowCount - 1, reason: null }];
  const bands: Band[] = [];
  const { first: top } = rowsOf(plan);
  const banner = Math.min(...plan.bannerRows, top);
  addAround(bands, plan.bannerRows.length > 0 ? 'outside' : 'banner', 0, banner - 1, others);
  addAround(bands, 'banner', Math.max(banner, 0), top - 1, others);
  let next = top;
  for (const row of plan.headerRows) {
    addRun(bands, 'gap', next, row - 1);
    addRun(bands, 'header', row, row);
    next = row + 1;
  }
  addRun(bands, 'gap', next, plan.firstRow - 1);
  next = plan.firstRow;
  for (const { row, role, reason } of [...plan.apart].sort((a, b) => a.row - b.row)) {
    if (row < next || row > plan.lastRow) continue;
    addRun(bands, 'data', next, row - 1);
    addRun(bands, role, row, row, reason);
    next = row + 1;
  }
  addRun(bands, 'data', next, Math.min(plan.lastRow, rowCount - 1));
  addAround(bands, 'notes', plan.lastRow + 1, rowCount - 1, others);
  return bands;
}

/** Rows from the header to the last row of a table. */
export function rowsOf(plan: TablePlan): RowSpan {
  return { first: Math.min(plan.headerRows[0] ?? plan.firstRow, plan.firstRow), last: plan.lastRow };
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

/** A run outside of the table, with the rows that belong to another one told apart; only what follows them is ours. */
function addAround(bands: Band[], kind: BandKind, first: number, last: number, others: readonly RowSpan[]): void {
  let next = first;
  for (const other of [...others].sort((a, b) => a.first - b.first)) {
    if (other.last < next || other.first > last) continue;
    addRun(bands, 'outside', next, other.first - 1);
    addRun(bands, 'elsewhere', Math.max(other.first, next), Math.min(other.last, last));
    next = Math.min(other.last, last) + 1;
  }
  addRun(bands, kind, next, last);
}

function addRun(bands: Band[], kind: BandKind, first: number, last: number, reason: string | null = null): void {
  if (last < first) return;
  const before = bands.at(-1);
  if (before && before.kind === kind && before.last === first - 1) bands[bands.length - 1] = { ...before, last };
  else bands.push({ kind, first, last, reason });
}
