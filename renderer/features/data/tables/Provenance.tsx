import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Table } from '../../../../analysis/model/table.ts';
import { cellsOf } from '../../../../analysis/import/provenance.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { PopoverFrame } from '../../../ui/PopoverFrame.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { correctionAt } from '../cleaning/corrections.ts';
import { OriginalText } from '../cleaning/OriginalText.tsx';
import { SheetDialog } from '../cleaning/SheetDialog.tsx';
import { stepValue } from '../cleaning/step-sentence.ts';
import type { GridPlace } from './cell-range.ts';
import type { PageRow } from './table-reader.ts';
import type { TableStore } from './table-store.ts';
import { isNumeric, valueText } from './value-text.ts';
import css from './provenance.module.css';

interface ProvenanceProps {
  readonly store: TableStore;
  readonly place: GridPlace;
  readonly row: PageRow;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onCorrect: () => void;
  readonly onClose: () => void;
}

/** Where a value comes from: file, sheet and cell, the stored value, and how the column was read. */
export function Provenance({ store, place, row, frame, onCorrect, onClose }: ProvenanceProps) {
  const t = useText();
  const formats = useFormats();
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<{
    readonly top: number;
    readonly start: number;
    readonly side: 'end' | 'start';
  } | null>(null);
  const decimals = useStore(store, (state) => state.decimals[place.column] ?? 0);
  const { columns } = store.table;
  const column = columns[place.column];

  useLayoutEffect(() => {
    const cell = frame.current?.querySelector(
      `[row-index="${String(place.row)}"] [col-id="${CSS.escape(column?.name ?? '')}"]`,
    );
    if (frame.current && cell && box.current) setSpot(spotBeside(frame.current, cell, box.current));
  }, [frame, place, column]);

  useEffect(() => {
    box.current?.querySelector('button')?.focus();
  }, []);

  if (!column) return null;
  const value = row.values[place.column] ?? null;
  const shown = valueText(value, column, decimals, formats);
  const cell = cellsOf(store.table, column.name, row.at);
  const source = partSource(store.table, row.at.part);
  const { file, sheet } = cell ?? source;
  const correction = correctionAt(store.table, column.name, row.at);
  const address = cell?.cell ?? t('data.noCell');
  const facts = [
    column.unit,
    column.role && t(`data.role.${column.role}`),
    column.label !== column.name ? column.label : null,
  ];
  return (
    <div
      ref={box}
      className={css['popover']}
      data-side={spot?.side}
      role="dialog"
      aria-label={t('data.whence')}
      style={spot ? { top: spot.top, insetInlineStart: spot.start } : { visibility: 'hidden' }}
    >
      <PopoverFrame
        title={t('data.whence')}
        onClose={onClose}
        actions={
          <>
            <Button size="xs" onClick={onCorrect}>
              {t('cleaning.correctThis')}
            </Button>
            <CopyButton text={value === null ? '' : String(value)} label={t('data.copyValue')} />
            <CopyButton text={`${file}, ${sheet}, ${address}`} label={t('data.copyAddress')} />
          </>
        }
      >
        <p className={css['value']}>
          <bdi className={css['figure']}>{shown ?? t('data.missing')}</bdi>{' '}
          <span>{facts.filter((fact) => fact).join(' · ')}</span>
        </p>
        <dl className={css['facts']}>
          <dt>{t('data.file')}</dt>
          <dd>
            <bdi>{file}</bdi>
          </dd>
          <dt>{t('data.sheetAndCell')}</dt>
          <dd>
            <bdi>{sheet}</bdi>, <b dir="ltr">{address}</b>
          </dd>
          {cell !== null && (
            <>
              <dt>{t('cleaning.originalText')}</dt>
              <dd>
                <OriginalText source={source} place={cell} onShowSheet={() => setIsSheetOpen(true)} />
              </dd>
            </>
          )}
          <dt>{t('data.storedValue')}</dt>
          <dd>
            <bdi>
              {value === null
                ? t('data.missing')
                : isNumeric(column)
                  ? String(value)
                  : `“${visibleText(String(value))}”`}
            </bdi>
          </dd>
          <dt>{t('data.evidence')}</dt>
          <dd>{t('data.readAs', { type: t(`data.shortType.${column.type}`), reason: column.evidence.reason })}</dd>
          <dt>{t('data.agreement')}</dt>
          <dd>
            {t('data.agree', {
              agree: formats.number(column.evidence.agree),
              total: formats.number(column.evidence.agree + column.evidence.disagree),
            })}
          </dd>
          {correction !== null && (
            <>
              <dt>{t('cleaning.corrected')}</dt>
              <dd>
                {t('cleaning.correctedFrom', {
                  was: stepValue(correction.was, t),
                  value: stepValue(correction.value, t),
                  reason: visibleText(correction.reason),
                  author: visibleText(correction.author),
                })}
              </dd>
            </>
          )}
        </dl>
      </PopoverFrame>
      {isSheetOpen && cell !== null && (
        <SheetDialog source={source} place={cell} onClose={() => setIsSheetOpen(false)} />
      )}
    </div>
  );
}

function partSource({ source, parts }: Table, part: number | undefined): Table['source'] {
  return parts?.[part ?? 0]?.source ?? source;
}

const gap = 10;

/** Beside the cell, after it where there is room, and inside the frame. */
function spotBeside(frame: HTMLElement, cell: Element, box: HTMLElement) {
  const outer = frame.getBoundingClientRect();
  const inner = cell.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(frame).direction === 'rtl';
  const from = isRightToLeft ? outer.right - inner.right : inner.left - outer.left;
  const to = from + inner.width;
  const isAfter = to + gap + box.offsetWidth <= outer.width;
  const start = isAfter ? to + gap : Math.max(from - gap - box.offsetWidth, 0);
  const top = Math.min(Math.max(inner.top - outer.top - 40, 8), Math.max(outer.height - box.offsetHeight - 8, 8));
  return { top, start, side: isAfter ? 'end' : 'start' } as const;
}
