import type { TextPiece } from './csv-grid.ts';

export interface Marks {
  readonly delimiter: string;
  /** '' when nothing is quoted. */
  readonly quote: string;
}

export interface Records {
  readonly pieces: readonly TextPiece[];
  /** Fields with something in them, by column. */
  readonly filled: readonly number[];
  /** Records (0-based) whose opening quote never closes; it was read as a character. */
  readonly openQuotes: readonly number[];
  readonly records: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/**
 * Split pieces of text into records and fields. Line ends may be mixed; quoted fields may hold line ends and
 * delimiters; nothing is dropped.
 */
export function splitRecords(texts: Iterable<string>, marks: Marks): Records {
  const pieces: TextPiece[] = [];
  const filled: number[] = [];
  const openQuotes: number[] = [];
  let rest = '';
  let records = 0;
  let previous: string | null = null;
  const take = (text: string, isLast: boolean): void => {
    const split = splitPiece(text, marks, isLast, filled);
    if (split.piece !== null) {
      for (const at of split.openQuotes) openQuotes.push(records + at);
      records += split.piece.records.length - 1;
      pieces.push(split.piece);
    }
    rest = text.slice(split.used);
  };
  for (const text of texts) {
    if (previous !== null) take(rest + previous, false);
    previous = text;
  }
  if (previous !== null) take(rest + previous, true);
  return { pieces, filled, openQuotes, records };
}

interface Split {
  readonly piece: TextPiece | null;
  readonly used: number;
  readonly openQuotes: readonly number[];
}

function splitPiece(text: string, marks: Marks, isLast: boolean, filled: number[]): Split {
  const delimiter = marks.delimiter.charCodeAt(0);
  const quote = marks.quote === '' ? -1 : marks.quote.charCodeAt(0);
  const length = text.length;
  let starts = new Uint32Array(1024);
  let fields = 0;
  const records: number[] = [0];
  const openQuotes: number[] = [];
  let withText: number[] = [];
  let recordStart = 0;
  let recordFields = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    if (fields + 2 > starts.length) starts = longer(starts);
    starts[fields] = start;
    fields += 1;
    if (text.charCodeAt(at) === quote) {
      const close = closing(text, at, marks.quote, delimiter);
      if (close === endReached && !isLast) {
        fields = recordFields;
        break;
      }
      if (close < 0) openQuotes.push(records.length - 1);
      else at = close + 1;
    }
    let code = -1;
    while (at < length) {
      code = text.charCodeAt(at);
      if (code === delimiter || code === lineFeed || code === carriageReturn) break;
      at += 1;
    }
    if (at === length && !isLast) {
      fields = recordFields;
      break;
    }
    while (filled.length < fields - recordFields) filled.push(0);
    if (hasText(text, start, at)) withText.push(fields - 1 - recordFields);
    if (at === length) {
      closeRecord();
      break;
    }
    if (code === delimiter) {
      at += 1;
      // A delimiter at the very end leaves one more, empty field.
      if (at === length) {
        if (!isLast) {
          fields = recordFields;
          break;
        }
        if (fields + 2 > starts.length) starts = longer(starts);
        starts[fields] = at;
        fields += 1;
        closeRecord();
      }
      continue;
    }
    // A carriage return at the end of a piece may have its line feed in the next.
    if (code === carriageReturn && at + 1 === length && !isLast) {
      fields = recordFields;
      break;
    }
    at += code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    closeRecord();
  }
  if (records.length === 1) return { piece: null, used: 0, openQuotes };
  starts[recordFields] = recordStart;
  const used = text.slice(0, recordStart);
  return {
    piece: { text: used, starts: starts.slice(0, recordFields + 1), records: Uint32Array.from(records) },
    used: recordStart,
    openQuotes,
  };

  function closeRecord(): void {
    records.push(fields);
    for (const column of withText) filled[column] = (filled[column] ?? 0) + 1;
    withText = [];
    recordFields = fields;
    recordStart = at;
  }
}

function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > space) return true;
  return false;
}

const endReached = -2;
// A cell of a sheet holds 32,767 characters; a quote open for longer is no quote.
const longestField = 40_000;

/** Position of the quote that closes the field begun at `open`; -1 when none does, -2 when the text ended first. */
function closing(text: string, open: number, quote: string, delimiter: number): number {
  let at = open + 1;
  for (;;) {
    const found = text.indexOf(quote, at);
    if (found < 0) return text.length - open > longestField ? -1 : endReached;
    if (found - open > longestField) return -1;
    const next = text.charCodeAt(found + 1);
    if (next === quote.charCodeAt(0)) {
      at = found + 2;
      continue;
    }
    const ends = found + 1 === text.length || next === delimiter || next === lineFeed || next === carriageReturn;
    if (ends || next === space) return found;
    at = found + 1;
  }
}

function longer(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(starts.length * 2);
  next.set(starts);
  return next;
}
