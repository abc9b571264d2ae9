import { average } from '../descriptive.ts';
import { leastSquares } from '../ols.ts';
import type { EtsForm, EtsState } from './ets.ts';

/*
 * Where the search for the initial states begins: the seasons from the first cycles against a centred moving average,
 * level and trend from a straight line through the first ten values without season (Hyndman et al. 2008, section 2.6.1).
 */

/** States to begin the search with. `period` is 1 for a series without seasons; else two whole cycles are needed. */
export function initialState({ trend, season }: EtsForm, y: readonly number[], period: number): EtsState {
  const seasons = season === 'N' ? [] : initialSeasons(season, y, period);
  const plain = y
    .slice(0, Math.max(10, 2 * seasons.length))
    .map((value, t) => withoutSeason(season, value, seasons[t % Math.max(1, seasons.length)]));
  if (trend === 'N') return { level: average(plain), trend: 0, seasons };
  const fit = leastSquares([plain.map(() => 1), plain.map((_, t) => t + 1)], plain, ['constant', 't']);
  const [level = average(plain), slope = 0] = fit.state === 'fit' ? fit.coefficients : [];
  return { level, trend: slope, seasons };
}

function withoutSeason(kind: EtsForm['season'], value: number, season: number | undefined): number {
  if (season === undefined || kind === 'N') return value;
  return kind === 'M' ? value / season : value - season;
}

function initialSeasons(kind: 'A' | 'M', y: readonly number[], period: number): readonly number[] {
  const sums = new Array<number>(period).fill(0);
  const counts = new Array<number>(period).fill(0);
  y.slice(0, period * 4).forEach((value, t, first) => {
    const centre = centredMean(first, t, period);
    if (centre === null) return;
    const at = t % period;
    sums[at] = (sums[at] ?? 0) + (kind === 'M' ? value / centre : value - centre);
    counts[at] = (counts[at] ?? 0) + 1;
  });
  const neutral = kind === 'M' ? 1 : 0;
  const means = sums.map((sum, at) => ((counts[at] ?? 0) === 0 ? neutral : sum / (counts[at] ?? 1)));
  const middle = average(means);
  return means.map((value) => (kind === 'M' ? Math.max(0.01, value / middle) : value - middle));
}

/** Mean over one cycle around t, its two ends counted half when the cycle is even; null where it does not fit. */
function centredMean(y: readonly number[], t: number, period: number): number | null {
  const half = Math.floor(period / 2);
  if (t < half || t + half >= y.length) return null;
  const window = y.slice(t - half, t + half + 1);
  const ends = period % 2 === 0 ? 0.5 : 1;
  return window.reduce((sum, value, i) => sum + value * (i === 0 || i === window.length - 1 ? ends : 1), 0) / period;
}
