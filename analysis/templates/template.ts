import type { Role } from '../model/table.ts';
import type { Severity } from '../model/notice.ts';
import type { Text } from '../model/text.ts';

/*
 * A template is data: text, declarations, SQL and calls to numeric methods by name. No functions.
 *
 * Its SQL sees the needed tables under their logical names, earlier steps, and the one-row view `params`.
 * A Text may hold places: `{name}` stands for a fact of that name, formatted with its unit and decimals by the
 * reader's language; plural and select see the fact's plain value as `{name_value}`.
 *
 * What the runner gives beyond that:
 * - An optional need that is not fed is an empty table, an optional column that is not fed is NULL, each with its type.
 *   An optional need that is fed meets its `minimum` like any other.
 * - Every need keeps `_row`, the row of the source sheet (of a pivoted long table, the first of them).
 * - `units`: one row a number column fed, `need, name, unit` (unit NULL when none is known), for checks of like with like.
 * - `params` and `units` are steps to read from: a Fact may name `step: 'params'`.
 * - A `value` or `values` parameter has the type of its column; `values` is a LIST in the person's order, so
 *   `list_contains(params.stages, stage)` and `list_position(params.stages, stage)` select and order.
 * - Texts of rules and minimums have the places `{count}` and `{atLeast}`.
 */

export type Stage = 'production' | 'market' | 'trade' | 'chain' | 'investment' | 'selection' | 'uncertainty';

export interface Template {
  /** Its path under templates/, such as `trade/revealed-comparative-advantage`. */
  readonly id: string;
  /** Rises when a number it gives could change. */
  readonly version: number;
  readonly stage: Stage;
  readonly title: Text;
  /** What a decision maker would ask. */
  readonly question: Text;
  readonly needs: Readonly<Record<string, TableNeed>>;
  readonly params: Readonly<Record<string, Param>>;
  readonly checks: readonly Check[];
  /** Run in order; each is a table (view or rows) for those after it. */
  readonly steps: Readonly<Record<string, Step>>;
  /** Named values for indicators and texts. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly indicators: readonly Indicator[];
  /** What the letters of the formulas stand for. */
  readonly symbols?: Text;
  readonly tables: readonly TableOutput[];
  readonly charts: readonly ChartOutput[];
  readonly narrative: readonly Passage[];
  readonly sources: Readonly<Record<string, Source>>;
  /** What the figures do not show. */
  readonly limits: readonly Text[];
  readonly worked: readonly WorkedExample[];
}

/** A table that the template needs, under the name its SQL uses. */
export interface TableNeed {
  readonly title: Text;
  /** What one row is: "one region in one year". */
  readonly grain: Text;
  readonly optional?: true;
  readonly columns: Readonly<Record<string, ColumnNeed>>;
  /** Applied row by row before any step; a dropped row is counted under the first rule that meets it. */
  readonly rules: readonly RowRule[];
  /** Smallest data set; checked after the rules. */
  readonly minimum: readonly Minimum[];
}

export interface ColumnNeed {
  readonly title: Text;
  /** `year` is an INTEGER, `date` a DATE, `number` a DOUBLE, `text` a VARCHAR. The binding converts. */
  readonly kind: 'text' | 'number' | 'year' | 'date';
  /** Roles that suggest a source column, best first. */
  readonly roles: readonly Role[];
  readonly optional?: true;
  /** Unit the SQL computes in; the binding converts. `as-given`: any, the same in all rows, shown as it is. */
  readonly unit?: string;
}

export interface RowRule {
  readonly code: string;
  /** SQL condition over the need's columns that is true for the rows it is about. */
  readonly when: string;
  readonly effect: 'drop' | 'notice' | 'refuse';
  readonly text: Text;
  /** Leave out the rows it is about, or set a parameter; a rule that drops has none. */
  readonly fix?: RowFix;
  /** A refusing rule that a person may overrule with a reason. */
  readonly override?: true;
}

