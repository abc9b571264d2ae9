import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Finding, ProposedStep } from '../../../../analysis/import/checks/check.ts';
import { useSettings } from '../../../settings/settings.ts';
import { useFormats, useSay, useText, type Translate } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import type { TableStore } from '../tables/table-store.ts';
import { openDialog } from './dialog-state.ts';
import { addSteps } from './steps.ts';
import css from './cleaning.module.css';

interface FindingCardProps {
  readonly finding: Finding;
  readonly store: TableStore;
  readonly onGoToRow: (row: number, column?: string) => void;
}

const icons = { wrong: IconCircleX, look: IconAlertTriangle, know: IconInfoCircle } as const;
const firstRows = 6;

/** A finding: what, what next, its rows as links, and what can be done about it. */
export function FindingCard({ finding, store, onGoToRow }: FindingCardProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormats();
  const [isLong, setIsLong] = useState(false);
  const { notice, steps } = finding;
  const marked = useStore(store, (state) => state.marked);
  const rows = notice.rows ?? [];
  const isMarked = rows.length > 0 && rows.length === marked.size && rows.every((row) => marked.has(row));
  const more = rows.length - firstRows;
  const Icon = icons[notice.severity];
  return (
    <li className={css['finding']} data-severity={notice.severity}>
      <Icon size={16} stroke={1.6} role="img" aria-label={t(`frame.${notice.severity}`)} />
      <div className={css['findingWords']}>
        <p>{say(notice.text)}</p>
        {notice.next !== undefined && <p className={css['quiet']}>{say(notice.next)}</p>}
        {rows.length > 0 && (
          <p className={css['rowLinks']}>
            <span>{t('cleaning.rowsConcerned', { count: rows.length })}</span>
            {(isLong ? rows : rows.slice(0, firstRows)).map((row) => (
              <LinkButton
                key={row}
                aria-label={t('cleaning.goToRow', { row: String(row) })}
                onClick={() => {
                  store.mark(rows);
                  onGoToRow(row, notice.where.column);
                }}
              >
                {number(row)}
              </LinkButton>
            ))}
            {more > 0 && (
              <LinkButton aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
                {isLong ? t('cleaning.fewerRows') : t('cleaning.moreRows', { count: more })}
              </LinkButton>
            )}
            {isMarked && <LinkButton onClick={() => store.mark([])}>{t('cleaning.unmark')}</LinkButton>}
          </p>
        )}
        <div className={css['findingActions']}>
          {steps.map((step, at) => (
            <Button key={at} size="xs" onClick={() => addSteps(store.table.name, [bySomeone(step)])}>
              {actionWords(step, t)}
            </Button>
          ))}
          {notice.code === 'doubled-rows' && (
            <Button size="xs" onClick={() => openDialog({ kind: 'duplicates' })}>
              {t('cleaning.doubledLook')}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={() => openDialog({ kind: 'accept', finding })}>
            {t('cleaning.accept')}
          </Button>
        </div>
      </div>
    </li>
  );
}

/** A proposed step signed by the person who takes it. */
function bySomeone(step: ProposedStep): ProposedStep {
  return 'author' in step && step.author === '' ? { ...step, author: useSettings.getState().author } : step;
}

function actionWords(step: ProposedStep, t: Translate): string {
  switch (step.kind) {
    case 'exclude-where':
      return t('cleaning.doExcludeWhere');
    case 'exclude':
      return t('cleaning.doExclude', { count: step.rows.length });
    case 'convert-unit':
      return t('cleaning.doConvert', { from: step.from, to: step.to });
    default:
      return t('cleaning.doStep');
  }
}
