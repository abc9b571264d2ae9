import { copyTable } from '../../document/copy.ts';
import type { IndicatorBlock, ResultDocument, TableBlock } from '../../document/result-document.ts';
import { inLanguage } from '../../model/text.ts';
import type { Template } from '../../templates/template.ts';
import { UsageError } from '../usage.ts';

/** Indicators chosen by id or by formula id: of one run the figures, of a comparison the ranked tables. */
export function indicatorsOf(
  template: Template,
  result: ResultDocument,
  wanted: readonly string[],
): { readonly json: unknown; readonly lines: readonly string[] } {
  const ids = wanted.flatMap((word) => idsOf(template, word));
  if (result.comparison !== undefined) {
    const tables = ids.flatMap((id) =>
      result.blocks.filter((block): block is TableBlock => block.kind === 'table' && block.id === `comparison-${id}`),
    );
    return { json: tables, lines: tables.flatMap((table) => [table.title.en, ...rowsOf(table)]) };
  }
  const blocks = ids.flatMap((id) =>
    result.blocks.filter((block): block is IndicatorBlock => block.kind === 'indicator' && block.id === id),
  );
  return { json: blocks, lines: blocks.map(indicatorLine) };
}

/** An indicator in one line, for people. */
export function indicatorLine(block: IndicatorBlock): string {
  const unit = inLanguage(block.unit, 'en');
  return `${block.title.en}: ${block.shown.en} ${unit} (${block.period.en}; n = ${String(block.n)})`;
}

function idsOf(template: Template, word: string): readonly string[] {
  const found = template.indicators.filter(({ id, formulaId }) => id === word || formulaId === word);
  if (found.length > 0) return found.map(({ id }) => id);
  const all = template.indicators.map(({ id, formulaId }) => `${id} (${formulaId})`);
  throw new UsageError(`${template.id} has no indicator ${word}; it has ${all.join(', ')}`);
}

function rowsOf(table: TableBlock): string[] {
  return copyTable(table, 'en')
    .tsv.split('\r\n')
    .map((row) => `  ${row.replaceAll('\t', '; ')}`);
}
