import { average } from '../descriptive.ts';
import { quantile } from '../quantile.ts';
import { fitModel, type Memory, type ModelName, type ModelOptions } from './models.ts';
import { naiveScale } from './simple-models.ts';

/*
 * Forecasts from one origin after another, each model estimated anew on what was known then (Tashman 2000), and errors
 * scaled by those of the naive method within the training part (Hyndman & Koehler 2006).
 */

/** How a model did at one horizon, or at all of them together. */
export interface Accuracy {
  readonly model: ModelName;
  /** Periods ahead; null for all horizons together. */
  readonly h: number | null;
  /** Forecasts that could be compared. */
  readonly n: number;
  readonly mae: number;
  readonly rmse: number;
  /** Null when the naive method has no error in a training part. */
  readonly mase: number | null;
  /** Share of outcomes within the 80 and the 95 % interval. */
  readonly cover80: number | null;
  readonly cover95: number | null;
  /** Quantiles of the errors (outcome less forecast), by which too narrow an interval is widened. */
  readonly error025: number | null;
  readonly error10: number | null;
  readonly error90: number | null;
  readonly error975: number | null;
}

/** A forecast one period ahead as it would have been made then. */
export interface Hindcast {
  readonly model: ModelName;
  /** Position in the series, from 0. */
  readonly at: number;
  readonly point: number;
}

export interface Evaluation {
  /** Origins that were used, and those that there are. */
  readonly origins: number;
  readonly possible: number;
  readonly accuracy: readonly Accuracy[];
  readonly hindcasts: readonly Hindcast[];
}

interface Outcome {
  readonly h: number;
  readonly error: number;
  readonly scaled: number | null;
  readonly within80: boolean | null;
  readonly within95: boolean | null;
}

export interface RollingOptions extends ModelOptions {
  /** Observations before the first origin. */
  readonly window: number;
  readonly horizon: number;
  /** Origins at most; of more, every second, third and so on is used, the last always. */
  readonly most: number;
  /** Make a forecast and an observation comparable: the identity, or the way back from logarithms. */
  readonly back: (value: number) => number;
}

/** Evaluate models on a series by rolling origin. */
export function rollingOrigin(y: readonly number[], models: readonly ModelName[], options: RollingOptions): Evaluation {
  const possible = Math.max(0, y.length - options.window);
  const origins = spacedOrigins(options.window, y.length, options.most);
  const accuracy: Accuracy[] = [];
  const hindcasts: Hindcast[] = [];
  const scales = origins.map((origin) => naiveScale(y.slice(0, origin).map(options.back), options.period));
  for (const model of models) {
    const memory: Memory = new Map();
    const outcomes: Outcome[] = [];
    for (const [at, origin] of origins.entries()) {
      const fitted = fitModel(model, y.slice(0, origin), options, memory);
      if (fitted === null) continue;
      const ahead = fitted.forecast(Math.min(options.horizon, y.length - origin));
      for (const { h, point, low80, high80, low95, high95 } of ahead) {
        const actual = y[origin + h - 1] ?? 0;
        const error = options.back(actual) - options.back(point);
        const scale = scales[at] ?? null;
        const within = (low: number | null, high: number | null): boolean | null =>
          low === null || high === null ? null : actual >= low && actual <= high;
        const scaled = scale === null ? null : Math.abs(error) / scale;
        outcomes.push({ h, error, scaled, within80: within(low80, high80), within95: within(low95, high95) });
        if (h === 1) hindcasts.push({ model, at: origin, point: options.back(point) });
      }
    }
    for (const h of [null, ...Array.from({ length: options.horizon }, (_, each) => each + 1)]) {
      const those = outcomes.filter((outcome) => h === null || outcome.h === h);
      if (those.length > 0) accuracy.push(accuracyOf(model, h, those));
    }
  }
  return { origins: origins.length, possible, accuracy, hindcasts };
}

/** Lengths of the training parts, the longest leaving one observation to compare with. */
function spacedOrigins(window: number, n: number, most: number): readonly number[] {
  const every = Math.max(1, Math.ceil((n - window) / Math.max(1, most)));
  return Array.from({ length: Math.max(0, n - window) }, (_, at) => window + at).filter(
    (origin) => (n - 1 - origin) % every === 0,
  );
}

function accuracyOf(model: ModelName, h: number | null, outcomes: readonly Outcome[]): Accuracy {
  const errors = outcomes.map(({ error }) => error);
  const scaled = outcomes.flatMap((outcome) => outcome.scaled ?? []);
  const error = (p: number): number | null => quantile(errors, p);
  return {
    model,
    h,
    n: errors.length,
    mae: average(errors.map(Math.abs)),
    rmse: Math.sqrt(average(errors.map((each) => each * each))),
    mase: scaled.length < outcomes.length ? null : average(scaled),
    cover80: share(outcomes.map(({ within80 }) => within80)),
    cover95: share(outcomes.map(({ within95 }) => within95)),
    error025: error(0.025),
    error10: error(0.1),
    error90: error(0.9),
    error975: error(0.975),
  };
}

function share(within: readonly (boolean | null)[]): number | null {
  const known = within.filter((each) => each !== null);
  return known.length === 0 ? null : known.filter(Boolean).length / known.length;
}
