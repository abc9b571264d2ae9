import { useMemo, useState } from 'react';
import type { Table } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { tablesLikeLast } from './alike.ts';
import { stackParts } from './stack-session.ts';
import css from './stack.module.css';

const turnedDown = new Set<string>();

/** Tables of the same columns, as files of one shape give: said once, never stacked unasked. */
export function StackOffer({ tables }: { readonly tables: readonly Table[] }) {
  const t = useText();
  const like = useMemo(() => tablesLikeLast(tables), [tables]);
  const key = like.map(({ name }) => name).join();
  const [closed, setClosed] = useState('');
  const isStacked = tables.some(({ parts }) => parts !== undefined && parts.length === like.length);
  if (like.length === 0 || closed === key || turnedDown.has(key) || isStacked) return null;
  return (
    <div className={css['offer']}>
      <NoticeBar
        severity="know"
        title={t('stack.offer', {
          count: like.length,
          tables: like.map(({ label }) => visibleText(label)).join(', '),
        })}
        actions={
          <>
            <LinkButton onClick={() => stackParts(like.map(({ name }) => name))}>{t('stack.offerAction')}</LinkButton>
            <LinkButton
              onClick={() => {
                turnedDown.add(key);
                setClosed(key);
              }}
            >
              {t('stack.offerNo')}
            </LinkButton>
          </>
        }
      >
        {t('stack.offerNote')}
      </NoticeBar>
    </div>
  );
}
