import { incompleteBeta } from './special-functions.ts';

/** F test of restrictions on a regression. */
export interface RestrictionTest {
  readonly f: number;
  readonly p: number;
  readonly restrictions: number;
  readonly degreesOfFreedom: number;
}

/** `((SSE_r − SSE_u)/q)/(SSE_u/df)` with its upper tail; null where nothing is left to test with. */
export function restrictionTest(
  restricted: number,
  unrestricted: number,
  restrictions: number,
  degreesOfFreedom: number,
): RestrictionTest | null {
  if (!(unrestricted > 0) || degreesOfFreedom < 1 || restrictions < 1) return null;
  const f = Math.max(0, (restricted - unrestricted) / restrictions / (unrestricted / degreesOfFreedom));
  return { f, p: fisherUpper(f, restrictions, degreesOfFreedom), restrictions, degreesOfFreedom };
}

/** P(F ≥ f) with d1 and d2 degrees of freedom, exact in the far tail. */
export function fisherUpper(f: number, d1: number, d2: number): number {
  return f <= 0 ? 1 : incompleteBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
}
