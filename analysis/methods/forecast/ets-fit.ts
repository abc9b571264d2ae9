import { nelderMead } from '../nelder-mead.ts';
import { initialState } from './ets-start.ts';
import { smooth, type EtsForm, type EtsState, type EtsWeights } from './ets.ts';

/** A form estimated on a series. */
export interface EtsFit {
  readonly form: EtsForm;
  readonly weights: EtsWeights;
  readonly start: EtsState;
  readonly end: EtsState;
  /** Standard deviation of the errors (relative where the error is multiplicative); null without degrees of freedom. */
  readonly sigma: number | null;
  /** n·ln Σe² + 2·Σ ln|r| + corrected penalty; null when there are too few observations for so many parameters. */
  readonly aicc: number | null;
  /** What the search ended at, to begin the next one from. */
  readonly found: readonly number[];
}

// Section 2.4 of Hyndman et al. (2008): the usual region of the weights.
const lowest = 0.0001;
const highest = 0.9999;
const starts: readonly EtsWeights[] = [
  { alpha: 0.5, beta: 0.1, gamma: 0.1, phi: 0.9 },
  { alpha: 0.1, beta: 0.01, gamma: 0.01, phi: 0.97 },
  { alpha: 0.9, beta: 0.3, gamma: 0.05, phi: 0.85 },
];
// A fit whose errors are this small against the series has none: its likelihood is without bound.
const exact = 1e-10;

/**
 * Estimate weights and initial states by the likelihood, from three starts, or from `from`, the end of a search on
 * nearly the same series. Null when the series does not suit the form: values not above zero with a multiplicative part.
 */
export function fitEts(form: EtsForm, y: readonly number[], period: number, from?: readonly number[]): EtsFit | null {
  if ((form.error === 'M' || form.season === 'M') && y.some((value) => value <= 0)) return null;
  // The search works on values of about 1, so that a forecast does not hang on the unit of the series.
  const size = Math.max(...y.map(Math.abs)) || 1;
  const scaled = y.map((value) => value / size);
  const state = initialState(form, scaled, period);
  const read = reader(form, state.seasons.length);
  const criterion = (at: readonly number[]): number => {
    const { weights, start } = read(at);
    const { sse, logs, largest } = smooth(form, weights, start, scaled);
    // Logarithm of zero: any value below those of other candidates does.
    return largest < exact ? y.length * Math.log(Number.MIN_VALUE) : y.length * Math.log(sse) + 2 * logs;
  };
  const begins = from === undefined ? starts.map((weights) => written(form, weights, state)) : [from];
  const searched = begins.map((at) =>
    nelderMead(criterion, at, {
      steps: at.map((x) => Math.max(0.05, Math.abs(x) * 0.1)),
      most: (from === undefined ? 200 : 60) * at.length,
    }),
  );
  const best = searched.reduce((a, b) => (b.value < a.value ? b : a));
  const { weights, start: scaledStart } = read(best.at);
  const start = inUnit(form, scaledStart, size);
  const { sse, end } = smooth(form, weights, start, y);
  if (!Number.isFinite(sse)) return null;
  const n = y.length;
  const free = best.at.length;
  const k = free + 1;
  return {
    form,
    weights,
    start,
    end,
    sigma: n > free ? Math.sqrt(sse / (n - free)) : null,
    aicc: n - k - 1 > 0 ? best.value + 2 * n * Math.log(size) + 2 * k + (2 * k * (k + 1)) / (n - k - 1) : null,
    found: best.at,
  };
}

/** A state of the series divided by its size, as one of the series itself. */
function inUnit({ season }: EtsForm, { level, trend, seasons }: EtsState, size: number): EtsState {
  return {
    level: level * size,
    trend: trend * size,
    seasons: season === 'M' ? seasons : seasons.map((each) => each * size),
  };
}

/** Weights, level, trend and all seasons but the last (which the others tell) as one list. */
function written(form: EtsForm, weights: EtsWeights, state: EtsState): readonly number[] {
  return [
    weights.alpha,
    ...(form.trend === 'N' ? [] : [weights.beta]),
    ...(form.season === 'N' ? [] : [weights.gamma]),
    ...(form.trend === 'Ad' ? [weights.phi] : []),
    state.level,
    ...(form.trend === 'N' ? [] : [state.trend]),
    ...state.seasons.slice(0, -1),
  ];
}

/** The way back: each number is brought into the region of the weights, so that the search may touch its edge. */
function reader(form: EtsForm, period: number) {
  return (at: readonly number[]): { readonly weights: EtsWeights; readonly start: EtsState } => {
    let next = 0;
    const take = (): number => at[next++] ?? 0;
    const alpha = within(take(), lowest, highest);
    const beta = form.trend === 'N' ? 0 : within(take(), lowest, alpha);
    const gamma = form.season === 'N' ? 0 : within(take(), lowest, Math.max(lowest, 1 - alpha));
    const phi = form.trend === 'Ad' ? within(take(), 0.8, 0.98) : 1;
    const level = take();
    const trend = form.trend === 'N' ? 0 : take();
    const seasons = Array.from({ length: Math.max(0, period - 1) }, take);
    const total = form.season === 'M' ? period : 0;
    const last = period === 0 ? [] : [total - seasons.reduce((sum, season) => sum + season, 0)];
    return { weights: { alpha, beta, gamma, phi }, start: { level, trend, seasons: [...seasons, ...last] } };
  };
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
