import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../analysis/templates/index.ts';
import { methodPage } from '../../../analysis/templates/method-page.ts';

describe('method pages', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    '%s: the page in docs/methods is current (node scripts/method-pages.mjs)',
    (id, template) => {
      const page = readFileSync(new URL(`../../../docs/methods/${id}.md`, import.meta.url), 'utf8');
      expect(methodPage(template)).toBe(page);
    },
  );

  it('leaves no place unfilled and no value unsaid', () => {
    for (const template of templates) expect(methodPage(template)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  });
});
