/*
 * Exponential smoothing in state space form: Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential
 * Smoothing: The State Space Approach, tables 2.2 and 2.3. The trend moves by b_t = φ·b_{t-1} + β·e_t; the weight of
 * Holt's own form is β* = β/α.
 */

export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A' | 'Ad';
  readonly season: 'N' | 'A' | 'M';
}

/** Weights of the smoothing; those that a form does not have are 0, an undamped trend has φ = 1. */
export interface EtsWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Level, trend, and the seasons in the order in which they come next. */
export interface EtsState {
  readonly level: number;
  readonly trend: number;
  readonly seasons: readonly number[];
}

/** A series smoothed: sums for the likelihood, and the state after its last value. */
export interface Smoothed {
  /** Sum of squares of the errors; of relative ones where the error is multiplicative. */
  readonly sse: number;
  /** Sum of the logarithms of the absolute one-step forecasts. */
  readonly logs: number;
  readonly end: EtsState;
  /** Largest absolute error, to tell a fit without error. */
  readonly largest: number;
}

/** `ETS(A,Ad,N)`. */
export function nameOfForm({ error, trend, season }: EtsForm): string {
  return `ETS(${error},${trend},${season})`;
}

/** Run the recursions over a series. A form with a multiplicative part needs forecasts above zero; else sse is infinite. */
export function smooth(form: EtsForm, weights: EtsWeights, start: EtsState, y: readonly number[]): Smoothed {
  const { alpha, beta, gamma, phi } = weights;
  const period = start.seasons.length;
  const seasons = [...start.seasons];
  const isMultiplicative = form.error === 'M' || form.season === 'M';
  let { level, trend } = start;
  let sse = 0;
  let logs = 0;
  let largest = 0;
  for (let t = 0; t < y.length; t += 1) {
    const at = period === 0 ? 0 : t % period;
    const season = period === 0 ? 0 : (seasons[at] ?? 0);
    const base = level + phi * trend;
    const expected = form.season === 'M' ? base * season : base + season;
    if (isMultiplicative && !(expected > 0)) return { sse: Infinity, logs: 0, end: start, largest: Infinity };
    const off = (y[t] ?? 0) - expected;
    const error = form.error === 'M' ? off / expected : off;
    sse += error * error;
    if (form.error === 'M') logs += Math.log(expected);
    largest = Math.max(largest, Math.abs(error));
    const step = form.season === 'M' ? off / season : off;
    level = base + alpha * step;
    trend = phi * trend + beta * step;
    if (period > 0) seasons[at] = season + gamma * (form.season === 'M' ? off / base : off);
  }
  const turned = period === 0 ? [] : seasons.map((_, j) => seasons[(y.length + j) % period] ?? 0);
  return { sse, logs, end: { level, trend, seasons: turned }, largest };
}

/** Expected values 1 to `horizon` periods after a state, all errors zero. */
export function expectedPath(form: EtsForm, { phi }: EtsWeights, state: EtsState, horizon: number): readonly number[] {
  const period = state.seasons.length;
  let { level, trend } = state;
  return Array.from({ length: horizon }, (_, at) => {
    level += phi * trend;
    trend *= phi;
    const season = period === 0 ? 0 : (state.seasons[at % period] ?? 0);
    return form.season === 'M' ? level * season : level + season;
  });
}

/**
 * Paths of a series after a state, each with errors of its own that `draw` gives: for each period ahead the values of
 * all paths. A path that has left the numbers (a multiplicative form below zero) is NaN from there on.
 */
export function simulatedPaths(
  form: EtsForm,
  { alpha, beta, gamma, phi }: EtsWeights,
  state: EtsState,
  size: { readonly horizon: number; readonly paths: number },
  draw: () => number,
): readonly Float64Array[] {
  const period = state.seasons.length;
  const first = Float64Array.from(state.seasons);
  const seasons = new Float64Array(period);
  const values = Array.from({ length: size.horizon }, () => new Float64Array(size.paths));
  const [isRelative, isFactor] = [form.error === 'M', form.season === 'M'];
  for (let path = 0; path < size.paths; path += 1) {
    let { level, trend } = state;
    seasons.set(first);
    for (const [t, ahead] of values.entries()) {
      const at = period === 0 ? 0 : t % period;
      const season = period === 0 ? 0 : (seasons[at] ?? 0);
      const base = level + phi * trend;
      const expected = isFactor ? base * season : base + season;
      const off = isRelative ? expected * draw() : draw();
      const step = isFactor ? off / season : off;
      level = base + alpha * step;
      trend = phi * trend + beta * step;
      if (period > 0) seasons[at] = season + gamma * (isFactor ? off / base : off);
      ahead[path] = expected + off;
    }
  }
  return values;
}
