/** FNV-1a of a stretch of bytes, 31 bits. */
export function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ (bytes[at] as number), 0x01000193);
  // The low bits pick the slot: let the high ones have a say.
  return (value ^ (value >>> 15)) & 0x7fffffff;
}

/** Length in UTF-16 units of a stretch of UTF-8, if it is well formed. */
export function unitsOf(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** Whether a stretch of UTF-8 is nothing but blanks, as `trim` knows them. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && isBlankByte(bytes[at] as number)) at += 1;
  if (at === to) return true;
  const byte = bytes[at] as number;
  // Blanks beyond ASCII begin with one of these bytes.
  if (byte !== 0xc2 && byte !== 0xe1 && byte !== 0xe2 && byte !== 0xe3 && byte !== 0xef) return false;
  return decoder.decode(bytes.subarray(at, to)).trim() === '';
}

/** Write a character as UTF-8; returns where the next one goes. */
export function writePoint(out: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    out[at] = point;
    return at + 1;
  }
  if (point < 0x800) {
    out[at] = 0xc0 | (point >> 6);
    out[at + 1] = 0x80 | (point & 0x3f);
    return at + 2;
  }
  if (point < 0x10000) {
    out[at] = 0xe0 | (point >> 12);
    out[at + 1] = 0x80 | ((point >> 6) & 0x3f);
    out[at + 2] = 0x80 | (point & 0x3f);
    return at + 3;
  }
  out[at] = 0xf0 | (point >> 18);
  out[at + 1] = 0x80 | ((point >> 12) & 0x3f);
  out[at + 2] = 0x80 | ((point >> 6) & 0x3f);
  out[at + 3] = 0x80 | (point & 0x3f);
  return at + 4;
}

function isBlankByte(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
