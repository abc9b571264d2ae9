import type { Page } from '@playwright/test';
import type { Settings } from '../../../renderer/settings/settings.ts';

/** Start anew with some settings, as a person left them the last time. Only in the browser host. */
export async function startWith(page: Page, settings: Partial<Settings>): Promise<void> {
  // The window writes its own settings a moment after each change: a script before its start has the last word.
  await page.addInitScript((kept) => localStorage.setItem('workbench-settings', JSON.stringify(kept)), settings);
  await page.reload();
}
