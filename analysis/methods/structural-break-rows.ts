import type { MethodOptions, MethodRows, MethodTable } from './row-method.ts';
import { priceSeries } from './series-rows.ts';
import { breaksOf, structuralBreaks, type BreakOptions, type Breaks } from './structural-breaks.ts';

const perSeries = [
  'n',
  'least',
  'breaks',
  'sup_f',
  'sup_ym',
  'sup_p',
  'chow_f',
  'chow_df',
  'chow_residual_df',
  'chow_p',
  'policy_before',
  'autocorrelation',
] as const;
const perBreak = ['number', 'last_ym', 'next_ym', 'before', 'after', 'low_ym', 'high_ym'] as const;

/**
 * Breaks of every series of `series, ym, every, price`: one row a break, or one with an empty break where there is none;
 * what is said of the whole series is repeated. Options:
 * `model` (mean, trend), `trimming`, `most`, `least` (none: by length), `policy_year` and `policy_month` (1 to 12).
 */
export function structuralBreakRows(given: MethodRows, options: MethodOptions): MethodTable {
  const settings = optionsOf(options);
  const texts = ['reason', 'chow_reason', 'interval_reason'] as const;
  return {
    columns: [
      ...['series', ...perSeries, ...perBreak].map((name) => ({ name, type: 'number' as const })),
      ...texts.map((name) => ({ name, type: 'text' as const })),
    ],
    rows: priceSeries(given, options).flatMap((series) => {
      const found = structuralBreaks(series, settings);
      const whole = wholeOf(found);
      const breaks = breaksOf(found, settings.model);
      const reasons = [found.supremum.reason, found.chow?.reason ?? null];
      if (breaks.length === 0) return [[series.series, ...whole, ...perBreak.map(() => null), ...reasons, null]];
      const ym = (place: number | null): number | null => (place === null ? null : (found.ym[place - 1] ?? null));
      return breaks.map(({ at, before, after, low, high, reason }, place) => [
        series.series,
        ...whole,
        place + 1,
        ym(at),
        ym(at + 1),
        before,
        after,
        ym(low),
        ym(high),
        ...reasons,
        reason,
      ]);
    }),
  };
}

/** Partitions of 0 breaks and more for each series: residual squares, BIC, and which is chosen. */
export function breakPartitionRows(given: MethodRows, options: MethodOptions): MethodTable {
  const columns = ['series', 'breaks', 'sum_of_squares', 'bic'].map((name) => ({ name, type: 'number' as const }));
  return {
    columns: [...columns, { name: 'is_chosen', type: 'boolean' }],
    rows: priceSeries(given, options).flatMap((series) => {
      const { partitions, chosen } = structuralBreaks(series, optionsOf(options));
      return partitions.map((each) => [series.series, each.breaks, each.sumOfSquares, each.bic, each === chosen]);
    }),
  };
}

/** Observation by observation: value, regime from 1, the fit of its regime, and F of a break behind it. */
export function breakPlaceRows(given: MethodRows, options: MethodOptions): MethodTable {
  return {
    columns: ['series', 'ym', 'value', 'regime', 'fitted', 'f'].map((name) => ({ name, type: 'number' as const })),
    rows: priceSeries(given, options).flatMap((series) => {
      const { ym, values, fitted, chosen, supremum } = structuralBreaks(series, optionsOf(options));
      const ends = chosen?.ends ?? [];
      return ym.map((month, at) => [
        series.series,
        month,
        values[at] ?? null,
        1 + ends.filter((end) => end <= at).length,
        fitted[at] ?? null,
        supremum.f[at + 1 - supremum.from] ?? null,
      ]);
    }),
  };
}

function wholeOf({ values, least, chosen, supremum, chow, ym, autocorrelation }: Breaks): (number | null)[] {
  return [
    values.length,
    least,
    chosen?.breaks ?? null,
    supremum.supF,
    supremum.at === null ? null : (ym[supremum.at - 1] ?? null),
    supremum.p,
    chow?.f ?? null,
    chow?.df ?? null,
    chow?.residualDf ?? null,
    chow?.p ?? null,
    chow?.before ?? null,
    autocorrelation,
  ];
}

function optionsOf(options: MethodOptions): BreakOptions {
  const [least, year, month] = [options['least'], options['policy_year'], options['policy_month']];
  return {
    model: options['model'] === 'trend' ? 'trend' : 'mean',
    trimming: typeof options['trimming'] === 'number' ? options['trimming'] : 0.15,
    mostBreaks: typeof options['most'] === 'number' ? options['most'] : 5,
    leastSegment: typeof least === 'number' ? least : null,
    policy: typeof year === 'number' ? 12 * year + (typeof month === 'number' ? month : 1) - 1 : null,
  };
}
