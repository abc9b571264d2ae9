import type { RawCell } from '../../../../analysis/import/plan/plan.ts';
import type { Merge } from '../../../../analysis/import/grid.ts';
import type { ImportSource } from './import-source.ts';

const blockRows = 64;
const blockColumns = 32;
/** About 500,000 cells: some ten screens in each direction. */
const mostBlocks = 256;

interface Block {
  readonly cells: readonly (readonly RawCell[])[];
  /** Merges by the cells they cover inside this block. */
  readonly merges: ReadonlyMap<string, Merge>;
}

/** Cells of one sheet, fetched block by block as they come into view, the longest unused forgotten. */
export class RawBlocks {
  readonly #source: Pick<ImportSource, 'raw'>;
  readonly #sheet: string;
  readonly #blocks = new Map<string, Block>();
  readonly #asked = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(source: Pick<ImportSource, 'raw'>, sheet: string) {
    this.#source = source;
    this.#sheet = sheet;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Rises whenever cells arrive. */
  readonly version = (): number => this.#version;

  /** Fetch what is not here yet of a part of the sheet; ends included. */
  ask(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): void {
    for (let r = blockOf(firstRow, blockRows); r <= blockOf(lastRow, blockRows); r++) {
      for (let c = blockOf(firstColumn, blockColumns); c <= blockOf(lastColumn, blockColumns); c++)
        this.#askBlock(r, c);
    }
  }

  /** The cell, or undefined while it is on its way. */
  cell(row: number, column: number): RawCell | undefined {
    const block = this.#blocks.get(keyOf(blockOf(row, blockRows), blockOf(column, blockColumns)));
    return block?.cells[row % blockRows]?.[column % blockColumns];
  }

  mergeAt(row: number, column: number): Merge | undefined {
    const block = this.#blocks.get(keyOf(blockOf(row, blockRows), blockOf(column, blockColumns)));
    return block?.merges.get(keyOf(row, column));
  }

  #askBlock(r: number, c: number): void {
    const key = keyOf(r, c);
    const known = this.#blocks.get(key);
    if (known) {
      this.#blocks.delete(key);
      this.#blocks.set(key, known);
      return;
    }
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    void this.#fetch(r, c, key);
  }

  async #fetch(r: number, c: number, key: string): Promise<void> {
    const top = r * blockRows;
    const left = c * blockColumns;
    try {
      const range = await this.#source.raw(this.#sheet, top, top + blockRows - 1, left, left + blockColumns - 1);
      this.#blocks.set(key, { cells: range.cells, merges: mergesInside(range.merges, top, left) });
      const oldest = this.#blocks.keys().next();
      if (this.#blocks.size > mostBlocks && !oldest.done) this.#blocks.delete(oldest.value);
      this.#version += 1;
      this.#listeners.forEach((listener) => listener());
    } catch {
      // The reader was closed or failed: its own notice says so, and the block may be asked for again.
    } finally {
      this.#asked.delete(key);
    }
  }
}

function mergesInside(merges: readonly Merge[], top: number, left: number): ReadonlyMap<string, Merge> {
  const covered = new Map<string, Merge>();
  for (const merge of merges) {
    const lastRow = Math.min(merge.bottom, top + blockRows - 1);
    const lastColumn = Math.min(merge.right, left + blockColumns - 1);
    for (let row = Math.max(merge.top, top); row <= lastRow; row++) {
      for (let column = Math.max(merge.left, left); column <= lastColumn; column++)
        covered.set(keyOf(row, column), merge);
    }
  }
  return covered;
}

function blockOf(index: number, size: number): number {
  return Math.floor(index / size);
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}
