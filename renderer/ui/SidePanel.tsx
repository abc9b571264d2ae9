import { useId, type CSSProperties, type ReactNode } from 'react';
import { changeSettings, useSettings } from '../settings/settings.ts';
import { Splitter } from './Splitter.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  /** Under which its width is kept, as `data.tables`. */
  readonly id: string;
  /** Spoken name, and of its splitter. */
  readonly label: string;
  readonly side: 'start' | 'end';
  /** Width in px until a person sets one. */
  readonly size: number;
  readonly min?: number;
  readonly max?: number;
  readonly children: ReactNode;
}

/** A panel beside the work, of a width that is set by mouse or keyboard and kept. Place it in a `PanelRow`. */
export function SidePanel({ id, label, side, size, min = 180, max = 480, children }: SidePanelProps) {
  const kept = useSettings((settings) => settings.panelSizes[id]);
  const width = Math.min(Math.max(kept ?? size, min), max);
  const panelId = useId();
  const resize = (next: number) =>
    changeSettings({ panelSizes: { ...useSettings.getState().panelSizes, [id]: Math.round(next) } });
  const splitter = (
    <Splitter
      label={label}
      side={side}
      value={width}
      min={min}
      max={max}
      controls={panelId}
      onChange={resize}
      onReset={() => resize(size)}
    />
  );
  return (
    <>
      {side === 'end' && splitter}
      <section
        id={panelId}
        className={styles['panel']}
        data-side={side}
        data-panel=""
        tabIndex={-1}
        aria-label={label}
        style={{ '--panel-width': `${String(width)}px` } as CSSProperties}
      >
        {children}
      </section>
      {side === 'start' && splitter}
    </>
  );
}

/** Side panels and the work between them, from start to end; one below the other where the window is narrow. */
export function PanelRow({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['place']}>
      <div className={styles['row']}>{children}</div>
    </div>
  );
}

/** The work between side panels. */
export function WorkPanel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles['work']} data-panel="" tabIndex={-1} aria-label={label}>
      {children}
    </section>
  );
}
