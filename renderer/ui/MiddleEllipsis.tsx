import styles from './MiddleEllipsis.module.css';

/** So many characters at the end always show: a year, a district, an extension. */
const kept = 10;

/** One line that gives way in its middle; the whole is in the tooltip, and is spoken as one word group. */
export function MiddleEllipsis({ text }: { readonly text: string }) {
  const letters = [...text];
  const cut = Math.max(letters.length - kept, 0);
  return (
    <bdi className={styles['line']} title={text}>
      <span className={styles['head']} aria-hidden>
        {letters.slice(0, cut).join('')}
      </span>
      <span className={styles['tail']} aria-hidden>
        {letters.slice(cut).join('')}
      </span>
      <span className={styles['spoken']}>{text}</span>
    </bdi>
  );
}
