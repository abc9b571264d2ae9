import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import styles from './PopoverFrame.module.css';

interface PopoverFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons beneath. */
  readonly actions?: ReactNode;
}

/** What stands inside a popover: its subject, a way out, the content, the actions. */
export function PopoverFrame({ title, onClose, children, actions }: PopoverFrameProps) {
  const t = useText();
  return (
    <div className={styles['frame']}>
      <div className={styles['head']}>
        <strong>{title}</strong>
        <CloseButton size="sm" aria-label={t('frame.close')} onClick={onClose} />
      </div>
      {children}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
