import { useDirection } from '@mantine/core';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '../text/index.ts';
import styles from './Splitter.module.css';

interface SplitterProps {
  /** Name of the panel it sizes. */
  readonly label: string;
  /** On which side of the work that panel lies. */
  readonly side: 'start' | 'end';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Id of the panel. */
  readonly controls: string;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
}

const keyStep = 16;

/** The edge between two panels: drag it, or set it with the arrow keys, Home and End; a double click resets it. */
export function Splitter({ label, side, value, min, max, controls, onChange, onReset }: SplitterProps) {
  const t = useText();
  const { dir } = useDirection();
  const start = useRef<{ readonly x: number; readonly value: number } | null>(null);
  // Moving towards the end side of the screen widens a panel at the start, and narrows one at the end.
  const sign = (dir === 'rtl' ? -1 : 1) * (side === 'start' ? 1 : -1);
  const set = (next: number) => onChange(Math.min(Math.max(next, min), max));

  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event.key, value, { min, max, sign });
    if (next === null) return;
    event.preventDefault();
    set(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, value };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start.current !== null) set(start.current.value + sign * (event.clientX - start.current.x));
  };
  const onPointerUp = () => {
    start.current = null;
  };
  return (
    <div
      className={styles['splitter']}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('frame.resizePanel', { panel: label })}
      aria-controls={controls}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={onReset}
    />
  );
}

function keyTarget(key: string, value: number, { min, max, sign }: { min: number; max: number; sign: number }) {
  switch (key) {
    case 'ArrowRight':
      return value + sign * keyStep;
    case 'ArrowLeft':
      return value - sign * keyStep;
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return null;
  }
}
