/** What bytes are as UTF-8 (RFC 3629). */
export interface Utf8Look {
  readonly isAscii: boolean;
  /** Well-formed characters beyond ASCII. */
  readonly characters: number;
  /** Those of them that are U+FFFD, which stands for what could not be read. */
  readonly replaced: number;
  /** Bytes that begin no such character. One cut off at the end is a fault. */
  readonly faults: number;
}

const highBits = 0x8080_8080;

/** Count what is beyond ASCII; where nothing is, sixteen bytes are passed at a time. */
export function utf8Look(bytes: Uint8Array): Utf8Look {
  const { length, byteOffset } = bytes;
  const shift = -byteOffset & 3;
  const count = length < shift ? 0 : (length - shift) >> 2;
  const words = new Uint32Array(bytes.buffer, count === 0 ? 0 : byteOffset + shift, count);
  let characters = 0;
  let replaced = 0;
  let faults = 0;
  let at = 0;
  while (at < length) {
    if (at >= shift && ((at - shift) & 3) === 0) {
      let word = (at - shift) >> 2;
      while (word < count - 3 && (fourWords(words, word) & highBits) === 0) word += 4;
      while (word < count && ((words[word] as number) & highBits) === 0) word += 1;
      at = word * 4 + shift;
      if (at >= length) break;
    }
    if ((bytes[at] as number) < 128) at += 1;
    else {
      const size = sequenceLength(bytes, at);
      if (size === 0) faults += 1;
      else {
        characters += 1;
        if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) replaced += 1;
      }
      at += Math.max(1, size);
    }
  }
  return { isAscii: characters + faults === 0, characters, replaced, faults };
}

function fourWords(words: Uint32Array, at: number): number {
  return (words[at] as number) | (words[at + 1] as number) | (words[at + 2] as number) | (words[at + 3] as number);
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
