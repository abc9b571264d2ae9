import type { FigureReader } from './figures.ts';
import type { SheetLooks } from './sheet-looks.ts';
import type { SumRow } from './sums.ts';

/** Rows of data among which the sum of all others is sought. */
export interface GrandFrame {
  readonly stub: readonly number[];
  /** Columns of figures that add up. */
  readonly columns: readonly number[];
  readonly data: readonly number[];
  /** Rows that say they are a sum. */
  readonly byWord: ReadonlySet<number>;
  /** Sums of parts of the table, as found so far. */
  readonly sums: readonly SumRow[];
  /** Ways to read the figures; none where the rows are not all of the table. */
  readonly readers: readonly FigureReader[];
}

/**
 * The last or first row of a table where it is the sum of all others, whatever its name: "Malawi" under its regions.
 * Sums among the rows are counted once, with or without their parts. Null where no row is.
 */
export function grandTotal(looks: SheetLooks, frame: GrandFrame): SumRow | null {
  const { data, columns, stub, readers } = frame;
  if (data.length < 4 || columns.length === 0 || readers.length === 0) return null;
  for (const row of [data[data.length - 1], data[0]]) {
    // A year below the years is no sum of them.
    if (row === undefined || stub.some((column) => looks.look(row, column) === 'period')) continue;
    for (const parts of partsBeside(frame, row)) {
      for (const read of readers) {
        const sum = sumOfAll(read, columns, row, parts);
        if (sum !== null) return sum;
      }
    }
  }
  return null;
}

/** The rows that a grand total counts: those in no other sum, or those that are no sum themselves. */
function partsBeside({ data, sums, byWord }: GrandFrame, row: number): readonly (readonly number[])[] {
  const others = sums.filter((sum) => sum.row !== row);
  const within = new Set(others.flatMap(({ parts }) => parts));
  const added = new Set(others.map((sum) => sum.row));
  const top = data.filter((each) => each !== row && !within.has(each));
  const lowest = data.filter((each) => each !== row && !added.has(each) && !byWord.has(each));
  return [top, lowest];
}

function sumOfAll(
  read: FigureReader,
  columns: readonly number[],
  row: number,
  parts: readonly number[],
): SumRow | null {
  if (parts.length < 2) return null;
  let agree = 0;
  for (const column of columns) {
    const whole = read(row, column);
    if (Number.isNaN(whole)) continue;
    let sum = 0;
    let known = 0;
    for (const part of parts) {
      const value = read(part, column);
      if (Number.isNaN(value)) continue;
      sum += value;
      known += 1;
    }
    // Half a unit of the last of two decimals: sums of figures as written, not as rounded.
    if (Math.abs(sum - whole) > Math.max(0.006, Math.abs(whole) * 1e-9)) return null;
    if (known >= 2 && whole !== 0) agree += 1;
  }
  const isEnough = agree >= 2 ? agree + parts.length >= 6 : agree === 1 && parts.length >= 5;
  return isEnough ? { row, parts, agree, checked: agree } : null;
}