export type RowFix = { readonly kind: 'exclude' } | ParameterFix;

export interface Minimum {
  /** Rows, or distinct values of a column. */
  readonly count: 'rows' | { readonly distinct: string };
  readonly atLeast: number;
  readonly text: Text;
}

/** A check over the needed tables: its SELECT returns a row per finding; no rows, no finding. */
export interface Check {
  readonly code: string;
  /** May use needs and `params`. Column `_row`, if there, names the source row; others fill places of the text. */
  readonly sql: string;
  readonly severity: Severity;
  readonly effect: 'notice' | 'refuse';
  /** `{count}` is the number of findings; the columns of the first finding are places too. */
  readonly text: Text;
  readonly next?: Text;
  readonly fix?: CheckFix;
  /** A refusing check that a person may overrule with a reason. */
  readonly override?: true;
}

/** What a person may choose in answer to a finding, without a change of the source. */
export type CheckFix =
  /**
   * Rows of the need are left out whose columns `match` equal those of a finding (NULL and '' are alike). With
   * `['_row']` it is single rows: one sheet row may feed many rows (years across), so every text, year and date column
   * that the finding shares with the need has to agree too.
   */
  | { readonly kind: 'exclude'; readonly need: string; readonly match: readonly string[] }
  | ParameterFix
  /** Names are told to be the same, or codes given, in the Data room. */
  | { readonly kind: 'map'; readonly need: string; readonly column: string };

/** A parameter is set to a value that answers the check. */
interface ParameterFix {
  readonly kind: 'parameter';
  readonly param: string;
  readonly value: ParamValue;
}

interface ParamBase {
  readonly title: Text;
  readonly help?: Text;
}

export type Param =
  | (ParamBase & {
      readonly kind: 'number';
      readonly unit?: string;
      /** null: nothing is assumed, the template asks. */
      readonly default: number | null;
      readonly optional?: true;
      readonly min?: number;
      readonly max?: number;
      readonly integer?: true;
    })
  | (ParamBase & {
      readonly kind: 'choice';
      readonly options: Readonly<Record<string, Text>>;
      readonly default: string;
    })
  | (ParamBase & { readonly kind: 'switch'; readonly default: boolean })
  /** One value of a column, as `production.year`. `first` and `last` in sorted order, `most` by row count. */
  | (ParamBase & {
      readonly kind: 'value';
      readonly of: string;
      readonly default: 'first' | 'last' | 'most' | null;
      readonly optional?: true;
    })
  /** Several values of a column; with `order` the person may put them in order, and that SQL expression proposes it. */
  | (ParamBase & {
      readonly kind: 'values';
      readonly of: string;
      readonly default: 'all' | 'none';
      readonly order?: string;
    });

export type Step = SqlStep | MethodStep;

export interface SqlStep {
  /** One SELECT. Order is stated where it matters. */
  readonly sql: string;
}

