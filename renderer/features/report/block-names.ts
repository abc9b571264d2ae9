import type { ChartBlock, ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { useSay, useText } from '../../text/index.ts';
import type { OutlineItem } from './outline-items.ts';

/** What a person calls a block: `Figure 2  Price build-up`, the words of a heading, the first words of a text. */
export function useBlockName(): (item: OutlineItem) => string {
  const t = useText();
  const say = useSay();
  const results = useWorkbench((state) => state.results);
  const withTitle = (name: string, title: string) => (title === '' ? name : `${name}  ${title}`);
  return ({ block, number }) => {
    const document = 'run' in block ? (results[block.run]?.document ?? null) : null;
    switch (block.kind) {
      case 'heading':
        return block.text === '' ? t('report.emptyHeading') : withTitle(number, block.text);
      case 'text':
        return block.text.trim() === '' ? t('report.emptyText') : block.text.trim().slice(0, 80);
      case 'figure': {
        const chart = chartOf(document, block.chart);
        return withTitle(
          t('report.figureItem', { number }),
          block.title ?? (chart === undefined ? '' : say(chart.title)),
        );
      }
      case 'table': {
        const table = tableOf(document, block.table);
        return withTitle(
          t('report.tableItem', { number }),
          block.title ?? (table === undefined ? '' : say(table.title)),
        );
      }
      case 'indicators':
        return withTitle(t('report.indicatorsItem'), document === null ? '' : say(document.title));
      case 'method':
        return withTitle(t('report.methodItem'), document === null ? '' : say(document.title));
    }
  };
}

export function chartOf(document: ResultDocument | null, id: string): ChartBlock | undefined {
  return document?.blocks.find((block): block is ChartBlock => block.kind === 'chart' && block.id === id);
}

export function tableOf(document: ResultDocument | null, id: string): TableBlock | undefined {
  return document?.blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);
}

/** Words of a person's own, or the first of a result: how many were typed by hand. */
export function editedCount(blocks: readonly ReportBlock[]): number {
  return blocks.filter(
    (block) =>
      ((block.kind === 'figure' || block.kind === 'table') && block.title !== null) ||
      (block.kind === 'figure' && block.subtitle !== null),
  ).length;
}
