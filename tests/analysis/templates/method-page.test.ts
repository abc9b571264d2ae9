import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../analysis/templates/index.ts';
import { methodPage } from '../../../analysis/templates/method-page.ts';
import { methodPages } from '../../../analysis/templates/method-pages.ts';

describe('method pages', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    '%s: the page in docs/methods is current (node scripts/method-pages.mjs)',
    (id, template) => {
      const page = readFileSync(new URL(`../../../docs/methods/${id}.md`, import.meta.url), 'utf8');
      expect(methodPage(template)).toBe(page);
    },
  );

  it('the index in docs/methods is current, and leads to every page and every formula', () => {
    const pages = methodPages(templates);
    const index = pages.get('README.md') ?? '';
    expect(index).toBe(readFileSync(new URL('../../../docs/methods/README.md', import.meta.url), 'utf8'));
    expect([...pages.keys()]).toEqual(['README.md', ...templates.map(({ id }) => `${id}.md`)]);
    for (const template of templates) {
      expect(index).toContain(`(${template.id}.md)`);
      for (const { formulaId } of template.indicators) expect(index).toContain(`| ${formulaId} |`);
    }
  });

  it('leaves no place unfilled and no value unsaid', () => {
    for (const template of templates) expect(methodPage(template)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  });
});
