import { EngineError } from './engine.ts';

/** The whole number as a double, or an error: a digit is never lost in silence. */
export function exactInteger(value: bigint): number {
  const double = Number(value);
  if (BigInt(double) !== value) throw inexact(value.toString());
  return double;
}

/**
 * The decimal `unscaled / 10^scale` as a double, when that double written with `scale` digits gives the decimal back.
 */
export function exactDecimal(unscaled: bigint, scale: number): number {
  if (scale === 0) return exactInteger(unscaled);
  const text = decimalText(unscaled, scale);
  const double = Number(text);
  // Up to 15 significant digits every decimal survives the way through a double (IEEE 754, DBL_DIG).
  if (text.length <= 15 || double.toFixed(scale) === text) return double;
  throw inexact(text);
}

function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function inexact(value: string): EngineError {
  return new EngineError(
    'inexact',
    `${value} has more digits than a number can hold exactly; cast it to VARCHAR or DOUBLE`,
  );
}
