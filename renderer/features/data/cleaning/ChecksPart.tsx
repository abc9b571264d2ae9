import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import type { TableStore } from '../tables/table-store.ts';
import { partedFindings, type ChecksStore } from './checks-store.ts';
import { FindingCard } from './FindingCard.tsx';
import css from './cleaning.module.css';

interface ChecksPartProps {
  readonly store: TableStore;
  readonly checks: ChecksStore;
  readonly table: Table;
  readonly shown: Table;
  readonly onGoToRow: (row: number, column?: string) => void;
}

/** What the checks find in the rows as they stand; findings stay in their place while they are worked out anew. */
export function ChecksPart({ store, checks, table, shown, onGoToRow }: ChecksPartProps) {
  const t = useText();
  const { number } = useFormats();
  const { state, findings, fault } = useStore(checks);
  const { open, accepted } = partedFindings(findings, table.steps ?? []);
  const isWaiting = state === 'waiting';
  const again = () => void checks.check(shown);
  return (
    <section className={css['part']} aria-label={t('cleaning.checks')} aria-busy={state === 'checking'}>
      <div className={css['partHead']}>
        <h3>{t('cleaning.checks')}</h3>
        <span className={css['quiet']} role="status">
          {state === 'checking'
            ? t('cleaning.checking')
            : state === 'done'
              ? t('cleaning.foundCount', { count: open.length })
              : ''}
        </span>
        {state === 'checking' && <LinkButton onClick={() => checks.stop()}>{t('cleaning.stopChecking')}</LinkButton>}
        {(state === 'stopped' || state === 'failed') && (
          <LinkButton onClick={again}>{t('cleaning.checkAgain')}</LinkButton>
        )}
      </div>
      {state === 'stopped' && <p className={css['quiet']}>{t('cleaning.checkStopped')}</p>}
      {fault !== null && <ModelNotice notice={fault} />}
      {isWaiting && (
        <>
          <p className={css['quiet']}>{t('cleaning.checkLarge', { rows: number(shown.rowCount) })}</p>
          <Button size="xs" onClick={again}>
            {t('cleaning.checkNow')}
          </Button>
        </>
      )}
      {state === 'done' && open.length === 0 && (
        <p className={css['quiet']}>
          <b>{t('cleaning.noFindings')}</b> {t('cleaning.noFindingsNote')}
        </p>
      )}
      {open.length > 0 && (
        <ul className={css['plainList']}>
          {open.map((finding) => (
            <FindingCard
              key={`${finding.notice.code} ${finding.notice.where.column ?? ''}`}
              finding={finding}
              store={store}
              onGoToRow={onGoToRow}
            />
          ))}
        </ul>
      )}
      {accepted.length > 0 && <p className={css['quiet']}>{t('cleaning.accepted', { count: accepted.length })}</p>}
    </section>
  );
}
