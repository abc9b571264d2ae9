import { Checkbox, Select, TagsInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { ColumnPlan } from '../../../../analysis/import/plan/plan.ts';
import { parseUnit } from '../../../../analysis/vocabulary/units.ts';
import { useText } from '../../../text/index.ts';
import type { ColumnEdit } from './draft.ts';
import { choiceOfMarks, markChoices, marksOfChoice } from './number-marks.ts';
import { columnTypes, roles } from '../../../../analysis/model/table.ts';
import { isColumnType, isRole } from './roles.ts';
import { WrittenField } from './WrittenField.tsx';
import css from './column-cards.module.css';

interface ColumnFieldsProps {
  readonly plan: ColumnPlan;
  /** Names of the other columns, in small letters. */
  readonly taken: ReadonlySet<string>;
  readonly onEdit: (edit: ColumnEdit) => void;
}

const dateOrders = ['dmy', 'mdy', 'ymd'] as const;

/** What a person may say about a column: its name, meaning, type, unit, marks and codes of missing values. */
export function ColumnFields({ plan, taken, onEdit }: ColumnFieldsProps) {
  const t = useText();
  const isNumber = plan.type === 'number' || plan.type === 'integer';
  return (
    <div className={css['fields']}>
      <Checkbox
        label={t('data.include')}
        checked={plan.include}
        onChange={(event) => onEdit({ include: event.currentTarget.checked })}
      />
      <Field label={t('data.name')}>
        {(id) => (
          <WrittenField
            id={id}
            value={plan.name}
            isRequired
            refuse={(name) => (taken.has(name.toLowerCase()) ? t('data.nameTaken') : null)}
            onWrite={(name) => onEdit({ name })}
          />
        )}
      </Field>
      <Field label={t('data.role')}>
        {(id) => (
          <Select
            id={id}
            size="xs"
            searchable
            allowDeselect
            clearable
            placeholder={t('data.noRole')}
            value={plan.role}
            data={roles.map((role) => ({ value: role, label: t(`data.role.${role}`) }))}
            onChange={(role) => onEdit({ role: isRole(role) ? role : null })}
          />
        )}
      </Field>
      <Field label={t('data.type')}>
        {(id) => (
          <Select
            id={id}
            size="xs"
            value={plan.type}
            data={columnTypes.map((type) => ({ value: type, label: t(`data.type.${type}`) }))}
            onChange={(type) => isColumnType(type) && onEdit({ type })}
          />
        )}
      </Field>
      {isNumber && (
        <Field label={t('data.unit')}>
          {(id) => (
            <WrittenField
              id={id}
              value={plan.unit ?? ''}
              placeholder={t('data.noUnit')}
              onWrite={(unit) => onEdit({ unit: unit === '' ? null : (parseUnit(unit) ?? unit) })}
            />
          )}
        </Field>
      )}
      {isNumber && (
        <Field label={t('data.marks')}>
          {(id) => (
            <Select
              id={id}
              size="xs"
              value={choiceOfMarks(plan.marks)}
              data={markChoices.map((choice) => ({ value: choice, label: t(`data.marks.${choice}`) }))}
              onChange={(value) => {
                const choice = markChoices.find((each) => each === value);
                if (choice) onEdit({ marks: marksOfChoice(choice) });
              }}
            />
          )}
        </Field>
      )}
      {plan.type === 'date' && (
        <Field label={t('data.dateOrder')}>
          {(id) => (
            <Select
              id={id}
              size="xs"
              value={plan.dateOrder}
              placeholder={t('data.marks.none')}
              data={dateOrders.map((order) => ({ value: order, label: t(`data.answerDates.${order}`) }))}
              onChange={(value) => onEdit({ dateOrder: dateOrders.find((each) => each === value) ?? null })}
            />
          )}
        </Field>
      )}
      <Field label={t('data.missingCodes')}>
        {(id) => (
          <TagsInput
            id={id}
            size="xs"
            splitChars={[]}
            value={[...plan.missing]}
            title={t('data.missingCodesNote')}
            onChange={(missing) => onEdit({ missing })}
          />
        )}
      </Field>
    </div>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </>
  );
}
