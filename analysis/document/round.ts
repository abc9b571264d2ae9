/*
 * Rounding as on paper: half away from zero, on the decimal digits that the number shows. 1.005 rounds to 1.01 although
 * the stored number is a hair below, because 1.005 is what a reader sees; spreadsheets round the same way.
 */

/** The number with a fixed count of decimals, `-` in front when negative and not rounded to zero, no grouping. */
export function roundHalfAway(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to round: ${String(value)}`);
  const { digits, point } = shortest(Math.abs(value));
  // `digits` with a point after its first `point` digits; what stands behind `keep` is rounded away.
  const keep = point + decimals;
  const kept = keep < 0 ? '' : digits.slice(0, keep).padEnd(Math.max(keep, 0), '0');
  const next = keep < 0 ? '0' : (digits[keep] ?? '0');
  const rounded = next >= '5' ? increment(kept) : kept;
  const padded = rounded.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, '');
  const text = decimals === 0 ? whole : `${whole}.${padded.slice(padded.length - decimals)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Shortest digits that read back as the same number, and where the point stands: 0.0012 is `12` with point -2. */
function shortest(value: number): { digits: string; point: number } {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  // A leading zero lets every place before the first digit be rounded into.
  const point = Number(exponent) + 1;
  return point > 0 ? { digits, point } : { digits: '0'.repeat(1 - point) + digits, point: 1 };
}

function increment(digits: string): string {
  const at = [...digits].findLastIndex((digit) => digit !== '9');
  if (at < 0) return `1${'0'.repeat(digits.length)}`;
  return digits.slice(0, at) + String(Number(digits[at]) + 1) + '0'.repeat(digits.length - at - 1);
}
