import { Button, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { conditionsFor, filterOf, formOf, type FilterForm } from './filter-form.ts';
import type { TableStore } from './table-store.ts';
import { columnTitle } from '../column-title.ts';
import css from './filter.module.css';

interface FilterPopoverProps {
  readonly store: TableStore;
  /** Column whose filter is open; null when the form is closed. */
  readonly column: string | null;
  readonly onOpen: (column: string | null) => void;
}

/** The button and the form of the filters: one condition for each column, all of them must hold. */
export function FilterPopover({ store, column, onOpen }: FilterPopoverProps) {
  const t = useText();
  const filters = useStore(store, ({ view }) => view.filters);
  const first = filters[0]?.column ?? store.table.columns[0]?.name ?? null;
  return (
    <Popover
      opened={column !== null}
      onChange={(isOpen) => !isOpen && onOpen(null)}
      position="bottom-end"
      trapFocus
      returnFocus
      width={320}
    >
      <Popover.Target>
        <Button
          leftSection={<IconFilter size={16} stroke={1.6} />}
          aria-expanded={column !== null}
          onClick={() => onOpen(column === null ? first : null)}
        >
          {filters.length === 0 ? t('data.filter') : t('data.filterCount', { count: filters.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {column !== null && <FilterFields key={column} store={store} column={column} onOpen={onOpen} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterFields({ store, column, onOpen }: FilterPopoverProps & { readonly column: string }) {
  const t = useText();
  const { columns } = useStore(store, (state) => state.table);
  const subject = columns.find((each) => each.name === column) ?? columns[0];
  const filters = useStore(store, ({ view }) => view.filters);
  const [written, setWritten] = useState<FilterForm | null>(null);
  const [faulty, setFaulty] = useState<'from' | 'to' | null>(null);
  if (!subject) return null;
  const form =
    written ??
    formOf(
      subject,
      filters.find((filter) => filter.column === subject.name),
    );
  const change = (part: Partial<FilterForm>) => {
    setFaulty(null);
    setWritten({ ...form, ...part });
  };
  const fault = subject.type === 'date' ? t('data.filterDate') : t('data.filterNumber');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!subject) return;
    const result = filterOf(form, subject);
    if (result.state === 'faulty') {
      setFaulty(result.field);
      return;
    }
    store.filterBy(subject.name, result.filter);
    onOpen(null);
  }

  return (
    <form className={css['form']} onSubmit={submit}>
      <Select
        label={t('data.filterColumn')}
        value={subject.name}
        data={columns.map((each) => ({ value: each.name, label: columnTitle(each) }))}
        searchable
        comboboxProps={{ withinPortal: false }}
        onChange={(name) => name !== null && onOpen(name)}
      />
      <Select
        label={t('data.filterCondition')}
        value={form.test}
        data={conditionsFor(subject).map((test) => ({ value: test, label: t(`data.condition.${test}`) }))}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          const test = conditionsFor(subject).find((each) => each === value);
          if (test) change({ test });
        }}
      />
      {(form.test === 'contains' || form.test === 'one-of') && (
        <TextInput
          label={t('data.filterText')}
          value={form.text}
          data-autofocus
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      )}
      {form.test === 'range' && (
        <div className={css['pair']}>
          <TextInput
            label={t('data.filterFrom')}
            value={form.from}
            data-autofocus
            error={faulty === 'from' && fault}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            label={t('data.filterTo')}
            value={form.to}
            error={faulty === 'to' && fault}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </div>
      )}
      <div className={css['actions']}>
        <Button type="submit" variant="filled">
          {t('data.filterApply')}
        </Button>
        {filters.length > 0 && (
          <LinkButton
            onClick={() => {
              store.clearFilters();
              onOpen(null);
            }}
          >
            {t('data.clearFilters')}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
