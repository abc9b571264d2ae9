/*
 * Rules that look along series: one file a rule, each a function that gives checks for the needs and columns named.
 * A template spreads a check to say it in its own words: `{ ...brokenStartYear(yearly), text: { en: '…' } }`.
 */

/** Figures as series. */
export interface SeriesRule {
  /**
   * SELECT over needs and `params`: the columns of `keys`, `period` (a whole number or a day, one row each in a series)
   * and `value`; NULL is no figure.
   */
  readonly from: string;
  /** Columns that name a series, in the order of its words; '' for one that has no name. */
  readonly keys: readonly string[];
  /** SQL words for the column `period`: `concat(period // 12, '-', period % 12 + 1)`. The period itself when left out. */
  readonly shown?: string;
  /** Need whose rows are left out by the fix: its columns of these keys, and the one that holds the period. */
  readonly rows?: { readonly need: string; readonly keys: readonly string[]; readonly period: string };
}

/** `a, b` of the keys as columns of a table of the query. */
export function keysOf({ keys }: SeriesRule, table: string): string {
  return keys.map((key) => `${table}.${key}`).join(', ');
}

/** The keys as a beginning of a list of columns: nothing where a rule has one series only. */
export function keysThen(rule: SeriesRule, table: string): string {
  return rule.keys.length === 0 ? '' : `${keysOf(rule, table)}, `;
}

/** Window over one series in the order of its periods. */
export function seriesWindow(rule: SeriesRule, table: string): string {
  const by = rule.keys.length === 0 ? '' : `PARTITION BY ${keysOf(rule, table)} `;
  return `(${by}ORDER BY ${table}.period)`;
}

/** Name of a series in words: `North`, `Maize, North`; `the series` where nothing names it. */
export function seriesName({ keys }: SeriesRule, table: string): string {
  const words = keys.map((key) => `nullif(CAST(${table}.${key} AS VARCHAR), '')`).join(', ');
  return keys.length === 0 ? "'the series'" : `coalesce(nullif(concat_ws(', ', ${words}), ''), 'the series')`;
}

/** SQL words of a period column of a table. */
export function shownPeriod({ shown }: SeriesRule, column: string): string {
  return shown === undefined ? column : `(SELECT ${shown} FROM (SELECT ${column} AS period))`;
}

/** Fix that leaves out the rows of a series and period, and the columns by which the finding names them. */
export function excludePeriod(
  rule: SeriesRule,
  table: string,
  period: string,
): {
  readonly columns: string;
  readonly fix: {
    readonly fix?: { readonly kind: 'exclude'; readonly need: string; readonly match: readonly string[] };
  };
} {
  const { rows } = rule;
  if (rows === undefined) return { columns: '', fix: {} };
  const columns = [...rows.keys.map((key) => `${table}.${key} AS ${key}`), `${period} AS ${rows.period}`];
  return {
    columns: `${columns.join(', ')}, `,
    fix: { fix: { kind: 'exclude', need: rows.need, match: [...rows.keys, rows.period] } },
  };
}
