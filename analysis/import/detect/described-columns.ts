import type { Evidence } from '../../model/table.ts';
import type { Decision, MeasurePlan, MissingPlan, Question } from '../plan/plan.ts';

/** How the cells of a kept column, or of all columns of a measure together, are read, and why. */
export interface DescribedColumn extends Pick<
  MeasurePlan,
  'type' | 'marks' | 'dateOrder' | 'missing' | 'flags' | 'unit' | 'role'
> {
  readonly evidence: Evidence;
}

/**
 * The columns of a table whose structure is known, typed. Decisions and questions name tidy columns as `tidyNames`
 * names them.
 */
export interface DescribedColumns {
  /** Parallel to `keptColumns` of the structure. */
  readonly columns: readonly DescribedColumn[];
  /** Parallel to the measures of the wide part. */
  readonly measures: readonly DescribedColumn[];
  /** What each missing text of any column means in this table. */
  readonly missing: readonly MissingPlan[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
}
