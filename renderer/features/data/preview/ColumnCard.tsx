import { Collapse, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { columnTitle } from '../column-title.ts';
import type { CardActions } from './card-actions.ts';
import { factsOf, sourceLetters } from './card-facts.ts';
import type { Card } from './cards.ts';
import { ColumnFields } from './ColumnFields.tsx';
import { DecisionList } from './DecisionList.tsx';
import { DerivedFields } from './DerivedFields.tsx';
import { EvidenceBar } from './EvidenceBar.tsx';
import type { MadeEdit } from './hand-edit.ts';
import { QuestionList } from './QuestionList.tsx';
import css from './column-cards.module.css';

interface ColumnCardProps {
  readonly card: Card;
  readonly plan: TablePlan;
  readonly preview: TablePreview | null;
  readonly edits: readonly MadeEdit[];
  /** Names of the other columns, in small letters. */
  readonly taken: ReadonlySet<string>;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly actions: CardActions;
}

/** One column: what it is and why; opened, everything that can be said about it. */
export function ColumnCard(props: ColumnCardProps) {
  const { card, plan, preview, edits, taken, isOpen, onToggle, actions } = props;
  const t = useText();
  const formats = useFormats();
  const body = useId();
  const { column, reading, isIncluded, evidence } = card;
  const letters = column.from === 'measure' ? sourceLetters(plan, column.index) : [];
  return (
    <li className={css['card']} data-open={isOpen || undefined} data-out={!isIncluded || undefined}>
      <UnstyledButton className={css['head']} aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
        <span className={css['title']}>
          <bdi className={css['name']} title={column.name}>
            {columnTitle(column)}
          </bdi>
          {column.role && <Chip tone="accent">{t(`data.role.${column.role}`)}</Chip>}
        </span>
        <CardState card={card} />
        {isOpen ? (
          <IconChevronDown size={16} aria-hidden />
        ) : (
          <IconChevronRight className={css['turn']} size={16} aria-hidden />
        )}
        <span className={css['facts']}>{factsOf(plan, card, t, formats).join(' · ')}</span>
      </UnstyledButton>
      <Collapse id={body} expanded={isOpen} transitionDuration={0}>
        {isOpen && (
          <>
            <QuestionList column={column.name} preview={preview} edits={edits} actions={actions} />
            {reading ? (
              <ColumnFields plan={plan} column={column.name} reading={reading} taken={taken} actions={actions} />
            ) : (
              <DerivedFields plan={plan} column={column} taken={taken} actions={actions} />
            )}
            {letters.length > 0 && (
              <p className={css['gathered']}>{t('data.cardCells', { letters: letters.join(', ') })}</p>
            )}
            {evidence && reading && <EvidenceBar evidence={evidence} onShowCells={actions.showCells} />}
            <DecisionList title={t('data.decisions')} decisions={card.decisions} />
          </>
        )}
      </Collapse>
    </li>
  );
}

function CardState({ card: { isIncluded, open, evidence } }: { readonly card: Card }) {
  const t = useText();
  const { number } = useFormats();
  const unfit = evidence?.disagree ?? 0;
  if (!isIncluded) return <span />;
  if (open.length > 0 || unfit > 0)
    return (
      <Chip tone="look">
        <IconAlertTriangle size={13} stroke={1.8} aria-hidden />{' '}
        {open.length > 0 ? t('data.asks') : t('data.unfit', { count: unfit, shown: number(unfit) })}
      </Chip>
    );
  return <IconCheck className={css['sure']} size={16} stroke={1.8} role="img" aria-label={t('data.sure')} />;
}
