import { quantileOfSorted } from '../quantile.ts';
import { randomFrom } from '../random.ts';
import { fitEts, type EtsFit } from './ets-fit.ts';
import { expectedPath, nameOfForm, simulatedPaths, type EtsForm } from './ets.ts';
import { normalForecast, type FittedModel, type Forecast } from './model.ts';

/** Simulated paths behind the intervals of a multiplicative form. */
export const pathCount = 5000;

/** An estimated form as a model that forecasts; the seed is that of the simulated intervals. */
export function etsModel(fit: EtsFit, seed: number): FittedModel {
  const { alpha, beta, gamma, phi } = fit.weights;
  const parameters = {
    alpha,
    ...(fit.form.trend === 'N' ? {} : { beta }),
    ...(fit.form.season === 'N' ? {} : { gamma }),
    ...(fit.form.trend === 'Ad' ? { phi } : {}),
  };
  return {
    form: nameOfForm(fit.form),
    sigma: fit.sigma,
    parameters,
    aicc: fit.aicc,
    forecast: (horizon) =>
      fit.form.error === 'M' || fit.form.season === 'M'
        ? simulatedForecasts(fit, horizon, seed)
        : additiveForecasts(fit, horizon),
  };
}

/** Forms that a series may have, by what it is: positive or not, with a season or without. */
export function candidateForms(isPositive: boolean, isSeasonal: boolean): readonly EtsForm[] {
  const errors = isPositive ? (['A', 'M'] as const) : (['A'] as const);
  const seasons = isSeasonal ? (['N', 'A', 'M'] as const) : (['N'] as const);
  return errors.flatMap((error) =>
    (['N', 'A', 'Ad'] as const).flatMap((trend) =>
      seasons.flatMap((season) => (error === 'A' && season === 'M' ? [] : [{ error, trend, season }])),
    ),
  );
}

/** The form of the smallest corrected criterion; null when no form can be estimated. */
export function chooseEts(
  y: readonly number[],
  period: number,
  from: ReadonlyMap<string, readonly number[]> = new Map(),
): { readonly fit: EtsFit | null; readonly found: ReadonlyMap<string, readonly number[]> } {
  const isSeasonal = period > 1 && y.length >= 2 * period;
  const found = new Map<string, readonly number[]>();
  let best: EtsFit | null = null;
  for (const form of candidateForms(
    y.every((value) => value > 0),
    isSeasonal,
  )) {
    const fit = fitEts(form, y, period, from.get(nameOfForm(form)));
    if (fit === null) continue;
    found.set(nameOfForm(form), fit.found);
    if (fit.aicc !== null && fit.sigma !== null && fit.aicc < (best?.aicc ?? Infinity)) best = fit;
  }
  return { fit: best, found };
}

/** Variance σ²·(1 + Σ c_j²) with c_j = α + β·φ_j, and γ more in each whole cycle. */
function additiveForecasts({ form, weights, end, sigma }: EtsFit, horizon: number): readonly Forecast[] {
  const period = end.seasons.length;
  let inner = 1;
  let damped = 0;
  return expectedPath(form, weights, end, horizon).map((point, at) => {
    if (at > 0) {
      damped += weights.phi ** at;
      const trend = form.trend === 'N' ? 0 : weights.beta * damped;
      const season = period > 0 && at % period === 0 ? weights.gamma : 0;
      inner += (weights.alpha + trend + season) ** 2;
    }
    return normalForecast(at + 1, point, sigma === null ? null : sigma * Math.sqrt(inner));
  });
}

function simulatedForecasts(fit: EtsFit, horizon: number, seed: number): readonly Forecast[] {
  const points = expectedPath(fit.form, fit.weights, fit.end, horizon);
  const { sigma } = fit;
  if (sigma === null) return points.map((point, at) => normalForecast(at + 1, point, null));
  const random = randomFrom(seed);
  const values = simulatedPaths(
    fit.form,
    fit.weights,
    fit.end,
    { horizon, paths: pathCount },
    () => sigma * random.normal(),
  );
  return points.map((point, h) => {
    const sorted = (values[h] ?? new Float64Array()).filter(Number.isFinite).sort();
    const end = (p: number): number | null => quantileOfSorted(sorted, p);
    return { h: h + 1, point, low80: end(0.1), high80: end(0.9), low95: end(0.025), high95: end(0.975) };
  });
}
