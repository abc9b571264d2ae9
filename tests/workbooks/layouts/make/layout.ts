import type { ColumnType, Role } from '../../../../analysis/model/table.ts';
import type { MissingMeaning, RowRole, SheetSummary } from '../../../../analysis/import/plan/plan.ts';
import type { Language } from '../../../../analysis/model/text.ts';
import { sheet, workbookOf, type Sheet } from './book.ts';
import { textOf, type Encoding } from './encode.ts';

/** What stands in the tidy row of a value: words and numbers of its keys; `flag:p`; `period:2020-01`; `unit:t`. */
export type Beside = readonly (string | number)[];

export type Value = string | number | boolean | null;

/**
 * A column of the tidy table: label in the sheet or `*`, type, unit code, role. `*` is not claimed: two analysts would
 * name it in two ways. A label that begins with `?` may be absent.
 */
export type ColumnClaim = readonly [
  label: string,
  type: ColumnType | '*',
  unit: string | null,
  role: Role | '*' | null,
];

/** The truth about one table, as a careful analyst would have it; what is not named is not claimed. */
export interface TableTruth {
  readonly sheet: string;
  readonly rows: number;
  /** All columns of the tidy table, in any order. */
  readonly columns?: readonly ColumnClaim[];
  /** Some of its columns, of a table too broad to be told whole. */
  readonly someColumns?: readonly ColumnClaim[];
  /** Values by the cell that each comes from, and what stands in its row. */
  readonly values: Readonly<Record<string, readonly [Value, ...Beside]>>;
  /** Rows, from 1, that are kept apart, with what they are (`*`: not claimed). Blank ones are not claimed. */
  readonly apart?: Readonly<Record<number, RowRole | '*'>>;
  readonly missing?: Readonly<Record<string, MissingMeaning>>;
  /** What each mark means, as the notes of the sheet say. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Questions that must be asked, each with a cell it shows; none unless said. */
  readonly questions?: readonly string[];
  /** Cells about which it is no fault to ask: a dash may be a zero, half a column may be words. */
  readonly mayAsk?: readonly string[];
  /** Codes of notices about the table. */
  readonly notices?: readonly string[];
  /** Cells or ranges that a notice or a question about this table must name. */
  readonly said?: readonly string[];
}

/** The truth about a file. */
export interface Truth {
  /** The published table that the layout is drawn from. */
  readonly drawnFrom: string;
  readonly language: Language;
  readonly mess: readonly string[];
  readonly sheets?: readonly (readonly [name: string, guess: SheetSummary['guess'], tables: number])[];
  /** Part of the id of the known layout. */
  readonly layout?: string;
  readonly tables: readonly TableTruth[];
  readonly stacks?: readonly { readonly rows: number; readonly keys: readonly string[] }[];
  /** Codes of notices about the file; `a|b` is one of them. */
  readonly notices?: readonly string[];
}

export interface Layout {
  readonly file: string;
  readonly truth: Truth;
  readonly make: () => Uint8Array;
}

/** Truth of a table on the one sheet of its workbook. */
export type LoneTable = Omit<TableTruth, 'sheet'> & { readonly sheet?: string };

type Head = Omit<Truth, 'tables'>;

/** A workbook of one sheet. */
export function onOneSheet(
  file: string,
  head: Head & Pick<Sheet, 'merges' | 'lined' | 'isRightToLeft' | 'fromColumn' | 'hiddenRows' | 'far'>,
  lines: string,
  ...tables: readonly LoneTable[]
): Layout {
  const { merges, lined, isRightToLeft, fromColumn, hiddenRows, far, ...truth } = head;
  const looks = { merges, lined, isRightToLeft, fromColumn, hiddenRows, far };
  const given = Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined));
  return onSheets(file, truth, [sheet('Data', lines, given)], ...tables.map((table) => ({ sheet: 'Data', ...table })));
}

/** A workbook of several sheets. */
export function onSheets(file: string, head: Head, sheets: readonly Sheet[], ...tables: readonly TableTruth[]): Layout {
  return { file, truth: { ...head, tables }, make: () => workbookOf(sheets) };
}

/** A text file, written as it stands between its first and its last line break. */
export function asText(
  file: string,
  head: Head & { readonly encoding?: Encoding },
  lines: string,
  ...tables: readonly LoneTable[]
): Layout {
  const { encoding = 'utf-8', ...truth } = head;
  const name = file.replace(/\.[^.]+$/, '');
  return {
    file,
    truth: { ...truth, tables: tables.map((table) => ({ sheet: name, ...table })) },
    make: () => textOf(lines.slice(1), encoding),
  };
}
