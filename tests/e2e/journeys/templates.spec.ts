import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateById } from '../../../analysis/templates/index.ts';
import { expect, test } from '../support/hosts.ts';
import { chooseTemplate, expectedOf, goTo, openSample, plain, sampleFile, shownResult } from '../support/rooms.ts';
import { startWith } from '../support/settings.ts';

/* Every analysis on the sample that feeds it, as a person opens it: its finding, its figures, its charts; a picture of each. */

interface Sample {
  readonly folder: string;
  readonly title: { readonly en: string };
  readonly stage: string;
}

const { samples } = JSON.parse(readFileSync(sampleFile('index.json'), 'utf8')) as {
  readonly samples: readonly Sample[];
};

const folder = fileURLToPath(new URL('../../../test-results/screens/', import.meta.url));
mkdirSync(folder, { recursive: true });

/** Templates of a sample, each with what is promised of its analyses: the window opens the last one of a template. */
function templatesOf(
  sample: Sample,
): readonly { readonly id: string; readonly title: string; readonly headlines: readonly string[] }[] {
  const { runs } = JSON.parse(readFileSync(sampleFile(`${sample.folder}/study.json`), 'utf8')) as {
    readonly runs: readonly { readonly template: string }[];
  };
  return [...new Set(runs.map(({ template }) => template))].map((id) => ({
    id,
    title: templateById(id)?.title.en ?? '',
    headlines: runs.flatMap(({ template }, at) => (template === id ? [expectedOf(sample.folder, at).headline] : [])),
  }));
}

for (const [at, sample] of samples.entries()) {
  // Light and dark take turns: each template stands in one of them, and every kind of chart in both.
  const scheme = at % 2 === 0 ? 'light' : 'dark';
  test(`${sample.folder}: each analysis says what the sample promises, ${scheme}`, async ({ workbench }) => {
    const { page, faults, outside } = workbench;
    await page.setViewportSize({ width: 1280, height: 1600 });
    await startWith(page, { scheme });
    await openSample(page, new RegExp(`^${escaped(sample.title.en)}`));
    for (const { id, title, headlines } of templatesOf(sample)) {
      await chooseTemplate(page, title);
      const result = await shownResult(page);
      await expect
        .poll(async () => {
          const said = plain(await result.getByRole('region', { name: 'What it says' }).innerText());
          return headlines.some((headline) => said.includes(plain(headline)));
        })
        .toBe(true);
      await expect(result.locator('figure svg').first()).toBeVisible();
      await expect(result).not.toContainText(/NaN|Infinity|undefined/);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(folder, `${id.replace('/', '-')}-${scheme}.png`) });
    }
    await goTo(page, 'Analyse');
    expect([faults, outside]).toEqual([[], []]);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
