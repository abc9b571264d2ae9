import { useMemo, useState } from 'react';
import { rowsOfTableCell, type ChartMark } from '../../analysis/charts/behind.ts';
import { figureOf } from '../../analysis/charts/figure-of.ts';
import { preferredHeight } from '../../analysis/charts/preferred-height.ts';
import type { ChartBlock } from '../../analysis/document/result-document.ts';
import { useSettings } from '../settings/settings.ts';
import { languageInfo } from '../text/languages.ts';
import { useShownScheme } from '../theme/AppTheme.tsx';
import css from './chart.module.css';
import { ChartMenu } from './ChartMenu.tsx';
import { ChartPlot } from './ChartPlot.tsx';
import { ChartTable } from './ChartTable.tsx';

interface ChartProps {
  readonly block: ChartBlock;
  /** A mark, or a figure of the chart's table, was chosen: rows of the block behind it, and its name. Absent: none can be. */
  readonly onTrace?: (rows: readonly number[], name: string) => void;
}

/** A chart of a result in its frame: the finding, the plot, source and n beneath. */
export function Chart({ block, onTrace }: ChartProps) {
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const scheme = useShownScheme();
  const figure = useMemo(() => figureOf(block, language), [block, language]);
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={css['frame']}>
      <figcaption className={css['head']}>
        <div className={css['words']}>
          <h3 className={css['title']}>
            <bdi>{figure.title}</bdi>
          </h3>
          <p className={css['subtitle']}>
            <bdi>{figure.subtitle}</bdi>
          </p>
        </div>
        <ChartMenu figure={figure} scheme={scheme} isTable={isTable} onTable={setIsTable} />
      </figcaption>
      {isTable ? (
        <div style={{ minBlockSize: preferredHeight(figure) }}>
          <ChartTable
            table={figure.table}
            title={figure.title}
            isShown
            {...(onTrace && {
              onTrace: (row: number, column: number, name: string) =>
                onTrace(rowsOfTableCell(figure, row, column), name),
            })}
          />
        </div>
      ) : (
        <>
          <ChartPlot
            figure={figure}
            scheme={scheme}
            {...(onTrace && {
              onMark: ({ rows, name }: ChartMark) => onTrace(rows, name),
            })}
          />
          <ChartTable table={figure.table} title={figure.title} isShown={false} />
        </>
      )}
      <div className={css['foot']}>
        <span>
          <bdi>{figure.source}</bdi>
          {figure.remarks.map((remark) => (
            <span key={remark} className={css['remark']}>
              {remark}
            </span>
          ))}
        </span>
        <bdi className={css['count']}>{figure.count}</bdi>
      </div>
    </figure>
  );
}
