import { studentTwoSided } from './distributions.ts';
import { leastSquares } from './ols.ts';
import { columnAt, type MethodOptions, type MethodRows, type MethodTable } from './row-method.ts';

/**
 * Straight line y = a + b·x by ordinary least squares. Options `x`, `y` name the columns (default `x`, `y`), `by` a
 * column of groups; one row for each group in the order met. Rows with a missing x or y are left out and counted.
 */
export function linearRegressionRows(given: MethodRows, options: MethodOptions): MethodTable {
  const x = columnAt(given, options, 'x');
  const y = columnAt(given, options, 'y');
  const by = options['by'] === undefined ? null : columnAt(given, options, 'by');
  const groups = new Map<string, { x: number[]; y: number[]; left: number }>();
  for (const row of given.rows) {
    const key = by === null ? '' : String(row[by] ?? '');
    const group = groups.get(key) ?? { x: [], y: [], left: 0 };
    groups.set(key, group);
    const [xi, yi] = [row[x], row[y]];
    if (typeof xi === 'number' && typeof yi === 'number') {
      group.x.push(xi);
      group.y.push(yi);
    } else {
      group.left += 1;
    }
  }
  const names = ['intercept', 'slope', 'se', 't', 'p', 'r2', 'adj_r2', 'n', 'left_out'] as const;
  return {
    columns: [
      ...(by === null ? [] : [{ name: String(options['by']), type: 'text' as const }]),
      ...names.map((name) => ({ name, type: 'number' as const })),
      { name: 'reason', type: 'text' },
    ],
    rows: [...groups].map(([key, group]) => {
      const fit = fitLine(group.x, group.y);
      const values = [fit.intercept, fit.slope, fit.se, fit.t, fit.p, fit.r2, fit.adjR2, fit.n, group.left];
      return [...(by === null ? [] : [key]), ...values, fit.reason];
    }),
  };
}

/** A fitted line; what the data cannot give is null, and `reason` says why in words. */
export interface Line {
  readonly intercept: number | null;
  readonly slope: number | null;
  /** Standard error of the slope. */
  readonly se: number | null;
  readonly t: number | null;
  /** Two-sided, with n - 2 degrees of freedom. */
  readonly p: number | null;
  readonly r2: number | null;
  readonly adjR2: number | null;
  readonly n: number;
  readonly reason: string | null;
}

/** Fit y = a + b·x. A test of the slope needs 3 points and a line that does not pass through all of them. */
export function fitLine(x: readonly number[], y: readonly number[]): Line {
  const n = x.length;
  const none = { intercept: null, slope: null, se: null, t: null, p: null, r2: null, adjR2: null, n };
  if (n < 2) return { ...none, reason: 'fewer than two points' };
  const fit = leastSquares([x.map(() => 1), [...x]], [...y], ['constant', 'x']);
  if (fit.state === 'deficient') return { ...none, reason: 'all points have the same x' };
  const [intercept = null, slope = null] = fit.coefficients;
  const se = fit.standardErrors?.[1] ?? null;
  const t = se === null || slope === null || se === 0 ? null : slope / se;
  const r2 = fit.r2;
  return {
    intercept,
    slope,
    se,
    t,
    p: t === null ? null : studentTwoSided(t, n - 2),
    r2,
    adjR2: r2 === null || n < 3 ? null : 1 - ((1 - r2) * (n - 1)) / (n - 2),
    n,
    reason: n < 3 ? 'no test with two points' : se === 0 ? 'the points lie on a line exactly' : null,
  };
}
