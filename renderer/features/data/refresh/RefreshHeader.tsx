import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { guarded } from '../../../actions/perform-action.ts';
import { useText } from '../../../text/index.ts';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import { endRefresh } from './refresh-session.ts';
import { keepBoth, replaceTable } from './take-rows.ts';
import css from './refresh.module.css';

interface RefreshHeaderProps {
  readonly label: string;
  readonly file: string;
  readonly isReady: boolean;
}

/** Which file is laid beside which table, and what to do with it. */
export function RefreshHeader({ label, file, isReady }: RefreshHeaderProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // The room took the place of what had the focus: reading begins at its name.
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className={css['header']}>
      <ActionIcon className={css['back']} aria-label={t('refresh.back')} onClick={endRefresh}>
        <IconChevronLeft size={18} stroke={1.6} />
      </ActionIcon>
      <h2 className={css['title']} ref={heading} tabIndex={-1}>
        {t('refresh.title', { table: label })}
      </h2>
      <span className={css['file']}>
        <MiddleEllipsis text={file} />
      </span>
      <span className={css['actions']}>
        <Button onClick={endRefresh}>{t('refresh.cancel')}</Button>
        <Button disabled={!isReady} title={t('refresh.keepBothHint')} onClick={() => void guarded(keepBoth)}>
          {t('refresh.keepBoth')}
        </Button>
        <Button
          variant="filled"
          disabled={!isReady}
          title={t('refresh.replaceHint')}
          onClick={() => void guarded(replaceTable)}
        >
          {t('refresh.replace')}
        </Button>
      </span>
    </header>
  );
}
