import { formatNumber } from '../document/format.ts';
import type { Language } from '../model/text.ts';

/** A number on an axis or beside a mark, as all numbers of the program are written. */
export function numberText(value: number, decimals: number, language: Language, signed = false): string {
  return formatNumber(value, { decimals, signed }, language);
}

/** Decimals that three figures need, when a chart does not say. */
export function decimalsFor(values: readonly (number | null)[], stated: number | undefined): number {
  if (stated !== undefined) return stated;
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (values.every((value) => value === null || Number.isInteger(value))) return 0;
  return largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
}
