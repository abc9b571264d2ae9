import { Modal } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import type { TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import type { CellBlock } from './cell-block.ts';
import { DecisionList } from './DecisionList.tsx';
import type { RawBlocks } from './raw-blocks.ts';
import { visibleText } from './visible-text.ts';
import css from './why-apart.module.css';

interface WhyApartProps {
  readonly plan: TablePlan;
  readonly preview: TablePreview | null;
  readonly blocks: RawBlocks;
  readonly onPutBack: (row: number) => void;
  readonly onInclude: (column: string) => void;
  readonly onShow: (cells: readonly CellBlock[]) => void;
  readonly onClose: () => void;
}

const mostRows = 200;

/** What of the sheet is not in the result, and why: rows with their words, columns left out, decisions of the table. */
export function WhyApart({ plan, preview, blocks, onPutBack, onInclude, onShow, onClose }: WhyApartProps) {
  const t = useText();
  useSyncExternalStore(blocks.subscribe, blocks.version);
  const rows = plan.apart.slice(0, mostRows);
  const more = plan.apart.length - rows.length;
  const leftOut = [...plan.columns, ...(plan.wide?.measures ?? [])].filter(({ include }) => !include);
  useEffect(() => {
    for (const { row } of plan.apart.slice(0, mostRows)) blocks.ask(row, row, plan.firstColumn, plan.lastColumn);
  }, [blocks, plan]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('data.whyTitle')}
      closeButtonProps={{ 'aria-label': t('data.close') }}
    >
      <p className={css['lead']}>{t('data.whyText')}</p>
      {rows.length === 0 ? (
        <p>{t('data.whyNone')}</p>
      ) : (
        <table className={css['rows']}>
          <thead>
            <tr>
              <th scope="col">{t('data.whyRows')}</th>
              <th scope="col">{t('data.whyRole')}</th>
              <th scope="col">{t('data.whyWords')}</th>
              <th scope="col">{t('data.whyReason')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, role, reason }) => (
              <tr key={row}>
                <th scope="row">
                  <LinkButton
                    onClick={() => onShow([{ top: row, bottom: row, left: plan.firstColumn, right: plan.lastColumn }])}
                  >
                    {t('data.whyRow', { row: row + 1 })}
                  </LinkButton>
                </th>
                <td>{t(`data.band.${role}`)}</td>
                <td className={css['words']}>
                  <bdi>{visibleText(wordsOf(row))}</bdi>
                </td>
                <td>{visibleText(reason)}</td>
                <td>
                  <LinkButton onClick={() => onPutBack(row)}>{t('data.putBack')}</LinkButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p>{t('data.moreRows', { count: more, shown: String(more) })}</p>}
      {leftOut.length > 0 && (
        <>
          <h3>{t('data.whyColumns')}</h3>
          <ul className={css['columns']}>
            {leftOut.map(({ name }) => (
              <li key={name}>
                {t('data.columnLeftOut', { column: name })}{' '}
                <LinkButton onClick={() => onInclude(name)}>{t('data.putColumnBack')}</LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <DecisionList
        title={t('data.decisionsOfTable')}
        decisions={preview?.decisions.filter(({ column }) => column === null) ?? []}
      />
    </Modal>
  );

  function wordsOf(row: number): string {
    for (let column = plan.firstColumn; column <= plan.lastColumn; column++) {
      const cell = blocks.cell(row, column);
      if (cell && cell.kind !== 'empty') return cell.text;
    }
    return '';
  }
}
