// Control characters, bidirectional overrides and marks without width hide or reorder what stands in a cell. The two
// joiners are left alone: Persian and Indic scripts are spelt with them.
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const pictures: Readonly<Record<string, string>> = { '\n': '↵', '\r': '', '\t': '⇥', '\u007f': '␡' };

/** A cell's text with every character that would not show written as a sign or as its code. */
export function visibleText(text: string): string {
  return text.replace(unseen, (mark) => pictures[mark] ?? pictureOf(mark.codePointAt(0) ?? 0));
}

function pictureOf(code: number): string {
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
