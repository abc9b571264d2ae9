import { ActionIcon, MultiSelect, Select } from '@mantine/core';
import { IconChevronRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Table } from '../../../analysis/model/table.ts';
import type { NeedBinding, RowFilter } from '../../../analysis/run/binding.ts';
import { useText } from '../../text/index.ts';
import { columnNamed, withFilter } from './binding-edits.ts';
import { useSourceValues } from './distinct-values.ts';
import css from './options.module.css';

interface RowFiltersProps {
  readonly table: Table;
  readonly binding: NeedBinding;
  readonly onChange: (binding: NeedBinding) => void;
}

/** Which rows of the table take part: those that hold the chosen values. */
export function RowFilters({ table, binding, onChange }: RowFiltersProps) {
  const t = useText();
  // A column without a chosen value filters nothing yet: it would leave no row.
  const [draft, setDraft] = useState<string | null>(null);
  const count = binding.filters.length;
  const filters = draft === null ? binding.filters : [...binding.filters, { column: draft, values: [] }];
  const free = table.columns.filter((column) => !filters.some((filter) => filter.column === column.name));

  function choose(column: string, values: RowFilter['values'] | null) {
    const isEmpty = values === null || values.length === 0;
    setDraft(values !== null && isEmpty ? column : null);
    const isSet = binding.filters.some((filter) => filter.column === column);
    if (!isEmpty || isSet) onChange(withFilter(binding, column, isEmpty ? null : values));
  }

  return (
    <details className={css['fold']}>
      <summary>
        <IconChevronRight className={css['chevron']} size={14} stroke={1.6} aria-hidden />
        {count === 0 ? t('analyse.rowsAll') : t('analyse.rowsChosen', { count })}
      </summary>
      <div className={css['foldBody']}>
        {filters.map((filter) => (
          <Filter
            key={filter.column}
            table={table}
            filter={filter}
            onChange={(values) => {
              choose(filter.column, values);
            }}
          />
        ))}
        <Select
          aria-label={t('analyse.addFilter')}
          placeholder={t('analyse.addFilter')}

          searchable={free.length > 8}
          data={free.map((column) => ({ value: column.name, label: column.label }))}
          value={null}
          onChange={(column) => {
            if (column !== null) setDraft(column);
          }}
        />
      </div>
    </details>
  );
}

interface FilterProps {
  readonly table: Table;
  readonly filter: RowFilter;
  readonly onChange: (values: RowFilter['values'] | null) => void;
}

function Filter({ table, filter, onChange }: FilterProps) {
  const t = useText();
  const values = useSourceValues(table.name, filter.column);
  const label = columnNamed(table, filter.column)?.label ?? filter.column;
  return (
    <div className={css['filter']}>
      <MultiSelect
        label={label}
        aria-label={t('analyse.filterValues', { column: label })}

        searchable
        limit={200}
        placeholder={
          filter.values.length > 0 ? '' : t(values === null ? 'analyse.valuesLoading' : 'analyse.chooseValues')
        }
        data={[...new Set([...filter.values.map(String), ...(values ?? []).map(String)])]}
        value={filter.values.map(String)}
        onChange={onChange}
      />
      <ActionIcon
        aria-label={t('analyse.removeFilter', { column: label })}
        title={t('analyse.removeFilter', { column: label })}
        onClick={() => {
          onChange(null);
        }}
      >
        <IconX size={14} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
