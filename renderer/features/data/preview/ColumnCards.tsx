import { useMemo, useState } from 'react';
import type { TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import type { CardActions } from './card-actions.ts';
import { answeredIds, asks, cardsOf } from './cards.ts';
import { ColumnCard } from './ColumnCard.tsx';
import { DecisionList } from './DecisionList.tsx';
import type { TableDraft } from './draft.ts';
import { QuestionList } from './QuestionList.tsx';
import { WrittenField } from './WrittenField.tsx';
import css from './column-cards.module.css';

interface ColumnCardsProps {
  readonly table: TableDraft;
  readonly preview: TablePreview | null;
  readonly actions: CardActions;
  readonly onLabel: (label: string) => void;
}

/** The columns of the tidy table as cards, in its order; the first that asks is open. */
export function ColumnCards({ table, preview, actions, onLabel }: ColumnCardsProps) {
  const t = useText();
  const { plan, edits } = table;
  const cards = useMemo(() => cardsOf(plan, preview, edits), [plan, preview, edits]);
  const asking = cards.filter(asks);
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  // Nothing opened or closed by hand: the first that asks.
  const open = opened === undefined ? asking[0]?.column.name : opened;
  const answered = answeredIds(edits);
  const askedOfTable = preview?.questions.filter(({ id, column }) => column === null && !answered.has(id)).length ?? 0;
  const included = cards.filter(({ isIncluded }) => isIncluded).length;
  return (
    <>
      <PanelHeader
        title={t('data.columns', { count: included })}
        aside={preview && t('data.columnsSure', { sure: included - asking.length, asks: asking.length + askedOfTable })}
      />
      <div className={css['cards']}>
        <div className={css['about']}>
          <label htmlFor="table-label">{t('data.tableName')}</label>
          <WrittenField id="table-label" value={plan.label} isRequired onWrite={onLabel} />
        </div>
        <div className={css['ofTable']}>
          <QuestionList column={null} preview={preview} edits={edits} actions={actions} />
          <DecisionList
            title={t('data.decisionsOfTable')}
            decisions={preview?.decisions.filter(({ column }) => column === null) ?? []}
          />
        </div>
        <ul aria-label={t('data.columnList')}>
          {cards.map((card) => (
            <ColumnCard
              key={`${card.column.from} ${String(card.column.index)}`}
              card={card}
              plan={plan}
              preview={preview}
              edits={edits}
              taken={open === card.column.name ? otherNames(cards, card.column.name) : none}
              isOpen={open === card.column.name}
              onToggle={() => setOpened(open === card.column.name ? null : card.column.name)}
              actions={{
                ...actions,
                rename(column, name) {
                  setOpened(name);
                  actions.rename(column, name);
                },
                answer(question, place) {
                  // The card stays open when its question was the reason that it was.
                  setOpened(card.column.name);
                  actions.answer(question, place);
                },
              }}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

const none: ReadonlySet<string> = new Set();

function otherNames(cards: readonly { readonly column: { readonly name: string } }[], name: string) {
  return new Set(cards.flatMap(({ column }) => (column.name === name ? [] : [column.name.toLowerCase()])));
}
