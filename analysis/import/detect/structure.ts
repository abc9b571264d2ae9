import type { Decision, GroupPlan, NotePlan, RowApart } from '../plan/plan.ts';
import type { Role } from '../../model/table.ts';

/**
 * What the parts of one table on a sheet are, before its columns are typed. All rows and columns count from 0, last
 * ones are included.
 */
export interface TableStructure {
  /** Words of the banner that name the table; the sheet's name when there are none. */
  readonly label: string;
  readonly bannerRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly unitRow: number | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns that hold something, in order; empty ones between them are left out. */
  readonly columns: readonly number[];
  /** How many of `columns`, from the left, name the row. */
  readonly stubColumns: number;
  /** Stub columns whose empty cells repeat the value above. */
  readonly fillDown: readonly number[];
  readonly apart: readonly RowApart[];
  readonly groups: readonly Omit<GroupPlan, 'name'>[];
  readonly wide: WideShape | null;
  /** Columns that sum up, or are worked out from, the columns of `wide`: each of their values would count twice. */
  readonly aggregates?: readonly { readonly column: number; readonly reason: string }[];
  readonly notes: readonly NotePlan[];
  readonly decisions: readonly Decision[];
}

/** Columns under a header that holds values of a key (years, months, products) above or below the measures' names. */
export interface WideShape {
  readonly keys: readonly {
    readonly label: string;
    readonly role: Role | null;
    readonly headerRow: number | null;
  }[];
  /** Names of the measures, as the header says them; one empty name when the header has keys only. */
  readonly measures: readonly string[];
  readonly blocks: readonly {
    /** As written, without note marks: `2022`, `2021/22`, `janvier`. */
    readonly keys: readonly (string | null)[];
    /** Parallel to `measures`. */
    readonly columns: readonly (number | null)[];
    readonly flags: readonly string[];
  }[];
}
