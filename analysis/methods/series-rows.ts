import { columnAt, type MethodOptions, type MethodRows } from './row-method.ts';

/** Prices of one series on its calendar: one place a period, null where there is no price. */
export interface PriceSeries {
  readonly series: number;
  /** Months since year 0 of each place. */
  readonly ym: readonly number[];
  /** Months between two places. */
  readonly every: number;
  readonly values: readonly (number | null)[];
  readonly isFocus: boolean;
}

/**
 * Rows of `series, ym, every, price` and, where there is one, `is_focus`, on a grid without holes, as series in the order
 * they are met. Rows of a series may come in any order.
 */
export function priceSeries(given: MethodRows, options: MethodOptions): PriceSeries[] {
  const [series, ym, every, price] = ['series', 'ym', 'every', 'price'].map((name) => columnAt(given, options, name));
  const focus = given.columns.indexOf('is_focus');
  const groups = new Map<number, { ym: number; every: number; value: number | null; isFocus: boolean }[]>();
  for (const row of given.rows) {
    const value = row[price ?? 0] ?? null;
    const key = Number(row[series ?? 0]);
    const own = groups.get(key) ?? [];
    if (own.length === 0) groups.set(key, own);
    own.push({
      ym: Number(row[ym ?? 0]),
      every: Number(row[every ?? 0]),
      value: typeof value === 'number' ? value : null,
      isFocus: row[focus] === true,
    });
  }
  return [...groups].map(([key, rows]) => {
    const sorted = rows.toSorted((a, b) => a.ym - b.ym);
    return {
      series: key,
      ym: sorted.map((row) => row.ym),
      every: sorted[0]?.every ?? 1,
      values: sorted.map((row) => row.value),
      isFocus: sorted[0]?.isFocus ?? false,
    };
  });
}
