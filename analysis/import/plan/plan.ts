import type { ColumnType, Role, Table, Evidence } from '../../model/table.ts';
import type { Notice } from '../../model/notice.ts';
import type { Language, Text } from '../../model/text.ts';
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
  /** Words of the sheet's header, when a person wrote another label: next year's column is found by them. */
  readonly header?: string;
  readonly type: ColumnType;
  readonly unit: string | null;
  readonly role: Role | null;
  readonly marks: NumberMarks;
  /** Order of day and month in text dates, decided from the whole column. */
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  /** Texts that mean missing here, besides the empty cell: `..`, `n/a`, `-`. */
  readonly missing: readonly string[];
  /** Marks that may stand before or after a value and go to the flag column: `p`, `*`, `1)`. */
  readonly flags: readonly string[];
  /** An empty cell repeats the value above it: a class named once for its block, a merged stub. */
  readonly fillDown: boolean;
  /** What is mended of codes; absent: they are kept as written. */
  readonly code?: CodePlan;
}

/** What a spreadsheet did to codes that are words, and is undone. */
export interface CodePlan {
  /** Codes of fewer digits lost their zeros in front: HS 090111 stored as the number 90111. Null: none did. */
  readonly digits: number | null;
  /** An apostrophe in front, which told a spreadsheet that digits are words, is taken off. */
  readonly isQuoted: boolean;
}

/** What a row inside a table's range is, when it is no row of data. */
export type RowRole = (typeof rowRoles)[number];

export const rowRoles = [
  'blank',
  'group',
  'subtotal',
  'total',
  'note',
  'units',
  'column-numbers',
  'hashtags',
  'repeated-header',
  'other',
] as const;

export interface RowApart {
  readonly row: number;
  readonly role: RowRole;
  readonly reason: string;
}

/**
 * A column of the tidy table that no source column holds: the names of groups that stand in rows of their own, the
 * upper levels of an indented hierarchy, the sheet's name.
 */
export interface GroupPlan {
  readonly name: string;
  readonly label: string;
  readonly role: Role | null;
  /** `row-label`: units at the end of the rows' labels, which lose them. */
  readonly from: 'heading-rows' | 'indent' | 'sheet-name' | 'title' | 'row-label';
  /** Rows `firstRow` to `lastRow` carry `text`, which stands in the cell; null row and column: the sheet's name. */
  readonly values: readonly {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly text: string;
    readonly row: number | null;
    readonly column: number | null;
  }[];
}

/** A key of the tidy table whose values stand in the header: the years over the columns. */
export interface KeyPlan {
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly role: Role | null;
  /** Header row that its words were read from, to find them again in next year's file; null: from a title. */
  readonly headerRow: number | null;
}

/** A value column of the tidy table, gathered from several source columns that are read alike. */
export type MeasurePlan = Omit<ColumnPlan, 'column' | 'fillDown'>;

/**
 * Columns that become rows. Each row of data gives one tidy row for each block, in the order of `blocks`; a block
 * has one value for every key, and for every measure the source column that holds it, or null when it has none.
 */
export interface WidePlan {
  readonly keys: readonly KeyPlan[];
  readonly measures: readonly MeasurePlan[];
  readonly blocks: readonly {
    readonly keys: readonly (string | null)[];
    readonly columns: readonly (number | null)[];
    /** Marks on the header words of the block, as `p` of "2024 p": they flag every value in it. */
    readonly flags: readonly string[];
  }[];
}

/** A mark, and what the sheet's notes say it means. */
export interface NotePlan {
  readonly mark: string;
  readonly text: string;
  /** Row and column of the cell that says so; null when a person or common usage does. */
  readonly row: number | null;
  readonly column: number | null;
}

/** What a text that stands for no figure means. They are not the same, and none of them is zero unless said so. */
export type MissingMeaning = (typeof missingMeanings)[number];

export const missingMeanings = [
  'not-available',
  'not-applicable',
  'zero',
  'suppressed',
  'not-collected',
  'unknown',
] as const;

export interface MissingPlan {
  readonly text: string;
  readonly means: MissingMeaning;
  /** `legend`: the sheet's notes say so; `usual`: common usage; `person`: chosen by hand. `zero` is never `usual`. */
  readonly by: 'legend' | 'usual' | 'person';
  readonly row: number | null;
  readonly column: number | null;
}

/** One table on one sheet; a sheet may hold several. All rows and columns count from 0; last ones are included. */
export interface TablePlan {
  readonly sheet: string;
  readonly label: string;
  /** Rows above the header whose words name the table, its unit, its date. */
  readonly bannerRows: readonly number[];
  /** Rows whose words, joined downwards and filled across merges, name the columns. */
  readonly headerRows: readonly number[];
  /** The header row that holds units only, one of `headerRows`; null when there is none. */
  readonly unitRow: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns that name the row, from `firstColumn` on. */
  readonly stubColumns: number;
  /** Rows inside the range that are kept apart, each with its reason (a total, a note, a blank line). */
  readonly apart: readonly RowApart[];
  /** Source columns that stay columns. Those of `wide` are not among them. */
  readonly columns: readonly ColumnPlan[];
  readonly groups: readonly GroupPlan[];
  readonly wide: WidePlan | null;
  /** Name and label of the column of flags; null when nothing is flagged. */
  readonly flagColumn: { readonly name: string; readonly label: string } | null;
  readonly notes: readonly NotePlan[];
  readonly missing: readonly MissingPlan[];
}

