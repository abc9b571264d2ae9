/**
 * Length in bytes of the blank character at `at` of UTF-8 text, as `String.trim` knows blanks; 0 when it is none.
 */
export function blankAt(bytes: Uint8Array, at: number): number {
  const a = bytes[at] as number;
  if (a <= 32) return a === 32 || (a >= 9 && a <= 13) ? 1 : 0;
  if (a < 0xc2) return 0;
  const b = bytes[at + 1] as number;
  if (a === 0xc2) return b === 0xa0 ? 2 : 0;
  const c = bytes[at + 2] as number;
  if (a === 0xe2) {
    if (b === 0x80) return (c >= 0x80 && c <= 0x8a) || c === 0xa8 || c === 0xa9 || c === 0xaf ? 3 : 0;
    return b === 0x81 && c === 0x9f ? 3 : 0;
  }
  if (a === 0xe1) return b === 0x9a && c === 0x80 ? 3 : 0;
  if (a === 0xe3) return b === 0x80 && c === 0x80 ? 3 : 0;
  return a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

/** Whether nothing but blanks stands between two places of UTF-8 text. */
export function isBlankText(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const step = blankAt(bytes, at);
    if (step === 0) return false;
    at += step;
  }
  return true;
}

/** The first place from `start` that is no blank. */
export function trimStart(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const step = blankAt(bytes, at);
    if (step === 0) break;
    at += step;
  }
  return at;
}

/** One past the last place before `end` that is no blank. */
export function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start) {
    let begin = at - 1;
    while (begin > start && ((bytes[begin] as number) & 0xc0) === 0x80) begin -= 1;
    if (blankAt(bytes, begin) !== at - begin) break;
    at = begin;
  }
  return at;
}
