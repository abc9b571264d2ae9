import type { ResultDocument } from '../document/result-document.ts';
import { inLanguage, type Language } from '../model/text.ts';
import type { ReportBlock } from './outline.ts';

/**
 * The blocks that stand for a result when it is added: its title, its findings as text the writer may change, its
 * figures and tables, which stay alive, and how it was made. Ids do not repeat any of those taken.
 */
export function blocksForResult(
  run: string,
  document: ResultDocument,
  language: Language,
  taken: ReadonlySet<string> = new Set(),
): readonly ReportBlock[] {
  const id = freshIds(run, taken);
  const passages = (roles: readonly string[]) =>
    document.blocks.flatMap((block) =>
      block.kind === 'passage' && roles.includes(block.role) ? [inLanguage(block.text, language)] : [],
    );
  const findings = passages(['headline', 'finding']).join(' ');
  const caveats = passages(['caveat']).join(' ');
  const text = [findings, caveats].filter((part) => part !== '').join('\n\n');
  const hasIndicators = document.blocks.some((block) => block.kind === 'indicator');
  return [
    { id: id('heading'), kind: 'heading', level: 1, text: inLanguage(document.title, language) },
    ...(text === '' ? [] : [{ id: id('text'), kind: 'text', text } as const]),
    ...(hasIndicators ? [{ id: id('indicators'), kind: 'indicators', run } as const] : []),
    ...document.blocks.flatMap((block): ReportBlock[] => {
      if (block.kind === 'chart') {
        return [{ id: id(`figure-${block.id}`), kind: 'figure', run, chart: block.id, title: null, subtitle: null }];
      }
      if (block.kind === 'table')
        return [{ id: id(`table-${block.id}`), kind: 'table', run, table: block.id, title: null }];
      return [];
    }),
    { id: id('method'), kind: 'method', run },
  ];
}

function freshIds(run: string, taken: ReadonlySet<string>): (part: string) => string {
  const used = new Set(taken);
  return (part) => {
    const plain = `${run}-${part}`;
    let id = plain;
    for (let count = 2; used.has(id); count += 1) id = `${plain}-${String(count)}`;
    used.add(id);
    return id;
  };
}
