import type { ColumnType } from '../../model/table.ts';
import { dateOrders, readDate } from '../detect/date-text.ts';

/** A key of a block, as its words in the header say it, typed; null: none, or not of the type. Days since 1970-01-01. */
export function keyValue(text: string | null, type: ColumnType): string | number | boolean | null {
  if (text === null) return null;
  switch (type) {
    case 'text':
      return text;
    case 'integer':
    case 'number': {
      const value = text.trim() === '' ? Number.NaN : Number(text.replace(/\s/gu, ''));
      return Number.isNaN(value) || (type === 'integer' && !Number.isSafeInteger(value)) ? null : value;
    }
    case 'date': {
      const [order, second] = dateOrders(text);
      if (order === undefined || second !== undefined) return null;
      const day = readDate(text, order);
      return Number.isNaN(day) ? null : day;
    }
    case 'boolean':
      return null;
  }
}
