import type { ColumnType } from '../../../../analysis/model/table.ts';
import { readNumber } from '../../analyse/read-number.ts';

/** A value as a person wrote it, read by the type of its column. */
export type TypedValue =
  | { readonly state: 'good'; readonly value: string | number | boolean }
  | { readonly state: 'faulty'; readonly fault: 'number' | 'whole' | 'date' | 'boolean' | 'text' };

/** Read a written value; both decimal marks are taken. Nothing is rounded to fit. */
export function typedValue(written: string, type: ColumnType): TypedValue {
  const text = written.trim();
  switch (type) {
    case 'number':
    case 'integer': {
      const value = text === '' ? null : readNumber(text);
      if (value === null || !Number.isFinite(value)) return { state: 'faulty', fault: 'number' };
      // Whole numbers are kept exact: a fraction would be rounded without a word.
      if (type === 'integer' && !Number.isSafeInteger(value)) return { state: 'faulty', fault: 'whole' };
      return { state: 'good', value };
    }
    case 'date':
      return isDay(text) ? { state: 'good', value: text } : { state: 'faulty', fault: 'date' };
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { state: 'good', value: text === 'true' }
        : { state: 'faulty', fault: 'boolean' };
    case 'text':
      return text === '' ? { state: 'faulty', fault: 'text' } : { state: 'good', value: written };
  }
}

/** A day of the calendar: 30 February is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
