import { normalQuantile } from '../distributions.ts';

/** A forecast h periods ahead; the ends of an interval are null where the errors of the model cannot be judged. */
export interface Forecast {
  readonly h: number;
  readonly point: number;
  readonly low80: number | null;
  readonly high80: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
}

/** A model estimated on a series. */
export interface FittedModel {
  /** Name of the model and what was estimated in words, such as `ETS(A,N,N)`. */
  readonly form: string;
  /** Standard deviation of the one-step errors, in units of the series (relative where the error is multiplicative). */
  readonly sigma: number | null;
  readonly parameters: Readonly<Record<string, number>>;
  /** Corrected information criterion, for models chosen by it. */
  readonly aicc: number | null;
  readonly forecast: (horizon: number) => readonly Forecast[];
}

const z80 = normalQuantile(0.9);
const z95 = normalQuantile(0.975);

/** A forecast with normal intervals of the standard deviation `spread`. */
export function normalForecast(h: number, point: number, spread: number | null): Forecast {
  const end = (z: number): number | null => (spread === null ? null : point + z * spread);
  return { h, point, low80: end(-z80), high80: end(z80), low95: end(-z95), high95: end(z95) };
}

/** Forecasts for 1 to `horizon` periods. */
export function eachPeriod(horizon: number, forecast: (h: number) => Forecast): readonly Forecast[] {
  return Array.from({ length: horizon }, (_, at) => forecast(at + 1));
}
