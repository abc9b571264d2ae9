import type { NumberMarks } from '../plan/plan.ts';

/** Marks as bytes; -1 when there is none. */
export interface MarkBytes {
  readonly decimal: number;
  readonly thousands: number;
}

export function markBytes(marks: NumberMarks): MarkBytes {
  // A mark cannot mean both: leave it to `readNumber`.
  if (marks.decimal === marks.thousands) return { decimal: -1, thousands: -1 };
  return { decimal: marks.decimal?.charCodeAt(0) ?? -1, thousands: marks.thousands?.charCodeAt(0) ?? -1 };
}

// Up to 10^15 a power of ten is exact, and so is a whole number of 15 digits: their quotient is the nearest double,
// which is what Number() gives (Clinger 1990, "How to read floating point numbers accurately", fast path).
const powers = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const mostDigits = 15;

/**
 * The number a field of bytes plainly writes, the same as `readNumber` gives: digits, an optional minus before them, groups of
 * three, one decimal mark. NaN for everything else, which may still be a number: ask `readNumber`.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number, marks: MarkBytes): number {
  const { decimal, thousands } = marks;
  let at = start;
  const isNegative = bytes[at] === 45;
  if (isNegative) at += 1;
  let value = 0;
  let digits = 0;
  let group = 0;
  let groups = 0;
  let byte = 0;
  for (; at < end; at += 1) {
    byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits += 1;
      group += 1;
    } else if (byte === thousands && (groups === 0 ? group >= 1 && group <= 3 : group === 3)) {
      groups += 1;
      group = 0;
    } else break;
  }
  if (digits === 0 || digits > mostDigits || (groups > 0 && group !== 3)) return Number.NaN;
  if (at < end) {
    if (byte !== decimal || at + 1 === end) return Number.NaN;
    const whole = digits;
    for (at += 1; at < end; at += 1) {
      byte = bytes[at] as number;
      if (byte < 48 || byte > 57) return Number.NaN;
      value = value * 10 + byte - 48;
      digits += 1;
    }
    if (digits > mostDigits) return Number.NaN;
    value /= powers[digits - whole] as number;
  }
  return isNegative && value !== 0 ? -value : value;
}
