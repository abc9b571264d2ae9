import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/hosts.ts';
import { startWith } from '../support/settings.ts';
import { walkRooms, type Screen } from '../support/walk.ts';

/* Every room as a picture in test-results/screens, for eyes; the claims are few. */

const folder = fileURLToPath(new URL('../../../test-results/screens/', import.meta.url));
mkdirSync(folder, { recursive: true });

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const looks = [
  { name: 'light', settings: { scheme: 'light' } },
  { name: 'dark', settings: { scheme: 'dark' } },
  { name: 'rtl', settings: { scheme: 'light', language: 'ar-XB' } },
] as const;

for (const size of sizes) {
  for (const { name, settings } of looks) {
    test(`rooms at ${String(size.width)}×${String(size.height)}, ${name}`, async ({ workbench }) => {
      const { page, faults } = workbench;
      await page.setViewportSize(size);
      await startWith(page, settings);
      await walkRooms(workbench, async (screen: Screen) => {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: join(folder, `${screen}-${String(size.width)}-${name}.png`) });
        expect({ screen, isWider: await page.evaluate(isWiderThanWindow) }).toEqual({ screen, isWider: false });
        await expect(page.locator('main button[data-variant="filled"]').last()).toBeInViewport({ ratio: 1 });
      });
      expect(faults).toEqual([]);
    });
  }
}

test('at 200 % zoom the rooms, the main button and the result can be reached', async ({ workbench }) => {
  const { page } = workbench;
  // A window of 1280 × 800 at twice the size has room for half as many points.
  await page.setViewportSize({ width: 640, height: 400 });
  await walkRooms(workbench, async (screen) => {
    await page.screenshot({ path: join(folder, `${screen}-zoomed.png`) });
    expect({ screen, isWider: await page.evaluate(isWiderThanWindow) }).toEqual({ screen, isWider: false });
    const button = page.locator('main button[data-variant="filled"]').last();
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 0.9 });
    for (const room of await page.getByRole('navigation').first().getByRole('button').all())
      await expect(room).toBeInViewport({ ratio: 0.9 });
  });
});

function isWiderThanWindow(): boolean {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth;
}
