import type { Evidence } from '../../model/table.ts';
import type { Language } from '../../model/text.ts';
import type { ColumnPlan, Decision, KeyPlan, MeasurePlan, MissingPlan, NotePlan, Question } from '../plan/plan.ts';

/** A column that stays a column: all that a `ColumnPlan` says but `fillDown`, which the structure tells. */
export interface DescribedColumn extends Omit<ColumnPlan, 'fillDown'> {
  readonly evidence: Evidence;
}

/** A measure of the wide part, judged over all its source columns together. */
export interface DescribedMeasure extends MeasurePlan {
  readonly evidence: Evidence;
}

/** What the columns of one table hold: the part of a proposal that a structure alone does not tell. */
export interface DescribedColumns {
  /** Parallel to the columns of the structure that are not among the blocks of its wide part. */
  readonly columns: readonly DescribedColumn[];
  /** Engine names of the structure's groups, parallel to them: unique among all names here. */
  readonly groupNames: readonly string[];
  /** Parallel to the keys of the wide part; empty when it has none. */
  readonly keys: readonly KeyPlan[];
  /** Parallel to the measures of the wide part. */
  readonly measures: readonly DescribedMeasure[];
  /** Name and label of the column of flags; null when no value and no block of the table is flagged. */
  readonly flagColumn: { readonly name: string; readonly label: string } | null;
  /** The notes of the structure, and for marks that no note explains what common usage says. */
  readonly notes: readonly NotePlan[];
  readonly missing: readonly MissingPlan[];
  /** Language of the words in header, banner and notes; null when they do not tell. */
  readonly language: Language | null;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
}
