import { isBlankText, trimEnd } from './text-blank.ts';

/** Bytes that divide fields and enclose them; `quote` is -1 when nothing is quoted. */
export interface ScanMarks {
  readonly delimiter: number;
  readonly quote: number;
}

/** Where the fields of a text stand: four bytes a field beside the text itself. */
export interface ScannedText {
  /**
   * For each record the start of each of its fields, and one past the end of the last; so a field ends one before the
   * next entry. The two high bits are `quoted` and `complex`.
   */
  readonly entries: Uint32Array;
  /** First entry of each record, and one more: the number of entries. */
  readonly records: Uint32Array;
  readonly recordCount: number;
  /** Fields with something in them, by column; as many as the widest record has fields. */
  readonly filled: Uint32Array;
  /** The same by record. */
  readonly recordFill: Uint16Array;
  /** Records (0-based) whose opening quote never closes; it was read as a character. */
  readonly openQuotes: readonly number[];
  readonly hasComplex: boolean;
}

/** The field is enclosed in quotes and its content is what stands between them. */
export const quoted = 0x8000_0000;
/** The field is enclosed in quotes and holds doubled ones, or more text after the closing one. */
export const complex = 0x4000_0000;
/** What is left of an entry without its marks: texts above 1 GB are not read. */
export const positionMask = 0x3fff_ffff;

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

// A cell of a sheet holds 32,767 characters, of four bytes at most; a quote open for longer is no quote.
const longestField = 131_072;

/**
 * Splits text in an encoding whose bytes below 128 are ASCII into records and fields, piece by piece. Line ends may be
 * mixed; quoted fields may hold line ends and delimiters; nothing is dropped.
 */
export class FieldScan {
  readonly #bytes: Uint8Array;
  readonly #marks: ScanMarks;
  #entries: Uint32Array<ArrayBuffer>;
  #entryCount = 0;
  #records: Uint32Array<ArrayBuffer>;
  #recordCount = 0;
  #recordFill: Uint16Array<ArrayBuffer>;
  #filled = new Uint32Array(64);
  #columns = 0;
  readonly #openQuotes: number[] = [];
  #hasComplex = false;
  #at = 0;
  /** Up to here no quote closes a field: what was searched once is not searched again. */
  #noCloseBefore = 0;
  #isDoubled = false;

  constructor(bytes: Uint8Array, marks: ScanMarks) {
    this.#bytes = bytes;
    this.#marks = marks;
    const { fields, lines } = density(bytes, marks.delimiter);
    this.#entries = new Uint32Array(fields + lines + 1024);
    this.#records = new Uint32Array(lines + 1024);
    this.#recordFill = new Uint16Array(lines + 1024);
  }

  get recordCount(): number {
    return this.#recordCount;
  }

  /** Fields so far, and one for each record. */
  get entryCount(): number {
    return this.#entryCount;
  }

  /** Fields of the widest record so far. */
  get columns(): number {
    return this.#columns;
  }

  /** Reads records until one ends at or after `until`; gives the place reached. */
  scan(until: number): number {
    const bytes = this.#bytes;
    const { delimiter, quote } = this.#marks;
    const { length } = bytes;
    const end = Math.min(until, length);
    // Most bytes are above all marks: one comparison passes them.
    const highest = Math.max(delimiter, carriageReturn);
    let entries = this.#entries;
    let count = this.#entryCount;
    let records = this.#records;
    let recordCount = this.#recordCount;
    let recordFill = this.#recordFill;
    let filled = this.#filled;
    let columns = this.#columns;
    let at = this.#at;
    while (at < end) {
      if (recordCount === records.length) {
        records = longer(records);
        const wider = new Uint16Array(records.length);
        wider.set(recordFill);
        recordFill = wider;
      }
      records[recordCount] = count;
      let column = 0;
      let fill = 0;
      let byte: number;
      for (;;) {
        if (count + 2 > entries.length) entries = longer(entries);
        let start = at;
        let content = at;
        byte = at < length ? (bytes[at] as number) : -1;
        if (byte === quote) {
          const close = this.#closing(at);
          if (close < 0) this.#openQuotes.push(recordCount);
          else {
            content = at + 1;
            at = close + 1;
            byte = at < length ? (bytes[at] as number) : -1;
            const isSimple =
              !this.#isDoubled && (byte === delimiter || byte === lineFeed || byte === carriageReturn || byte < 0);
            start = (start | (isSimple ? quoted : complex)) >>> 0;
            if (!isSimple) this.#hasComplex = true;
          }
        }
        while (at < length) {
          byte = bytes[at] as number;
          if (byte <= highest && (byte === delimiter || byte === lineFeed || byte === carriageReturn)) break;
          at += 1;
        }
        entries[count] = start;
        count += 1;
        if (column === filled.length) filled = longer(filled);
        if (content < at) {
          const first = bytes[content] as number;
          if ((first > space && first < 128 && first !== quote) || !this.#isBlank(start, content, at)) {
            filled[column] = (filled[column] as number) + 1;
            fill += 1;
          }
        }
        column += 1;
        if (at === length || byte !== delimiter) break;
        at += 1;
      }
      entries[count] = at + 1;
      count += 1;
      recordFill[recordCount] = fill;
      recordCount += 1;
      if (column > columns) columns = column;
      if (at < length) at += byte === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1;
    }
    this.#entries = entries;
    this.#entryCount = count;
    this.#records = records;
    this.#recordCount = recordCount;
    this.#recordFill = recordFill;
    this.#filled = filled;
    this.#columns = columns;
    this.#at = at;
    return at;
  }

