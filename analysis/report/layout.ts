import { figureOf } from '../charts/figure-of.ts';
import type { ChartBlock, ResultDocument, TableBlock } from '../document/result-document.ts';
import { inLanguage, type Language } from '../model/text.ts';
import { bookTable } from './book-table.ts';
import { methodNode } from './method.ts';
import type { Report, ReportBlock } from './outline.ts';
import type { FigureNode, HeadingNode, IndicatorsNode, ReportNode, ReportTree, TableNode } from './tree.ts';
import { reportWords, wordsOf } from './words.ts';

export interface LayoutOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`; the core has no clock. */
  readonly date: string | null;
  readonly isTeaching: boolean;
}

/** The outline with its results filled in and everything numbered. */
export function layoutReport(
  report: Report,
  results: ReadonlyMap<string, ResultDocument>,
  options: LayoutOptions,
): ReportTree {
  const { language } = options;
  const teaching = options.isTeaching ? wordsOf(reportWords.teaching, language) : null;
  const counts: Counts = { figure: 0, table: 0, headings: [] };
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: report.title,
    subtitle: report.subtitle,
    author: report.author,
    date: options.date,
    teaching,
    contents: wordsOf(reportWords.contents, language),
    page: wordsOf(reportWords.page, language),
    nodes: report.blocks.map((block) => nodeOf(block, results, counts, { language, teaching })),
  };
}

interface Counts {
  figure: number;
  table: number;
  headings: number[];
}

interface Setting {
  readonly language: Language;
  readonly teaching: string | null;
}

function nodeOf(
  block: ReportBlock,
  results: ReadonlyMap<string, ResultDocument>,
  counts: Counts,
  setting: Setting,
): ReportNode {
  if (block.kind === 'heading') return headingNode(block, counts);
  if (block.kind === 'text') return { kind: 'text', id: block.id, paragraphs: paragraphsOf(block.text) };
  const result = results.get(block.run);
  const node = result && resultNode(block, result, counts, setting);
  return node ?? { kind: 'gone', id: block.id, text: wordsOf(reportWords.gone, setting.language) };
}

type ResultBlock = Extract<ReportBlock, { run: string }>;

function resultNode(block: ResultBlock, result: ResultDocument, counts: Counts, setting: Setting): ReportNode | null {
  switch (block.kind) {
    case 'figure': {
      const found = result.blocks.find((one): one is ChartBlock => one.kind === 'chart' && one.id === block.chart);
      return found ? figureNode(block, found, counts, setting) : null;
    }
    case 'table': {
      const found = result.blocks.find((one): one is TableBlock => one.kind === 'table' && one.id === block.table);
      return found ? tableNode(block, found, result, counts, setting) : null;
    }
    case 'indicators':
      return indicatorsNode(block.id, result, setting.language);
    case 'method':
      return methodNode(block.id, result, setting.language);
  }
}

/** A level is at most one below the heading before it, so that no number has a hole. */
function headingNode(block: Extract<ReportBlock, { kind: 'heading' }>, counts: Counts): HeadingNode {
  const level = Math.min(block.level, counts.headings.length + 1) as 1 | 2 | 3;
  const numbers = counts.headings.slice(0, level);
  numbers[level - 1] = (numbers[level - 1] ?? 0) + 1;
  counts.headings = numbers;
  return { kind: 'heading', id: block.id, level, number: numbers.join('.'), text: block.text };
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
}

function figureNode(
  block: Extract<ReportBlock, { kind: 'figure' }>,
  chart: ChartBlock,
  counts: Counts,
  { language, teaching }: Setting,
): FigureNode {
  const figure = figureOf(chart, language);
  const source = wordsOf(reportWords.source, language, { source: withoutStop(inLanguage(chart.source, language)) });
  counts.figure += 1;
  return {
    kind: 'figure',
    id: block.id,
    word: wordsOf(reportWords.figure, language),
    number: counts.figure,
    title: block.title ?? figure.title,
    subtitle: block.subtitle ?? figure.subtitle,
    figure,
    notes: [source, `${figure.count}.`, ...figure.remarks, ...(teaching === null ? [] : [teaching])].join(' '),
  };
}

function tableNode(
  block: Extract<ReportBlock, { kind: 'table' }>,
  table: TableBlock,
  result: ResultDocument,
  counts: Counts,
  { language, teaching }: Setting,
): TableNode {
  const origins = [...new Set(result.data.map((used) => used.label))].join('; ');
  const source = wordsOf(reportWords.source, language, { source: origins });
  counts.table += 1;
  return {
    kind: 'table',
    id: block.id,
    word: wordsOf(reportWords.table, language),
    number: counts.table,
    title: block.title ?? inLanguage(table.title, language),
    ...bookTable(table, language),
    notes: [...(origins === '' ? [] : [source]), ...(teaching === null ? [] : [teaching])].join(' '),
  };
}

function indicatorsNode(id: string, result: ResultDocument, language: Language): IndicatorsNode {
  const items = result.blocks.flatMap((block) => {
    if (block.kind !== 'indicator') return [];
    const period = inLanguage(block.period, language);
    const title = inLanguage(block.title, language);
    return [
      {
        name: period === '' ? title : `${title}, ${period}`,
        value: inLanguage(block.shown, language),
        isMissing: block.value === null,
        unit: block.value === null ? '' : inLanguage(block.unit, language),
        reading: block.reading ? inLanguage(block.reading, language) : '',
      },
    ];
  });
  return { kind: 'indicators', id, items };
}

function withoutStop(text: string): string {
  return text.replace(/[.。]$/u, '');
}
