import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CellPlace } from '../../../../analysis/import/provenance.ts';
import { useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { SheetCells } from './SheetCells.tsx';
import type { SourceFile } from './source-file.ts';
import { around, useSourceCells } from './use-source-cells.ts';
import { useReturnFocus } from './use-return-focus.ts';
import css from './sheet-cells.module.css';

interface SheetDialogProps {
  readonly source: SourceFile;
  readonly place: CellPlace;
  readonly onClose: () => void;
}

const rows = 20;
const columns = 12;

/** The sheet around a cell, to be looked at only; the buttons move on in all four directions. */
export function SheetDialog({ source, place, onClose }: SheetDialogProps) {
  const t = useText();
  useReturnFocus();
  const [moved, setMoved] = useState({ down: 0, across: 0 });
  const middle = around(place.cell, rows, columns);
  const top = Math.max((middle?.top ?? 0) + moved.down, 0);
  const left = Math.max((middle?.left ?? 0) + moved.across, 0);
  const stretch = middle && { top, bottom: top + rows - 1, left, right: left + columns - 1 };
  const { answer, fault } = useSourceCells(source, place, stretch);
  const move = (down: number, across: number) =>
    setMoved({ down: moved.down + down * (rows - 4), across: moved.across + across * (columns - 4) });
  const range = answer === null || answer === 'not-kept' ? null : answer;
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      size="auto"
      title={t('cleaning.sheetTitle', { cell: place.cell, sheet: place.sheet })}
      closeButtonProps={{ 'aria-label': t('data.close') }}
    >
      {fault !== null && <ModelNotice notice={fault} />}
      {range && <SheetCells range={range} cell={place.cell} />}
      {range === null && fault === null && <p role="status">{t('cleaning.readingSource')}</p>}
      <div className={css['tools']}>
        <Button size="xs" disabled={top === 0} onClick={() => move(-1, 0)}>
          {t('cleaning.earlierRows')}
        </Button>
        <Button size="xs" onClick={() => move(1, 0)}>
          {t('cleaning.laterRows')}
        </Button>
        <Button size="xs" disabled={left === 0} onClick={() => move(0, -1)}>
          {t('cleaning.earlierColumns')}
        </Button>
        <Button size="xs" onClick={() => move(0, 1)}>
          {t('cleaning.laterColumns')}
        </Button>
      </div>
    </Modal>
  );
}
