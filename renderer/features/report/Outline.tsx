import { Button, Menu } from '@mantine/core';
import {
  IconAlignLeft,
  IconChartBar,
  IconGripVertical,
  IconListDetails,
  IconPlus,
  IconMathFunction,
  IconTable,
} from '@tabler/icons-react';
import { useEffect, useRef, useState, type CSSProperties, type DragEvent, type KeyboardEvent } from 'react';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import { perform, selectBlock } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { useItemName, type PageItem } from './page-items.ts';
import css from './report.module.css';

interface OutlineProps {
  readonly items: readonly PageItem[];
  readonly selected: string | null;
}

/** The report as a list: select, reorder by drag or with Alt and arrows, add, remove. */
export function Outline({ items, selected }: OutlineProps) {
  const t = useText();
  const name = useItemName();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly side: 'before' | 'after' } | null>(null);
  const [said, setSaid] = useState<{ readonly id: string; readonly words: string } | null>(null);

  useEffect(() => {
    // A moved row is a moved node, and the browser takes the focus from it.
    if (said !== null) focusItem(list.current, said.id);
  }, [said]);

  function move(item: PageItem, to: number) {
    const place = Math.min(Math.max(to, 0), items.length - 1);
    perform({ kind: 'move-block', block: item.block.id, to: place });
    setSaid({
      id: item.block.id,
      words: t('report.movedTo', { name: name(item), place: place + 1, count: items.length }),
    });
  }

  function remove(item: PageItem) {
    const at = items.indexOf(item);
    const next = items[at + 1] ?? items[at - 1];
    perform({ kind: 'remove-blocks', blocks: [item.block.id] });
    selectBlock(next?.block.id ?? null);
    if (next !== undefined) setSaid({ id: next.block.id, words: t('report.removed', { name: name(item) }) });
  }

  function keys(event: KeyboardEvent, item: PageItem) {
    const at = items.indexOf(item);
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === 'Delete') remove(item);
    else if (step === undefined) return;
    else if (event.altKey) move(item, at + step);
    else {
      const next = items[at + step];
      if (next === undefined) return;
      selectBlock(next.block.id);
      focusItem(list.current, next.block.id);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function dragOver(event: DragEvent<HTMLLIElement>, id: string) {
    if (dragged === null) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setOver({ id, side: event.clientY < top + height / 2 ? 'before' : 'after' });
  }

  function drop(event: DragEvent) {
    if (dragged === null || over === null) return;
    event.preventDefault();
    event.stopPropagation();
    const moved = items.find((item) => item.block.id === dragged);
    const others = items.filter((item) => item.block.id !== dragged);
    const at = others.findIndex((item) => item.block.id === over.id);
    if (moved !== undefined && at >= 0) move(moved, over.side === 'before' ? at : at + 1);
    setDragged(null);
    setOver(null);
  }

  return (
    <>
      <PanelHeader title={t('report.outline')} actions={<AddMenu items={items} selected={selected} />} />
      <ol className={css['outline']} ref={list} aria-label={t('report.outline')}>
        {items.map((item) => (
          <li
            key={item.block.id}
            className={css['item']}
            style={{ '--depth': item.depth } as CSSProperties}
            data-heading={item.block.kind === 'heading' ? '' : undefined}
            data-selected={item.block.id === selected ? '' : undefined}
            data-over={over?.id === item.block.id && dragged !== item.block.id ? over.side : undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', name(item));
              setDragged(item.block.id);
            }}
            onDragOver={(event) => {
              dragOver(event, item.block.id);
            }}
            onDrop={drop}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <button
              type="button"
              className={css['itemName']}
              data-block={item.block.id}
              aria-current={item.block.id === selected}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
              title={name(item)}
              onClick={() => {
                selectBlock(item.block.id);
              }}
              onKeyDown={(event) => {
                keys(event, item);
              }}
            >
              <BlockIcon kind={item.block.kind} />
              <span className={css['clip']} dir="auto">
                {name(item)}
              </span>
            </button>
            <span className={css['grip']} title={t('report.move')} aria-hidden>
              <IconGripVertical size={14} stroke={1.6} />
            </span>
          </li>
        ))}
      </ol>
      <span className={css['spoken']} aria-live="polite">
        {said?.words}
      </span>
    </>
  );
}

/** New words go after the selected block, else to the end. */
function AddMenu({ items, selected }: OutlineProps) {
  const t = useText();
  const at = items.findIndex((item) => item.block.id === selected);

  function add(block: ReportBlock) {
    perform({ kind: 'add-blocks', blocks: [block], at: at < 0 ? null : at + 1 });
    selectBlock(block.id);
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" leftSection={<IconPlus size={14} stroke={1.6} />}>
          {t('report.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            add({ id: crypto.randomUUID(), kind: 'heading', level: 1, text: t('report.newHeading') });
          }}
        >
          {t('report.addHeading')}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            add({ id: crypto.randomUUID(), kind: 'heading', level: 2, text: t('report.newHeading') });
          }}
        >
          {t('report.addSubheading')}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            add({ id: crypto.randomUUID(), kind: 'text', text: '' });
          }}
        >
          {t('report.addText')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function BlockIcon({ kind }: { readonly kind: ReportBlock['kind'] }) {
  const look = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;
  switch (kind) {
    case 'heading':
      return null;
    case 'text':
      return <IconAlignLeft {...look} />;
    case 'figure':
      return <IconChartBar {...look} />;
    case 'table':
      return <IconTable {...look} />;
    case 'indicators':
      return <IconListDetails {...look} />;
    case 'method':
      return <IconMathFunction {...look} />;
  }
}

function focusItem(list: HTMLElement | null, id: string) {
  list?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)?.focus();
}
