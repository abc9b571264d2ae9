import type { Page } from '@playwright/test';
import { sampleFile } from './rooms.ts';
import { expect, type Opened } from './hosts.ts';

const patient = { timeout: 45_000 };

/** One state of the window that is looked at. */
export type Screen = 'home' | 'analyse' | 'report' | 'data' | 'import';

/**
 * Go through every room with a study open, in any language: rooms by their keys, buttons by their place. Calls back in
 * each.
 */
export async function walkRooms(workbench: Opened, look: (screen: Screen) => Promise<void>): Promise<void> {
  const { page } = workbench;
  const main = page.getByRole('main');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await look('home');
  await page.getByRole('complementary').getByRole('button').first().click();
  await main.locator('figure svg').first().waitFor(patient);
  await look('analyse');
  await addToReport(page);
  await openByKey(page, 4);
  await main.getByRole('article').locator('figure svg').first().waitFor();
  await look('report');
  await openByKey(page, 2);
  // A row number stands in a row before the row is read.
  await expect(main.getByRole('gridcell').filter({ hasText: /\p{L}/u }).first()).toBeVisible(patient);
  await expect(main.getByRole('columnheader').filter({ hasText: /\d/ }).first()).toBeVisible(patient);
  await look('data');
  await workbench.drop(sampleFile('nicaragua-bean-margins/red-bean-prices-2021.xlsx'));
  await expect(main.getByRole('table').getByRole('row').nth(5)).toBeVisible(patient);
  await expect(main.getByRole('grid').getByRole('gridcell').filter({ hasText: /\p{L}/u }).first()).toBeVisible(patient);
  await look('import');
}

/** The last button of the head of the result is its main one. */
async function addToReport(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('banner')
    .or(page.locator('main header'))
    .last()
    .getByRole('button')
    .last()
    .click();
}

function openByKey(page: Page, place: number): Promise<void> {
  return page.keyboard.press(`Alt+${String(place)}`);
}
