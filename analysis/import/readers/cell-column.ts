/** Rows that are reckoned with once a column has this many cells: before, a guess would cost more than it saves. */
const settled = 1024;

/**
 * The cells of one column that are not empty, nine bytes a cell where they stand without a gap, thirteen where not.
 * Their looks (format, style, formula or not) change rarely on the way down and are kept as runs.
 */
export class CellColumn {
  first = 0;
  size = 0;
  /** Row of each cell; null as long as the cells follow each other from `first` on. */
  rows: Uint32Array | null = null;
  kinds: Uint8Array = new Uint8Array(16);
  values: Float64Array = new Float64Array(16);
  #runStarts = new Uint32Array(4);
  #runMarks = new Uint32Array(4);
  #runs = 0;
  #last = -1;
  #isOrdered = true;

  /** Add a cell. `expected` is how many rows the sheet seems to have, so that long columns are made once. */
  add(row: number, kind: number, value: number, mark: number, expected: number): void {
    const at = this.size;
    if (at === this.kinds.length) this.#grow(expected);
    if (at === 0) this.first = row;
    else if (row !== this.#last + 1) {
      if (row <= this.#last) this.#isOrdered = false;
      this.#withRows();
    }
    if (this.rows !== null) this.rows[at] = row;
    this.kinds[at] = kind;
    this.values[at] = value;
    if (this.#runs === 0 || this.#runMarks[this.#runs - 1] !== mark) this.#startRun(at, mark);
    this.#last = row;
    this.size = at + 1;
  }

  /** Put the cells in the order of their rows; of cells given twice the last stays. Returns how many were given again. */
  settle(): number {
    if (this.#isOrdered || this.rows === null) return 0;
    const { rows, kinds, values } = this;
    const order = Uint32Array.from({ length: this.size }, (_, i) => i).sort(
      (a, b) => (rows[a] as number) - (rows[b] as number) || a - b,
    );
    const sorted = new CellColumn();
    for (const [i, at] of order.entries()) {
      const next = order[i + 1];
      if (next !== undefined && rows[next] === rows[at]) continue;
      sorted.add(rows[at] as number, kinds[at] as number, values[at] as number, this.mark(at), 0);
    }
    const twice = this.size - sorted.size;
    this.first = sorted.first;
    this.size = sorted.size;
    this.rows = sorted.rows;
    this.kinds = sorted.kinds;
    this.values = sorted.values;
    this.#runStarts = sorted.#runStarts;
    this.#runMarks = sorted.#runMarks;
    this.#runs = sorted.#runs;
    this.#isOrdered = true;
    return twice;
  }

  /** Place of the first cell at `row` or below; `size` when there is none. */
  from(row: number): number {
    const { rows, size } = this;
    if (size === 0 || row <= this.first) return 0;
    if (rows === null) return Math.min(row - this.first, size);
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] as number) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Place of the cell in a row, or -1. */
  at(row: number): number {
    const place = this.from(row);
    return place < this.size && this.rowAt(place) === row ? place : -1;
  }

  rowAt(place: number): number {
    return this.rows === null ? this.first + place : (this.rows[place] as number);
  }

  /** The look of the cell at a place, as it was given to `add`. */
  mark(place: number): number {
    let low = 0;
    let high = this.#runs;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#runStarts[middle] as number) <= place) low = middle;
      else high = middle;
    }
    return this.#runMarks[low] ?? 0;
  }

  #startRun(at: number, mark: number): void {
    if (this.#runs === this.#runStarts.length) {
      this.#runStarts = longer(this.#runStarts, new Uint32Array(this.#runs * 2));
      this.#runMarks = longer(this.#runMarks, new Uint32Array(this.#runs * 2));
    }
    this.#runStarts[this.#runs] = at;
    this.#runMarks[this.#runs] = mark;
    this.#runs += 1;
  }

  #withRows(): void {
    if (this.rows !== null) return;
    this.rows = new Uint32Array(this.kinds.length);
    for (let i = 0; i < this.size; i += 1) this.rows[i] = this.first + i;
  }

  #grow(expected: number): void {
    const length = this.size < settled ? this.size * 2 : Math.max(Math.ceil(this.size * 1.5), expected);
    this.kinds = longer(this.kinds, new Uint8Array(length));
    this.values = longer(this.values, new Float64Array(length));
    if (this.rows !== null) this.rows = longer(this.rows, new Uint32Array(length));
  }
}

function longer<T extends Uint8Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
