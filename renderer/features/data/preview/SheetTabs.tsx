import { Checkbox, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { SheetSummary } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import type { Draft } from './draft.ts';
import css from './sheet-tabs.module.css';

interface SheetTabsProps {
  readonly sheets: readonly SheetSummary[];
  readonly draft: Draft;
  readonly open: string;
  readonly onOpen: (sheet: string) => void;
  readonly onChoose: (sheet: string, isChosen: boolean) => void;
}

/** The sheets as tabs beneath the grid, each with what it seems to be; those with a table can be ticked. */
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

  return (
    <ul className={css['tabs']} aria-label={t('data.sheets')} onKeyDown={onKeyDown}>
      {sheets.map((sheet) => {
        const each = draft.get(sheet.name);
        const isOpen = sheet.name === open;
        return (
          <li key={sheet.name} className={css['tab']} data-open={isOpen || undefined}>
            {each?.plan && (
              <Checkbox
                aria-label={t('data.importSheet', { sheet: sheet.name })}
                checked={each.isChosen}
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
              <em>
                {each?.plan ? t('data.guess.table') : t(`data.guess.${sheet.guess === 'table' ? 'text' : sheet.guess}`)}
              </em>
              {sheet.hidden && <em>{t('data.hiddenSheet')}</em>}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
