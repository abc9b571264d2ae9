import type { ColumnType, Evidence } from '../../model/table.ts';
import { address } from '../address.ts';

/** What became of a cell: a value, a known gap, or something that does not fit. */
export type Outcome = 1 | 2 | 3;
export const agrees: Outcome = 1;
export const isMissing: Outcome = 2;
export const disagrees: Outcome = 3;

/** Counts what became of the cells of a column, in the order of their rows. */
export class Outcomes {
  readonly #column: number;
  readonly #counts = [0, 0, 0, 0];
  readonly #examples: string[] = [];

  constructor(column: number) {
    this.#column = column;
  }

  add(outcome: number, row: number): void {
    this.#counts[outcome] = (this.#counts[outcome] as number) + 1;
    if (outcome === disagrees && this.#examples.length < 20) this.#examples.push(address(row, this.#column));
  }

  /** Counts what most rows become, without a call for each of them. */
  addAgreeing(count: number): void {
    this.#counts[agrees] = (this.#counts[agrees] as number) + count;
  }

  evidence(type: ColumnType): Evidence {
    const [, agree = 0, missing = 0, disagree = 0] = this.#counts;
    const reason = `${String(agree)} of ${String(agree + disagree)} values read as ${type}, as the plan says`;
    return { agree, disagree, ambiguous: 0, missing, reason, examples: this.#examples };
  }
}
