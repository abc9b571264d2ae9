import { Button } from '@mantine/core';
import type { SheetSummary } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { hasSeveralCells, nameOfBlock, type CellBlock } from './cell-block.ts';
import css from './import-preview.module.css';

interface SheetWithoutTableProps {
  readonly sheet: SheetSummary | undefined;
  readonly selection: CellBlock | null;
  readonly onLook: () => void;
  readonly onMark: (block: CellBlock) => void;
}

/** Below a sheet where no table was found: why it may be so, and how to mark one by hand. */
export function SheetWithoutTable({ sheet, selection, onLook, onMark }: SheetWithoutTableProps) {
  const t = useText();
  if (!sheet || sheet.rowCount === 0)
    return (
      <div className={css['none']}>
        <h3>{t('data.emptySheet')}</h3>
        <p>{t('data.emptySheetNote')}</p>
      </div>
    );
  const range = selection && hasSeveralCells(selection) ? selection : null;
  return (
    <div className={css['none']}>
      <h3>{t('data.noTableHere')}</h3>
      <p>{t('data.noTableHereNote')}</p>
      <div className={css['marking']}>
        {range && (
          <Button variant="filled" onClick={() => onMark(range)}>
            {t('data.markTable', { range: nameOfBlock(range) })}
          </Button>
        )}
        <Button onClick={onLook}>{t('data.lookForTable')}</Button>
      </div>
    </div>
  );
}
