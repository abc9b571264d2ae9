import type { NumberShape } from './number-text.ts';

/**
 * The way a field of bytes writes a figure when it is digits with at most a minus before and one mark between; null
 * when it is anything else, which `numberLook` then judges. No text is made of it.
 */
export function plainFigure(bytes: Uint8Array, start: number, end: number): NumberShape | null {
  const first = bytes[start] === 45 ? start + 1 : start;
  if (end - first > 20) return null;
  let mark = -1;
  for (let i = first; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte >= 48 && byte <= 57) continue;
    if (mark >= 0 || (byte !== 46 && byte !== 44)) return null;
    mark = i;
  }
  const isZero = bytes[first] === 48;
  if (mark < 0) {
    if (end === first) return null;
    return isZero && end - first > 1 ? 'code' : 'integer';
  }
  const before = mark - first;
  const after = end - mark - 1;
  if (before === 0 || after === 0) return null;
  if (isZero && before > 1) return 'code';
  const isDot = bytes[mark] === 46;
  if (after === 3 && before <= 3 && !isZero) return isDot ? 'dot3' : 'comma3';
  return isDot ? 'dot' : 'comma';
}

/** The value of a field that `plainFigure` calls an integer. */
export function wholeValue(bytes: Uint8Array, start: number, end: number): number {
  const isNegative = bytes[start] === 45;
  let value = 0;
  for (let i = isNegative ? start + 1 : start; i < end; i += 1) value = value * 10 + (bytes[i] ?? 48) - 48;
  return isNegative ? -value : value;
}
