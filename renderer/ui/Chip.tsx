import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  readonly tone?: 'plain' | 'accent' | 'look' | 'wrong';
  readonly children: ReactNode;
}

/** A word about a thing: a role, a state, a count. */
export function Chip({ tone = 'plain', children }: ChipProps) {
  return (
    <span className={styles['chip']} data-tone={tone}>
      {children}
    </span>
  );
}
