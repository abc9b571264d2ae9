import type { Check, SqlStep, TableNeed } from '../template.ts';
import { chainedIndex, deflatorIsRate } from './rules/deflator-is-a-rate.ts';

/*
 * A price index beside prices. An index of years stands at the middle of its year, one of months at the middle of its
 * month; between two points it moves along a straight line in logs, before the first and after the last with the
 * nearest growth. A step would break every January (ILO et al. 2004 for deflation).
 */

/** The need `deflator`. */
export const deflatorNeed: TableNeed = {
  title: { en: 'Price index' },
  grain: { en: 'One value of a consumer price index, or another deflator, in one month, quarter or year' },
  optional: true,
  columns: {
    date: { title: { en: 'Month or day' }, kind: 'date', roles: ['period'], optional: true },
    year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
    // Bound by name alone: a table of any values must not become an index by itself.
    price_index: { title: { en: 'Price index' }, kind: 'number', roles: [] },
  },
  rules: [
    {
      code: 'no-index-period',
      when: 'date IS NULL AND year IS NULL',
      effect: 'drop',
      text: { en: 'The period of the price index is missing.' },
    },
    {
      code: 'no-index',
      when: 'price_index IS NULL',
      effect: 'drop',
      text: { en: 'The price index is missing.' },
    },
  ],
  minimum: [
    {
      count: 'rows',
      atLeast: 2,
      text: { en: 'A price index needs two periods at least: one value says nothing about change.' },
    },
  ],
};

const order = 'coalesce(deflator.date, make_date(deflator.year, 1, 1))';

/** Checks of the need `deflator`; the template has the parameter `deflator_as`. */
export const deflatorChecks: readonly Check[] = [
  deflatorIsRate({ need: 'deflator', column: 'price_index', order, param: 'deflator_as' }),
  {
    code: 'index-repeated',
    severity: 'wrong',
    effect: 'refuse',
    sql: `SELECT max(deflator._row) AS _row, CAST(coalesce(CAST(date_trunc('month', deflator.date) AS DATE), make_date(deflator.year, 1, 1)) AS VARCHAR) AS period, count(*) AS repeats
FROM deflator
GROUP BY coalesce(CAST(date_trunc('month', deflator.date) AS DATE), make_date(deflator.year, 1, 1))
HAVING count(*) > 1
ORDER BY period`,
    text: { en: 'The price index has {repeats} values for one period, first for {period}.' },
    next: { en: 'Filter the table to one country and one base of the index.' },
  },
  {
    code: 'index-is-zero',
    severity: 'wrong',
    effect: 'refuse',
    sql: `SELECT deflator._row AS _row
FROM deflator, params
WHERE params.deflator_as = 'index' AND deflator.price_index = 0
ORDER BY deflator._row`,
    text: {
      en: '{count, plural, one {One value of the price index is} other {# values of the price index are}} zero. An index is never zero; missing is not zero.',
    },
    next: { en: 'Leave these rows out, or bind the column of the index.' },
    fix: { kind: 'exclude', need: 'deflator', match: ['_row'] },
  },
];

/** `index_segments`: stretches `from_place` on between two points of the index, places in months from year 0. */
export const deflatorSteps = {
  index_points: {
    sql: `WITH placed AS (
  SELECT deflator._row AS _row, ${order} AS day, deflator.date IS NOT NULL AS has_date, ${chainedIndex({ column: 'deflator.price_index', order, param: 'deflator_as' })} AS price_index
  FROM deflator, params
),
months AS (
  SELECT 12 * year(placed.day) + month(placed.day) - 1 AS ym, placed.has_date AS has_date, placed.price_index AS price_index
  FROM placed
  WHERE placed.price_index > 0
),
spacing AS (
  SELECT CASE WHEN count(DISTINCT months.ym % 12) = 1 THEN 12 WHEN count(DISTINCT months.ym % 3) = 1 THEN 3 ELSE 1 END AS every
  FROM months
)
SELECT CASE spacing.every WHEN 12 THEN 12 * (months.ym // 12) + 6 WHEN 3 THEN months.ym + 1.5 ELSE months.ym + 0.5 END AS place,
  months.price_index AS price_index, spacing.every AS every
FROM months, spacing
ORDER BY place`,
  },
  index_segments: {
    sql: `WITH paired AS (
  SELECT index_points.place AS place, index_points.price_index AS price_index, index_points.every AS every,
    lead(index_points.place) OVER along AS next_place, lead(index_points.price_index) OVER along AS next_index,
    row_number() OVER along AS number
  FROM index_points
  WINDOW along AS (ORDER BY index_points.place)
)
SELECT CASE WHEN paired.number = 1 THEN -1000000.0 ELSE CAST(paired.place AS DOUBLE) END AS from_place, CAST(paired.place AS DOUBLE) AS place,
  ln(paired.price_index) AS log_index, CAST(paired.next_place AS DOUBLE) AS next_place, ln(paired.next_index) AS next_log
FROM paired
WHERE paired.next_place IS NOT NULL
ORDER BY from_place`,
  },
} as const satisfies Readonly<Record<string, SqlStep>>;

/**
 * SELECT of the index at the places that a query gives in a column `place`: `place, price_index, is_interpolated,
 * is_extended` (before the first or after the last point).
 */
export function indexAt(places: string): string {
  return `WITH wanted AS (
${places}
)
SELECT wanted.place AS place,
  exp(seg.log_index + (seg.next_log - seg.log_index) * (wanted.place - seg.place) / (seg.next_place - seg.place)) AS price_index,
  wanted.place NOT IN (SELECT CAST(index_points.place AS DOUBLE) FROM index_points) AS is_interpolated,
  wanted.place < seg.place OR wanted.place > seg.next_place AS is_extended
FROM wanted ASOF JOIN index_segments AS seg ON wanted.place >= seg.from_place`;
}
