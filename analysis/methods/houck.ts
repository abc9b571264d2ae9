import { leastSquares } from './ols.ts';
import { restrictionTest, type RestrictionTest } from './restriction-test.ts';

/** M33 (Houck 1977). Falls are kept negative, so that equal slopes mean symmetry. */
export interface Houck {
  readonly trend: number;
  readonly rise: number;
  readonly fall: number;
  readonly isSymmetric: RestrictionTest | null;
  readonly n: number;
}

/**
 * `y_t − y_0 = α·t + β⁺·R_t + β⁻·D_t` without a constant; R and D add up the rises and the falls of x since the start.
 * Times in rising order, only observed ones. Null where x only rises or only falls.
 */
export function houck(times: readonly number[], y: readonly number[], x: readonly number[]): Houck | null {
  const [start = 0, level = 0] = [times[0], y[0]];
  let [rises, falls] = [0, 0];
  const rows = x.slice(1).map((value, i) => {
    const change = value - (x[i] ?? value);
    rises += Math.max(change, 0);
    falls += Math.min(change, 0);
    return { t: (times[i + 1] ?? 0) - start, rises, falls, y: (y[i + 1] ?? 0) - level };
  });
  const t = rows.map((row) => row.t);
  const [up, down] = [rows.map((row) => row.rises), rows.map((row) => row.falls)];
  const left = rows.map((row) => row.y);
  const fit = leastSquares([t, up, down], left, ['time', 'rises', 'falls']);
  if (fit.state === 'deficient') return null;
  const both = up.map((value, i) => value + (down[i] ?? 0));
  const joint = leastSquares([t, both], left, ['time', 'changes']);
  const [trend = 0, rise = 0, fall = 0] = fit.coefficients;
  const isSymmetric =
    joint.state === 'deficient' ? null : restrictionTest(joint.sumOfSquares, fit.sumOfSquares, 1, fit.degreesOfFreedom);
  return { trend, rise, fall, isSymmetric, n: rows.length };
}
