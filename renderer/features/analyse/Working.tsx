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
  /** Between 0 and 1; null where it cannot be told. */
  readonly fraction?: number | null;
}

/** Says that the result is being worked out, once it takes longer than a glance, and stops it on demand. */
export function Working({ isWorking, ...others }: WorkingProps) {
  return isWorking ? <AfterAWhile {...others} /> : null;
}

function AfterAWhile({ onStop, fraction = null }: Omit<WorkingProps, 'isWorking'>) {
  const t = useText();
  const { number, percent } = useFormats();
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
      {fraction !== null && (
        <progress className={css['progress']} value={fraction} aria-label={t('analyse.running')}>
          {percent(fraction, 0)}
        </progress>
      )}
      {onStop !== undefined && <LinkButton onClick={onStop}>{t('analyse.stop')}</LinkButton>}
    </div>
  );
}
