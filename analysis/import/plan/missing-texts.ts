import { textOf } from '../readers/distinct-texts.ts';

/** The missing codes of a column, looked up by bytes: most fields are turned away by their first byte or length. */
export class MissingTexts {
  readonly isEmpty: boolean;
  readonly #texts: ReadonlySet<string>;
  readonly #firstBytes = new Uint8Array(256);
  #longest = 0;

  constructor(texts: readonly string[]) {
    this.#texts = new Set(texts);
    this.isEmpty = texts.length === 0;
    const encoder = new TextEncoder();
    for (const text of texts) {
      const bytes = encoder.encode(text);
      this.#firstBytes[bytes[0] ?? 0] = 1;
      this.#longest = Math.max(this.#longest, bytes.length);
    }
  }

  /** Whether the text, which has no blanks around it, is one of the codes. */
  has(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > this.#longest || this.#firstBytes[bytes[start] as number] === 0) return false;
    return this.#texts.has(textOf(bytes, start, end));
  }
}
