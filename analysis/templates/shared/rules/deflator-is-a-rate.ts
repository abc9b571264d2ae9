import type { Check, Param } from '../../template.ts';

/*
 * A price index that holds rates of inflation: negative values, or most of them below 60 without a trend
 * (specification 2.2, 9). Dividing prices by a rate gives figures that look right and are not.
 */

/** The parameter that says what the deflator column holds; the check sets it by its fix. */
export const deflatorParam = {
  kind: 'choice',
  options: {
    index: { en: 'An index, such as 118.4' },
    rate: { en: 'A rate of inflation in percent, such as 3.2' },
  },
  default: 'index',
  title: { en: 'The price index is given as' },
  help: {
    en: 'Rates from one period to the next are chained to an index: each value is the one before, times 1 + rate/100. Rates against the same month of the year before cannot be chained month by month.',
  },
} as const satisfies Param;

/** Refuses rates that are taken for an index. `param`: the template's parameter made of `deflatorParam`. */
export function deflatorIsRate(deflator: {
  readonly need: string;
  readonly column: string;
  /** SQL of a number or a day that puts the rows in order: `coalesce(deflators.date, make_date(deflators.year, 1, 1))`. */
  readonly order: string;
  readonly param: string;
}): Check {
  const { need, column, order, param } = deflator;
  return {
    code: 'deflator-is-a-rate',
    severity: 'wrong',
    effect: 'refuse',
    sql: `WITH placed AS (
  SELECT ${need}._row AS _row, ${need}.${column} AS value, row_number() OVER (ORDER BY ${order}, ${need}._row) AS place
  FROM ${need}, params
  WHERE ${need}.${column} IS NOT NULL AND params.${param} = 'index'
),
found AS (
  SELECT count(*) AS n, count(*) FILTER (placed.value < 0) AS negative, count(*) FILTER (placed.value < 60) AS low,
    CASE WHEN stddev_pop(placed.value) > 0 THEN corr(placed.value, placed.place) ELSE 0 END AS trend
  FROM placed
)
SELECT placed._row AS _row, found.n AS n, found.negative AS negative, found.low AS low,
  CASE WHEN found.negative > 0 THEN 'negative' ELSE 'low' END AS why
FROM placed, found
WHERE (found.negative > 0 AND placed.value < 0)
  OR (found.negative = 0 AND found.n >= 6 AND found.low > found.n / 2 AND abs(found.trend) < 0.5 AND placed.value < 60)
ORDER BY placed._row`,
    text: {
      en: '{why, select, negative {{negative, plural, one {One value of the price index is} other {# values of the price index are}} negative} other {{low} of the {n} values of the price index are below 60 and they show no trend}}: this looks like a rate of inflation, not an index. Prices divided by a rate look right and are not.',
    },
    next: { en: 'Say that it is a rate, so that it is chained to an index, or bind the column of the index itself.' },
    fix: { kind: 'parameter', param, value: 'rate' },
    override: true,
  };
}

/**
 * SQL of the index of a row: the column as it is, or its rates chained, 100 at the first period of the series
 * (`index = index before · (1 + rate/100)`). After a rate that is missing, or not above −100 %, there is no index.
 * `by`: columns that tell series apart.
 */
export function chainedIndex(deflator: {
  readonly column: string;
  readonly order: string;
  readonly by?: readonly string[];
  readonly param: string;
}): string {
  const { column, order, by = [], param } = deflator;
  const partition = by.length === 0 ? '' : `PARTITION BY ${by.join(', ')} `;
  const over = `OVER (${partition}ORDER BY ${order} ROWS UNBOUNDED PRECEDING)`;
  const isRate = `coalesce(${column} > -100, false)`;
  const log = `CASE WHEN ${column} > -100 THEN ln(1 + ${column} / 100) END`;
  return `CASE WHEN params.${param} = 'index' THEN ${column}
    WHEN count(*) FILTER (NOT ${isRate}) ${over} = CASE WHEN first_value(${isRate}) ${over} THEN 0 ELSE 1 END
    THEN 100 * exp(coalesce(sum(${log}) ${over}, 0) - coalesce(first_value(${log}) ${over}, 0)) END`;
}
