import type { ParamValue } from '../templates/template.ts';

/** Rows of a source table that a need takes: those whose column holds one of the values. */
export interface RowFilter {
  readonly column: string;
  readonly values: readonly (string | number)[];
}

/**
 * Where a need's column comes from: a column of the source table. With `where`, the values of that column in the
 * rows whose other column holds a word (a table in long form: `Value` where `Element` is `Area harvested`).
 */
export interface ColumnBinding {
  readonly source: string;
  readonly where?: { readonly column: string; readonly equals: string };
  /** Unit stated by a person, over the unit of the source column. */
  readonly unit?: string;
  /** Source column that names the unit row by row (the `Unit` of a long table). `unit` stands above it. */
  readonly unitColumn?: string;
  /** Source column that names the money row by row: with `unitColumn` the unit is that of a price, `XAF/kg`. */
  readonly currencyColumn?: string;
}

/** How one need is fed: data, shown and edited in the options. */
export interface NeedBinding {
  /** Engine name of the table. */
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnBinding>>;
  readonly filters: readonly RowFilter[];
}

/** How a template is fed and set: with the template id and version, all that a run needs. */
export interface RunRequest {
  readonly template: string;
  readonly bindings: Readonly<Record<string, NeedBinding>>;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** What a person decided about the findings of checks and row rules, by their code. */
  readonly decisions?: Decisions;
  /** With it the template is run once a member, and the answer sets them side by side. */
  readonly comparison?: Comparison;
}

/** What was decided about a finding: known and left, answered by its `fix`, or overruled with a reason. */
export interface Decision {
  readonly choice: DecisionChoice;
  readonly reason?: string;
}

export type DecisionChoice = 'accept' | 'fix' | 'override';

export type Decisions = Readonly<Record<string, Decision>>;

/** One of the things compared: a value of the column, or of the parameter. */
export type Member = string | number;

/** One template over several members, or over several values of one number parameter. */
export type Comparison = MemberComparison | Sweep;

export interface MemberComparison {
  /** `column`: rows of the other members are left out of that need; `param`: the parameter takes each member. */
  readonly over:
    | { readonly kind: 'column'; readonly need: string; readonly column: string }
    | { readonly kind: 'param'; readonly param: string };
  readonly members: 'all' | readonly Member[];
  /** The member that the others are set against. */
  readonly reference?: Member;
}

export interface Sweep {
  readonly kind: 'sweep';
  readonly param: string;
  readonly values: readonly number[];
  readonly reference?: number;
}
