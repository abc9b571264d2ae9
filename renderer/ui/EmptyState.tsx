import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /** At 24 px. */
  readonly icon?: ReactNode;
  readonly title: string;
  /** What belongs here. */
  readonly text: ReactNode;
  /** The one main button. */
  readonly action?: ReactNode;
  /** The one sample link. */
  readonly secondary?: ReactNode;
  /** Something can be dropped here: the edge is dashed. */
  readonly isDropTarget?: boolean;
}

/** In place of the content, never a blank grid: what belongs here, one main button, one sample. */
export function EmptyState({ icon, title, text, action, secondary, isDropTarget = false }: EmptyStateProps) {
  return (
    <div className={styles['place']}>
      <div className={styles['state']} data-drop={isDropTarget || undefined}>
        <div className={styles['icon']}>{icon}</div>
        <h2>{title}</h2>
        <p>{text}</p>
        {(action !== undefined || secondary !== undefined) && (
          <div className={styles['actions']}>
            {action}
            {secondary}
          </div>
        )}
      </div>
    </div>
  );
}
