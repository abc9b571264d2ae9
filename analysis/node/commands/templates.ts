import { templates } from '../../templates/index.ts';
import type { Answer } from '../cli.ts';

/** The list of templates, in menu order. */
export function listTemplates(): Promise<Answer> {
  const json = templates.map(({ id, version, stage, title, question }) => ({ id, version, stage, title, question }));
  const widest = Math.max(...templates.map(({ id }) => id.length));
  const lines = templates.map(({ id, question }) => `${id.padEnd(widest)}  ${question.en}`);
  return Promise.resolve({ json, lines, status: 0 });
}
