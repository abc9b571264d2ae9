import { Children, useState, type ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { LinkButton } from './LinkButton.tsx';
import styles from './NoticeList.module.css';

const atMost = 2;

/** Notice bars, the first two of them; the rest behind "3 more". */
export function NoticeList({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const bars = Children.toArray(children);
  if (bars.length === 0) return null;
  const rest = bars.length - atMost;
  return (
    <div className={styles['list']}>
      {isOpen ? bars : bars.slice(0, atMost)}
      {rest > 0 && (
        <LinkButton aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('frame.fewerNotices') : t('frame.moreNotices', { count: rest })}
        </LinkButton>
      )}
    </div>
  );
}