export interface MethodStep {
  /** Name in `methods/index.ts`. */
  readonly method: string;
  /** Step or need whose rows it reads. */
  readonly from: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Unit of a value: fixed (`%`, `t/ha`, or `p` for a p-value, which is then written with its word), as the bound
 * column has it (`{ of: 'prices.price' }`: need and column), or as a text column of the same step says (`{ of: 'unit' }`).
 */
export type UnitRef = string | { readonly of: string };

/** A value for words: taken from a step of one row. */
export interface Fact {
  readonly step: string;
  readonly column: string;
  readonly kind: 'number' | 'text' | 'year' | 'date';
  readonly unit?: UnitRef;
  readonly decimals?: number;
  /** Written with a plus or a minus sign. */
  readonly signed?: true;
}

export interface Indicator {
  readonly id: string;
  readonly title: Text;
  /** Id in the methods, such as `M21`. */
  readonly formulaId: string;
  /** Mathematics in plain characters: `100 · P_f · c / P_r`. */
  readonly formula: string;
  /** The formula with its numbers filled in: `100 · {farm} · {c} / {retail}`. */
  readonly substituted?: Text;
  /** Fact that holds its value. */
  readonly fact: string;
  /** Fact that says the period; and the one that says how many observations. */
  readonly period: string;
  readonly n: string;
  /** One line of comparison. */
  readonly reading?: Text;
  readonly source: string;
}

export interface TableOutput {
  readonly id: string;
  readonly title: Text;
  readonly step: string;
  readonly columns: readonly TableColumn[];
  /** Boolean column of the step that is true for a row set apart as the sum. */
  readonly total?: string;
  /** Boolean column of a one-row step, as `summary.has_regions`: the table is left out when it is false or null. */
  readonly when?: string;
}

export interface TableColumn {
  readonly column: string;
  readonly title: Text;
  readonly kind: 'number' | 'text' | 'year' | 'date';
  readonly unit?: UnitRef;
  readonly decimals?: number;
  readonly signed?: true;
  /** Words for values of a text column that are codes. */
  readonly words?: Readonly<Record<string, Text>>;
}

interface ChartBase {
  readonly id: string;
  /** The finding, as a sentence with places. */
  readonly title: Text;
  /** Measure, unit, place, period. */
  readonly subtitle: Text;
  readonly step: string;
  readonly unit: UnitRef;
  readonly decimals?: number;
  /** Fact with the number of observations. */
  readonly n: string;
  /** Boolean column of a one-row step, as `summary.hasPrices`: the chart is left out when it is false or null. */
  readonly when?: string;
  /** Column whose values get a small panel each, with shared axes; twelve at most are drawn. */
  readonly facet?: string;
}

/** What a chart shows; the columns are those of its step, rows in the step's order. */
export type ChartOutput =
  /** Bars that build up from zero; `total` is true where a bar stands on the ground. `point`: the bar the title is about. */
  | (ChartBase & {
      readonly kind: 'waterfall';
      readonly label: string;
      readonly value: string;
      readonly total: string;
      readonly point?: string;
      readonly words?: Readonly<Record<string, Text>>;
    })
  /** One bar a row; with negative values it is a two-sided bar around `baseline`. */
  | (ChartBase & {
      readonly kind: 'bar';
      readonly label: string;
      readonly value: string;
      readonly direction: 'horizontal' | 'vertical';
      readonly point?: string;
      readonly baseline?: number;
      readonly words?: Readonly<Record<string, Text>>;
    })
  | (ChartBase & {
      readonly kind: 'line';
      readonly x: string;
      readonly xKind: 'year' | 'date' | 'number';
      readonly y: string;
      readonly series?: string;
      readonly point?: string;
      readonly baseline?: number;
      /** Ribbons between two columns, widest first: the fan of a forecast, the band of an index. */
      readonly bands?: readonly ChartBand[];
      /** Boolean column `at`: an upright rule at that row's place, named by the text column `label`. */
      readonly marks?: ChartMarks;
      /** Boolean column: the stretch of places where it is true is shaded, as `shadedTitle` says. */
      readonly shaded?: string;
      readonly shadedTitle?: Text;
      /** The line of equality, as in a Lorenz curve; both axes then have the same ends. */
      readonly diagonal?: true;
      /** Boolean column: the line is dashed from and to these points, as `dashedTitle` says: a forecast, or filled in. */
      readonly dashed?: string;
      readonly dashedTitle?: Text;
      readonly words?: Readonly<Record<string, Text>>;
    })
  | (ChartBase & {
      readonly kind: 'stacked-area';
      readonly x: string;
      readonly xKind: 'year' | 'date' | 'number';
      readonly y: string;
      readonly series: string;
      readonly words?: Readonly<Record<string, Text>>;
    })
  /** Points in four fields split at `xSplit` and `ySplit`; area of a point by `size`. */
  | (ChartBase & {
      readonly kind: 'quadrant';
      readonly x: string;
      readonly y: string;
      readonly label: string;
      readonly size?: string;
      readonly point?: string;
      readonly xTitle: Text;
      readonly yTitle: Text;
      readonly xSplit: number;
      readonly ySplit: number;
      /** Names of the fields: left-top, right-top, left-bottom, right-bottom. */
      readonly fields: readonly [Text, Text, Text, Text];
    })
  /** One dot a row; `unit` is that of `y`. `fit`: column of fitted y, drawn as a line in the order of x. */
  | (ChartBase & {
      readonly kind: 'scatter';
      readonly x: string;
      readonly y: string;
      readonly xTitle: Text;
      readonly yTitle: Text;
      readonly label?: string;
      readonly series?: string;
      readonly point?: string;
      readonly fit?: string;
      /** The line of equality; both axes then have the same ends. */
      readonly diagonal?: true;
      readonly words?: Readonly<Record<string, Text>>;
    })
  /** One cell a row at the names of `x` and `y`, in the order of the rows, or of `words` when these name all of an axis; a pair without a row stays empty. */
  | (ChartBase & {
      readonly kind: 'heat-map';
      readonly x: string;
      readonly y: string;
      readonly value: string;
      readonly scale: 'sequential' | 'diverging';
      /** Value of the neutral colour of a diverging scale; 0 when left out. */
      readonly middle?: number;
      readonly words?: Readonly<Record<string, Text>>;
      /** Cells coloured by class instead of by value. */
      readonly classes?: ChartClasses;
    })
  /** A line from low to high a row, with a dot at `value`; `reference`: a value that all are held against. */
  | (ChartBase & {
      readonly kind: 'dot-range';
      readonly label: string;
      readonly low: string;
      readonly high: string;
      readonly value?: string;
      readonly reference?: number;
      readonly point?: string;
      readonly words?: Readonly<Record<string, Text>>;
    })
  /** The result at the low and at the high value of an input, one a row, around the column `base`, the same in all rows. */
  | (ChartBase & {
      readonly kind: 'tornado';
      readonly label: string;
      readonly low: string;
      readonly high: string;
      readonly base: string;
      readonly words?: Readonly<Record<string, Text>>;
    });

/** Columns of a ribbon and what it is: `95 % interval`. */
export interface ChartBand {
  readonly low: string;
  readonly high: string;
  readonly title: Text;
}

export interface ChartMarks {
  readonly at: string;
  readonly label?: string;
}

/** Codes in `column`, from calm to grave, and their words; with a `middle`, from one side of it to the other. */
export interface ChartClasses {
  readonly column: string;
  readonly order: readonly string[];
  /** The calm class when it is not the first: those before it lie on the side that is not grave. */
  readonly middle?: string;
  readonly words: Readonly<Record<string, Text>>;
}

export interface Passage {
  readonly role: 'headline' | 'finding' | 'caveat';
  /** Boolean column of a one-row step, as `summary.isShareShown`; absent: always said. */
  readonly when?: string;
  readonly text: Text;
}

export interface Source {
  readonly author: string;
  readonly year: number | null;
  readonly work: string;
  /** Page, table or chapter; or `verify` where the methods say so. */
  readonly detail?: string;
}

/** Smallest input, parameters, and the answer worked by hand. Data below the minimum are marked `calculationOnly`. */
export interface WorkedExample {
  readonly name: string;
  /** Tests the calculation although the data are below the template's minimum. */
  readonly calculationOnly?: true;
  readonly tables: Readonly<Record<string, ExampleTable>>;
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Expected values of a step's column, row by row, with an absolute tolerance. */
  readonly expect: readonly {
    readonly step: string;
    readonly column: string;
    readonly values: readonly (number | string | boolean | null)[];
    readonly tolerance: number;
  }[];
}

export interface ExampleTable {
  readonly columns: readonly string[];
  /** Units of the columns where the need has units; the need's own unit when left out. */
  readonly units?: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export type ParamValue = number | string | boolean | null | readonly (string | number)[];
