import { cellKinds, type CellKind, type CellStyle, type Grid, type Merge } from '../grid.ts';
import { CellColumn } from './cell-column.ts';
import { SheetGrid, type Look, type NumberText } from './sheet-grid.ts';

/** What is told of a sheet beside its cells; what is not told is not so. */
export interface SheetFacts {
  readonly name: string;
  readonly hidden?: boolean;
  readonly merges?: readonly Merge[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly is1904?: boolean;
}

/**
 * Collects the cells of one sheet as a library hands them over and gives out a Grid: what is not there costs nothing,
 * so a cell at XFD1048576 is one cell.
 */
export class GridBuilder {
  readonly #columns: (CellColumn | undefined)[] = [];
  readonly #texts: string[] = [];
  readonly #textIds = new Map<string, number>();
  readonly #looks: Look[] = [{ format: '', style: {} }];
  readonly #lookIds = new Map<string, number>([['', 0]]);

  /** Add a cell; `value` is a number, or the text of a text or error cell. */
  add(row: number, column: number, kind: CellKind, value: number | string, look: number, isFormula: boolean): void {
    const cells = (this.#columns[column] ??= new CellColumn());
    const stored = typeof value === 'number' ? value : this.#textId(value);
    cells.add(row, cellKinds.indexOf(kind), stored, look * 2 + (isFormula ? 1 : 0), 0);
  }

  /** Number of a look, to give to `add`. */
  look(format: string, style: CellStyle = {}): number {
    const key = Object.keys(style).length === 0 ? format : `${JSON.stringify(style)} ${format}`;
    const known = this.#lookIds.get(key);
    if (known !== undefined) return known;
    const id = this.#looks.push({ format, style }) - 1;
    this.#lookIds.set(key, id);
    return id;
  }

  build(facts: SheetFacts, numberText: NumberText): Grid {
    for (const column of this.#columns) column?.settle();
    return new SheetGrid({
      hidden: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      is1904: false,
      ...facts,
      columns: this.#columns,
      texts: this.#texts,
      raised: new Map(),
      looks: this.#looks,
      numberText,
    });
  }

  #textId(text: string): number {
    const known = this.#textIds.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.push(text) - 1;
    this.#textIds.set(text, id);
    return id;
  }
}
