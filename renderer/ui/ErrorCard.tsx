import { Button } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useText } from '../text/index.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './ErrorCard.module.css';

/** In place of a panel that failed: what failed, that the study is whole, and two ways on. */
function ErrorCard({ error, resetErrorBoundary }: FallbackProps) {
  const t = useText();
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <div className={styles['card']} role="alert">
      <IconCircleX size={20} stroke={1.6} aria-hidden />
      <div>
        <h3>{t('frame.panelFailed')}</h3>
        <p>{t('frame.panelFailedNote')}</p>
        <p className={styles['message']}>{error instanceof Error ? error.message : String(error)}</p>
        <div className={styles['actions']}>
          <Button size="xs" onClick={resetErrorBoundary}>
            {t('frame.tryAgain')}
          </Button>
          <CopyButton text={details} label={t('frame.copyDetails')} />
        </div>
      </div>
    </div>
  );
}

interface PanelBoundaryProps {
  readonly children: ReactNode;
  /** When one of these changes, the panel is tried anew. */
  readonly resetKeys?: readonly unknown[];
}

/** One for every panel: a fault in one leaves the others at work. */
export function PanelBoundary({ children, resetKeys = [] }: PanelBoundaryProps) {
  return (
    <ErrorBoundary FallbackComponent={ErrorCard} resetKeys={[...resetKeys]}>
      {children}
    </ErrorBoundary>
  );
}
