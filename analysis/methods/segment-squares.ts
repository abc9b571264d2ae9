import { average } from './descriptive.ts';
/** What is fitted within a regime: a mean, or a straight line over time. */
export type RegimeModel = 'mean' | 'trend';

/** Coefficients of a regime. */
export function coefficientCount(model: RegimeModel): 1 | 2 {
  return model === 'mean' ? 1 : 2;
}

/** Sum of squared residuals of the observations from `from` to before `to` around their own fit. */
export type SegmentSquares = (from: number, to: number) => number;

/** Squares of every stretch from running sums, each answer in constant time. `t` is the place on the calendar. */
export function segmentSquares(y: readonly number[], t: readonly number[], model: RegimeModel): SegmentSquares {
  // About the means, so that the differences of running sums keep their digits.
  const [meanY, meanT] = [average(y), average(t)];
  const [sy, syy, st, stt, sty] = [[0], [0], [0], [0], [0]] as [number[], number[], number[], number[], number[]];
  y.forEach((value, at) => {
    const [v, w] = [value - meanY, (t[at] ?? 0) - meanT];
    sy.push((sy[at] ?? 0) + v);
    syy.push((syy[at] ?? 0) + v * v);
    st.push((st[at] ?? 0) + w);
    stt.push((stt[at] ?? 0) + w * w);
    sty.push((sty[at] ?? 0) + v * w);
  });
  const between = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  // What rounding leaves of the whole sum is nothing.
  const nothing = 1e-12 * (syy[y.length] ?? 0);
  return (from, to) => {
    const n = to - from;
    if (n < 1) return 0;
    const sumY = between(sy, from, to);
    let rest = between(syy, from, to) - (sumY * sumY) / n;
    if (model === 'trend') {
      const sumT = between(st, from, to);
      const spread = between(stt, from, to) - (sumT * sumT) / n;
      const shared = between(sty, from, to) - (sumT * sumY) / n;
      if (spread > 0) rest -= (shared * shared) / spread;
    }
    return rest <= nothing ? 0 : rest;
  };
}
