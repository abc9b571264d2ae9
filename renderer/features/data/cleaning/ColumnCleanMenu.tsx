import { Menu } from '@mantine/core';
import type { Column } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import { openDialog, type AskedStep } from './dialog-state.ts';
import { addSteps } from './steps.ts';

interface ColumnCleanMenuProps {
  readonly table: string;
  readonly column: Column;
}

const ofWords = ['case', 'look-alikes', 'match', 'replace'] as const satisfies readonly AskedStep[];

/** The cleaning of a column, inside its menu: what can be done depends on what it holds. */
export function ColumnCleanMenu({ table, column }: ColumnCleanMenuProps) {
  const t = useText();
  const isFigure = column.type === 'number' || column.type === 'integer';
  const asked: readonly AskedStep[] = [
    ...(column.type === 'text' ? ofWords : []),
    ...(isFigure && column.role !== 'period' ? (['convert-unit'] as const) : []),
    'describe',
  ];
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('cleaning.clean')}</Menu.Label>
      {column.type === 'text' && (
        <Menu.Item onClick={() => addSteps(table, [{ kind: 'trim', column: column.name }])}>
          {t('cleaning.menu.trim')}
        </Menu.Item>
      )}
      {asked.map((kind) => (
        <Menu.Item key={kind} onClick={() => openDialog({ kind, column: column.name, edited: null })}>
          {t(`cleaning.menu.${kind}`)}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => openDialog({ kind: 'duplicates' })}>{t('cleaning.findDuplicates')}</Menu.Item>
    </>
  );
}
