import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Severity } from '../../analysis/model/notice.ts';
import { useText } from '../text/index.ts';
import styles from './NoticeBar.module.css';

const icons = { wrong: IconCircleX, look: IconAlertTriangle, know: IconInfoCircle } as const;

interface NoticeBarProps {
  readonly severity: Severity;
  /** What and where, in one sentence. */
  readonly title: ReactNode;
  /** The consequence in figures, and what to do next. */
  readonly children?: ReactNode;
  /** Links or small buttons. */
  readonly actions?: ReactNode;
}

/** A notice above what it is about; it never covers it. Severity is told by word and icon, not by colour alone. */
export function NoticeBar({ severity, title, children, actions }: NoticeBarProps) {
  const t = useText();
  const Icon = icons[severity];
  return (
    <div className={styles['bar']} data-severity={severity} role={severity === 'wrong' ? 'alert' : 'status'}>
      <Icon size={17} stroke={1.6} aria-label={t(`frame.${severity}`)} role="img" />
      <div className={styles['words']}>
        <strong>{title}</strong> {children}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
