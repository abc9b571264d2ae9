import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconFilter, IconPin, IconPinnedOff } from '@tabler/icons-react';
import type { CustomHeaderProps } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Column } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import { columnTitle } from '../column-title.ts';
import { ColumnCleanMenu } from '../cleaning/ColumnCleanMenu.tsx';
import { ColumnSummaryLines } from './ColumnSummaryLines.tsx';
import type { GridContext } from './grid-context.ts';
import css from './column-head.module.css';

interface ColumnHeadProps extends CustomHeaderProps<unknown, GridContext> {
  readonly subject: Column;
  readonly place: number;
}

/** Head of a column: name, meaning, unit, shape, ends and missing; order, filter and freezing in its menu. */
export function ColumnHead({ subject, place, context, eGridHeader }: ColumnHeadProps) {
  const t = useText();
  const { store, onFilter, onSelectColumn } = context;
  const [isOpen, setIsOpen] = useState(false);
  const sort = useStore(store, ({ view }) =>
    view.sort?.column !== subject.name ? null : view.sort.descending ? 'down' : 'up',
  );
  const isFiltered = useStore(store, ({ view }) => view.filters.some((filter) => filter.column === subject.name));
  const isFrozen = useStore(store, ({ frozen }) => frozen.includes(subject.name));
  const kind = [
    subject.role && t(`data.role.${subject.role}`),
    subject.unit ?? t(`data.shortType.${subject.type}`),
  ].filter((word) => word);
  const by = (direction: 'up' | 'down') => store.sortBy({ column: subject.name, descending: direction === 'down' });

  // The grid moves the focus from head to head itself: keys arrive at its cell, not here.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== eGridHeader || !isMenuKey(event)) return;
      event.preventDefault();
      setIsOpen(true);
    };
    const onContextMenu = (event: MouseEvent) => {
      event.preventDefault();
      setIsOpen(true);
    };
    eGridHeader.addEventListener('keydown', onKeyDown);
    eGridHeader.addEventListener('contextmenu', onContextMenu);
    return () => {
      eGridHeader.removeEventListener('keydown', onKeyDown);
      eGridHeader.removeEventListener('contextmenu', onContextMenu);
    };
  }, [eGridHeader]);

  return (
    <div className={css['head']}>
      <button
        type="button"
        tabIndex={-1}
        className={css['name']}
        title={subject.name}
        onClick={(event) => onSelectColumn(place, event.shiftKey)}
      >
        <bdi>{columnTitle(subject)}</bdi>
        {sort === 'up' && <IconArrowUp size={14} stroke={1.8} role="img" aria-label={t('data.sortedUp')} />}
        {sort === 'down' && <IconArrowDown size={14} stroke={1.8} role="img" aria-label={t('data.sortedDown')} />}
        {isFiltered && (
          <IconFilter className={css['filtered']} size={14} stroke={1.8} role="img" aria-label={t('data.filtered')} />
        )}
      </button>
      <Menu opened={isOpen} onChange={setIsOpen} position="bottom-end" returnFocus withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            className={css['menu']}
            size={24}
            tabIndex={-1}
            aria-label={t('data.columnMenu', { column: columnTitle(subject) })}
          >
            <IconDotsVertical size={15} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowUp size={15} />} onClick={() => by('up')} disabled={sort === 'up'}>
            {t('data.sortUp')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={15} />} onClick={() => by('down')} disabled={sort === 'down'}>
            {t('data.sortDown')}
          </Menu.Item>
          <Menu.Item onClick={() => store.sortBy(null)} disabled={sort === null}>
            {t('data.sortNone')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFilter size={15} />} onClick={() => onFilter(subject.name)}>
            {t('data.filterThis')}
          </Menu.Item>
          <Menu.Item
            leftSection={isFrozen ? <IconPinnedOff size={15} /> : <IconPin size={15} />}
            onClick={() => store.freeze(subject.name, !isFrozen)}
          >
            {isFrozen ? t('data.unfreeze') : t('data.freeze')}
          </Menu.Item>
          <ColumnCleanMenu table={store.table.name} column={subject} />
        </Menu.Dropdown>
      </Menu>
      <span className={css['kind']}>{kind.join(', ')}</span>
      <ColumnSummaryLines subject={subject} store={store} />
    </div>
  );
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' || key === ' ' || key === 'ContextMenu' || (shiftKey && key === 'F10');
}
