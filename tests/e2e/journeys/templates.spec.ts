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

/** Analyses of a sample, each of its templates once. */
function analysesOf(
  sample: Sample,
): readonly { readonly id: string; readonly title: string; readonly headline: string }[] {
  const study = JSON.parse(readFileSync(sampleFile(`${sample.folder}/study.json`), 'utf8')) as {
    readonly runs: readonly { readonly template: string }[];
  };
  return study.runs.flatMap(({ template }, at) =>
    study.runs.findIndex((each) => each.template === template) === at
      ? [
          {
            id: template,
            title: templateById(template)?.title.en ?? '',
            headline: expectedOf(sample.folder, at).headline,
          },
        ]
      : [],
  );
}

for (const [at, sample] of samples.entries()) {
  // Light and dark take turns: each template stands in one of them, and every kind of chart in both.
  const scheme = at % 2 === 0 ? 'light' : 'dark';
  test(`${sample.folder}: each analysis says what the sample promises, ${scheme}`, async ({ workbench }) => {
    const { page, faults, outside } = workbench;
    await page.setViewportSize({ width: 1280, height: 1600 });
    await startWith(page, { scheme });
    await openSample(page, new RegExp(`^${escaped(sample.title.en)}`));
    for (const { id, title, headline } of analysesOf(sample)) {
      await chooseTemplate(page, title);
      const result = await shownResult(page);
      await expect
        .poll(async () => plain(await result.getByRole('region', { name: 'What it says' }).innerText()))
        .toContain(plain(headline));
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
