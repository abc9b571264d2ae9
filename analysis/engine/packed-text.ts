import type { ColumnValues } from '../model/table.ts';

/** Texts as Arrow packs them: all bytes in a row, and where each text starts. A missing text takes no bytes. */
export interface PackedText {
  readonly valueOffsets: Int32Array;
  readonly data: Uint8Array;
}

/** A column of texts that is bytes already: its texts, packed, and for each row the place of its text among them. */
export interface PackedColumn extends ColumnValues {
  readonly type: 'text';
  readonly length: number;
  /** Bit of each row that has a text, as in Arrow; null when all have. */
  readonly present: Uint8Array | null;
  readonly missing: number;
  /** Null when each row has a text of its own, in order. */
  readonly codes: Uint16Array | null;
  readonly texts: PackedText;
}

/** A packed column; its values become strings when somebody asks for them. */
export function packedColumn(column: Omit<PackedColumn, 'values' | 'type'>): PackedColumn {
  let values: readonly (string | null)[] | null = null;
  return {
    ...column,
    type: 'text',
    get values() {
      values ??= unpacked(column);
      return values;
    },
  };
}

export function isPacked(column: ColumnValues): column is PackedColumn {
  return 'texts' in column;
}

/** The texts of a column, where it is packed with a dictionary each of them once; the order is that of their first rows. */
export function textsOf(column: ColumnValues): Iterable<unknown> {
  return isPacked(column) && column.codes !== null ? dictionaryOf(column.texts) : column.values;
}

function dictionaryOf({ data, valueOffsets }: PackedText): readonly string[] {
  const read = textReader(data, valueOffsets);
  return Array.from({ length: valueOffsets.length - 1 }, (_, code) => read(code));
}

function unpacked({ length, present, codes, texts }: Omit<PackedColumn, 'values' | 'type'>): (string | null)[] {
  const read = textReader(texts.data, texts.valueOffsets);
  const words = codes === null ? null : dictionaryOf(texts);
  const values = new Array<string | null>(length);
  for (let row = 0; row < length; row += 1) {
    const isPresent = present === null || (((present[row >> 3] as number) >> (row & 7)) & 1) === 1;
    if (!isPresent) values[row] = null;
    else values[row] = words === null ? read(row) : (words[codes?.[row] as number] as string);
  }
  return values;
}

// A byte order mark at the start of a value is part of the value.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a packed text by its row. */
export function textReader(data: Uint8Array, valueOffsets: Int32Array): (row: number) => string {
  return (row) => decoder.decode(data.subarray(valueOffsets[row], valueOffsets[row + 1]));
}

/** Texts as UTF-8, written in one pass; a lone surrogate becomes U+FFFD, as in every encoder. */
export function packText(values: readonly unknown[] | Float64Array, name: string): PackedText {
  const valueOffsets = new Int32Array(values.length + 1);
  let bytes = new Uint8Array(values.length * 16 + 64);
  let end = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    if (value !== null) {
      if (typeof value !== 'string') throw new TypeError(`column ${name}: not a text: ${String(value)}`);
      // A UTF-16 unit takes three bytes at most.
      if (end + value.length * 3 > bytes.length) bytes = grown(bytes, end + value.length * 3, name);
      end = writeText(value, bytes, end);
    }
    valueOffsets[row + 1] = end;
  }
  return { valueOffsets, data: bytes.subarray(0, end) };
}
function grown(bytes: Uint8Array<ArrayBuffer>, needed: number, name: string): Uint8Array<ArrayBuffer> {
  if (needed >= 2 ** 31) throw new RangeError(`column ${name}: more than 2 GB of text`);
  const wider = new Uint8Array(Math.min(Math.max(needed, bytes.length * 2), 2 ** 31 - 1));
  wider.set(bytes);
  return wider;
}

function writeText(text: string, bytes: Uint8Array, start: number): number {
  let end = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes[end++] = unit;
    else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6);
      bytes[end++] = 0x80 | (unit & 0x3f);
    } else {
      const point = text.codePointAt(at) ?? 0xfffd;
      if (point > 0xffff) at += 1;
      end = writeWide(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, bytes, end);
    }
  }
  return end;
}

function writeWide(point: number, bytes: Uint8Array, start: number): number {
  let end = start;
  if (point > 0xffff) {
    bytes[end++] = 0xf0 | (point >> 18);
    bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
  } else bytes[end++] = 0xe0 | (point >> 12);
  bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
  bytes[end++] = 0x80 | (point & 0x3f);
  return end;
}
