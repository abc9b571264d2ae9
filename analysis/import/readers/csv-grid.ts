import type { CellKind, CellStyle, Grid, Merge } from '../grid.ts';

/** A piece of the text with whole records: where each field begins, and which field begins each record. */
export interface TextPiece {
  readonly text: string;
  /** One more than there are fields: the last is the end of the text. */
  readonly starts: Uint32Array;
  /** One more than there are records. */
  readonly records: Uint32Array;
}

const plain: CellStyle = {};

/** A text file as cells: four bytes a field beside the text itself; a field becomes a string when asked for. */
export class TextGrid implements Grid {
  readonly name: string;
  readonly hidden = false;
  readonly merges: readonly Merge[] = [];
  readonly hiddenRows: readonly number[] = [];
  readonly hiddenColumns: readonly number[] = [];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #pieces: readonly TextPiece[];
  readonly #firstRows: readonly number[];
  readonly #filled: readonly number[];
  readonly #quote: number;
  readonly #quoteText: string;
  #current = 0;

  constructor(name: string, pieces: readonly TextPiece[], filled: readonly number[], quote: string) {
    this.name = name;
    this.#pieces = pieces;
    const firstRows: number[] = [];
    let rows = 0;
    for (const piece of pieces) {
      firstRows.push(rows);
      rows += piece.records.length - 1;
    }
    this.#firstRows = firstRows;
    this.#filled = filled;
    this.rowCount = rows;
    this.columnCount = filled.length;
    this.#quote = quote.charCodeAt(0);
    this.#quoteText = quote;
  }

  /** Fields of a record as the file has them. */
  fieldCount(row: number): number {
    const piece = this.#pieceOf(row);
    if (piece === undefined) return 0;
    const at = row - (this.#firstRows[this.#current] ?? 0);
    return (piece.records[at + 1] ?? 0) - (piece.records[at] ?? 0);
  }

  filled(column: number): number {
    return this.#filled[column] ?? 0;
  }

  nextFilled(column: number, row: number): number {
    for (let at = row; at < this.rowCount; at += 1) if (this.kind(at, column) !== 'empty') return at;
    return -1;
  }

  kind(row: number, column: number): CellKind {
    return this.text(row, column).trim() === '' ? 'empty' : 'text';
  }

  text(row: number, column: number): string {
    const piece = this.#pieceOf(row);
    if (piece === undefined) return '';
    const at = row - (this.#firstRows[this.#current] ?? 0);
    const field = (piece.records[at] ?? 0) + column;
    const next = piece.records[at + 1] ?? 0;
    if (field >= next) return '';
    const { text, starts } = piece;
    const start = starts[field] ?? 0;
    let end = starts[field + 1] ?? text.length;
    if (field + 1 === next) end = withoutLineEnd(text, start, end);
    else end -= 1;
    if (end <= start) return '';
    if (text.charCodeAt(start) === this.#quote) return this.#unquoted(text.slice(start, end));
    return text.slice(start, end);
  }

  number(): number {
    return Number.NaN;
  }

  format(): string {
    return '';
  }

  raw(row: number, column: number): string {
    return this.text(row, column);
  }

  cells(): null {
    return null;
  }

  isFormula(): boolean {
    return false;
  }

  style(): CellStyle {
    return plain;
  }

  #unquoted(field: string): string {
    const quote = this.#quoteText;
    const close = field.lastIndexOf(quote);
    // A quote that never closes was read as a character of the field.
    if (close === 0) return field;
    const inner = field.slice(1, close) + field.slice(close + 1).trimEnd();
    return inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
  }

  #pieceOf(row: number): TextPiece | undefined {
    const first = this.#firstRows;
    if (row < 0 || row >= this.rowCount) return undefined;
    while (this.#current > 0 && row < (first[this.#current] ?? 0)) this.#current -= 1;
    while (this.#current + 1 < first.length && row >= (first[this.#current + 1] ?? 0)) this.#current += 1;
    return this.#pieces[this.#current];
  }
}

/** End of a record's last field: before its line feed, carriage return, or both. */
function withoutLineEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === 10) at -= 1;
  if (at > start && text.charCodeAt(at - 1) === 13) at -= 1;
  return at;
}
