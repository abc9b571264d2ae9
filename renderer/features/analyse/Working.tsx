import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useFormats, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import css from './result.module.css';

/** Shorter work than this passes without a word. */
const patience = 300;

/** From here on a person wonders how long it takes. */
const long = 2000;

interface WorkingProps {
  readonly isWorking: boolean;
  /** Absent: it cannot be stopped from here. */
  readonly onStop?: () => void;
}

/** Says that the result is being worked out, once it takes longer than a glance, and stops it on demand. */
export function Working({ isWorking, onStop }: WorkingProps) {
  return isWorking ? <AfterAWhile {...(onStop && { onStop })} /> : null;
}

function AfterAWhile({ onStop }: Pick<WorkingProps, 'onStop'>) {
  const t = useText();
  const { number } = useFormats();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const tick = () => {
      setPassed(performance.now() - begun);
    };
    const first = setTimeout(tick, patience);
    const timer = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  if (passed < patience) return null;
  return (
    <div className={css['working']}>
      <Loader size={14} aria-hidden />
      {/* The seconds are for eyes: a voice says once that it works. */}
      <p role="status">{t('analyse.running')}</p>
      {passed >= long && <span aria-hidden>{t('analyse.seconds', { seconds: number(passed / 1000, 0) })}</span>}
      {onStop !== undefined && <LinkButton onClick={onStop}>{t('analyse.stop')}</LinkButton>}
    </div>
  );
}
