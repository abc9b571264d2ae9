import type { ImportPlan } from '../import/plan/plan.ts';
import type { LocalUnit } from '../model/cleaning.ts';
import type { Table } from '../model/table.ts';
import type { Report } from '../report/outline.ts';
import type { RunRequest } from '../run/binding.ts';

/** A study: everything a person made, without the rows (those are in the engine) and without results (those are run). */
export interface Project {
  readonly title: string;
  /** Data are invented for teaching; said wherever they show. */
  readonly isTeaching: boolean;
  readonly tables: readonly Table[];
  readonly imports: readonly ImportPlan[];
  /** Units of the place that the person has told; absent: none. */
  readonly localUnits?: readonly LocalUnit[];
  /** Analyses by run id, in the order they were begun. */
  readonly runs: readonly Run[];
  readonly report: Report;
}

export interface Run {
  readonly id: string;
  readonly request: RunRequest;
}

export const emptyProject: Project = {
  title: '',
  isTeaching: false,
  tables: [],
  imports: [],
  runs: [],
  report: { title: '', subtitle: '', author: '', blocks: [] },
};
