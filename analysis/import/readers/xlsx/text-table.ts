import { hash, isBlank, unitsOf } from './utf8.ts';
import { unescapeInto, type References } from './unescape.ts';

/**
 * The texts of a workbook as bytes in one piece, each once: a cell is a number that points here. Texts become strings
 * together, in blocks, when the workbook is read.
 */
export class TextTable {
  #bytes = new Uint8Array(65_536);
  #length = 0;
  /** Where the text that is being written began. */
  #open = 0;
  /** End of each text. */
  #ends = new Uint32Array(1024);
  #blank = new Uint8Array(1024);
  size = 0;
  /** Numbers of the texts that may be met again, by hash: 0 is free. */
  #slots = new Int32Array(2048);
  #interned = 0;
  readonly #most: number;
  readonly raised = new Map<number, number>();
  /** Whether a text held a reference that stands for nothing. */
  readonly references: References = { hasUnknown: false };

  /** `most` is the number of bytes that all texts may take. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Bytes of the open text so far. */
  get open(): number {
    return this.#length - this.#open;
  }

  /** Append XML text to the open text, its references and escapes resolved; `isPlain` for the inside of CDATA. */
  write(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    // What is resolved is never longer than what stands for it, but for U+FFFD written for half a pair.
    const needed = this.#length + (to - from) + 8;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length = unescapeInto(this.#bytes, this.#length, bytes, from, to, isPlain, this.references);
  }

  /** Forget the open text. */
  discard(): void {
    this.#length = this.#open;
  }

  /** The open text as a string, forgotten then. */
  take(): string {
    const text = decoder.decode(this.#bytes.subarray(this.#open, this.#length));
    this.discard();
    return text;
  }

  /** Close the open text; its number. `raised` is the byte where raised characters begin, or -1. */
  add(raised: number): number {
    const id = this.size;
    if (id === this.#ends.length) this.#growEnds();
    this.#ends[id] = this.#length;
    this.#blank[id] = isBlank(this.#bytes, this.#open, this.#length) ? 1 : 0;
    if (raised >= 0) this.raised.set(id, unitsOf(this.#bytes, this.#open, this.#open + raised));
    this.#open = this.#length;
    this.size = id + 1;
    return id;
  }

  /** Close the open text; the number of an equal text given here before, if there is one. */
  intern(raised: number): number {
    if (raised >= 0) return this.add(raised);
    if (this.#interned * 2 >= this.#slots.length) this.#rehash();
    const slots = this.#slots;
    let at = hash(this.#bytes, this.#open, this.#length) & (slots.length - 1);
    for (;;) {
      const id = slots[at] as number;
      if (id === 0) break;
      if (this.#isOpen(id - 1)) {
        this.discard();
        return id - 1;
      }
      at = (at + 1) & (slots.length - 1);
    }
    const id = this.add(-1);
    slots[at] = id + 1;
    this.#interned += 1;
    return id;
  }

  /** Whether a text shows nothing. */
  isBlank(id: number): boolean {
    return this.#blank[id] === 1;
  }

  /** All texts, cut to `longest` characters; counts the characters that could not be read. */
  strings(longest: number): { texts: string[]; lost: number; cut: number } {
    const texts = new Array<string>(this.size);
    let lost = 0;
    let cut = 0;
    for (let first = 0; first < this.size;) {
      const start = this.#start(first);
      let last = first;
      while (last + 1 < this.size && (this.#ends[last + 1] as number) - start <= blockBytes) last += 1;
      const block = this.#bytes.subarray(start, this.#ends[last]);
      const text = decoder.decode(block);
      for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) lost += 1;
      const isWhole = text.length === block.length || text.length === unitsOf(block, 0, block.length);
      let from = 0;
      for (let id = first; id <= last; id += 1) {
        const [begin, end] = [this.#start(id), this.#ends[id] as number];
        if (isWhole) {
          const to = text.length === block.length ? end - start : from + unitsOf(this.#bytes, begin, end);
          texts[id] = text.slice(from, Math.min(to, from + longest));
          if (to - from > longest) cut += 1;
          from = to;
        } else {
          const whole = decoder.decode(this.#bytes.subarray(begin, end));
          if (whole.length > longest) cut += 1;
          texts[id] = whole.slice(0, longest);
        }
      }
      first = last + 1;
    }
    return { texts, lost, cut };
  }

  #start(id: number): number {
    return id === 0 ? 0 : (this.#ends[id - 1] as number);
  }

  #isOpen(id: number): boolean {
    const bytes = this.#bytes;
    const start = this.#start(id);
    const length = (this.#ends[id] as number) - start;
    if (length !== this.#length - this.#open) return false;
    for (let i = 0; i < length; i += 1) if (bytes[start + i] !== bytes[this.#open + i]) return false;
    return true;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 4);
    for (const id of old) {
      if (id === 0) continue;
      let at = hash(this.#bytes, this.#start(id - 1), this.#ends[id - 1] as number) & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = id;
    }
    this.#slots = slots;
  }

  #grow(needed: number): void {
    if (needed > this.#most) throw new TextsTooLong();
    const next = new Uint8Array(Math.min(Math.max(this.#bytes.length * 2, needed), this.#most));
    next.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = next;
  }

  #growEnds(): void {
    const ends = new Uint32Array(this.#ends.length * 2);
    ends.set(this.#ends);
    this.#ends = ends;
    const blank = new Uint8Array(ends.length);
    blank.set(this.#blank);
    this.#blank = blank;
  }
}

/** Thrown when the texts of a workbook take more than they may. */
export class TextsTooLong extends Error {}

const blockBytes = 16_384;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
