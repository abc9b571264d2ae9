import { Drawer } from '@mantine/core';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { useText } from '../../text/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import css from './result.module.css';

interface SqlDrawerProps {
  readonly document: ResultDocument;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was asked of the engine, step by step, to read and to copy. */
export function SqlDrawer({ document, isOpen, onClose }: SqlDrawerProps) {
  const t = useText();
  const whole = document.steps.map((step) => `-- ${step.name}\n${step.sql};`).join('\n\n');
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size="min(760px, 92vw)"
      title={t('analyse.sqlTitle')}
      closeButtonProps={{ 'aria-label': t('analyse.close') }}
    >
      <div className={css['drawer']}>
        <div className={css['lineHead']}>
          <p className={css['small']}>{t('analyse.sqlHint')}</p>
          <CopyButton label={t('analyse.copySql')} text={whole} />
        </div>
        {document.steps.map((step) => (
          <section key={step.name}>
            <h3 className={css['stepName']}>
              <bdi dir="ltr">{step.name}</bdi>
              <span className={css['faint']}>{t('analyse.stepRows', { count: step.rowCount })}</span>
            </h3>
            <pre className={css['sql']} tabIndex={0} role="region" aria-label={step.name}>
              {step.sql}
            </pre>
          </section>
        ))}
      </div>
    </Drawer>
  );
}
