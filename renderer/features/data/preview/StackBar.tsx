import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import type { Draft, StackDraft } from './draft.ts';
import { visibleText } from './visible-text.ts';
import css from './why-apart.module.css';

interface StackBarProps {
  readonly stack: StackDraft;
  readonly draft: Draft;
  readonly onStack: (isStacked: boolean) => void;
}

/** Tables that are put under one another: said before it is done, with the match of their columns and the way out. */
export function StackBar({ stack, draft, onStack }: StackBarProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { key, label, isStacked } = stack;
  const parts = stack.parts.flatMap((id) => draft.tables.find((table) => table.id === id) ?? []);
  const count = parts.filter(({ isChosen }) => isChosen).length;
  const title = !isStacked
    ? t('data.notStacked', { count: parts.length })
    : key === null
      ? t('data.stacked', { count, label })
      : t('data.stackedBy', { count, label, key: key.label });
  return (
    <>
      <NoticeBar
        severity="know"
        title={title}
        actions={
          <>
            <LinkButton onClick={() => setOpen(true)}>{t('data.showMatch')}</LinkButton>
            <LinkButton onClick={() => onStack(!isStacked)}>
              {isStacked ? t('data.unstack') : t('data.stack')}
            </LinkButton>
          </>
        }
      >
        {t('data.stackedNote')}
      </NoticeBar>
      {isOpen && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          size="xl"
          title={t('data.matchTitle')}
          closeButtonProps={{ 'aria-label': t('data.close') }}
        >
          <div className={css['wide']} tabIndex={0} role="region" aria-label={t('data.matchTitle')}>
            <table className={css['rows']}>
              <thead>
                <tr>
                  <th scope="col">{t('data.matchColumn')}</th>
                  {parts.map(({ id, plan }, place) => (
                    <th key={id} scope="col">
                      <bdi>{visibleText(key?.values[place] ?? plan.sheet)}</bdi>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {stack.columns.map(({ name, from }) => (
                  <tr key={name}>
                    <th scope="row">
                      <bdi>{visibleText(name)}</bdi>
                    </th>
                    {from.map((own, place) => (
                      <td key={place}>
                        {own === null ? <Chip tone="look">{t('data.missing')}</Chip> : <bdi>{visibleText(own)}</bdi>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Modal>
      )}
    </>
  );
}
