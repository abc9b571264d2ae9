import { incompleteBeta, lowerGamma, upperGamma } from './special-functions.ts';

/** Φ(z) of the standard normal. */
export function normalCdf(z: number): number {
  const half = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z < 0 ? half : 1 - half;
}

/** z with Φ(z) = p. */
export function normalQuantile(p: number): number {
  return symmetricQuantile(p, normalCdf);
}

/** P(T ≤ t) of Student's t with df degrees of freedom. */
export function studentCdf(t: number, df: number): number {
  const tail = 0.5 * studentTwoSided(t, df);
  return t < 0 ? tail : 1 - tail;
}

/** P(|T| ≥ |t|), the two-sided p-value. */
export function studentTwoSided(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/** t with P(T ≤ t) = p. */
export function studentQuantile(p: number, df: number): number {
  return symmetricQuantile(p, (t) => studentCdf(t, df));
}

/** P(F ≤ f) with d1 and d2 degrees of freedom. */
export function fisherCdf(f: number, d1: number, d2: number): number {
  return f <= 0 ? 0 : incompleteBeta((d1 * f) / (d1 * f + d2), d1 / 2, d2 / 2);
}

/** P(F ≥ f), exact in the far tail. */
export function fisherTail(f: number, d1: number, d2: number): number {
  return f <= 0 ? 1 : incompleteBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
}

/** f with P(F ≤ f) = p. */
export function fisherQuantile(p: number, d1: number, d2: number): number {
  return positiveQuantile(p, (f) => fisherCdf(f, d1, d2));
}

/** P(X ≤ x) of chi-square with df degrees of freedom. */
export function chiSquareCdf(x: number, df: number): number {
  return lowerGamma(df / 2, x / 2);
}

/** P(X ≥ x) of chi-square, exact in the far tail. */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** x with P(X ≤ x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
  return positiveQuantile(p, (x) => chiSquareCdf(x, df));
}

// The upper half mirrors the lower, where small probabilities keep their digits.
function symmetricQuantile(p: number, cdf: (z: number) => number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`probability outside (0, 1): ${String(p)}`);
  if (p === 0.5) return 0;
  if (p > 0.5) return -symmetricQuantile(1 - p, cdf);
  return -positiveQuantile(1 - p, (z) => 1 - cdf(-z));
}

function positiveQuantile(p: number, cdf: (x: number) => number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`probability outside [0, 1): ${String(p)}`);
  if (p === 0) return 0;
  let low = 0;
  let high = 1;
  while (cdf(high) < p) {
    low = high;
    high *= 2;
  }
  // Halving to neighbouring numbers: slower than Newton, and never wrong.
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
}
