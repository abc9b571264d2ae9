import { Select } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { Table } from '../../../analysis/model/table.ts';
import type { NeedBinding } from '../../../analysis/run/binding.ts';
import type { TableNeed } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import { lacksUnit, withColumn } from './binding-edits.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { lackingColumns } from './readiness.ts';
import { RowFilters } from './RowFilters.tsx';
import css from './options.module.css';

interface NeedOptionsProps {
  readonly need: TableNeed;
  readonly tables: readonly Table[];
  readonly binding: NeedBinding | undefined;
  /** Feed the need from another table, with its columns proposed; null leaves an optional need out. */
  readonly onTable: (table: string | null) => void;
  readonly onBinding: (binding: NeedBinding) => void;
}

/** One table that the template asks for: which of ours it is, column by column, and which rows. */
export function NeedOptions({ need, tables, binding, onTable, onBinding }: NeedOptionsProps) {
  const t = useText();
  const say = useSay();
  const table = tables.find((each) => each.name === binding?.table);
  const columns = Object.entries(need.columns);
  const isLacking =
    binding !== undefined &&
    table !== undefined &&
    (lackingColumns(need, binding, table).length > 0 ||
      columns.some(([name, column]) => lacksUnit(column, binding.columns[name], table)));
  const mapped = columns.filter(([name]) => binding?.columns[name] !== undefined).length;
  return (
    <div className={css['section']}>
      <Select
        label={
          <>
            {say(need.title)}
            {need.optional === true && <em className={css['aside']}> {t('analyse.needsOptional')}</em>}
          </>
        }

        searchable={tables.length > 8}
        clearable={need.optional === true}
        placeholder={need.optional === true ? t('analyse.notUsed') : t('analyse.chooseTable')}
        title={t('analyse.needsOneRow', { grain: say(need.grain) })}
        data={tables.map((each) => ({ value: each.name, label: each.label }))}
        value={table?.name ?? null}
        onChange={onTable}
      />
      {binding !== undefined && table !== undefined && (
        <div>
          <details className={css['fold']} open={isLacking || undefined}>
            <summary>
              <IconChevronRight className={css['chevron']} size={14} stroke={1.6} aria-hidden />
              {t('analyse.columnsOf', { mapped, all: columns.length })}
            </summary>
            <div className={css['foldBody']}>
              <p className={css['help']}>{t('analyse.needsOneRow', { grain: say(need.grain) })}</p>
              {columns.map(([name, column]) => (
                <ColumnMapping
                  key={name}
                  name={name}
                  need={column}
                  table={table}
                  from={binding.columns[name]}
                  onChange={(from) => {
                    onBinding(withColumn(binding, name, from));
                  }}
                />
              ))}
            </div>
          </details>
          <RowFilters table={table} binding={binding} onChange={onBinding} />
        </div>
      )}
    </div>
  );
}
