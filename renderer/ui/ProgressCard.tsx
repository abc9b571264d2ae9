import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { LinkButton } from './LinkButton.tsx';
import styles from './ProgressCard.module.css';

interface ProgressCardProps {
  readonly title: string;
  /** How far, how fast, how long still. */
  readonly detail?: ReactNode;
  /** Between 0 and 1; left out when it cannot be told. */
  readonly fraction?: number | null;
  readonly onCancel?: () => void;
}

/** Work that takes longer than two seconds: what it is, how far it is, and a Cancel that cancels. */
export function ProgressCard({ title, detail, fraction = null, onCancel }: ProgressCardProps) {
  const t = useText();
  return (
    <div className={styles['card']} role="status">
      <div className={styles['head']}>
        <strong>{title}</strong>
        {onCancel !== undefined && <LinkButton onClick={onCancel}>{t('frame.cancel')}</LinkButton>}
      </div>
      <Progress
        value={(fraction ?? 1) * 100}
        animated={fraction === null}
        striped={fraction === null}
        size={6}
        aria-label={title}
      />
      {detail !== undefined && <div className={styles['detail']}>{detail}</div>}
    </div>
  );
}
