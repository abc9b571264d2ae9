import type { Language } from '../model/text.ts';

/** A number in words of the language, with a real minus sign; Arabic keeps Western digits, as the tables do. */
export function numberText(value: number, decimals: number, language: Language, signed = false): string {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  return format.format(value).replace(/-/g, '\u2212');
}

/** Decimals that three figures need, when a chart does not say. */
export function decimalsFor(values: readonly (number | null)[], stated: number | undefined): number {
  if (stated !== undefined) return stated;
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (values.every((value) => value === null || Number.isInteger(value))) return 0;
  return largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
}
