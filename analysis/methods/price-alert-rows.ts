import { priceAnomalies, type AnomalyOptions } from './price-anomaly.ts';
import { anomalyClass, spikeClass } from './price-class.ts';
import { priceSpikes, type Spikes } from './price-spike.ts';
import { fillShortGaps } from './moving-average.ts';
import type { MethodOptions, MethodRows, MethodTable } from './row-method.ts';
import { priceSeries, type PriceSeries } from './series-rows.ts';

const colouredYears = 5;
const recentMonths = 24;

interface Options extends AnomalyOptions {
  readonly isLog: boolean;
  readonly fillsGaps: boolean;
  readonly isTwoSided: boolean;
}

/**
 * Price anomalies and spikes of every monthly series of `series, ym, every, price, is_focus`, month by month; of series
 * out of focus their last 24 months. Options: `history` (previous,
 * full), `quarter_weight`, `weights` (fixed, principal), `adjust`, `fit` (level, log), `fill`, `two_sided`.
 */
export function priceAlertRows(given: MethodRows, options: MethodOptions): MethodTable {
  const settings = optionsOf(options);
  const numbers = [
    'series',
    'ym',
    'quarter_growth',
    'year_growth',
    'quarter_z',
    'year_z',
    'years',
    'score',
    'fitted',
    'alps',
    'normal_edge',
    'stress_edge',
    'alert_edge',
  ];
  return {
    columns: [
      ...numbers.map((name) => ({ name, type: 'number' as const })),
      { name: 'score_class', type: 'text' },
      { name: 'alps_class', type: 'text' },
    ],
    rows: priceSeries(given, options)
      .filter((series) => series.every === 1)
      .flatMap((series) => monthRows(series, settings)),
  };
}

/** What is said of a whole series: deviation and Durbin-Watson of the spikes, the weight, and why it has no colours. */
export function priceAlertSeriesRows(given: MethodRows, options: MethodOptions): MethodTable {
  const settings = optionsOf(options);
  const numbers = ['series', 'n', 'filled', 'deviation', 'durbin_watson', 'quarter_weight'];
  return {
    columns: [
      ...numbers.map((name) => ({ name, type: 'number' as const })),
      { name: 'reason', type: 'text' },
      { name: 'is_always_high', type: 'boolean' },
    ],
    rows: priceSeries(given, options)
      .filter((series) => series.every === 1)
      .map((series) => {
        const spikes = spikesOf(series, settings);
        const filled = settings.fillsGaps ? fillShortGaps(series.values, 2) : series.values;
        const count = (values: readonly (number | null)[]): number => values.filter((value) => value !== null).length;
        return [
          series.series,
          count(series.values),
          count(filled) - count(series.values),
          spikes.deviation,
          spikes.durbinWatson,
          priceAnomalies(filled, settings).quarterWeight,
          spikes.reason,
          isAlwaysHigh(spikes),
        ];
      }),
  };
}

function optionsOf(options: MethodOptions): Options {
  const weight = options['quarter_weight'];
  return {
    quarterWeight: options['weights'] === 'principal' ? null : typeof weight === 'number' ? weight : 0.4,
    history: options['history'] === 'full' ? 'full' : 'previous',
    isVolatilityAdjusted: options['adjust'] === true,
    isLog: options['fit'] === 'log',
    fillsGaps: options['fill'] === true,
    isTwoSided: options['two_sided'] === true,
  };
}

function monthRows(series: PriceSeries, options: Options): (number | string | null)[][] {
  const spikes = spikesOf(series, options);
  const { months } = priceAnomalies(options.fillsGaps ? fillShortGaps(series.values, 2) : series.values, options);
  const isColoured = !isAlwaysHigh(spikes);
  const from = series.isFocus ? 0 : Math.max(0, series.ym.length - recentMonths);
  const shown = (value: number | null): number | null =>
    value === null ? null : options.isLog ? Math.exp(value) : value;
  return series.ym.slice(from).map((ym, place) => {
    const at = from + place;
    // A filled month helps its neighbours; it is no price and gets no class.
    const month = series.values[at] === null ? undefined : months[at];
    const score = month?.score ?? null;
    const alps = spikes.alps[at] ?? null;
    const fitted = spikes.fitted[at] ?? null;
    const edge = (deviations: number): number | null =>
      fitted === null || spikes.deviation === null ? null : shown(fitted + deviations * spikes.deviation);
    return [
      series.series,
      ym,
      month?.quarterGrowth ?? null,
      month?.yearGrowth ?? null,
      month?.quarterZ ?? null,
      month?.yearZ ?? null,
      month?.years ?? 0,
      score,
      shown(fitted),
      alps,
      edge(0.25),
      edge(1),
      edge(2),
      score === null || (month?.years ?? 0) < colouredYears ? null : anomalyClass(score, options.isTwoSided),
      alps === null || !isColoured ? null : spikeClass(alps),
    ];
  });
}

function spikesOf(series: PriceSeries, { isLog }: Options): Spikes {
  const values = series.values.map((value) => (value === null || !isLog ? value : Math.log(value)));
  return priceSpikes(
    values,
    series.ym.map((ym) => ym % 12),
  );
}

/** Whether every price of the last 24 months, twelve at least, is an alert or a crisis: the trend has failed. */
function isAlwaysHigh({ alps }: Spikes): boolean {
  const recent = alps.slice(-recentMonths).filter((value) => value !== null);
  return (
    recent.length >= 12 && recent.every((value) => spikeClass(value) === 'alert' || spikeClass(value) === 'crisis')
  );
}
