import { useEffect, useState } from 'react';
import { useText } from '../text/index.ts';
import styles from './Frame.module.css';

/** While a room's program part is read: nothing for 0.3 s, then a word. */
export function LazyRoom() {
  const t = useText();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? <p className={styles['loading']}>{t('frame.loading')}</p> : null;
}
