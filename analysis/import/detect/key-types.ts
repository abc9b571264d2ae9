import type { ColumnType } from '../../model/table.ts';
import type { KeyPlan } from '../plan/plan.ts';
import { readDate } from './date-text.ts';
import { readPeriod } from './periods.ts';
import type { WideShape } from './structure.ts';

/** Type and role of the keys whose values stand in the header: years are whole numbers, months days, seasons text. */
export function keyTypes(wide: WideShape): readonly Pick<KeyPlan, 'type' | 'role'>[] {
  return wide.keys.map(({ role }, i) => {
    const values = new Set(wide.blocks.flatMap(({ keys }) => keys[i] ?? []));
    const type = keyType([...values]);
    return { type: type ?? 'text', role: type === null ? role : 'period' };
  });
}

/** The value of a key as its type has it: a year, days since 1970-01-01, else the text. NaN when it is none. */
export function keyValue(text: string, type: ColumnType): string | number {
  if (type === 'date') return readDate(text, 'ymd');
  if (type !== 'integer') return text;
  const period = readPeriod(text);
  return period?.kind === 'year' ? period.year : Number.NaN;
}

/** Null when the values are no periods. */
function keyType(values: readonly string[]): ColumnType | null {
  const periods = values.map((value) => readPeriod(value));
  if (values.length === 0) return null;
  if (periods.every((period) => period?.kind === 'year')) return 'integer';
  const isSeasons = periods.some((period) => period?.kind === 'season' && period.asMonth === null);
  const hasMonths = periods.some((period) => period?.kind === 'month');
  const isSeason = isSeasons || !hasMonths;
  if (isSeason && periods.every((period) => period?.kind === 'season' || period?.kind === 'year')) return 'text';
  return values.every((value) => !Number.isNaN(readDate(value, 'ymd'))) ? 'date' : null;
}
