import { Checkbox } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Param } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Distinct } from './distinct-values.ts';
import { movedValue, shownOrder, toggled } from './ordered-values.ts';
import { FieldLabel } from './FieldLabel.tsx';
import css from './options.module.css';

type Values = readonly (string | number)[];

interface ValuesFieldProps {
  readonly param: Extract<Param, { kind: 'values' }>;
  readonly chosen: Values;
  readonly values: Distinct;
  readonly onChange: (values: Values) => void;
}

/** Several values of a column, each with a box; where the order counts, by drag or with Alt and arrows. */
export function ValuesField({ param, chosen, values, onChange }: ValuesFieldProps) {
  const t = useText();
  const say = useSay();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  // What is shown keeps its places while boxes are ticked; a move or new data sets them anew.
  const [order, setOrder] = useState<Values>([]);
  const [dragged, setDragged] = useState<string | number | null>(null);
  const [over, setOver] = useState<string | number | null>(null);
  const [moved, setMoved] = useState<{ readonly value: string | number; readonly words: string } | null>(null);
  const all = values ?? chosen;
  const isKept = order.length === all.length && all.every((value) => order.includes(value));
  const shown = isKept ? order : shownOrder(chosen, all);
  const isOrdered = param.order !== undefined;
  const words = [param.help === undefined ? '' : say(param.help), isOrdered ? t('analyse.dragToMove') : ''];
  const help = words.filter((part) => part !== '').join(' ');

  useEffect(() => {
    // A moved row is a moved node, and the browser takes the focus from it.
    if (moved === null) return;
    const boxes = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    boxes.find((box) => box.value === String(moved.value))?.focus();
  }, [moved]);

  function move(value: string | number, to: number) {
    const next = movedValue(value, to, shown);
    setOrder(next);
    onChange(next.filter((each) => chosen.includes(each)));
    const words = t('analyse.movedTo', { name: String(value), place: next.indexOf(value) + 1, count: next.length });
    setMoved({ value, words });
  }

  function keys(event: KeyboardEvent, value: string | number) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || !isOrdered) return;
    event.preventDefault();
    event.stopPropagation();
    move(value, shown.indexOf(value) + step);
  }

  return (
    <div role="group" aria-labelledby={id}>
      <div className={css['label']}>
        <FieldLabel help={help === '' ? undefined : help}>
          <span id={id}>{say(param.title)}</span>
        </FieldLabel>
        <em className={css['count']}>{t('analyse.valuesChosen', { count: chosen.length, all: all.length })}</em>
      </div>
      <ul className={css['values']} ref={list}>
        {shown.map((value) => (
          <li
            key={value}
            className={css['value']}
            data-over={over === value && dragged !== value ? '' : undefined}
            onKeyDown={(event) => {
              keys(event, value);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(value);
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              event.stopPropagation();
              if (dragged !== value) move(dragged, shown.indexOf(value));
              setDragged(null);
              setOver(null);
            }}
          >
            {isOrdered && (
              <span
                className={css['grip']}
                title={t('analyse.dragToMove')}
                draggable
                aria-hidden
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', String(value));
                  setDragged(value);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={14} stroke={1.6} />
              </span>
            )}
            <Checkbox
              className={css['valueBox'] ?? ''}
              value={String(value)}
              label={<bdi title={String(value)}>{String(value)}</bdi>}
              checked={chosen.includes(value)}
              aria-keyshortcuts={isOrdered ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              onChange={() => {
                setOrder(shown);
                onChange(toggled(value, chosen, shown));
              }}
            />
          </li>
        ))}
      </ul>
      {all.length > 8 && (
        <div className={css['links']}>
          <LinkButton
            onClick={() => {
              onChange(shown);
            }}
          >
            {t('analyse.chooseAll')}
          </LinkButton>
          <LinkButton
            onClick={() => {
              onChange([]);
            }}
          >
            {t('analyse.chooseNone')}
          </LinkButton>
        </div>
      )}
      <span className={css['spoken']} aria-live="polite">
        {moved?.words}
      </span>
    </div>
  );
}
