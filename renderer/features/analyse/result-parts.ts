import type {
  ChartBlock,
  IndicatorBlock,
  MethodBlock,
  PassageBlock,
  ResultDocument,
  TableBlock,
} from '../../../analysis/document/result-document.ts';
import type { Text } from '../../../analysis/model/text.ts';

/** The blocks of a result by kind, each in the order of the document. */
export interface ResultBlocks {
  readonly headline: PassageBlock | null;
  readonly findings: readonly PassageBlock[];
  readonly caveats: readonly PassageBlock[];
  readonly limits: readonly PassageBlock[];
  readonly indicators: readonly IndicatorBlock[];
  readonly charts: readonly ChartBlock[];
  readonly tables: readonly TableBlock[];
  readonly method: MethodBlock | null;
}

export function blocksOf({ blocks }: ResultDocument): ResultBlocks {
  const passages = blocks.filter((block) => block.kind === 'passage');
  const headlines = passages.filter((passage) => passage.role === 'headline');
  return {
    headline: headlines[0] ?? null,
    // One headline carries the result; a second one is a finding beside it.
    findings: [...headlines.slice(1), ...passages.filter((passage) => passage.role === 'finding')],
    caveats: passages.filter((passage) => passage.role === 'caveat'),
    limits: passages.filter((passage) => passage.role === 'limit'),
    indicators: blocks.filter((block) => block.kind === 'indicator'),
    charts: blocks.filter((block) => block.kind === 'chart'),
    tables: blocks.filter((block) => block.kind === 'table'),
    method: blocks.find((block) => block.kind === 'method') ?? null,
  };
}

/** The part of a result that holds formulas, data and sources. */
export const methodPart = 'method';

/** Parts that can be hidden: charts by their measure, tables by their title, the method. */
export function partsOf(document: ResultDocument): readonly { readonly id: string; readonly title: Text | null }[] {
  const { charts, tables } = blocksOf(document);
  return [
    ...charts.map((chart) => ({ id: partId(chart), title: chart.subtitle })),
    ...tables.map((table) => ({ id: partId(table), title: table.title })),
    { id: methodPart, title: null },
  ];
}

export function partId(block: ChartBlock | TableBlock): string {
  return `${block.kind}:${block.id}`;
}