/** Tables of the plan put under one another by the names of their columns, never by position. */
export interface StackPlan {
  readonly label: string;
  /** Places in `tables`. */
  readonly parts: readonly number[];
  /** For each column of the stack, the name it has in each part; null: the part has none, its values are missing. */
  readonly columns: readonly { readonly name: string; readonly from: readonly (string | null)[] }[];
  /** A column that tells the parts apart (the year or region that was the sheet's name); null when it has none. */
  readonly key: {
    readonly name: string;
    readonly label: string;
    readonly type: ColumnType;
    readonly role: Role | null;
    readonly values: readonly string[];
  } | null;
}

/** How a file becomes tables: plain data, shown, edited, saved and replayed. */
export interface ImportPlan {
  readonly format: 'vcw-import-plan';
  readonly version: 2;
  /** Name of the file it was made for; replay on another file is allowed. */
  readonly file: string;
  /** Id of the known layout it follows (`faostat-bulk`), or null. */
  readonly layout: string | null;
  /** How bytes of a text file become fields; null for a workbook. */
  readonly text: TextDialect | null;
  readonly tables: readonly TablePlan[];
  readonly stacks: readonly StackPlan[];
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
  /** How many tables were found on it. */
  readonly tables: number;
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

/** A column of the tidy table, wherever its values stand in the sheet. */
export interface TidyColumn {
  readonly name: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly unit: string | null;
  readonly role: Role | null;
  /** What makes it: a source column, a group, a key or a measure of the wide part, or the flags. */
  readonly from: 'column' | 'group' | 'key' | 'measure' | 'flag';
  /** Its place in the list of that kind in the plan. */
  readonly index: number;
}

/** One decision of detection: what was decided, how sure it is, and why. */
export interface Decision {
  readonly about: (typeof decisionKinds)[number];
  /** Name of the tidy column it concerns, or null when it concerns the table. */
  readonly column: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** One sentence with the counted evidence. */
  readonly reason: string;
}

export const decisionKinds = [
  'table',
  'banner',
  'header',
  'stub',
  'rows',
  'totals',
  'groups',
  'wide',
  'type',
  'number-format',
  'date-order',
  'unit',
  'role',
  'missing',
  'flags',
  'layout',
] as const;

/** Something that reads two ways: asked once, with the cells and what each answer would do to the plan. */
export interface Question {
  readonly code: string;
  /** Stable within the table, so that an answered question is not asked again. */
  readonly id: string;
  readonly column: string | null;
  readonly text: Text;
  /** A1 addresses of cells that show it, at most 20. */
  readonly cells: readonly string[];
  readonly count: number;
  readonly answers: readonly {
    readonly label: Text;
    /** What a cell would become: `"1.234" is 1,234`. */
    readonly example: string | null;
    readonly edit: PlanEdit;
    /** The one the plan holds now. */
    readonly isCurrent: boolean;
  }[];
}

/** A change of a plan, as data: what a column card, a question or a person's hand does. */
export type PlanEdit =
  | { readonly kind: 'column'; readonly column: string; readonly change: Partial<Omit<MeasurePlan, 'name'>> }
  | { readonly kind: 'missing'; readonly text: string; readonly means: MissingMeaning }
  | { readonly kind: 'row'; readonly row: number; readonly role: RowRole | 'data' }
  | { readonly kind: 'bands'; readonly bands: TableEdit }
  | { readonly kind: 'wide'; readonly isWide: boolean };

/** Evidence for each tidy column and a first look at the typed rows. */
export interface TablePreview {
  readonly plan: TablePlan;
  readonly columns: readonly TidyColumn[];
  /** Parallel to `columns`. */
  readonly evidence: readonly Evidence[];
  /** First typed rows, as text for the screen; null is missing. Parallel to `columns`. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** A1 addresses of the cells behind each value of `rows`; '' where no cell stands behind it. */
  readonly cells: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly notices: readonly Notice[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
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
  /**
   * Propose a table anew after a person moved its bands: types and units are inferred again. `current` is the plan
   * that was changed; null marks a table where none was found.
   */
  repropose(sheet: string, current: TablePlan | null, edit: TableEdit): TablePlan;
  /** The plan after an edit; what the edit does not touch stays as it is. */
  edit(plan: TablePlan, edit: PlanEdit): TablePlan;
  preview(plan: TablePlan): TablePreview;
  apply(plan: ImportPlan, progress?: (done: number, total: number) => void): ImportedTable[];
}

/** What a person may move by hand on the preview; the rest is inferred again around it. */
export interface TableEdit {
  readonly bannerRows?: readonly number[];
  readonly headerRows?: readonly number[];
  readonly firstRow?: number;
  readonly lastRow?: number;
  readonly firstColumn?: number;
  readonly lastColumn?: number;
  readonly stubColumns?: number;
}
