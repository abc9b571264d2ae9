import { columnAt, type MethodOptions, type MethodRows, type MethodTable } from '../row-method.ts';
import type { FittedModel } from './model.ts';
import { fitModel, modelsFor, type ModelName, type ModelOptions } from './models.ts';
import { rollingOrigin } from './rolling-origin.ts';

const numbers = [
  'h',
  't',
  'n',
  'point',
  'low80',
  'high80',
  'low95',
  'high95',
  'mae',
  'rmse',
  'mase',
  'cover80',
  'cover95',
  'error025',
  'error10',
  'error90',
  'error975',
  'sigma',
  'aicc',
] as const;

type Row = Readonly<Partial<Record<(typeof numbers)[number], number | null>>>;

/**
 * Forecasts of one unbroken series and what they were worth before. Reads `t` (whole periods, rising) and `value`.
 * Options: `period` (observations a cycle, 1 without seasons), `horizon`, `window` (observations before the first
 * origin; default the larger of 10 and half of them), `origins` at most (default 40), `scale` (`log` for logarithms), `seed`, and the given
 * weights `alpha` and `beta_star`; the first three may instead be columns, the same in every row. One table of several kinds of rows, told apart by `kind`:
 * - `model`: form, sigma, aicc and parameters in words, estimated on the whole series;
 * - `accuracy`: of the rolling origins, by h, and of all horizons together where h is null; n forecasts compared;
 * - `hindcast`: the forecast of period t made one period before;
 * - `forecast`: of period t, h periods ahead, with its intervals;
 * - `origins`: n origins that were used, of h possible ones.
 */
export function forecastRows(given: MethodRows, options: MethodOptions): MethodTable {
  const [tAt, valueAt] = [columnAt(given, options, 't'), columnAt(given, options, 'value')];
  const series = given.rows.flatMap((row) => {
    const [t, value] = [row[tAt], row[valueAt]];
    return typeof t === 'number' && typeof value === 'number' ? [{ t, value }] : [];
  });
  const isLog = options['scale'] === 'log' && series.every(({ value }) => value > 0);
  const y = series.map(({ value }) => (isLog ? Math.log(value) : value));
  const back = (value: number): number => (isLog ? Math.exp(value) : value);
  const told = { ...firstRow(given, ['period', 'horizon', 'window']), ...options };
  const horizon = wholeOption(told, 'horizon', 1);
  const window = wholeOption(told, 'window', Math.max(10, Math.floor(y.length / 2)));
  const modelOptions: ModelOptions = {
    period: wholeOption(told, 'period', 1),
    seed: Number(options['seed'] ?? 1),
    alpha: numberOption(options, 'alpha'),
    betaStar: numberOption(options, 'beta_star'),
  };
  const table = {
    columns: [
      ...(['kind', 'model', 'form', 'parameters'] as const).map((name) => ({ name, type: 'text' as const })),
      ...numbers.map((name) => ({ name, type: 'number' as const })),
    ],
  };
  if (y.length < 2) return { ...table, rows: [] };
  const last = series.at(-1)?.t ?? 0;
  const names = modelsFor(y, modelOptions.period);
  const tested = rollingOrigin(y, names, {
    ...modelOptions,
    window,
    horizon,
    most: wholeOption(options, 'origins', 40),
    back,
  });
  const fitted = names.flatMap((name) => {
    const model = fitModel(name, y, modelOptions);
    return model === null ? [] : [{ name, model }];
  });
  return {
    ...table,
    rows: [
      row('origins', null, null, { n: tested.origins, h: tested.possible }),
      ...fitted.map(({ name, model }) => row('model', name, model, { sigma: model.sigma, aicc: model.aicc })),
      ...tested.accuracy.map((accuracy) => row('accuracy', accuracy.model, null, accuracy)),
      ...tested.hindcasts.map(({ model, at, point }) =>
        row('hindcast', model, null, { t: series[at]?.t ?? null, h: 1, point }),
      ),
      ...fitted.flatMap(({ name, model }) =>
        model.forecast(horizon).map((each) =>
          row('forecast', name, null, {
            h: each.h,
            t: last + each.h,
            point: back(each.point),
            low80: each.low80 === null ? null : back(each.low80),
            high80: each.high80 === null ? null : back(each.high80),
            low95: each.low95 === null ? null : back(each.low95),
            high95: each.high95 === null ? null : back(each.high95),
          }),
        ),
      ),
    ],
  };
}

function row(
  kind: string,
  model: ModelName | null,
  fitted: FittedModel | null,
  values: Row,
): readonly (string | number | null)[] {
  const parameters =
    fitted === null
      ? null
      : Object.entries(fitted.parameters)
          .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
          .join(', ');
  return [kind, model, fitted?.form ?? null, parameters, ...numbers.map((name) => values[name] ?? null)];
}

function firstRow(given: MethodRows, names: readonly string[]): MethodOptions {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.rows[0]?.[given.columns.indexOf(name)];
      return typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}

function numberOption(options: MethodOptions, name: string): number | null {
  const value = options[name];
  return typeof value === 'number' ? value : null;
}

function wholeOption(options: MethodOptions, name: string, otherwise: number): number {
  return Math.max(1, Math.round(numberOption(options, name) ?? otherwise));
}
