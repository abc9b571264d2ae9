import { Select, TextInput } from '@mantine/core';
import type { Column, Table } from '../../../analysis/model/table.ts';
import type { ColumnBinding } from '../../../analysis/run/binding.ts';
import { canGive } from '../../../analysis/run/view.ts';
import type { ColumnNeed } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import { columnNamed, lacksUnit, withUnit, withWord } from './binding-edits.ts';
import { useSourceValues } from './distinct-values.ts';
import css from './options.module.css';

interface ColumnMappingProps {
  readonly name: string;
  readonly need: ColumnNeed;
  readonly table: Table;
  readonly from: ColumnBinding | undefined;
  readonly onChange: (from: ColumnBinding | null) => void;
}

/** Which source column feeds a column of the template, in which unit, and from which rows of a long table. */
export function ColumnMapping({ name, need, table, from, onChange }: ColumnMappingProps) {
  const t = useText();
  const say = useSay();
  const source = from === undefined ? undefined : columnNamed(table, from.source);
  const isMissing = from === undefined && need.optional !== true;
  const choices = table.columns.filter((column) => canGive(need.kind, column) || column.name === source?.name);
  return (
    <div className={css['mapping']}>
      <Select
        label={
          <>
            {say(need.title)}
            {need.optional === true && <em className={css['aside']}> {t('analyse.needsOptional')}</em>}
          </>
        }

        data-need={name}
        searchable={choices.length > 8}
        clearable={need.optional === true}
        placeholder={need.optional === true ? t('analyse.notUsed') : t('analyse.chooseColumn')}
        error={isMissing ? t('analyse.columnUnset') : undefined}
        data={choices.map((column) => ({ value: column.name, label: labelOf(column) }))}
        value={source?.name ?? null}
        onChange={(next) => {
          onChange(next === null ? null : { source: next });
        }}
      />
      {from !== undefined && need.kind === 'number' && (
        <LongForm table={table} from={from} valueLabel={source?.label ?? from.source} onChange={onChange} />
      )}
      {from !== undefined && <Unit need={need} table={table} from={from} onChange={onChange} />}
    </div>
  );
}

interface UnitProps {
  readonly need: ColumnNeed;
  readonly table: Table;
  readonly from: ColumnBinding;
  readonly onChange: (from: ColumnBinding) => void;
}

/** The source's unit where it names one; else a field to state it. */
function Unit({ need, table, from, onChange }: UnitProps) {
  const t = useText();
  const say = useSay();
  if (need.unit === undefined || from.unitColumn !== undefined) return null;
  const unit = columnNamed(table, from.source)?.unit ?? null;
  if (unit !== null && from.unit === undefined) return null;
  const isAsked = lacksUnit(need, from, table);
  return (
    <TextInput
      label={t('analyse.unitOfColumn', { column: say(need.title) })}

      placeholder={need.unit === 'as-given' ? '' : t('analyse.unitExample', { unit: need.unit })}
      description={isAsked ? t('analyse.unitMissing') : from.unit === undefined ? undefined : t('analyse.unitByHand')}
      defaultValue={from.unit ?? ''}
      onBlur={(event) => {
        state(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') state(event.currentTarget.value);
      }}
    />
  );

  function state(words: string) {
    if (words.trim() !== (from.unit ?? '')) onChange(withUnit(from, words));
  }
}

interface LongFormProps {
  readonly table: Table;
  readonly from: ColumnBinding;
  readonly valueLabel: string;
  readonly onChange: (from: ColumnBinding) => void;
}

/** `Value where Element is Area harvested`: the column and the word can both be changed. */
function LongForm({ table, from, valueLabel, onChange }: LongFormProps) {
  const t = useText();
  const words = useSourceValues(table.name, from.where?.column ?? null);
  const columns = table.columns.filter((column) => column.type === 'text' && column.name !== from.source);
  const column = from.where === undefined ? undefined : columnNamed(table, from.where.column);
  if (columns.length === 0) return null;
  const summary =
    from.where === undefined
      ? t('analyse.longFormAny')
      : t('analyse.longForm', {
          value: valueLabel,
          column: column?.label ?? from.where.column,
          word: from.where.equals,
        });
  return (
    <details className={css['nested']}>
      <summary>{summary}</summary>
      <div className={css['two']}>
        <Select
          label={t('analyse.longFormColumn')}

          clearable
          placeholder={t('analyse.longFormAny')}
          data={columns.map((each) => ({ value: each.name, label: each.label }))}
          value={column?.name ?? null}
          onChange={(next) => {
            onChange(withWord(from, next === null ? null : { column: next, equals: from.where?.equals ?? '' }));
          }}
        />
        <Select
          label={t('analyse.longFormWord')}

          searchable
          disabled={from.where === undefined}
          placeholder={t('analyse.chooseValues')}
          data={(words ?? []).map(String)}
          value={from.where?.equals ?? null}
          onChange={(next) => {
            if (next !== null && from.where !== undefined)
              onChange(withWord(from, { column: from.where.column, equals: next }));
          }}
        />
      </div>
    </details>
  );
}

function labelOf(column: Column): string {
  // Many a header already names its unit: `Price (USD/kg)`.
  return column.unit === null || column.label.includes(column.unit) ? column.label : `${column.label} (${column.unit})`;
}
