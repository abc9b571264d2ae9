import type { CleaningStep } from '../../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../../analysis/model/table.ts';

const evidence = { agree: 3, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };

const column = (name: string, letter: string, rest: Partial<Column>): Column => ({
  name,
  label: name,
  type: 'text',
  unit: null,
  role: null,
  evidence,
  letter,
  ...rest,
});

/** Four rows of trade, the raw ones. */
export const trade: Table = {
  name: 't1',
  label: 'Trade',
  source: { file: 'trade.csv', sha256: 'a'.repeat(64), bytes: 90, sheet: 'trade', range: 'A2:C5', headerRows: [1] },
  columns: [
    column('country', 'A', { role: 'area' }),
    column('unit', 'B', { role: 'unit' }),
    column('quantity', 'C', { type: 'number', role: 'quantity' }),
  ],
  rowCount: 4,
  dropped: [],
  notices: [],
};

export const withSteps = (...steps: readonly CleaningStep[]): Table => ({ ...trade, steps });

export const trim: CleaningStep = { id: 'trim', isOn: true, kind: 'trim', column: 'country' };

export const correct: CleaningStep = {
  id: 'correct',
  isOn: true,
  kind: 'correct',
  column: 'quantity',
  at: { row: 3, block: null, part: null },
  was: -3218,
  value: 3218,
  author: 'A. Analyst',
  reason: 'sign mistyped',
};

export const world: CleaningStep = {
  id: 'world',
  isOn: true,
  kind: 'exclude-where',
  column: 'country',
  values: ['World'],
  author: 'A. Analyst',
  reason: 'a sum beside its members',
};
