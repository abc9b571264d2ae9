import { useDirection } from '@mantine/core';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from '../../../text/index.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { isColumnBorder, type Border } from './borders.ts';
import { borderWords } from './step-words.ts';
import css from './borders.module.css';

interface BorderHandleProps {
  readonly border: Border;
  /** Where it lies now: it runs before the row or column of that index. */
  readonly at: number;
  readonly range: readonly [number, number];
  /** Distance from the start of the row letters or of the gutter, in px. */
  readonly place: number;
  /** The border lies outside the part in view. */
  readonly isAway: boolean;
  readonly isHeld: boolean;
  readonly onHold: (border: Border, event: PointerEvent<HTMLElement>) => void;
  readonly onMove: (border: Border, to: number) => void;
  readonly onShow: (border: Border) => void;
}

/** The handle of one border: dragged with the pointer, moved with Alt and arrows. */
export function BorderHandle(props: BorderHandleProps) {
  const { border, at, range, place, isAway, isHeld, onHold, onMove, onShow } = props;
  const t = useText();
  const { dir } = useDirection();
  const isColumn = isColumnBorder(border);
  const { key, values } = borderWords(border, at);
  const words = t(key, values);

  function onKeyDown(event: KeyboardEvent): void {
    const step = stepOf(event.key, isColumn, dir === 'rtl');
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(border, at + step * (event.shiftKey ? 10 : 1));
  }

  return (
    <div
      className={css['handle']}
      data-border={border}
      data-column={isColumn || undefined}
      data-away={isAway || undefined}
      data-held={isHeld || undefined}
      style={isColumn ? { insetInlineStart: place } : { top: place }}
      role="separator"
      tabIndex={0}
      aria-orientation={isColumn ? 'vertical' : 'horizontal'}
      aria-label={t(`data.borderName.${border}`)}
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={at}
      aria-valuetext={words}
      onPointerDown={(event) => onHold(border, event)}
      onFocus={() => isAway && onShow(border)}
      onKeyDown={onKeyDown}
    >
      <i className={css['grip']} />
      <span className={css['tip']}>
        {words} <KeyHint keys={isColumn ? 'Alt+←' : 'Alt+↑'} /> <KeyHint keys={isColumn ? 'Alt+→' : 'Alt+↓'} />
      </span>
    </div>
  );
}

function stepOf(key: string, isColumn: boolean, isRightToLeft: boolean): number {
  if (!isColumn) return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  return key === back ? -1 : key === forward ? 1 : 0;
}
