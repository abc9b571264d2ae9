import type { Evidence } from '../../model/table.ts';
import type { Language } from '../../model/text.ts';
import type { CodePlan, Decision, KeyPlan, MeasurePlan, MissingPlan, NotePlan, Question } from '../plan/plan.ts';

/** How the cells of a kept column, or of all columns of a measure together, are read, and why. */
export interface DescribedColumn extends Pick<
  MeasurePlan,
  'type' | 'marks' | 'dateOrder' | 'missing' | 'flags' | 'unit' | 'role'
> {
  readonly evidence: Evidence;
  /** What is mended of codes. */
  readonly code?: CodePlan;
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
  /** Parallel to the keys of the wide part: whole years, text, or days (a month is its first day). */
  readonly keys: readonly Pick<KeyPlan, 'type' | 'role'>[];
  /** Notes of the structure; after them marks of values that no note explains, with what common usage says. */
  readonly notes: readonly NotePlan[];
  /** Language of the words of header, banner and notes; null when they do not tell. */
  readonly language: Language | null;
  /** What each missing text of any column means in this table. */
  readonly missing: readonly MissingPlan[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
}
