/** Quantile of type 7 of Hyndman & Fan (1996): linear between order statistics, as in spreadsheets. Null of nothing. */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability outside [0, 1]: ${String(p)}`);
  return quantileOfSorted(
    values.toSorted((a, b) => a - b),
    p,
  );
}

/** The same of values that stand in rising order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? null : low + (at - Math.floor(at)) * (high - low);
}
