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
  /** Rows of data and of sums, in order. */
  readonly parts: readonly Part[];
  /** Rows that say they are a sum, or look like one: for these weaker evidence does. */
  readonly likely: ReadonlySet<number>;
}

const longestSum = 400;

/** A row and its figures in the columns that may be added up, NaN where there is none. */
export interface Part {
  readonly row: number;
  readonly values: readonly number[];
}

/** The rows of a table as parts of sums. */
export function partsOf(read: FigureReader, columns: readonly number[], rows: readonly number[]): readonly Part[] {
  return rows.map((row) => ({ row, values: columns.map((column) => read(row, column)) }));
}

/** Room to reckon in, one place for each column: made once for all rows. */
interface Scratch {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  readonly holes: Float64Array;
  readonly units: Float64Array;
}

/**
 * Rows that are the sum of the rows above them (`isBefore` false) or below them (true). Rows that have been added up
 * are replaced by their sum, so that a sum of sums is found as well.
 */
export function sumRows(search: SumSearch, isBefore: boolean): readonly SumRow[] {
  const { parts } = search;
  const { length = 0 } = parts[0]?.values ?? [];
  // Where no figure is negative, a sum that has passed the figure only grows away from it.
  const isPositive = Array.from({ length }, (_, i) => parts.every(({ values }) => !((values[i] ?? 0) < 0)));
  const scratch = {
    sums: new Float64Array(length),
    counts: new Float64Array(length),
    holes: new Float64Array(length),
    units: new Float64Array(length),
  };
  const found: SumRow[] = [];
  let open: Part[] = [];
  for (const part of isBefore ? [...parts].reverse() : parts) {
    const sum = sumOf(search, part, open, isPositive, scratch);
    if (sum !== null) {
      found.push(sum);
      open = open.slice(0, open.length - sum.parts.length);
    }
    open.push(part);
  }
  return found;
}

function sumOf(
  search: SumSearch,
  whole: Part,
  open: readonly Part[],
  isPositive: readonly boolean[],
  scratch: Scratch,
): SumRow | null {
  const { row, values } = whole;
  const { sums, counts, holes, units } = scratch;
  sums.fill(0);
  counts.fill(0);
  holes.fill(0);
  // Half a unit of the last place written, for the figure itself and, as a root, for the parts.
  for (let i = 0; i < values.length; i += 1) units[i] = 10 ** -places(values[i] as number);
  const isLikely = search.likely.has(row);
  let best: SumRow | null = null;
  for (let count = 1; count <= Math.min(open.length, longestSum); count += 1) {
    const part = open[open.length - count];
    if (part === undefined) break;
    let beyond = 0;
    let known = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = part.values[i] as number;
      if (Number.isNaN(value)) holes[i] = (holes[i] as number) + 1;
      else {
        sums[i] = (sums[i] as number) + value;
        if (value !== 0) counts[i] = (counts[i] as number) + 1;
      }
      const total = values[i] as number;
      if (Number.isNaN(total)) continue;
      known += 1;
      if (isPositive[i] === true && (sums[i] as number) > total + (units[i] as number) * (2 + count)) beyond += 1;
    }
    if (beyond > known * 0.5) break;
    if (count === 1 && !isLikely) continue;
    const { agree, differ } = compare(values, scratch, count);
    // Rows of nothing but zeros before the parts are parts as well: the longest run that agrees as well is taken.
    if (!isEnough(agree, differ, count, known, isLikely) || agree < (best?.agree ?? 0)) {
      if (best !== null) break;
      continue;
    }
    const parts = open.slice(open.length - count).map((each) => each.row);
    best = { row, parts, agree, checked: agree + differ };
  }
  return best;
}

function compare(
  values: readonly number[],
  { units, sums, counts, holes }: Scratch,
  count: number,
): { readonly agree: number; readonly differ: number } {
  let agree = 0;
  let differ = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const sum = sums[i] as number;
    const parts = counts[i] as number;
    if (Number.isNaN(value) || (value === 0 && sum === 0)) continue;
    // Each part may be rounded by half a unit of its last place; sums of many roundings grow with their root.
    const tolerance = Math.max((units[i] as number) * (0.51 + 0.5 * Math.sqrt(count)), Math.abs(sum) * 1e-9);
    if (Math.abs(value - sum) <= tolerance) {
      if (parts >= 2 || count === 1) agree += 1;
    } else if ((holes[i] as number) === 0 || value < sum) differ += 1;
  }
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

/** Decimals a figure is written with, at most six. */
function places(value: number): number {
  if (Number.isNaN(value) || Number.isInteger(value)) return 0;
  for (let n = 1; n < 6; n += 1) {
    const scaled = value * 10 ** n;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, Math.abs(scaled) * 1e-6)) return n;
  }
  return 6;
}
