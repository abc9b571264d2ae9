import type { ImportedTable } from '../../../analysis/import/plan/plan.ts';
import { parseUnit } from '../../../analysis/vocabulary/units.ts';
import { tidyRows, type TidyRows, type TidyValue } from '../support/tidy-rows.ts';
import type { TidyTable } from './tidy-table.ts';

/** What is not equal between a table as it was and as it was read: nothing, when it came back whole. */
export type Difference = 'no table' | 'keys' | 'rows' | 'figures' | 'units';

/** The smallest difference between the table and any of those that were read. */
export function differenceOf(table: TidyTable, imported: readonly ImportedTable[]): Difference | null {
  let best: Difference | null = 'no table';
  for (const each of imported) {
    const difference = differs(table, tidyRows(each));
    if (difference === null) return null;
    if (order.indexOf(difference) > order.indexOf(best)) best = difference;
  }
  return best;
}

const order: readonly (Difference | null)[] = ['no table', 'keys', 'rows', 'figures', 'units', null];

function differs(table: TidyTable, tidy: TidyRows): Difference | null {
  const keys = [table.areas, ...(table.products === null ? [] : [table.products]), table.periods];
  const places = keys.map((values) => columnOf(tidy, values));
  if (places.some((place) => place === null)) return 'keys';
  const rows = new Map<string, readonly TidyValue[]>();
  for (const row of tidy.rows) rows.set(places.map((place) => word(row[place ?? 0] ?? null)).join('\t'), row);
  const count = keys.reduce((product, values) => product * values.length, 1);
  if (rows.size !== count || tidy.rows.length !== count) return 'rows';
  const figures = table.measures.map((_, measure) => figureColumn(table, tidy, rows, measure));
  if (figures.some((place) => place === null)) return 'figures';
  const isUnitRight = table.measures.every(({ unit }, i) => unitIs(tidy, figures[i] ?? -1, unit));
  return isUnitRight ? null : 'units';
}

/** The column whose words are these, each of them and no other. */
function columnOf(tidy: TidyRows, values: readonly string[]): number | null {
  const wanted = new Set(values);
  const found = tidy.columns.findIndex((_, column) => {
    const own = new Set(tidy.rows.map((row) => word(row[column] ?? null)));
    return own.size === wanted.size && [...own].every((each) => wanted.has(each));
  });
  return found < 0 ? null : found;
}

function word(value: TidyValue): string {
  return String(value ?? '').trim();
}

/** The column that holds every figure of a measure, and nothing where the figure is missing. */
function figureColumn(
  table: TidyTable,
  tidy: TidyRows,
  rows: ReadonlyMap<string, readonly TidyValue[]>,
  measure: number,
): number | null {
  const found = tidy.columns.findIndex((_, column) =>
    table.areas.every((area, a) =>
      (table.products ?? ['']).every((product, p) =>
        table.periods.every((period, t) => {
          const row = rows.get([area, ...(table.products === null ? [] : [product]), period].join('\t'));
          const came = row?.[column] ?? null;
          const was = table.figure(a, p, t, measure);
          if (was === null || came === null) return was === came;
          return typeof came === 'number' && Math.abs(came - was) < 1e-6;
        }),
      ),
    ),
  );
  return found < 0 ? null : found;
}

function unitIs(tidy: TidyRows, column: number, unit: string): boolean {
  if (tidy.columns[column]?.unit === unit) return true;
  const unitColumn = tidy.columns.findIndex(({ role }) => role === 'unit');
  return unitColumn >= 0 && tidy.rows.every((row) => parseUnit(word(row[unitColumn] ?? null)) === unit);
}
