import type { Cell } from '../../../../analysis/import/cells.ts';
import type { CellStyle } from '../../../../analysis/import/grid.ts';

/** What is claimed of a cell; what is not named is not claimed. */
export interface CellClaim {
  readonly t: Cell['t'];
  readonly v: Cell['v'];
  readonly raw?: string;
  readonly format?: string;
  readonly formula?: boolean;
  readonly style?: CellStyle;
}

/** One sheet, whole: cells that are not listed are empty, unless `count` says how many there are in all. */
export interface SheetClaim {
  readonly name: string;
  readonly hidden: boolean;
  /** From A1 to the last cell that is not empty; null of an empty sheet. */
  readonly extent: string | null;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly count?: number;
  readonly cells: Readonly<Record<string, CellClaim>>;
}

/** The truth about a file, written down beside the bytes that make it and never taken from a reader. */
export interface Truth {
  readonly about: string;
  /** How a text file is written. */
  readonly dialect?: { readonly encoding: string; readonly delimiter: string; readonly quote?: string };
  /** Codes of what is said about the file. */
  readonly notices: readonly string[];
  readonly sheets: readonly SheetClaim[];
}

export interface FormatCase {
  readonly file: string;
  readonly truth: Truth;
  readonly make: () => Uint8Array<ArrayBuffer>;
}

export function text(v: string, more: Partial<CellClaim> = {}): CellClaim {
  return { t: 's', v, raw: v, format: '', formula: false, ...more };
}

export function number(v: number, format = '', more: Partial<CellClaim> = {}): CellClaim {
  return { t: 'n', v, raw: String(v), format, formula: false, ...more };
}

export function boolean(v: boolean, more: Partial<CellClaim> = {}): CellClaim {
  return { t: 'b', v, format: '', formula: false, ...more };
}

export function error(v: string, more: Partial<CellClaim> = {}): CellClaim {
  return { t: 'e', v, format: '', formula: false, ...more };
}

/** A visible sheet called Data without merges; `more` says what is otherwise. */
export function sheet(
  extent: string | null,
  cells: Readonly<Record<string, CellClaim>>,
  more: Partial<SheetClaim> = {},
): SheetClaim {
  return { name: 'Data', hidden: false, extent, merges: [], hiddenRows: [], hiddenColumns: [], cells, ...more };
}
