import type { CellKind, CellStyle, ColumnFields, DistinctTexts, Grid, Merge } from '../grid.ts';
import { complex, positionMask, quoted, unquotedBytes, type ScanMarks, type ScannedText } from './csv-scan.ts';
import { TextCollector, textOf } from './distinct-texts.ts';
import { isBlankText } from './text-blank.ts';

const plain: CellStyle = {};

/** Rows whose fields are looked at together: few enough for their bytes to stay in the cache of the processor. */
const blockRows = 2048;

/** Of each row where the field of a column begins and ends. */
type Places = Pick<ColumnFields, 'starts' | 'ends'>;

/** A text file as cells: its bytes and four more a field; a field becomes a string when asked for. */
export class TextGrid implements Grid {
  readonly name: string;
  readonly hidden = false;
  readonly merges: readonly Merge[] = [];
  readonly hiddenRows: readonly number[] = [];
  readonly hiddenColumns: readonly number[] = [];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowFill: Uint16Array;
  readonly #bytes: Uint8Array;
  readonly #scanned: ScannedText;
  /** Entries of fields whose quotes are doubled inside, ascending, and where their contents stand in `#bytes`. */
  readonly #complexAt: Uint32Array;
  readonly #complexFrom: Uint32Array;
  /** Cell last looked up: its place in the bytes. */
  #start = 0;
  #end = 0;
  /** By column; null until somebody asks. */
  #distinct: readonly (DistinctTexts | null)[] | null = null;

  /** `bytes`: valid UTF-8 without a mark at its start. */
  constructor(name: string, bytes: Uint8Array, scanned: ScannedText, marks: ScanMarks) {
    this.name = name;
    this.#scanned = scanned;
    this.columnCount = scanned.filled.length;
    const resolved = scanned.hasComplex ? resolveComplex(bytes, scanned, marks) : null;
    this.#bytes = resolved?.bytes ?? bytes;
    this.#complexAt = resolved?.at ?? new Uint32Array(0);
    this.#complexFrom = resolved?.from ?? new Uint32Array(0);
    // Empty lines at the end are no rows.
    let rows = scanned.recordCount;
    while (rows > 0 && scanned.recordFill[rows - 1] === 0) rows -= 1;
    this.rowCount = rows;
    this.rowFill = scanned.recordFill.subarray(0, rows);
  }

  /** Fields of a record as the file has them. */
  fieldCount(row: number): number {
    const { records } = this.#scanned;
    return row < 0 || row >= this.rowCount ? 0 : (records[row + 1] as number) - (records[row] as number) - 1;
  }

  filled(column: number): number {
    return this.#scanned.filled[column] ?? 0;
  }

  nextFilled(column: number, row: number): number {
    for (let at = Math.max(0, row); at < this.rowCount; at += 1) if (this.kind(at, column) !== 'empty') return at;
    return -1;
  }

