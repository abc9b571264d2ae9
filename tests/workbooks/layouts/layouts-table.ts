import type { Truth } from './make/layout.ts';

type Failing = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How many layouts hold by language, and what does not, in Markdown. */
export function layoutsTable(truths: ReadonlyMap<string, Truth>, failing: Failing, published: Failing): string {
  const languages = [...new Set([...truths.values()].map(({ language }) => language))].sort();
  const rows = languages.map((language) => {
    const files = [...truths].filter(([, truth]) => truth.language === language).map(([file]) => file);
    const whole = files.filter((file) => !Object.hasOwn(failing, file));
    return `| ${language} | ${String(files.length)} | ${String(whole.length)} |`;
  });
  const faults = [...Object.entries(failing), ...Object.entries(published)];
  return [
    '| Language | Layouts | Every claim holds |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    faults.length === 0 ? 'Every claim holds.' : 'What does not hold:',
    '',
    ...faults.map(([file, claims]) => `- \`${file}\`: ${Object.keys(claims).map(spoken).join(', ')}`),
  ].join('\n');
}

/** `2 values` as words: the values of the second table. */
function spoken(claim: string): string {
  const match = /^(\d+) (.+)$/.exec(claim);
  return match === null ? claim : `${match[2] ?? ''} of table ${match[1] ?? ''}`;
}
