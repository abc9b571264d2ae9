import { blockOf } from '../../../../analysis/import/address.ts';
import type { RawRange } from '../../../../analysis/import/plan/plan.ts';
import type { CellPlace } from '../../../../analysis/import/provenance.ts';
import { useSay, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { visibleText } from '../preview/visible-text.ts';
import type { SourceFile } from './source-file.ts';
import { around, useSourceCells } from './use-source-cells.ts';
import css from './sheet-cells.module.css';

interface OriginalTextProps {
  readonly source: SourceFile;
  readonly place: CellPlace;
  readonly onShowSheet: () => void;
}

/** The text of a cell as the workbook has it, and the way to its sheet; says when the workbook is not at hand. */
export function OriginalText({ source, place, onShowSheet }: OriginalTextProps) {
  const t = useText();
  const say = useSay();
  const { answer, fault, choose, wrong } = useSourceCells(source, place, around(place.cell, 1, 1));
  if (fault !== null) return <span role="alert">{say(fault.text)}</span>;
  if (answer === null) return <span className={css['quiet']}>{t('cleaning.readingSource')}</span>;
  if (answer === 'not-kept')
    return (
      <>
        <span role="status">{wrong === null ? t('cleaning.notKept') : t('cleaning.wrongFile', { name: wrong })}</span>{' '}
        <LinkButton onClick={choose}>{t('cleaning.chooseFile')}</LinkButton>
      </>
    );
  const text = textAt(answer, place.cell);
  return (
    <>
      {text === '' ? (
        t('cleaning.emptyCell')
      ) : (
        <b>
          <bdi>“{visibleText(text)}”</bdi>
        </b>
      )}{' '}
      <LinkButton onClick={onShowSheet}>{t('cleaning.showInSheet')}</LinkButton>
    </>
  );
}

function textAt({ firstRow, firstColumn, cells }: RawRange, cell: string): string {
  const at = blockOf(cell);
  return at === null ? '' : (cells[at.top - firstRow]?.[at.left - firstColumn]?.text ?? '');
}
