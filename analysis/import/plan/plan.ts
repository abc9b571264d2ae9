import type { ColumnType, Role, Table, Evidence } from '../../model/table.ts';
import type { Notice } from '../../model/notice.ts';
import type { Language } from '../../model/text.ts';
import type { CellKind, CellStyle, Merge } from '../grid.ts';

/** Marks that write numbers in a column of text. */
export interface NumberMarks {
  readonly decimal: '.' | ',' | null;
  readonly thousands: '.' | ',' | ' ' | "'" | null;
}

/** How one source column becomes a typed column. */
export interface ColumnPlan {
  /** 0-based column in the sheet. */
  readonly column: number;
  readonly include: boolean;
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly unit: string | null;
  readonly role: Role | null;
  readonly marks: NumberMarks;
  /** Order of day and month in text dates, decided from the whole column. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** Texts that mean missing here, besides the empty cell: `..`, `n/a`, `-`. */
  readonly missing: readonly string[];
}

/** One table on one sheet. All rows and columns count from 0; `lastRow` is included. */
export interface TablePlan {
  readonly sheet: string;
  readonly label: string;
  /** Rows whose words, joined downwards and filled across merges, name the columns. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows inside the range that are kept apart, each with its reason (a total, a note, a blank line). */
  readonly apart: readonly { readonly row: number; readonly reason: string }[];
  readonly columns: readonly ColumnPlan[];
}

/** How a file becomes tables: plain data, shown, edited, saved and replayed. */
export interface ImportPlan {
  readonly format: 'vcw-import-plan';
  readonly version: 1;
  /** Name of the file it was made for; replay on another file is allowed. */
  readonly file: string;
  /** How bytes of a text file become fields; null for a workbook. */
  readonly text: TextDialect | null;
  readonly tables: readonly TablePlan[];
}

export interface TextDialect {
  readonly encoding:
    'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1251' | 'windows-1252' | 'windows-1256' | 'gb18030';
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly quote: '"' | "'" | null;
  /** How it was decided, in plain words. */
  readonly reason: string;
}

/** What a sheet seems to be. */
export interface SheetSummary {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly guess: 'table' | 'text' | 'empty';
  /** Language its header words are written in, if told. */
  readonly language: Language | null;
}

export interface WorkbookSummary {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sheets: readonly SheetSummary[];
  readonly plan: ImportPlan;
  readonly notices: readonly Notice[];
}

/** Evidence for each planned column and a first look at the typed rows. */
export interface TablePreview {
  readonly plan: TablePlan;
  readonly evidence: readonly Evidence[];
  /** First typed rows, as text for the screen; null is missing. Parallel to the included columns. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowCount: number;
  readonly notices: readonly Notice[];
}

/** Raw cells of a part of a sheet, for the preview. */
export interface RawCell {
  readonly kind: CellKind;
  readonly text: string;
  readonly style: CellStyle;
}

export interface RawRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
}

/** A table read by a plan, with its bytes for the engine. The name is given when it joins a project. */
export interface ImportedTable {
  readonly table: Omit<Table, 'name'>;
  readonly arrow: Uint8Array;
}

/** An opened file: everything that can be asked of it. Lives in a worker, thrown away after use. */
export interface WorkbookSession {
  readonly summary: WorkbookSummary;
  raw(sheet: string, firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): RawRange;
  /** Propose anew after the person moved the header or the range: types and units are inferred again. */
  repropose(sheet: string, edit: TableEdit): TablePlan;
  preview(plan: TablePlan): TablePreview;
  apply(plan: ImportPlan, progress?: (done: number, total: number) => void): ImportedTable[];
}

/** What a person may move by hand on the preview; the rest is inferred again around it. */
export interface TableEdit {
  readonly headerRows?: readonly number[];
  readonly firstRow?: number;
  readonly lastRow?: number;
  readonly firstColumn?: number;
  readonly lastColumn?: number;
}
