import { coefficientOfVariation, mean, sampleDeviation } from './descriptive.ts';
import { quantile } from './quantile.ts';
import { columnAt, type MethodOptions, type MethodRows, type MethodTable } from './row-method.ts';

/**
 * Number, mean, sample deviation, coefficient of variation and quartiles of a column. Options `value` names the column
 * (default `value`), `by` a column of groups; one row for each group in the order met. Missing values are counted apart.
 */
export function summaryStatisticsRows(given: MethodRows, options: MethodOptions): MethodTable {
  const at = columnAt(given, options, 'value');
  const by = options['by'] === undefined ? null : columnAt(given, options, 'by');
  const groups = new Map<string, { values: number[]; left: number }>();
  for (const row of given.rows) {
    const key = by === null ? '' : String(row[by] ?? '');
    const group = groups.get(key) ?? { values: [], left: 0 };
    groups.set(key, group);
    const value = row[at];
    if (typeof value === 'number') group.values.push(value);
    else group.left += 1;
  }
  const names = ['n', 'left_out', 'mean', 'sd', 'cv', 'minimum', 'q1', 'median', 'q3', 'maximum'];
  return {
    columns: [
      ...(by === null ? [] : [{ name: String(options['by']), type: 'text' as const }]),
      ...names.map((name) => ({ name, type: 'number' as const })),
    ],
    rows: [...groups].map(([key, { values, left }]) => [
      ...(by === null ? [] : [key]),
      values.length,
      left,
      mean(values),
      sampleDeviation(values),
      coefficientOfVariation(values),
      ...[0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p)),
    ]),
  };
}
