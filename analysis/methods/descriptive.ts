/** Arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : total(values) / values.length;
}

/** Sample standard deviation, n - 1 below; null with fewer than two values. Two passes, so that large means lose nothing. */
export function sampleDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  const squares = total(values.map((value) => (value - centre) ** 2));
  // Björck's correction for the rounding of the mean.
  const drift = total(values.map((value) => value - centre));
  return Math.sqrt((squares - (drift * drift) / values.length) / (values.length - 1));
}

/** Coefficient of variation, deviation over mean, as a ratio; null where the mean is not positive. */
export function coefficientOfVariation(values: readonly number[]): number | null {
  const centre = mean(values);
  const deviation = sampleDeviation(values);
  return centre === null || deviation === null || centre <= 0 ? null : deviation / centre;
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
