import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts.ts';
import { startWith } from '../support/settings.ts';
import { walkRooms } from '../support/walk.ts';

/* Every room by the rules of axe-core: nothing serious, nothing critical. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const scheme of ['light', 'dark'] as const) {
  test(`every room is accessible, ${scheme}`, async ({ workbench }) => {
    const { page } = workbench;
    await startWith(page, { scheme });
    await walkRooms(workbench, async (screen) => {
      expect({ screen, violations: await violations(page) }).toEqual({ screen, violations: [] });
    });
  });
}

test('dialogs, menus and popovers are accessible', async ({ workbench }) => {
  const { page } = workbench;
  await expect(page.getByRole('heading', { name: 'Start a study' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await expect(page.getByPlaceholder('Search or run').last()).toBeFocused();
  expect(await violations(page)).toEqual([]);
});

/** Rule, weight and place of each serious violation. The page's policy allows no script tag: the debugger brings axe in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // What moves in has no final colour yet.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => `${id} (${String(impact)}): ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
}