  kind(row: number, column: number): CellKind {
    if (!this.#find(row, column)) return 'empty';
    const first = this.#bytes[this.#start] as number;
    return (first > 32 && first < 128) || !isBlankText(this.#bytes, this.#start, this.#end) ? 'text' : 'empty';
  }

  text(row: number, column: number): string {
    return this.#find(row, column) ? textOf(this.#bytes, this.#start, this.#end) : '';
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

  fields(column: number): ColumnFields {
    const places = (): Places => this.#placesOf(column);
    let made: Places | null = null;
    return {
      bytes: this.#bytes,
      get starts() {
        made ??= places();
        return made.starts;
      },
      get ends() {
        made ??= places();
        return made.ends;
      },
      distinct: () => this.#distinctOf(column),
    };
  }

  isFormula(): boolean {
    return false;
  }

  style(): CellStyle {
    return plain;
  }

  #placesOf(column: number): Places {
    const starts = new Uint32Array(this.rowCount);
    const ends = new Uint32Array(this.rowCount);
    this.#writePlaces(column, 0, this.rowCount, { starts, ends });
    return { starts, ends };
  }

  /** Where the fields of a column begin and end, of `count` rows from the first on. */
  #writePlaces(column: number, first: number, count: number, { starts, ends }: Places): void {
    const { entries, records } = this.#scanned;
    for (let i = 0; i < count; i += 1) {
      const at = (records[first + i] as number) + column;
      if (at + 1 >= (records[first + i + 1] as number)) {
        starts[i] = 0;
        ends[i] = 0;
        continue;
      }
      const entry = entries[at] as number;
      const end = ((entries[at + 1] as number) & positionMask) - 1;
      if (entry < complex) {
        starts[i] = entry;
        ends[i] = end;
      } else if (entry >= quoted) {
        starts[i] = (entry & positionMask) + 1;
        ends[i] = end - 1;
      } else {
        const place = this.#complexPlace(at);
        starts[i] = this.#complexFrom[place] as number;
        ends[i] = this.#complexFrom[place + 1] as number;
      }
    }
  }

  /** Kept, as both the look at a column and its conversion ask for them. */
  #distinctOf(column: number): DistinctTexts | null {
    this.#distinct ??= this.#distinctColumns();
    return this.#distinct[column] ?? null;
  }

  /** Of all columns at once, block by block: column by column the bytes of the file would be fetched again for each. */
  #distinctColumns(): readonly (DistinctTexts | null)[] {
    const places = { starts: new Uint32Array(blockRows), ends: new Uint32Array(blockRows) };
    const collectors: (TextCollector | null)[] = Array.from(
      { length: this.columnCount },
      () => new TextCollector(this.#bytes, this.rowCount),
    );
    for (let first = 0; first < this.rowCount; first += blockRows) {
      const count = Math.min(blockRows, this.rowCount - first);
      for (const [column, collector] of collectors.entries()) {
        if (collector === null) continue;
        this.#writePlaces(column, first, count, places);
        if (!collector.add(places.starts, places.ends, first, count)) collectors[column] = null;
      }
    }
    return collectors.map((collector) => collector?.collected() ?? null);
  }

  /** Sets `#start` and `#end`; false for a field that is not there or holds nothing. */
  #find(row: number, column: number): boolean {
    if (row < 0 || row >= this.rowCount) return false;
    const { entries, records } = this.#scanned;
    const at = (records[row] as number) + column;
    if (at + 1 >= (records[row + 1] as number)) return false;
    const entry = entries[at] as number;
    this.#start = entry & positionMask;
    this.#end = ((entries[at + 1] as number) & positionMask) - 1;
    if (entry >= quoted) {
      this.#start += 1;
      this.#end -= 1;
    } else if (entry >= complex) {
      const place = this.#complexPlace(at);
      this.#start = this.#complexFrom[place] as number;
      this.#end = this.#complexFrom[place + 1] as number;
    }
    return this.#start < this.#end;
  }

  #complexPlace(entry: number): number {
    let low = 0;
    let high = this.#complexAt.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#complexAt[middle] as number) < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The bytes with the contents of complex fields, quotes resolved, put behind them. */
function resolveComplex(
  bytes: Uint8Array,
  { entries, records, recordCount }: ScannedText,
  marks: ScanMarks,
): { bytes: Uint8Array; at: Uint32Array; from: Uint32Array } {
  const at: number[] = [];
  const contents: Uint8Array[] = [];
  const from = [bytes.length];
  let length = bytes.length;
  for (let i = 0; i < (records[recordCount] as number); i += 1) {
    const entry = entries[i] as number;
    if (entry < complex || entry >= quoted) continue;
    const end = ((entries[i + 1] as number) & positionMask) - 1;
    const content = unquotedBytes(bytes, entry & positionMask, end, marks);
    at.push(i);
    contents.push(content);
    length += content.length;
    from.push(length);
  }
  const all = new Uint8Array(length);
  all.set(bytes);
  contents.forEach((content, i) => all.set(content, from[i]));
  return { bytes: all, at: Uint32Array.from(at), from: Uint32Array.from(from) };
}
