import { address, blockOf } from '../../../../analysis/import/address.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import type { CellBlock } from './cell-block.ts';

interface NoticesBelowProps {
  readonly notices: readonly Notice[];
  /** Columns of the table, for notices that name rows alone. */
  readonly columns: readonly [number, number];
  readonly onShow: (cells: readonly CellBlock[]) => void;
}

/** What is to be looked at, under the cells it is about, each with the way to them. */
export function NoticesBelow({ notices, columns, onShow }: NoticesBelowProps) {
  const t = useText();
  return (
    <NoticeList>
      {notices.map((notice, index) => {
        const blocks = blocksOfNotice(notice, columns);
        return (
          <ModelNotice
            key={`${notice.code} ${String(index)}`}
            notice={notice}
            actions={blocks.length > 0 && <LinkButton onClick={() => onShow(blocks)}>{t('data.showCells')}</LinkButton>}
          />
        );
      })}
    </NoticeList>
  );
}

/** The cells that a notice is about: those it names, else the rows it names across the table. */
export function blocksOfNotice(
  { where, rows = [] }: Notice,
  [left, right]: readonly [number, number],
): readonly CellBlock[] {
  const named = where.cell === undefined ? null : blockOf(where.cell);
  const across = rows.map((row) => blockOf(`${address(row - 1, left)}:${address(row - 1, right)}`));
  return (named ? [named] : across).filter((block) => block !== null);
}
