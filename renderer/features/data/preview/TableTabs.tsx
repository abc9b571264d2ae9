import { Checkbox, UnstyledButton } from '@mantine/core';
import { useText } from '../../../text/index.ts';
import { nameOfBlock } from './cell-block.ts';
import type { TableDraft } from './draft.ts';
import { blockOfTable } from './table-place.ts';
import css from './sheet-tabs.module.css';

interface TableTabsProps {
  readonly tables: readonly TableDraft[];
  readonly open: string;
  readonly onOpen: (table: string) => void;
  readonly onChoose: (table: string, isChosen: boolean) => void;
}

/** Several tables of one sheet, above its cells: which one is shown, and which are imported. */
export function TableTabs({ tables, open, onOpen, onChoose }: TableTabsProps) {
  const t = useText();
  return (
    <ul className={css['tables']} aria-label={t('data.tablesOfSheet')}>
      {tables.map(({ id, plan, isChosen }) => {
        const range = nameOfBlock(blockOfTable(plan));
        return (
          <li key={id} className={css['tab']} data-open={id === open || undefined}>
            <Checkbox
              aria-label={t('data.importTable', { table: plan.label, range })}
              checked={isChosen}
              onChange={(event) => onChoose(id, event.currentTarget.checked)}
            />
            <UnstyledButton
              className={css['name']}
              aria-current={id === open || undefined}
              title={t('data.tablePlace', { table: plan.label, range })}
              onClick={() => onOpen(id)}
            >
              <bdi>{plan.label}</bdi>
              <em dir="ltr">{range}</em>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
