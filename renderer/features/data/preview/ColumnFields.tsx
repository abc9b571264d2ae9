import { Checkbox, Select, TagsInput } from '@mantine/core';
import type { MeasurePlan, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { columnTypes, roles } from '../../../../analysis/model/table.ts';
import { parseUnit } from '../../../../analysis/vocabulary/units.ts';
import { useText } from '../../../text/index.ts';
import type { CardActions } from './card-actions.ts';
import { CardField } from './CardField.tsx';
import { MissingCodes } from './MissingCodes.tsx';
import { choiceOfMarks, markChoices, marksOfChoice } from './number-marks.ts';
import { isColumnType, isRole } from './roles.ts';
import { WrittenField } from './WrittenField.tsx';
import css from './column-cards.module.css';

interface ColumnFieldsProps {
  readonly plan: TablePlan;
  readonly column: string;
  /** How the cells are read. */
  readonly reading: MeasurePlan;
  /** Names of the other columns, in small letters. */
  readonly taken: ReadonlySet<string>;
  readonly actions: CardActions;
}

const dateOrders = ['dmy', 'mdy', 'ymd'] as const;

/** What a person may say about a column of cells: role, type, unit, marks, codes of missing values, flags, its name. */
export function ColumnFields({ plan, column, reading, taken, actions }: ColumnFieldsProps) {
  const t = useText();
  const isNumber = reading.type === 'number' || reading.type === 'integer';
  const change = (each: Partial<Omit<MeasurePlan, 'name'>>) => actions.change(column, each);
  return (
    <div className={css['fields']}>
      <CardField label={t('data.role')}>
        {(id) => (
          <Select
            id={id}
            size="xs"
            searchable
            allowDeselect
            clearable
            placeholder={t('data.noRole')}
            value={reading.role}
            data={roles.map((role) => ({ value: role, label: t(`data.role.${role}`) }))}
            onChange={(role) => change({ role: isRole(role) ? role : null })}
          />
        )}
      </CardField>
      <CardField label={t('data.type')}>
        {(id) => (
          <Select
            id={id}
            size="xs"
            value={reading.type}
            data={columnTypes.map((type) => ({ value: type, label: t(`data.type.${type}`) }))}
            onChange={(type) => isColumnType(type) && change({ type })}
          />
        )}
      </CardField>
      {isNumber && (
        <>
          <CardField label={t('data.unit')}>
            {(id) => (
              <WrittenField
                id={id}
                value={reading.unit ?? ''}
                placeholder={t('data.noUnit')}
                onWrite={(unit) => change({ unit: unit === '' ? null : (parseUnit(unit) ?? unit) })}
              />
            )}
          </CardField>
          <CardField label={t('data.marks')}>
            {(id) => (
              <Select
                id={id}
                size="xs"
                value={choiceOfMarks(reading.marks)}
                data={markChoices.map((choice) => ({ value: choice, label: t(`data.marks.${choice}`) }))}
                onChange={(value) => {
                  const choice = markChoices.find((each) => each === value);
                  if (choice) change({ marks: marksOfChoice(choice) });
                }}
              />
            )}
          </CardField>
        </>
      )}
      {reading.type === 'date' && (
        <CardField label={t('data.dateOrder')}>
          {(id) => (
            <Select
              id={id}
              size="xs"
              value={reading.dateOrder}
              placeholder={t('data.marks.none')}
              data={dateOrders.map((order) => ({ value: order, label: t(`data.answerDates.${order}`) }))}
              onChange={(value) => change({ dateOrder: dateOrders.find((each) => each === value) ?? null })}
            />
          )}
        </CardField>
      )}
      <MissingCodes plan={plan} column={column} reading={reading} actions={actions} />
      <CardField label={t('data.flags')}>
        {(id) => (
          <TagsInput
            id={id}
            size="xs"
            splitChars={[]}
            value={[...reading.flags]}
            title={t('data.flagsNote')}
            onChange={(flags) => change({ flags })}
          />
        )}
      </CardField>
      <NameField column={column} taken={taken} actions={actions} />
      <Checkbox
        label={t('data.include')}
        checked={reading.include}
        onChange={(event) => change({ include: event.currentTarget.checked })}
      />
    </div>
  );
}

/** The column's name in the study. */
export function NameField({ column, taken, actions }: Pick<ColumnFieldsProps, 'column' | 'taken' | 'actions'>) {
  const t = useText();
  return (
    <CardField label={t('data.name')}>
      {(id) => (
        <WrittenField
          id={id}
          value={column}
          isRequired
          refuse={(name) => (taken.has(name.toLowerCase()) ? t('data.nameTaken') : null)}
          onWrite={(name) => actions.rename(column, name)}
        />
      )}
    </CardField>
  );
}
