import type { ReactNode } from 'react';
import styles from './PanelHeader.module.css';

interface PanelHeaderProps {
  readonly title: ReactNode;
  /** A few quiet words or a chip after the title. */
  readonly aside?: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
}

/** The head of a panel or of the work: its subject and what can be done with it. */
export function PanelHeader({ title, aside, actions }: PanelHeaderProps) {
  return (
    <header className={styles['header']}>
      <h2>{title}</h2>
      {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
