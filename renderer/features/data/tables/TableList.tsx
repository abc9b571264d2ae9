import { ActionIcon, Menu, TextInput, UnstyledButton } from '@mantine/core';
import { IconDots, IconLock, IconPlus, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { Table } from '../../../../analysis/model/table.ts';
import { openFile } from '../../../actions/open-file.ts';
import { guarded, performAction } from '../../../actions/perform-action.ts';
import { perform, selectTable } from '../../../state/workbench.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import { chooseNextFile } from '../refresh/refresh-session.ts';
import { beginStack } from '../stack/stack-session.ts';
import css from './table-list.module.css';

interface TableListProps {
  readonly tables: readonly Table[];
  readonly selected: string;
}

/** The tables of the study, and the locked files that they come from. */
export function TableList({ tables, selected }: TableListProps) {
  const t = useText();
  const [renamed, setRenamed] = useState<string | null>(null);
  return (
    <>
      <PanelHeader
        title={t('data.tables')}
        actions={
          <ActionIcon
            variant="default"
            size={26}
            aria-label={t('data.addFile')}
            title={t('data.addFile')}
            onClick={() => void performAction(openFile)}
          >
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        }
      />
      <ul className={css['list']}>
        {tables.map((table) => (
          <li key={table.name} className={css['item']} data-selected={table.name === selected || undefined}>
            {renamed === table.name ? (
              <NameField table={table} onDone={() => setRenamed(null)} />
            ) : (
              <TableEntry table={table} isSelected={table.name === selected} onRename={() => setRenamed(table.name)} />
            )}
          </li>
        ))}
      </ul>
      <Sources tables={tables} />
    </>
  );
}

function TableEntry({
  table,
  isSelected,
  onRename,
}: {
  readonly table: Table;
  readonly isSelected: boolean;
  readonly onRename: () => void;
}) {
  const t = useText();
  const { number } = useFormats();
  return (
    <>
      <UnstyledButton
        className={css['entry']}
        aria-current={isSelected || undefined}
        onClick={() => selectTable(table.name)}
        onDoubleClick={onRename}
      >
        <IconTable size={16} stroke={1.6} aria-hidden />
        <span className={css['words']}>
          <b>
            <MiddleEllipsis text={table.label} />
          </b>
          <span>
            {t('data.tableSize', {
              rows: table.rowCount,
              shownRows: number(table.rowCount),
              columns: table.columns.length,
            })}
          </span>
        </span>
      </UnstyledButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon className={css['more']} size={24} aria-label={t('data.tableMenu', { table: table.label })}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void guarded(() => chooseNextFile(table))}>{t('refresh.menu')}</Menu.Item>
          <Menu.Item disabled={table.parts !== undefined} onClick={() => beginStack(table)}>
            {t('stack.menu')}
          </Menu.Item>
          <Menu.Item onClick={onRename}>{t('data.rename')}</Menu.Item>
          <Menu.Item onClick={() => perform({ kind: 'remove-table', table: table.name })}>{t('data.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function NameField({ table, onDone }: { readonly table: Table; readonly onDone: () => void }) {
  const t = useText();
  const [label, setLabel] = useState(table.label);
  const finish = () => {
    if (label.trim() !== '' && label !== table.label)
      perform({ kind: 'rename-table', table: table.name, label: label.trim() });
    onDone();
  };
  return (
    <TextInput
      className={css['field']}
      size="xs"
      aria-label={t('data.tableName')}
      value={label}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setLabel(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

function Sources({ tables }: { readonly tables: readonly Table[] }) {
  const t = useText();
  const { bytes } = useFormats();
  const files = [...new Map(tables.map(({ source }) => [source.sha256, source])).values()];
  return (
    <section className={css['sources']} aria-label={t('data.sources')}>
      <h2>{t('data.sources')}</h2>
      <ul className={css['list']}>
        {files.map((source) => {
          const sheets = [
            ...new Set(tables.flatMap((table) => (table.source.sha256 === source.sha256 ? [table.source.sheet] : []))),
          ];
          return (
            <li key={source.sha256} className={css['source']} title={t('data.checksumWhole', { sum: source.sha256 })}>
              <IconLock size={16} stroke={1.6} aria-hidden />
              <span className={css['words']}>
                <b>
                  <MiddleEllipsis text={source.file} />
                </b>
                <span>
                  {t('data.sourceSheets', { count: sheets.length, sheet: sheets[0] ?? '', size: bytes(source.bytes) })}
                </span>
                <span>{t('data.checksum', { start: source.sha256.slice(0, 8) })}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
