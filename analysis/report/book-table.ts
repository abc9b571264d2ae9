import { formatValue } from '../document/format.ts';
import type { ResultTableColumn, Scalar, TableBlock } from '../document/result-document.ts';
import { inLanguage, type Language } from '../model/text.ts';
import type { BookColumn, BookRow } from './tree.ts';

/** A table of a result as a book sets it: units in the head, every cell in words. */
export function bookTable(
  table: TableBlock,
  language: Language,
): { readonly columns: readonly BookColumn[]; readonly rows: readonly BookRow[] } {
  const totals = new Set(table.totals);
  return {
    columns: table.columns.map((column) => ({ title: headOf(column, language), isNumber: column.kind === 'number' })),
    rows: table.rows.map((row, index) => ({
      cells: table.columns.map((column, at) => cellText(row[at] ?? null, column, language)),
      isTotal: totals.has(index),
    })),
  };
}

function headOf(column: ResultTableColumn, language: Language): string {
  const title = inLanguage(column.title, language);
  const unit = column.unit ? inLanguage(column.unit, language) : '';
  return unit === '' || unit === 'p' ? title : `${title}, ${unit}`;
}

function cellText(value: Scalar, column: ResultTableColumn, language: Language): string {
  const { words, kind, decimals, signed } = column;
  const known = words && typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
  if (known) return inLanguage(known, language);
  const style = {
    ...(decimals === undefined ? {} : { decimals }),
    ...(signed === undefined ? {} : { signed }),
    // A p-value carries its word; other units stand in the head.
    ...(column.unit?.en === 'p' ? { unit: 'p' } : {}),
  };
  return formatValue(value, kind, style, language);
}
