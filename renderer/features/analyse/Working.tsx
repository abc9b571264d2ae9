import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '../../text/index.ts';
import css from './result.module.css';

/** Shorter work than this passes without a word. */
const patience = 300;

/** Says that the result is being worked out, once it takes longer than a glance. */
export function Working({ isWorking }: { readonly isWorking: boolean }) {
  return isWorking ? <AfterAWhile /> : null;
}

function AfterAWhile() {
  const t = useText();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return isLong ? (
    <p className={css['working']} role="status">
      <Loader size={14} aria-hidden />
      {t('analyse.running')}
    </p>
  ) : null;
}
