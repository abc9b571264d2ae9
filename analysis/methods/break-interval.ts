import { normalCdf } from './distributions.ts';

/** Observations between which a break lies with 95 % confidence, both as the last of the first regime. */
export interface BreakInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of Bai (1997) for a shift of the mean with different variances: `at` observations before the break, `delta`
 * the difference of the means, variances SSE/n of the regimes before and after. Null where it has no bounds.
 */
export function breakInterval(at: number, delta: number, before: number, after: number): BreakInterval | null {
  if (delta === 0 || before <= 0 || after <= 0) return null;
  const ratio = after / before;
  const high = argmaxQuantile(0.975, ratio);
  const low = argmaxQuantile(0.025, ratio);
  if (high === null || low === null) return null;
  const scale = before / (delta * delta);
  return { low: at - Math.ceil(high * scale), high: at - Math.floor(low * scale) };
}

/** x with G(x) = p; null where G(0) shows that the quantile lies on the other side. */
export function argmaxQuantile(p: number, ratio: number): number | null {
  const atZero = argmaxCdf(0, ratio);
  if (p > 0.5 ? atZero >= p : atZero <= p) return null;
  const sign = p > 0.5 ? 1 : -1;
  let inside = 0;
  let outside = 1;
  while (sign * (argmaxCdf(sign * outside, ratio) - p) < 0) {
    inside = outside;
    outside *= 2;
  }
  for (;;) {
    const middle = (inside + outside) / 2;
    if (middle <= inside || middle >= outside) return sign * middle;
    if (sign * (argmaxCdf(sign * middle, ratio) - p) < 0) inside = middle;
    else outside = middle;
  }
}

/**
 * G(x), the distribution of the place of the largest value of a two-sided Brownian motion with drift, its variances in
 * the ratio φ after to before (Bai 1997, appendix B).
 */
export function argmaxCdf(x: number, ratio: number): number {
  const f = ratio;
  const u = Math.abs(x);
  const root = Math.sqrt(u);
  if (x < 0) {
    return (
      -Math.sqrt(u / (2 * Math.PI)) * Math.exp(-u / 8) -
      ((f * (f + 2)) / (f + 1)) * expTimesTail(((1 / f) * (1 + 1 / f) * u) / 2, (0.5 + 1 / f) * root) +
      (u / 2 - 2 + (f + 2) ** 2 / (f + 1)) * normalCdf(-root / 2)
    );
  }
  return (
    1 +
    Math.sqrt(u / (2 * Math.PI * f)) * Math.exp(-u / (8 * f)) +
    ((2 * f + 1) / (f * (f + 1))) * expTimesTail(((f + 1) * u) / 2, (f + 0.5) * Math.sqrt(u / f)) -
    ((2 * f + 1) ** 2 / (f * (f + 1)) - 2 + u / (2 * f)) * normalCdf(-0.5 * Math.sqrt(u / f))
  );
}

/** exp(a)·Φ(−z), where either factor alone may leave the range of numbers. */
function expTimesTail(a: number, z: number): number {
  if (z < 5) return Math.exp(a) * normalCdf(-z);
  // Laplace's continued fraction of the tail: φ(z) / (z + 1/(z + 2/(z + ...))).
  let denominator = z;
  for (let i = 60; i >= 1; i -= 1) denominator = z + i / denominator;
  return Math.exp(a - (z * z) / 2) / (Math.sqrt(2 * Math.PI) * denominator);
}
