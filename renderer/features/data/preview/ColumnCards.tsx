import { useCallback, useState } from 'react';
import type { TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import { ColumnCard } from './ColumnCard.tsx';
import type { ColumnEdit } from './draft.ts';
import { columnsThatAsk } from './questions.ts';
import { WrittenField } from './WrittenField.tsx';
import css from './column-cards.module.css';

interface ColumnCardsProps {
  readonly plan: TablePlan;
  readonly preview: TablePreview | null;
  readonly onEdit: (column: number, edit: ColumnEdit) => void;
  readonly onRename: (label: string) => void;
}

/** The columns of the table as cards; the first that asks is open. */
export function ColumnCards({ plan, preview, onEdit, onRename }: ColumnCardsProps) {
  const t = useText();
  const asking = columnsThatAsk(plan, preview);
  const [opened, setOpened] = useState<number | 'none' | 'first-that-asks'>('first-that-asks');
  const open = opened === 'first-that-asks' ? asking[0] : opened;
  const toggle = useCallback((column: number) => setOpened((now) => (now === column ? 'none' : column)), []);
  const included = plan.columns.filter((column) => column.include).length;
  return (
    <>
      <PanelHeader
        title={t('data.columns', { count: included })}
        aside={preview && t('data.columnsSure', { sure: included - asking.length, asks: asking.length })}
      />
      <div className={css['label']}>
        <label htmlFor="table-label">{t('data.tableName')}</label>
        <WrittenField id="table-label" value={plan.label} isRequired onWrite={onRename} />
      </div>
      <ul className={css['cards']} aria-label={t('data.columnList')}>
        {plan.columns.map((column, index) => (
          <ColumnCard
            key={column.column}
            plan={column}
            evidence={preview?.evidence[index]}
            taken={open === column.column ? otherNames(plan, column.column) : none}
            isOpen={open === column.column}
            onToggle={toggle}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </>
  );
}

const none: ReadonlySet<string> = new Set();

function otherNames(plan: TablePlan, column: number): ReadonlySet<string> {
  return new Set(plan.columns.flatMap((each) => (each.column === column ? [] : [each.name.toLowerCase()])));
}
