import { Collapse, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, useId } from 'react';
import type { ColumnPlan } from '../../../../analysis/import/plan/plan.ts';
import type { Evidence } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { ColumnFields } from './ColumnFields.tsx';
import type { ColumnEdit } from './draft.ts';
import { EvidenceBar } from './EvidenceBar.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { questionOf } from './questions.ts';
import { columnTitle } from '../column-title.ts';
import css from './column-cards.module.css';

interface ColumnCardProps {
  readonly plan: ColumnPlan;
  readonly evidence: Evidence | undefined;
  /** Names of the other columns, in small letters. */
  readonly taken: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly onToggle: (column: number) => void;
  readonly onEdit: (column: number, edit: ColumnEdit) => void;
}

/** One column: what it is and why; opened, everything that can be said about it. */
export const ColumnCard = memo(function ColumnCard({
  plan,
  evidence,
  taken,
  isOpen,
  onToggle,
  onEdit,
}: ColumnCardProps) {
  const t = useText();
  const { number } = useFormats();
  const body = useId();
  const question = questionOf(plan, evidence);
  const asks = plan.include && (question !== null || (evidence?.disagree ?? 0) > 0);
  const facts = [
    t(`data.shortType.${plan.type}`),
    plan.unit,
    plan.include
      ? evidence && t('data.cardMissing', { count: evidence.missing, shown: number(evidence.missing) })
      : t('data.leftOut'),
  ];
  return (
    <li className={css['card']} data-open={isOpen || undefined} data-out={!plan.include || undefined}>
      <UnstyledButton
        className={css['head']}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => onToggle(plan.column)}
      >
        <span className={css['title']}>
          <bdi className={css['name']} title={plan.name}>
            {columnTitle(plan)}
          </bdi>
          {plan.role && <Chip tone="accent">{t(`data.role.${plan.role}`)}</Chip>}
        </span>
        {asks ? (
          <Chip tone="look">
            <IconAlertTriangle size={13} stroke={1.8} aria-hidden /> {t('data.asks')}
          </Chip>
        ) : (
          plan.include && (
            <IconCheck className={css['sure']} size={16} stroke={1.8} role="img" aria-label={t('data.sure')} />
          )
        )}
        {isOpen ? (
          <IconChevronDown size={16} aria-hidden />
        ) : (
          <IconChevronRight className={css['turn']} size={16} aria-hidden />
        )}
        <span className={css['facts']}>{facts.filter((fact) => fact).join(' · ')}</span>
      </UnstyledButton>
      <Collapse id={body} expanded={isOpen} transitionDuration={0}>
        {isOpen && (
          <>
            <ColumnFields plan={plan} taken={taken} onEdit={(edit) => onEdit(plan.column, edit)} />
            {evidence && <EvidenceBar evidence={evidence} />}
            {question && (
              <QuestionCard
                question={question}
                example={evidence?.examples[0] ?? ''}
                onAnswer={(edit) => onEdit(plan.column, edit)}
              />
            )}
          </>
        )}
      </Collapse>
    </li>
  );
});
