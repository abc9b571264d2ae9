import type { Page } from '@playwright/test';
import { expect, test } from '../support/hosts.ts';
import { shownResult } from '../support/rooms.ts';

/* The whole way without a pointer: keys only, and the focus can always be seen. */

test('a sample opens, an option changes and the result goes into the report, by keys alone', async ({ workbench }) => {
  const { page, faults } = workbench;
  await expect(page.getByRole('heading', { name: 'Start a study' })).toBeVisible();

  await test.step('the palette finds the sample by a few letters', async () => {
    await page.keyboard.press('Control+K');
    const search = page.getByPlaceholder('Search or run').last();
    await expect(search).toBeFocused();
    await page.keyboard.type('apricot');
    await expect(page.getByRole('button', { name: /^Open the sample: Fruit and nuts/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await shownResult(page);
  });

  await test.step('F6 goes from panel to panel, Tab to the option', async () => {
    await untilFocused(page, 'F6', () => document.activeElement?.getAttribute('aria-label') === 'Options');
    await untilFocused(page, 'Tab', () => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement && field.labels?.[0]?.textContent.startsWith('Years averaged') === true;
    });
    // The mark moves in within a moment.
    await expect.poll(() => isFocusMarked(page)).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Change in production, .*: −14,810/ })).toBeVisible();
  });

  await test.step('F6 to the result, Tab and Enter add it to the report', async () => {
    await untilFocused(page, 'F6', () => document.activeElement?.getAttribute('aria-label') === 'Result');
    await untilFocused(page, 'Tab', () => document.activeElement?.textContent === 'Add to report');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'In the report' })).toBeVisible();
    await page.keyboard.press('Alt+4');
    await expect(page.getByRole('article', { name: 'Page preview' })).toContainText('−14,810');
  });

  await test.step('undo and redo by keys', async () => {
    await page.keyboard.press('Control+Z');
    await expect(page.getByRole('heading', { name: 'The report is empty' })).toBeVisible();
    await page.keyboard.press('Control+Y');
    await expect(page.getByRole('article', { name: 'Page preview' })).toContainText('−14,810');
  });
  expect(faults).toEqual([]);
});

test('the sheet of shortcuts opens with a question mark and closes with Escape', async ({ workbench: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Start a study' })).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Undo');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

/** Press a key until the focus stands where it should; a way round the window that never comes there fails. */
async function untilFocused(page: Page, key: string, isThere: () => boolean): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(isThere)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come there`);
}

/** Whether the field with the focus looks otherwise than its neighbours: by outline, shadow or border. */
function isFocusMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const look = (field: Element): string => {
      // The box around a field and its unit may carry the mark.
      const boxes = [field, field.parentElement].filter((box) => box !== null).map((box) => getComputedStyle(box));
      return boxes.map((box) => [box.outlineStyle, box.boxShadow, box.borderColor].join(' ')).join('; ');
    };
    const focused = document.activeElement;
    const others = [...document.querySelectorAll('input[type="text"]:not(:focus):not([readonly])')];
    return focused !== null && others.length > 0 && others.every((field) => look(field) !== look(focused));
  });
}
