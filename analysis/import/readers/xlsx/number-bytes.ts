/** Powers of ten that a double holds exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));
const exactly = 2 ** 53;

/** What `readNumber` found, beside the value. */
export interface NumberEnd {
  /** One past the last byte that belongs to the number, when it was read. */
  end: number;
}

/**
 * Read a decimal number at `at`. Right to the last bit: up to 2^53 with a power of ten up to 22 one division or product
 * of exact numbers rounds once (Clinger, How to read floating point numbers accurately, 1990). NaN for everything else,
 * which is to be read as text.
 */
export function readNumber(bytes: Uint8Array, at: number, end: number, into: NumberEnd): number {
  let i = at;
  let byte = bytes[i] as number;
  const isNegative = byte === 0x2d;
  if (isNegative) {
    i += 1;
    byte = bytes[i] as number;
  }
  const start = i;
  let digits = 0;
  let whole = 0;
  let decimals = 0;
  while (i < end && byte >= 0x30 && byte <= 0x39) {
    whole = whole * 10 + (byte - 0x30);
    if (whole !== 0) digits += 1;
    i += 1;
    byte = bytes[i] as number;
  }
  if (i === start) return Number.NaN;
  if (byte === 0x2e && i < end) {
    const point = i + 1;
    i = point;
    byte = bytes[i] as number;
    while (i < end && byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + (byte - 0x30);
      if (whole !== 0) digits += 1;
      i += 1;
      byte = bytes[i] as number;
    }
    decimals = i - point;
    if (decimals === 0) return Number.NaN;
  }
  let exponent = 0;
  if ((byte === 0x45 || byte === 0x65) && i < end) {
    i += 1;
    byte = bytes[i] as number;
    const isDown = byte === 0x2d;
    if (isDown || byte === 0x2b) {
      i += 1;
      byte = bytes[i] as number;
    }
    const first = i;
    while (i < end && byte >= 0x30 && byte <= 0x39 && i < first + 4) {
      exponent = exponent * 10 + (byte - 0x30);
      i += 1;
      byte = bytes[i] as number;
    }
    if (i === first) return Number.NaN;
    if (isDown) exponent = -exponent;
  }
  if (digits > 16 || whole >= exactly) return Number.NaN;
  const power = exponent - decimals;
  if (power < -22 || power > 22) return Number.NaN;
  into.end = i;
  const value = power < 0 ? whole / (powers[-power] as number) : whole * (powers[power] as number);
  return isNegative ? -value : value;
}
