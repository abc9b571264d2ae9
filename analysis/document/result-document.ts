import type { Text } from '../model/text.ts';
import type { ChartOutput, ParamValue, Source, Stage, TableColumn } from '../templates/template.ts';
import type { Member } from '../run/binding.ts';
import type { DataUsed, ResultNotice, Scalar } from '../run/outcome.ts';

export type { DataUsed, ResultNotice, Scalar };

/*
 * `shown` and every number inside a filled text are written by document/format.ts. `IndicatorBlock.shown` is the
 * number alone; its `unit` stands beside it (an empty text when it has none). Rows hold plain values: tables and charts
 * format them with document/format.ts, which takes the column's unit, decimals and sign.
 */

/**
 * The result of one run: plain JSON, complete in itself, the one source of screen, charts and reports.
 * Every text for readers is a `Text` whose places are already filled, in each language the template speaks.
 */
export interface ResultDocument {
  readonly format: 'vcw-result';
  readonly version: 1;
  readonly template: { readonly id: string; readonly version: number; readonly stage: Stage };
  readonly title: Text;
  readonly question: Text;
  readonly engine: { readonly name: string; readonly version: string };
  readonly program: string;
  /** Members set side by side; absent in the result of one run. */
  readonly comparison?: {
    readonly over: Text;
    readonly reference: Member | null;
    readonly members: readonly { readonly member: Member; readonly isDone: boolean }[];
  };
  readonly parameters: readonly ResultParameter[];
  readonly data: readonly DataUsed[];
  readonly notices: readonly ResultNotice[];
  readonly blocks: readonly Block[];
  /** What was asked of the engine, in order: paste it into any DuckDB shell. */
  readonly steps: readonly { readonly name: string; readonly sql: string; readonly rowCount: number }[];
}

interface ResultParameter {
  readonly name: string;
  readonly title: Text;
  readonly value: ParamValue;
  readonly shown: Text;
  readonly isDefault: boolean;
  /** Code of the check in answer to which a decision set it. */
  readonly decidedBy?: string;
}

/** The closed set of parts of a result. */
export type Block = PassageBlock | IndicatorBlock | TableBlock | ChartBlock | MethodBlock;

export interface PassageBlock {
  readonly kind: 'passage';
  readonly role: 'headline' | 'finding' | 'caveat' | 'limit';
  readonly text: Text;
}

export interface IndicatorBlock {
  readonly kind: 'indicator';
  readonly id: string;
  readonly title: Text;
  /** Exact, as computed; null with the reason in `reading`. */
  readonly value: number | null;
  readonly shown: Text;
  readonly unit: Text;
  readonly decimals: number;
  readonly period: Text;
  readonly n: number;
  readonly dropped: number;
  readonly reading: Text | null;
  readonly formulaId: string;
  readonly formula: string;
  readonly substituted: Text | null;
  readonly source: Source;
  /** Step whose rows stand behind it. */
  readonly step: string;
}

export interface ResultTableColumn extends Omit<TableColumn, 'unit'> {
  readonly unit: Text | null;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly ResultTableColumn[];
  readonly rows: readonly (readonly Scalar[])[];
  /** Index of rows set apart as the sum. */
  readonly totals: readonly number[];
  readonly step: string;
}

export interface ChartBlock {
  readonly kind: 'chart';
  readonly id: string;
  readonly chart: ChartOutput;
  /** Filled title and subtitle, and what stands beneath. */
  readonly title: Text;
  readonly subtitle: Text;
  readonly unit: Text;
  readonly source: Text;
  readonly n: number;
  /** Rows of the step, columns by name. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
}

export interface MethodBlock {
  readonly kind: 'method';
  readonly sources: readonly Source[];
}
