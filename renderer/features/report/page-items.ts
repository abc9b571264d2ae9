import { useMemo } from 'react';
import { layoutReport } from '../../../analysis/report/layout.ts';
import type { Report, ReportBlock } from '../../../analysis/report/outline.ts';
import type { ReportNode } from '../../../analysis/report/tree.ts';
import { useSettings } from '../../settings/settings.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import { documentsOf } from './documents.ts';

/** A block of the outline beside what it becomes on the page. */
export interface PageItem {
  readonly block: ReportBlock;
  readonly node: ReportNode;
  /** How far in the outline: headings by level, everything else under the heading before it. */
  readonly depth: number;
}

/** The report laid out: the same tree that the Word and HTML writers get. */
export function usePageItems(report: Report): readonly PageItem[] {
  const results = useWorkbench((state) => state.results);
  const isTeaching = useWorkbench((state) => state.project.isTeaching);
  const language = useSettings((settings) => languageInfo[settings.language].content);
  return useMemo(() => {
    const { nodes } = layoutReport(report, documentsOf(results), { language, date: null, isTeaching });
    return itemsOf(report.blocks, nodes);
  }, [report, results, isTeaching, language]);
}

function itemsOf(blocks: readonly ReportBlock[], nodes: readonly ReportNode[]): readonly PageItem[] {
  let under = 0;
  return blocks.flatMap((block, at): PageItem[] => {
    const node = nodes[at];
    if (node === undefined) return [];
    if (node.kind === 'heading') under = node.level;
    return [{ block, node, depth: node.kind === 'heading' ? node.level - 1 : under }];
  });
}

/** What a person calls a block: `Figure 2  Price build-up`, the words of a heading, the first words of a text. */
export function useItemName(): (item: PageItem) => string {
  const t = useText();
  return ({ block, node }) => {
    switch (node.kind) {
      case 'heading':
        return node.text === '' ? t('report.emptyHeading') : `${node.number}  ${node.text}`;
      case 'text':
        return node.paragraphs[0]?.slice(0, 80) ?? t('report.emptyText');
      case 'figure':
      case 'table':
        return `${node.word} ${String(node.number)}  ${node.title}`;
      case 'indicators':
        return t('report.indicatorsItem');
      case 'method':
        return node.title;
      case 'gone':
        return t(block.kind === 'figure' || block.kind === 'table' ? 'report.resultItem' : 'report.methodItem');
    }
  };
}

/** The short name on the tab of a selected block. */
export function useTabName(): (item: PageItem) => string {
  const t = useText();
  return ({ node }) => {
    switch (node.kind) {
      case 'heading':
        return t('report.headingProperties');
      case 'text':
        return t('report.textItem');
      case 'figure':
      case 'table':
        return `${node.word} ${String(node.number)}`;
      case 'indicators':
        return t('report.indicatorsItem');
      case 'method':
        return t('report.methodItem');
      case 'gone':
        return t('report.resultItem');
    }
  };
}
