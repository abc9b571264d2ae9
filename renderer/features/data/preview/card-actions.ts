import type { MeasurePlan, MissingMeaning, Question } from '../../../../analysis/import/plan/plan.ts';
import type { Role } from '../../../../analysis/model/table.ts';

/** What a card can do to the table. Columns are named as the tidy table names them. */
export interface CardActions {
  readonly change: (column: string, change: Partial<Omit<MeasurePlan, 'name'>>) => void;
  readonly rename: (column: string, name: string) => void;
  readonly setDerivedRole: (column: string, role: Role | null) => void;
  readonly setMissing: (text: string, means: MissingMeaning) => void;
  readonly answer: (question: Question, place: number) => void;
  readonly takeBack: (question: string) => void;
  /** Scroll the raw cells into view and mark them. */
  readonly showCells: (cells: readonly string[]) => void;
}
