import { methodPage } from '../../templates/method-page.ts';
import { templateById, templates } from '../../templates/index.ts';
import type { Template } from '../../templates/template.ts';
import type { Answer } from '../cli.ts';
import { UsageError } from '../usage.ts';

/** One template whole: the data that it is, or its page for people. */
export function describe(words: readonly string[]): Promise<Answer> {
  const template = knownTemplate(words[0]);
  return Promise.resolve({ json: template, lines: [methodPage(template)], status: 0 });
}

export function knownTemplate(id: string | undefined): Template {
  const template = id === undefined ? null : templateById(id);
  if (template !== null) return template;
  throw new UsageError(`unknown template: ${id ?? ''}; there are ${templates.map((each) => each.id).join(', ')}`);
}
