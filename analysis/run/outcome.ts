import type { Notice } from '../model/notice.ts';
import type { Text } from '../model/text.ts';
import type { CheckFix, ParamValue } from '../templates/template.ts';
import type { Decision, DecisionChoice, NeedBinding, RunRequest } from './binding.ts';

/** A plain value in a result; dates are `YYYY-MM-DD`. */
export type Scalar = number | string | boolean | null;

/** The rows behind a result: read, used, and dropped with the reason. */
export interface DataUsed {
  readonly need: string;
  readonly title: Text;
  readonly table: string;
  readonly label: string;
  readonly file: string;
  readonly sheet: string;
  readonly range: string;
  readonly binding: NeedBinding;
  readonly rowsRead: number;
  /** Rows left out by the binding's filters: chosen, not faulty. */
  readonly rowsFiltered: number;
  readonly rowsUsed: number;
  readonly dropped: readonly {
    readonly code: string;
    readonly reason: Text;
    readonly count: number;
    readonly rows: readonly number[];
    /** What goes into the places of the reason beside `{count}`; a document has its reasons filled. */
    readonly places?: Readonly<Record<string, Scalar>>;
  }[];
  /** Units in the source and in the computation, column by column. */
  readonly units: readonly {
    readonly column: string;
    readonly from: string | null;
    readonly to: string;
    readonly factor: number;
  }[];
}

/** A notice of a run: what a person may decide about it, and what was decided. */
export interface ResultNotice extends Notice {
  /** Absent where there is nothing to decide. */
  readonly choices?: readonly DecisionChoice[];
  /** What the choice `fix` does; of kind `map` it is made in the Data room and is no choice. */
  readonly fix?: CheckFix;
  /** The decision that stands; `said` tells in words what came of it. */
  readonly decision?: Decision & { readonly said: Text };
}

/** A notice whose text may still hold places, with what goes into them. */
export interface RunNotice extends ResultNotice {
  readonly places: Readonly<Record<string, Scalar>>;
}

/** One thing asked of the engine; `rows` only where an output reads them. */
export interface StepResult {
  readonly name: string;
  readonly sql: string;
  readonly rowCount: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
}

/** Unit of a fed number column, as the computation has it. */
export interface FedUnit {
  readonly need: string;
  readonly column: string;
  readonly unit: string | null;
}

export interface ResolvedParam {
  readonly name: string;
  readonly value: ParamValue;
  readonly isDefault: boolean;
  /** Code of the check in answer to which a decision set it. */
  readonly decidedBy?: string;
}

export interface MissingParam {
  readonly name: string;
  readonly title: Text;
}

export interface RunDone {
  readonly state: 'done';
  readonly request: RunRequest;
  readonly engine: { readonly name: string; readonly version: string };
  readonly params: readonly ResolvedParam[];
  readonly data: readonly DataUsed[];
  readonly units: readonly FedUnit[];
  readonly notices: readonly RunNotice[];
  readonly steps: readonly StepResult[];
}

/** Nothing was computed, and why; the rows read and dropped so far stand beside it. */
export interface RunRefused {
  readonly state: 'refused';
  readonly notices: readonly RunNotice[];
  readonly data: readonly DataUsed[];
}

/** A number that the template does not assume has to be given first. */
export interface RunNeedsParameter {
  readonly state: 'needs-parameter';
  readonly missing: readonly MissingParam[];
  readonly notices: readonly RunNotice[];
  readonly data: readonly DataUsed[];
}

export type RunOutcome = RunDone | RunRefused | RunNeedsParameter;
