import { methodPage } from './method-page.ts';
import { words } from './page-words.ts';
import type { Stage, Template } from './template.ts';

/** Every page of the methods by its path in their folder: one a template, and the index that leads to them. */
export function methodPages(templates: readonly Template[]): ReadonlyMap<string, string> {
  const pages = templates.map((template) => [`${template.id}.md`, methodPage(template)] as const);
  return new Map([['README.md', methodIndex(templates)], ...pages]);
}

const stages: Readonly<Record<Stage, string>> = {
  production: 'Production',
  market: 'Market prices',
  trade: 'Trade',
  chain: 'Value chain',
  investment: 'Investment',
  selection: 'Selection',
  uncertainty: 'Uncertainty',
};

/** All analyses by stage, and all formulas by their ids. */
function methodIndex(templates: readonly Template[]): string {
  const found = (Object.keys(stages) as Stage[]).flatMap((stage) => {
    const own = templates.filter((template) => template.stage === stage);
    return own.length === 0 ? [] : [{ stage, own }];
  });
  const parts = [
    '# Methods',
    'One page for each analysis: the data it needs, its options, formulas, checks, worked examples, limits and sources. The pages are written from the analyses themselves, so they say what the program computes.',
    ...found.flatMap(({ stage, own }) => [
      `## ${stages[stage]}`,
      own.map((template) => `- [${template.title.en}](${template.id}.md): ${template.question.en}`).join('\n'),
    ]),
    '## Formulas',
    'The ids stand beside every figure in results and reports.',
    formulaTable(templates),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formulaTable(templates: readonly Template[]): string {
  const rows = templates.flatMap((template) => template.indicators.map((indicator) => ({ template, indicator })));
  // `M2` before `M10`: the letters first, then the number.
  const sorted = rows.toSorted(
    (a, b) =>
      compare(letters(a.indicator.formulaId), letters(b.indicator.formulaId)) ||
      number(a.indicator.formulaId) - number(b.indicator.formulaId) ||
      compare(a.indicator.formulaId, b.indicator.formulaId),
  );
  const lines = sorted.map(
    ({ template, indicator: { formulaId, title, formula } }) =>
      `| ${formulaId} | ${cell(words(title))} | \`${cell(formula)}\` | [${template.title.en}](${template.id}.md) |`,
  );
  return ['| Id | Indicator | Formula | Analysis |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function letters(id: string): string {
  return /^\D*/.exec(id)?.[0] ?? '';
}

function number(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
