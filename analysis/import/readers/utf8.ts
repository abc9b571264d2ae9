/** Whether no byte is above 127; four at a time. */
export function isAscii(bytes: Uint8Array): boolean {
  return firstHigh(bytes) < 0;
}

/** Place of the first byte above 127, or -1. */
export function firstHigh(bytes: Uint8Array, from = 0): number {
  const { length, byteOffset } = bytes;
  let at = from;
  while (at < length && ((byteOffset + at) & 3) !== 0) {
    if ((bytes[at] as number) > 127) return at;
    at += 1;
  }
  const words = new Uint32Array(bytes.buffer, byteOffset + at, at < length ? (length - at) >> 2 : 0);
  let word = 0;
  while (word < words.length && ((words[word] as number) & 0x8080_8080) === 0) word += 1;
  for (at += word * 4; at < length; at += 1) if ((bytes[at] as number) > 127) return at;
  return -1;
}

/** Sequences of bytes that are no UTF-8 (RFC 3629), at most 1,000 of them counted. A character cut off at the end is one. */
export function utf8Faults(bytes: Uint8Array): number {
  let faults = 0;
  const first = firstHigh(bytes);
  let at = first < 0 ? bytes.length : first;
  while (at < bytes.length && faults < 1000) {
    if ((bytes[at] as number) < 128) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) faults += 1;
    at += Math.max(1, length);
  }
  return faults;
}

/** Bytes of the well-formed character beyond ASCII at a place; 0 when there is none (Unicode 16, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const a = bytes[at] as number;
  if (a < 0xc2 || a > 0xf4) return 0;
  const b = bytes[at + 1] ?? 0;
  if (a < 0xe0) return isTail(b) ? 2 : 0;
  const low = a === 0xe0 ? 0xa0 : a === 0xf0 ? 0x90 : 0x80;
  const high = a === 0xed ? 0x9f : a === 0xf4 ? 0x8f : 0xbf;
  if (b < low || b > high || !isTail(bytes[at + 2] ?? 0)) return 0;
  if (a < 0xf0) return 3;
  return isTail(bytes[at + 3] ?? 0) ? 4 : 0;
}

function isTail(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
