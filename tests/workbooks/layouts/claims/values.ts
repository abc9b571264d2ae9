import { parseUnit } from '../../../../analysis/vocabulary/units.ts';
import type { TidyRows, TidyValue } from '../../support/tidy-rows.ts';
import type { TableTruth, Value } from '../make/layout.ts';
import { saysMonth } from './periods.ts';

/** What is wrong with the values that are claimed by their cells. */
export function valueFaults({ values, notes = {} }: TableTruth, tidy: TidyRows): readonly string[] {
  const places = placesOf(tidy, Object.keys(values));
  return Object.entries(values).flatMap(([cell, [value, ...beside]]) => {
    const found = places.get(cell) ?? [];
    if (found.length === 0) return [`${cell}: no value comes from it`];
    const rows = found.filter(({ column, row }) => isSame(tidy.rows[row]?.[column] ?? null, value));
    if (rows.length === 0) {
      const first = found[0];
      const came = first === undefined ? null : (tidy.rows[first.row]?.[first.column] ?? null);
      return [`${cell}: ${JSON.stringify(value)} became ${JSON.stringify(came)}`];
    }
    const missing = beside.filter((each) => !rows.some(({ row }) => says(tidy, row, each, notes)));
    const near = JSON.stringify(tidy.rows[rows[0]?.row ?? 0]);
    return missing.map((each) => `${cell}: ${JSON.stringify(each)} does not stand beside it in ${near}`);
  });
}

/** Where the values from these cells stand. */
function placesOf(
  tidy: TidyRows,
  cells: readonly string[],
): ReadonlyMap<string, readonly { readonly column: number; readonly row: number }[]> {
  const places = new Map(cells.map((cell) => [cell, [] as { column: number; row: number }[]]));
  const rows = new Set(cells.map((cell) => Number(cell.replace(/^[A-Z]+/, ''))));
  tidy.columns.forEach(({ trace }, column) => {
    // Names of groups and words of the header stand in other rows than the figures beside them.
    const isInItsRow = trace === undefined || trace.kind === 'column' || trace.kind === 'blocks';
    tidy.sourceRows.forEach((source, row) => {
      if (isInItsRow && !rows.has(source)) return;
      places.get(tidy.cellOf(column, row) ?? '')?.push({ column, row });
    });
  });
  return places;
}

function isSame(a: TidyValue, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= Math.abs(b) * 1e-12;
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b;
  return a === b;
}

/** Whether a row says a word or number in one of its columns; `a|b`: one of them. */
function says(tidy: TidyRows, row: number, claim: string | number, notes: Readonly<Record<string, string>>): boolean {
  const values = tidy.rows[row] ?? [];
  if (typeof claim === 'number') {
    return values.some((value) => isSame(value, claim) || String(value) === String(claim));
  }
  return claim.split('|').some((each) => {
    if (each.startsWith('period:')) return saysMonth(values, each.slice(7));
    if (each.startsWith('flag:')) return isFlagged(tidy, row, each.slice(5), notes);
    if (each.startsWith('unit:')) {
      const unit = each.slice(5);
      return inRole(tidy, row, 'unit', (text) => text === unit || parseUnit(text) === unit);
    }
    return values.some((value) => String(value).trim() === each);
  });
}

/** A flag is told by its mark or by what the notes say that it means. */
function isFlagged(tidy: TidyRows, row: number, mark: string, notes: Readonly<Record<string, string>>): boolean {
  const words = [mark, notes[mark] ?? mark];
  return inRole(tidy, row, 'flag', (text) => words.some((each) => text.includes(each)));
}

function inRole(tidy: TidyRows, row: number, role: string, test: (text: string) => boolean): boolean {
  return tidy.columns.some((column, i) => column.role === role && test(String(tidy.rows[row]?.[i] ?? '')));
}
