import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { templateById } from '../../../analysis/templates/index.ts';
import { expect, type Opened } from './hosts.ts';

/* The parts of the window by their names, as a person or a screen reader finds them. */

export interface Expected {
  readonly headline: string;
  readonly indicators: Readonly<Record<string, number | null>>;
  readonly tolerance: Readonly<Record<string, number>>;
}

/** The start of a figure is slow where the engine starts too. */
const patient = { timeout: 45_000 };

export function sampleFile(path: string): string {
  return fileURLToPath(new URL(`../../../samples/${path}`, import.meta.url));
}

/** Samples of the start screen. */
export const sampleCount = (
  JSON.parse(readFileSync(sampleFile('index.json'), 'utf8')) as { readonly samples: readonly unknown[] }
).samples.length;

/** What a sample promises of one of its analyses. */
export function expectedOf(folder: string, at = 0): Expected {
  const all = JSON.parse(readFileSync(sampleFile(`${folder}/expected.json`), 'utf8')) as readonly Expected[];
  const expected = all[at];
  if (expected === undefined) throw new Error(`${folder} promises nothing`);
  return expected;
}

export async function goTo(page: Page, room: 'Home' | 'Data' | 'Analyse' | 'Report'): Promise<void> {
  const button = page.getByRole('navigation', { name: 'Rooms of the study' }).getByRole('button', { name: room });
  await button.click();
  await expect(button).toHaveAttribute('aria-current', 'page');
}

/** Drop a workbook and take it in as proposed; its grid is there at the end. */
export async function importFile(workbench: Opened, path: string): Promise<Locator> {
  const { page } = workbench;
  await workbench.drop(path);
  await page.getByRole('button', { name: /^Import \d+ tables?$/ }).click(patient);
  return shownGrid(page);
}

/** The grid of the Data room, with its first row there. */
export async function shownGrid(page: Page): Promise<Locator> {
  const grid = page.getByRole('grid', { name: /^Rows of / }).or(page.getByRole('treegrid', { name: /^Rows of / }));
  await expect(grid.getByRole('gridcell').first()).toHaveText(/\S/, patient);
  return grid;
}

export async function openSample(page: Page, title: RegExp): Promise<Locator> {
  await goTo(page, 'Home');
  await page.getByRole('complementary', { name: 'Sample studies' }).getByRole('button', { name: title }).click();
  return shownResult(page);
}

/** Begin an analysis from the list of templates. */
export async function chooseTemplate(page: Page, title: string): Promise<void> {
  await goTo(page, 'Analyse');
  const list = page.getByRole('navigation', { name: 'Templates' });
  // The stage of another template may be closed: three letters find any.
  const search = list.getByRole('searchbox');
  await search.fill(title);
  await list.getByRole('button', { name: title }).click(patient);
  await search.fill('');
}

/** The finding of the open analysis, when it is there. */
export async function shownResult(page: Page): Promise<Locator> {
  const result = page.getByRole('region', { name: 'Result', exact: true });
  await expect(result.getByRole('region', { name: 'What it says' })).toBeVisible(patient);
  const more = result.getByRole('button', { name: /^\d+ more figures?$/ });
  if (await more.isVisible()) await more.click();
  return result;
}

/** Every key figure of the open result to its last digit, by the id that it has in its template. */
export async function exactIndicators(page: Page, template: string): Promise<Record<string, number | null>> {
  const declared = templateById(template)?.indicators ?? [];
  const result = await shownResult(page);
  const values: Record<string, number | null> = {};
  for (const name of await namesOfFigures(result)) {
    // A title may begin as another does: the longest is meant.
    const [of] = declared
      .filter(({ title }) => name.startsWith(title.en))
      .toSorted((one, other) => other.title.en.length - one.title.en.length);
    await result.getByRole('button', { name, exact: true }).click();
    const detail = page.getByRole('dialog');
    const text = await detail.getByRole('definition').first().innerText();
    values[of?.id ?? name] = text.startsWith('not computed') ? null : Number.parseFloat(text.replace('\u2212', '-'));
    await detail.getByRole('button', { name: 'Close' }).click();
    await expect(detail).toHaveCount(0);
  }
  return values;
}

/** The key figures as they are written on the screen: `−11,560 t`. */
export async function writtenIndicators(result: Locator): Promise<string[]> {
  const names = await namesOfFigures(result);
  return names
    .filter((name) => !name.includes('not computed'))
    .map((name) => plain(name.slice(name.lastIndexOf(': ') + 2)));
}

/** Spoken names of the key figures: title, period, value and unit. */
function namesOfFigures(result: Locator): Promise<string[]> {
  return result
    .getByRole('region', { name: 'Key figures' })
    .locator('button[aria-label]')
    .evaluateAll((buttons) => buttons.map((button) => (button.getAttribute('aria-label') ?? '').trim()));
}

/** Choose in a field that opens a list. */
export async function choose(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** Words with one kind of blank: a number stands apart from its unit by a blank that does not break. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2066-\u2069]+/gu, ' ').trim();
}
