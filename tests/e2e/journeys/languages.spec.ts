import { expect, test } from '../support/hosts.ts';
import { startWith } from '../support/settings.ts';
import { walkRooms } from '../support/walk.ts';

/* Longer words, and the mirror: nothing is cut, nothing leaves the window. */

for (const [language, direction] of [
  ['en-XA', 'ltr'],
  ['ar-XB', 'rtl'],
] as const) {
  test(`in ${language} no word of a button, label or heading is cut`, async ({ workbench }) => {
    const { page, faults } = workbench;
    await startWith(page, { language });
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await walkRooms(workbench, async (screen) => {
      expect({ screen, cut: await page.evaluate(cutWords) }).toEqual({ screen, cut: [] });
      expect({ screen, isWider: await page.evaluate(isWiderThanWindow) }).toEqual({ screen, isWider: false });
    });
    expect(faults).toEqual([]);
  });
}

/**
 * Words that do not fit their box. Names of a person's own things may give way with an ellipsis: they carry the whole
 * in a title.
 */
function cutWords(): string[] {
  const parts = document.querySelectorAll<HTMLElement>(
    'button, label, legend, h1, h2, h3, [role="tab"], [role="menuitem"]',
  );
  return [...parts].flatMap((part) => {
    const isSeen =
      part.checkVisibility({ visibilityProperty: true }) && part.clientWidth > 1 && part.innerText.trim() !== '';
    if (!isSeen || part.closest('[title]') !== null || part.querySelector('[title], bdi') !== null) return [];
    const isCut = [part, ...part.querySelectorAll<HTMLElement>('*')].some(
      (each) =>
        each.textContent.trim() !== '' &&
        each.clientWidth > 1 &&
        each.scrollWidth > each.clientWidth + 1 &&
        ['hidden', 'clip'].includes(getComputedStyle(each).overflowX),
    );
    const isOut = part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible';
    return isCut || isOut ? [part.innerText] : [];
  });
}

function isWiderThanWindow(): boolean {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth;
}
