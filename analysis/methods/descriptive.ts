/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Sample standard deviation, n - 1 below; null with fewer than two values. Two passes, so that large means lose nothing. */
export function sampleDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  const squares = sum(values.map((value) => (value - centre) ** 2));
  // Björck's correction for the rounding of the mean.
  const drift = sum(values.map((value) => value - centre));
  return Math.sqrt((squares - (drift * drift) / values.length) / (values.length - 1));
}

/** Coefficient of variation, deviation over mean, as a ratio; null where the mean is not positive. */
export function coefficientOfVariation(values: readonly number[]): number | null {
  const centre = mean(values);
  const deviation = sampleDeviation(values);
  return centre === null || deviation === null || centre <= 0 ? null : deviation / centre;
}

/** Sum, in the order of the values. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Arithmetic mean where there are values; 0 of nothing. */
export function average(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}
