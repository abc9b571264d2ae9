import { Select } from '@mantine/core';
import type { TablePlan, TidyColumn } from '../../../../analysis/import/plan/plan.ts';
import { roles } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import type { CardActions } from './card-actions.ts';
import { CardField } from './CardField.tsx';
import { NameField } from './ColumnFields.tsx';
import { isRole } from './roles.ts';
import { visibleText } from './visible-text.ts';
import css from './column-cards.module.css';

interface DerivedFieldsProps {
  readonly plan: TablePlan;
  readonly column: TidyColumn;
  readonly taken: ReadonlySet<string>;
  readonly actions: CardActions;
}

const mostValues = 12;

/** A column that no source column holds: its name and role, and the words it is made of. */
export function DerivedFields({ plan, column, taken, actions }: DerivedFieldsProps) {
  const t = useText();
  const values = valuesOf(plan, column);
  return (
    <>
      <div className={css['fields']}>
        {column.from !== 'flag' && (
          <CardField label={t('data.role')}>
            {(id) => (
              <Select
                id={id}
                size="xs"
                searchable
                allowDeselect
                clearable
                placeholder={t('data.noRole')}
                value={column.role}
                data={roles.map((role) => ({ value: role, label: t(`data.role.${role}`) }))}
                onChange={(role) => actions.setDerivedRole(column.name, isRole(role) ? role : null)}
              />
            )}
          </CardField>
        )}
        <NameField column={column.name} taken={taken} actions={actions} />
      </div>
      {values.length > 0 && (
        <ul className={css['evidence']}>
          {values.slice(0, mostValues).map((value, index) => (
            <li key={index}>
              <bdi>{visibleText(value)}</bdi>
            </li>
          ))}
          {values.length > mostValues && <li>…</li>}
        </ul>
      )}
    </>
  );

  function valuesOf({ groups, wide, notes }: TablePlan, { from, index }: TidyColumn): readonly string[] {
    switch (from) {
      case 'group':
        return [...new Set(groups[index]?.values.map(({ text }) => text))];
      case 'key':
        return [...new Set(wide?.blocks.flatMap(({ keys }) => keys[index] ?? []))];
      case 'flag':
        return notes.map(({ mark, text }) => t('data.flagRow', { mark, text }));
      default:
        return [];
    }
  }
}
