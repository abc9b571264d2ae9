import { languages } from '../../../analysis/model/text.ts';
import type { Text } from '../../../analysis/model/text.ts';
import type { Stage, Template } from '../../../analysis/templates/template.ts';

/** Stages in the order of the work. */
export const stages: readonly Stage[] = [
  'production',
  'market',
  'trade',
  'chain',
  'investment',
  'selection',
  'uncertainty',
];

/** The templates that hold every typed word in a title, question or indicator, in any of the six languages. */
export function foundTemplates(templates: readonly Template[], query: string): readonly Template[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? templates
    : templates.filter((template) => {
        const text = searchText(template);
        return words.every((word) => text.includes(word));
      });
}

function searchText(template: Template): string {
  const texts = [template.title, template.question, ...template.indicators.map((indicator) => indicator.title)];
  return folded([template.id, ...texts.flatMap(everyLanguage)].join(' '));
}

function everyLanguage(text: Text): string[] {
  return languages.flatMap((language) => text[language] ?? []);
}

/** Case and accents do not count: `evolucion` finds `Evolución`. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLocaleLowerCase('en');
}
