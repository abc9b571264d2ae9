import type { FigureReader } from './figures.ts';

/** A row that is the sum of others, and which. */
export interface SumRow {
  readonly row: number;
  readonly parts: readonly number[];
  /** Columns whose figures add up, of those that could be checked. */
  readonly agree: number;
  readonly checked: number;
}

export interface SumSearch {
  readonly read: FigureReader;
  /** Columns of figures that may be added up. */
  readonly columns: readonly number[];
  /** Rows of data and of sums, in order. */
  readonly rows: readonly number[];
  /** Rows that say they are a sum, or look like one: for these weaker evidence does. */
  readonly likely: ReadonlySet<number>;
  /** Rows no sum reaches over: headings of groups. */
  readonly walls: ReadonlySet<number>;
}

const longestSum = 400;

/**
 * Rows that are the sum of the rows above them (`below` false) or below them (true). Rows that have been added up are
 * replaced by their sum, so that a sum of sums is found as well.
 */
export function sumRows(search: SumSearch, isBefore: boolean): readonly SumRow[] {
  const { rows, read, columns } = search;
  const ordered = isBefore ? [...rows].reverse() : rows;
  const found: SumRow[] = [];
  let open: { row: number; values: readonly number[] }[] = [];
  for (const row of ordered) {
    const values = columns.map((column) => read(row, column));
    const sum = sumOf(search, row, values, open);
    if (sum !== null) {
      found.push(sum.found);
      open = open.slice(0, open.length - sum.count);
    }
    open.push({ row, values });
  }
  return found;
}

function sumOf(
  search: SumSearch,
  row: number,
  values: readonly number[],
  open: readonly { row: number; values: readonly number[] }[],
): { readonly found: SumRow; readonly count: number } | null {
  const sums = values.map(() => 0);
  const counts = values.map(() => 0);
  const holes = values.map(() => 0);
  const isLikely = search.likely.has(row);
  for (let count = 1; count <= Math.min(open.length, longestSum); count += 1) {
    const part = open[open.length - count];
    if (part === undefined) break;
    part.values.forEach((value, i) => {
      if (Number.isNaN(value)) holes[i] = (holes[i] ?? 0) + 1;
      else {
        sums[i] = (sums[i] ?? 0) + value;
        if (value !== 0) counts[i] = (counts[i] ?? 0) + 1;
      }
    });
    if (count === 1 && !isLikely) continue;
    const { agree, differ } = compare(values, sums, counts, holes, count);
    if (!isEnough(agree, differ, count, values.length, isLikely)) continue;
    const parts = open.slice(open.length - count).map((each) => each.row);
    return { found: { row, parts, agree, checked: agree + differ }, count };
  }
  return null;
}

function compare(
  values: readonly number[],
  sums: readonly number[],
  counts: readonly number[],
  holes: readonly number[],
  count: number,
): { readonly agree: number; readonly differ: number } {
  let agree = 0;
  let differ = 0;
  values.forEach((value, i) => {
    const sum = sums[i] ?? 0;
    const parts = counts[i] ?? 0;
    if (Number.isNaN(value) || (value === 0 && sum === 0)) return;
    // Each part may be rounded by half a unit of its last place; sums of many roundings grow with their root.
    const unit = 10 ** -places(value);
    const tolerance = Math.max(unit * (0.51 + 0.5 * Math.sqrt(count)), Math.abs(sum) * 1e-9);
    if (Math.abs(value - sum) <= tolerance) {
      if (parts >= 2 || count === 1) agree += 1;
    } else if ((holes[i] ?? 0) === 0 || value < sum) differ += 1;
  });
  return { agree, differ };
}

/** Chance makes a sum of two small figures: the fewer columns agree, the more else must speak for it. */
function isEnough(agree: number, differ: number, count: number, columns: number, isLikely: boolean): boolean {
  if (agree === 0 || differ > agree * 0.25) return false;
  if (isLikely) return true;
  if (differ > 0 && agree < 6) return false;
  if (columns === 1) return count >= 5;
  if (agree === 1) return false;
  return agree >= 3 || count >= 3;
}

function places(value: number): number {
  if (Number.isInteger(value)) return 0;
  const rounded = Math.abs(value) < 1e6 ? Number(value.toPrecision(12)) : value;
  const text = String(rounded);
  const at = text.indexOf('.');
  return at < 0 || text.includes('e') ? 6 : Math.min(6, text.length - at - 1);
}
