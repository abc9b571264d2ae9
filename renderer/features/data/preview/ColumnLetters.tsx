import type { ReactNode } from 'react';
import { columnLetter } from '../../../../analysis/import/address.ts';
import type { TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { lettersHeight } from './grid-geometry.ts';
import css from './raw-grid.module.css';

interface ColumnLettersProps {
  readonly plan: TablePlan | null;
  readonly first: number;
  readonly last: number;
  readonly starts: readonly number[];
  readonly cellsStart: number;
  /** Handles of the upright borders. */
  readonly children: ReactNode;
}

/** The letters above the columns, and in the corner which columns name the rows. */
export function ColumnLetters({ plan, first, last, starts, cellsStart, children }: ColumnLettersProps) {
  const t = useText();
  const letters = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
  const lastStub = plan ? plan.firstColumn + plan.stubColumns - 1 : 0;
  return (
    <div className={css['letters']} style={{ height: lettersHeight }}>
      <span className={css['corner']}>
        {plan &&
          plan.stubColumns > 0 &&
          t('data.stubColumns', {
            count: plan.stubColumns,
            first: columnLetter(plan.firstColumn),
            last: columnLetter(lastStub),
          })}
      </span>
      {letters.map((column) => (
        <b
          key={column}
          aria-hidden
          style={{
            insetInlineStart: cellsStart + (starts[column] ?? 0),
            width: (starts[column + 1] ?? 0) - (starts[column] ?? 0),
          }}
        >
          {columnLetter(column)}
        </b>
      ))}
      {children}
    </div>
  );
}
