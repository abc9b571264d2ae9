import type { Engine } from '../../engine/engine.ts';
import type { CleaningStep } from '../../model/cleaning.ts';
import type { Notice } from '../../model/notice.ts';
import type { Table } from '../../model/table.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'isOn'> : never;

/** A step that a check proposes; it gets its id when a person takes it. */
export type ProposedStep = WithoutId<CleaningStep>;

/** What a check found: a notice with the rows, and what could be done about it. */
export interface Finding {
  readonly notice: Notice;
  /** Steps that mend it; empty when a person has to look. */
  readonly steps: readonly ProposedStep[];
}

/** A look at the rows of a table, for an error that gives a wrong figure without a word. */
export type DataCheck = (engine: Engine, table: Table) => Promise<readonly Finding[]>;
