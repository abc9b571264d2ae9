import { Children, type CSSProperties, type ReactNode, type Ref } from 'react';
import styles from './IndicatorStrip.module.css';

/** Three to five indicators in a row between two rules, more in two even rows; no boxes, no arrows, no traffic lights. */
export function IndicatorStrip({ children }: { readonly children: ReactNode }) {
  const count = Children.count(children);
  const columns = count > 5 ? Math.ceil(count / 2) : count;
  return (
    <div className={styles['strip']} style={{ '--columns': Math.max(columns, 1), '--count': count } as CSSProperties}>
      {children}
    </div>
  );
}

interface IndicatorProps {
  /** What a popover hangs on. */
  readonly ref?: Ref<HTMLDivElement>;
  /** Name with its period. */
  readonly title: string;
  /** Formatted; a missing one is said in words. */
  readonly value: string;
  readonly unit?: string;
  /** There is no figure: the words that say so are no headline. */
  readonly isMissing?: boolean;
  /** One line of comparison, or why the value is missing. */
  readonly reading?: ReactNode;
  /** Opens its formula and rows. */
  readonly onOpen?: () => void;
  readonly isOpen?: boolean;
}

/** One figure with its unit; the value is the way to its formula and rows. */
export function Indicator({ ref, title, value, unit, isMissing, reading, onOpen, isOpen }: IndicatorProps) {
  const figure = (
    <>
      <bdi className={styles['value']} data-missing={isMissing === true || undefined}>
        {value}
      </bdi>
      {/* The blank makes the words in sight the same as the spoken name. */}
      {unit !== undefined && unit !== '' && <span className={styles['unit']}> {unit}</span>}
    </>
  );
  return (
    <div className={styles['indicator']} ref={ref}>
      <div className={styles['title']}>{title}</div>
      {onOpen === undefined ? (
        <div className={styles['figure']}>{figure}</div>
      ) : (
        <button
          type="button"
          className={styles['figure']}
          aria-label={`${title}: ${value} ${unit ?? ''}`}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          {figure}
        </button>
      )}
      {reading !== undefined && <div className={styles['reading']}>{reading}</div>}
    </div>
  );
}