  done(): ScannedText {
    if (this.#recordCount === this.#records.length) this.#records = longer(this.#records);
    this.#records[this.#recordCount] = this.#entryCount;
    return {
      entries: this.#entries,
      records: this.#records,
      recordCount: this.#recordCount,
      filled: this.#filled.subarray(0, this.#columns),
      recordFill: this.#recordFill.subarray(0, this.#recordCount),
      openQuotes: this.#openQuotes,
      hasComplex: this.#hasComplex,
    };
  }

  #isBlank(entry: number, content: number, end: number): boolean {
    if (entry >= quoted) return isBlankText(this.#bytes, content, end - 1);
    if (entry < complex) return isBlankText(this.#bytes, content, end);
    const inner = unquotedBytes(this.#bytes, content - 1, end, this.#marks);
    return isBlankText(inner, 0, inner.length);
  }

  /** Position of the quote that closes the field begun at `open`, or -1; `#isDoubled` tells of quotes in between. */
  #closing(open: number): number {
    const bytes = this.#bytes;
    const { delimiter, quote } = this.#marks;
    const limit = Math.min(bytes.length, open + longestField);
    this.#isDoubled = false;
    let at = Math.max(open + 1, this.#noCloseBefore);
    for (;;) {
      while (at < limit && bytes[at] !== quote) at += 1;
      if (at >= limit) break;
      const next = at + 1 < bytes.length ? (bytes[at + 1] as number) : lineFeed;
      if (next === delimiter || next === lineFeed || next === carriageReturn || next === space) return at;
      this.#isDoubled = true;
      at += next === quote ? 2 : 1;
    }
    if (limit > this.#noCloseBefore) this.#noCloseBefore = limit;
    return -1;
  }
}

/** Content of a quoted field whose closing quote is not its last byte: doubled quotes halved, blanks after it gone. */
export function unquotedBytes(bytes: Uint8Array, start: number, end: number, marks: ScanMarks): Uint8Array {
  const out = new Uint8Array(end - start);
  let size = 0;
  let closed = -1;
  for (let at = start + 1; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (closed < 0 && byte === marks.quote) {
      const next = at + 1 < end ? (bytes[at + 1] as number) : lineFeed;
      if (next === marks.delimiter || next === lineFeed || next === carriageReturn || next === space) {
        closed = size;
        continue;
      }
      if (next === marks.quote) at += 1;
    }
    out[size] = byte;
    size += 1;
  }
  return out.subarray(0, trimEnd(out, closed < 0 ? size : closed, size));
}

/** How many fields and lines to make room for, from the first megabyte; room that is not written to costs nothing. */
function density(bytes: Uint8Array, delimiter: number): { fields: number; lines: number } {
  const looked = Math.min(bytes.length, 1_000_000);
  let fields = 0;
  let lines = 0;
  for (let at = 0; at < looked; at += 1) {
    const byte = bytes[at];
    if (byte === delimiter) fields += 1;
    else if (byte === lineFeed || byte === carriageReturn) lines += 1;
  }
  const share = looked === 0 ? 0 : (bytes.length / looked) * 1.1;
  return { fields: Math.ceil((fields + lines) * share), lines: Math.ceil(lines * share) };
}

function longer(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(array.length * 2);
  next.set(array);
  return next;
}
