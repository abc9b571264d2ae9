import type { Value } from '../../../../analysis/engine/engine.ts';
import type { Column } from '../../../../analysis/model/table.ts';
import type { Formats } from '../../../text/format.ts';
import { visibleText } from '../preview/visible-text.ts';

/** A value as the grid shows it; null stays null, it is shown as a chip. */
export function valueText(value: Value, column: Column, decimals: number, formats: Formats): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return numberText(value, column, decimals, formats);
  if (Array.isArray(value)) return visibleText(value.map(String).join('; '));
  return column.type === 'date' ? formats.date(String(value)) : visibleText(String(value));
}

// A year is a name, not a quantity: it has no thousands mark.
function numberText(value: number, column: Column, decimals: number, formats: Formats): string {
  if (column.role === 'period' || column.role === 'area-code' || column.role === 'product-code') return String(value);
  return formats.number(value, column.type === 'integer' ? 0 : decimals);
}

export function isNumeric(column: Column): boolean {
  return column.type === 'number' || column.type === 'integer';
}
