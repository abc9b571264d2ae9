import { literal, quoteIdentifier } from './sql.ts';

/** Rows to show, as data: never SQL. Several filters hold together. */
export type Filter =
  /** The value as text holds these letters, large or small. */
  | { readonly column: string; readonly test: 'contains'; readonly text: string }
  /** The value is one of these; null stands for missing. */
  | {
      readonly column: string;
      readonly test: 'one-of';
      readonly values: readonly (string | number | boolean | null)[];
    }
  /** Numbers, or days as `YYYY-MM-DD`; ends included, null for an open end. */
  | {
      readonly column: string;
      readonly test: 'range';
      readonly from: number | string | null;
      readonly to: number | string | null;
    }
  | { readonly column: string; readonly test: 'missing' | 'present' };

/** The filters as a WHERE clause, or nothing when there are none. */
export function whereClause(filters: readonly Filter[]): string {
  return filters.length === 0 ? '' : `WHERE ${filters.map((filter) => `(${condition(filter)})`).join(' AND ')}`;
}

function condition(filter: Filter): string {
  const column = quoteIdentifier(filter.column);
  switch (filter.test) {
    case 'contains':
      return `contains(lower(CAST(${column} AS VARCHAR)), lower(${literal(filter.text)}))`;
    case 'one-of':
      return oneOf(column, filter.values);
    case 'range':
      return range(column, filter.from, filter.to);
    case 'missing':
      return `${column} IS NULL`;
    case 'present':
      return `${column} IS NOT NULL`;
  }
}

function oneOf(column: string, values: readonly (string | number | boolean | null)[]): string {
  const present = values.filter((value) => value !== null);
  const parts = values.includes(null) ? [`${column} IS NULL`] : [];
  if (present.length > 0) parts.push(`${column} IN (${present.map(literal).join(', ')})`);
  return parts.length === 0 ? 'FALSE' : parts.join(' OR ');
}

function range(column: string, from: number | string | null, to: number | string | null): string {
  const parts = [`${column} IS NOT NULL`];
  if (from !== null) parts.push(`${column} >= ${literal(from)}`);
  if (to !== null) parts.push(`${column} <= ${literal(to)}`);
  return parts.join(' AND ');
}
