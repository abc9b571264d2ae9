import { Switch } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { blockOf } from '../../../../analysis/import/address.ts';
import { unitInText } from '../../../../analysis/import/detect/header-label.ts';
import type { TablePlan, TablePreview, TidyColumn } from '../../../../analysis/import/plan/plan.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { columnTitle } from '../column-title.ts';
import type { CellBlock } from './cell-block.ts';
import type { RawBlocks } from './raw-blocks.ts';
import { blocksOf, blocksOfRow, cellsOfRow, decimalsOf, isRemark, whyMissing } from './tidy-cells.ts';
import { tidySentence } from './tidy-sentence.ts';
import { visibleText } from './visible-text.ts';
import css from './tidy-result.module.css';

interface TidyResultProps {
  readonly plan: TablePlan;
  readonly preview: TablePreview | null;
  readonly blocks: RawBlocks;
  /** Whether columns become rows; null where there is nothing to choose. */
  readonly isWide: boolean | null;
  readonly onWide: (isWide: boolean) => void;
  readonly onWhy: () => void;
  readonly onShow: (cells: readonly CellBlock[]) => void;
}

const shownRows = 30;

/** The first rows as they will be in the table, typed, each with the cells it comes from. */
export function TidyResult({ plan, preview, blocks, isWide, onWide, onWhy, onShow }: TidyResultProps) {
  const t = useText();
  const formats = useFormats();
  const { number } = formats;
  useSyncExternalStore(blocks.subscribe, blocks.version);
  const rows = (preview?.rows ?? []).slice(0, shownRows);
  const columns = preview?.columns ?? [];
  const isNumber = columns.map(({ type }) => type === 'number' || type === 'integer');
  const decimals = columns.map((_, place) => decimalsOf(rows.map((cells) => cells[place] ?? null)));
  const more = (preview?.rowCount ?? 0) - rows.length;

  // What the empty values of the result say in the sheet is fetched for their chips.
  useEffect(() => {
    const [first, ...others] = blocksOf(preview?.cells.slice(0, shownRows).flat() ?? []);
    if (!first) return;
    const last = others.at(-1) ?? first;
    const all = [first, ...others];
    blocks.ask(
      first.top,
      last.bottom,
      Math.min(...all.map(({ left }) => left)),
      Math.max(...all.map(({ right }) => right)),
    );
  }, [blocks, preview]);

  const shown = (cell: string, place: number): string =>
    isNumber[place] && columns[place]?.role !== 'period' && Number.isFinite(Number(cell))
      ? number(Number(cell), decimals[place])
      : visibleText(cell);

  return (
    <section className={css['result']}>
      <header>
        <h3>{t('data.tidy')}</h3>
        <span>{preview ? tidySentence(preview, t, formats) : t('data.tidyNone')}</span>
        {isWide !== null && (
          <Switch label={t('data.wide')} checked={isWide} onChange={(event) => onWide(event.currentTarget.checked)} />
        )}
        <LinkButton onClick={onWhy}>{t('data.why')}</LinkButton>
      </header>
      <div className={css['frame']} data-panel="tidy" tabIndex={0} role="region" aria-label={t('data.tidy')}>
        <table>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th key={column.name} scope="col" data-number={isNumber[place] || undefined}>
                  <bdi>{headOf(column)}</bdi>
                </th>
              ))}
              <th scope="col">{t('data.fromCells')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map((column, place) => {
                  const cell = cells[place] ?? null;
                  return (
                    <td key={column.name} data-number={isNumber[place] || undefined}>
                      {cell !== null ? (
                        <bdi title={visibleText(cell)}>{shown(cell, place)}</bdi>
                      ) : (
                        !isRemark(column) && (
                          <MissingChip
                            plan={preview?.plan ?? plan}
                            column={column}
                            cell={preview?.cells[row]?.[place] ?? ''}
                            blocks={blocks}
                          />
                        )
                      )}
                    </td>
                  );
                })}
                <td className={css['from']}>
                  {preview && (
                    <LinkButton dir="ltr" onClick={() => onShow(blocksOfRow(preview, row))}>
                      {cellsOfRow(preview, row)}
                    </LinkButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 && rows.length > 0 && (
          <p className={css['more']}>{t('data.moreRows', { count: more, shown: number(more) })}</p>
        )}
      </div>
    </section>
  );

  function headOf(column: TidyColumn): string {
    const title = columnTitle(column);
    return column.unit !== null && unitInText(title) !== column.unit
      ? t('data.columnWithUnit', { name: title, unit: column.unit })
      : title;
  }
}

interface MissingChipProps {
  readonly plan: TablePlan;
  readonly column: TidyColumn;
  /** Address of the cell behind the value, or ''. */
  readonly cell: string;
  readonly blocks: RawBlocks;
}

/** Missing is a word with its reason, never an empty cell alone. */
function MissingChip({ plan, column, cell, blocks }: MissingChipProps) {
  const t = useText();
  const place = blockOf(cell);
  const raw = place ? blocks.cell(place.top, place.left) : undefined;
  const why = raw && whyMissing(plan, column, raw);
  const reason = !why
    ? ''
    : why.kind === 'empty'
      ? t('data.missingEmpty', { cell })
      : why.kind === 'code'
        ? t('data.missingCodeWhy', { cell, text: why.text, meaning: t(`data.means.${why.means}`) })
        : t('data.missingUnfit', { cell, text: why.text });
  return (
    <span title={reason}>
      <Chip tone="look">
        {!why || why.kind === 'empty'
          ? t('data.missing')
          : t('data.missingText', { text: visibleText(why.text.slice(0, 12)) })}
      </Chip>
    </span>
  );
}
