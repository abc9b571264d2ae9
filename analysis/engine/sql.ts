import type { ColumnType } from '../model/table.ts';

/** Engine types of the columns of imported tables. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

/** Values that can stand in SQL text. A list becomes a DuckDB list. */
export type SqlValue = string | number | boolean | null | readonly SqlValue[];

/** A name as SQL: quoted, so that no name can end its quotes. */
export function quoteIdentifier(name: string): string {
  if (name === '') throw new RangeError('empty identifier');
  // The Arrow library drops it from names, so the name would come back as another.
  if (name.startsWith('\ufeff')) throw new RangeError('identifier begins with a byte order mark');
  if (name.includes('\0')) throw new RangeError('identifier holds NUL');
  return `"${name.replaceAll('"', '""')}"`;
}

/** A value as SQL: the text is data whatever it holds. Numbers are DOUBLE unless they are whole and exact. */
export function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return `[${value.map(literal).join(', ')}]`;
}

// DuckDB's plain strings know no backslash escapes: the quote is the only character with a meaning. A NUL would end
// the statement's text, so it is put together from parts.
function textLiteral(text: string): string {
  const parts = text.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`;
}

function numberLiteral(value: number): string {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? "'-0.0'::DOUBLE" : String(value);
  if (Number.isFinite(value)) return `'${value}'::DOUBLE`;
  return Number.isNaN(value) ? "'nan'::DOUBLE" : `'${value > 0 ? 'inf' : '-inf'}'::DOUBLE`;
}
