import { Checkbox, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { SheetSummary } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { tablesOn, type Draft, type TableDraft } from './draft.ts';
import css from './sheet-tabs.module.css';

interface SheetTabsProps {
  readonly sheets: readonly SheetSummary[];
  readonly draft: Draft;
  readonly open: string;
  readonly onOpen: (sheet: string) => void;
  readonly onChoose: (sheet: string, isChosen: boolean) => void;
}

/** The sheets as tabs beneath the grid, each with what it seems to be; those with tables can be ticked. */
export function SheetTabs({ sheets, draft, open, onOpen, onChoose }: SheetTabsProps) {
  const t = useText();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const index = sheets.findIndex((sheet) => sheet.name === open);
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const next = event.key === forward ? sheets[index + 1] : event.key === back ? sheets[index - 1] : undefined;
    if (!next) return;
    event.preventDefault();
    onOpen(next.name);
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-current]')?.focus());
  }

  const guessOf = (sheet: SheetSummary, tables: readonly TableDraft[]): string => {
    const count = Math.max(tables.length, sheet.guess === 'table' ? Math.max(sheet.tables, 1) : 0);
    if (count > 0) return t('data.guess.tables', { count });
    return sheet.guess === 'empty' ? t('data.guess.empty') : t('data.guess.none');
  };

  return (
    <ul className={css['tabs']} aria-label={t('data.sheets')} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => {
        const tables = tablesOn(draft, sheet.name);
        const chosen = tables.filter(({ isChosen }) => isChosen).length;
        const isOpen = sheet.name === open;
        return (
          <li key={sheet.name} className={css['tab']} data-open={isOpen || undefined}>
            {tables.length > 0 && (
              <Checkbox
                aria-label={t('data.importSheet', { sheet: sheet.name })}
                checked={chosen === tables.length}
                indeterminate={chosen > 0 && chosen < tables.length}
                onChange={(event) => onChoose(sheet.name, event.currentTarget.checked)}
              />
            )}
            <UnstyledButton
              className={css['name']}
              aria-current={isOpen || undefined}
              tabIndex={isOpen ? 0 : -1}
              onClick={() => onOpen(sheet.name)}
            >
              <bdi>{sheet.name}</bdi>
              <em>{guessOf(sheet, tables)}</em>
              {sheet.hidden && <em>{t('data.hiddenSheet')}</em>}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
