import type { MethodStep, Source } from '../template.ts';

/*
 * Growth of every series of a step: G1 (compound) beside G2 (trend of years) or G3 (trend of months), each in percent
 * a year. The step gives, for each series: first_time, last_time, first_value, last_value, elapsed_years, compound,
 * compound_reason ('new', 'ceased', 'one-period', 'negative'), trend, trend_low, trend_high (95 % interval), slope,
 * intercept, se, t, p, r2, hac_lag, hac_se, hac_t, hac_p (Newey-West), n, n_trend, not_positive, missing.
 */
export function growthStep(
  from: string,
  columns: { readonly series: string; readonly time: string; readonly value: string },
  /** 1 for years, 12 for months, or the column that tells it for each series. */
  periodsPerYear: 1 | 12 | { readonly column: string },
): MethodStep {
  const { series, time, value } = columns;
  const periods = typeof periodsPerYear === 'number' ? periodsPerYear : periodsPerYear.column;
  return { method: 'growth-rates', from, options: { by: series, x: time, y: value, periodsPerYear: periods } };
}

/** SQL condition: G1 and G2 tell different stories, because the first or the last period is unusual. */
export function growthsDisagree(step: string): string {
  return `coalesce(sign(round(${step}.compound, 1)) * sign(round(${step}.trend, 1)) < 0 OR abs(${step}.compound - ${step}.trend) > 1, false)`;
}

/** SQL text code of the evidence of a p-value: 'strong' below 0.01, 'moderate' below 0.05, 'weak' below 0.1, else 'none'. */
export function evidenceWord(p: string): string {
  return `CASE WHEN ${p} < 0.01 THEN 'strong' WHEN ${p} < 0.05 THEN 'moderate' WHEN ${p} < 0.1 THEN 'weak' WHEN ${p} IS NOT NULL THEN 'none' END`;
}

/** Words of the codes that `evidenceWord` gives. */
export const evidenceWords = {
  strong: { en: 'strong evidence' },
  moderate: { en: 'moderate evidence' },
  weak: { en: 'weak evidence' },
  none: { en: 'no evidence' },
} as const;

/** Source of the errors of Newey and West, the only ingredient of growth rates beyond the textbook. */
export const neweyWestSource: Source = {
  author: 'Newey, W.K. & West, K.D.',
  year: 1987,
  work: 'A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix. Econometrica 55',
};
