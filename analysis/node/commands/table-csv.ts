import { rowsFromArrow } from '../../engine/arrow-rows.ts';
import type { Value } from '../../engine/engine.ts';
import type { ImportedTable } from '../../import/plan/plan.ts';
import { traceColumns } from '../../model/table.ts';

/**
 * A table as CSV (RFC 4180, UTF-8 without mark): header labels, a point for decimals, nothing for missing. Text that a
 * spreadsheet would take for a formula gets an apostrophe before it; numbers are never touched.
 */
export function csvOf({ table, arrow }: ImportedTable): string {
  const { columns, rows } = rowsFromArrow(arrow);
  const labels = new Map(table.columns.map(({ name, label }) => [name, label]));
  const header = columns.map(({ name }) => field(traceColumns.includes(name) ? name : (labels.get(name) ?? name)));
  return [header, ...rows.map((row) => row.map(field))].map((line) => `${line.join(',')}\r\n`).join('');
}

function field(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
