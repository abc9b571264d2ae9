import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorBlock, ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import { comparisonOf } from '../../../analysis/node/commands/comparison.ts';
import { decisionsOf } from '../../../analysis/node/commands/decisions.ts';
import { docs } from '../../../analysis/node/commands/docs.ts';
import { run } from '../../../analysis/node/commands/run.ts';
import { UsageError } from '../../../analysis/node/usage.ts';
import { templateById, templates } from '../../../analysis/templates/index.ts';
import type { Template } from '../../../analysis/templates/template.ts';

let folder: string;
let own: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vcw-options-'));
  own = join(folder, 'own.csv');
  const rows = ['Maize', 'Beans'].flatMap((product, at) =>
    ['North', 'South'].flatMap((region, place) =>
      [2018, 2019, 2020, 2021, 2022].map((year) =>
        [product, region, year, 100 + place, (300 + 7 * (year - 2018) ** 2) * (1 + at) + place * 50].join(','),
      ),
    ),
  );
  writeFileSync(own, `product,region,year,area,production\n${[...rows, 'Maize,South,2022,1,1'].join('\n')}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const growth = 'production/growth-decomposition';
const map = ['product', 'region', 'year', 'area', 'production'].flatMap((name) => [
  '--map',
  `production.${name}=${name}`,
]);

function words(...more: string[]): string[] {
  return [growth, '--data', `production=${own}`, ...map, ...more];
}

describe('vcw run', () => {
  it('refuses rows that stand twice, tells how to decide, and leaves them out when told to', async () => {
    const refused = await run(words('--param', 'product=Maize'));
    expect(refused.status).toBe(2);
    expect(refused.lines).toContain('    or --decide duplicate-keys=fix');

    const result = await run(words('--param', 'product=Maize', '--decide', 'duplicate-keys=fix:entered twice'));
    const { notices, data } = result.json as ResultDocument;
    expect(notices.find(({ code }) => code === 'duplicate-keys')?.decision).toMatchObject({
      choice: 'fix',
      reason: 'entered twice',
    });
    expect(data[0]?.dropped.map(({ code, count }) => [code, count])).toEqual([['duplicate-keys', 1]]);
  });

  it('gives one indicator alone, by its id', async () => {
    const given = ['--param', 'product=Beans', '--param', 'average_years=1', '--indicator', 'production-change'];
    const { json, lines } = await run(words(...given));
    // Both regions: twice 7 · 16 · 2 t.
    expect((json as IndicatorBlock[]).map(({ id, value }) => [id, value])).toEqual([['production-change', 448]]);
    expect(lines).toHaveLength(1);
    await expect(run(words('--param', 'product=Beans', '--indicator', 'M99'))).rejects.toThrow(/has no indicator M99/);
  });

  it('compares products, and sweeps a parameter', async () => {
    const decide = ['--decide', 'duplicate-keys=fix'];
    const one = ['--indicator', 'production-change', '--param', 'average_years=1'];
    const products = await run(words(...decide, ...one, '--compare', 'product=all', '--reference', 'Maize'));
    expect((products.json as TableBlock[])[0]?.rows.map((row) => row.slice(0, 4))).toEqual([
      [1, 'Beans', 448, 224],
      [2, 'Maize', 224, 0],
    ]);
    const swept = await run(
      words('--param', 'product=Beans', '--indicator', 'production-change', '--sweep', 'average_years=1,2'),
    );
    expect((swept.json as TableBlock[])[0]?.rows.map((row) => [String(row[1]).replace('\u00a0', ' '), row[2]])).toEqual(
      [
        ['1 year', 448],
        // Means of 2021 and 2022 less those of 2018 and 2019: 2 · 2 · 7 · ((9 + 16) − (0 + 1)) / 2.
        ['2 year', 336],
      ],
    );
  });
});

describe('the words of the command line', () => {
  const template = templateById(growth);
  if (template === null) throw new Error('no template');

  it('are decisions with their reasons, colons and equals signs among them', () => {
    expect(decisionsOf(['a=accept', 'b=override:so it is: x=1'])).toEqual({
      decisions: { a: { choice: 'accept' }, b: { choice: 'override', reason: 'so it is: x=1' } },
    });
    expect(decisionsOf([])).toEqual({});
    expect(() => decisionsOf(['a=maybe'])).toThrow(UsageError);
  });

  it.each([
    [{ compare: 'product=all' }, { over: { kind: 'param', param: 'product' }, members: 'all' }],
    [
      { compare: 'production.region=North,South', reference: 'North' },
      {
        over: { kind: 'column', need: 'production', column: 'region' },
        members: ['North', 'South'],
        reference: 'North',
      },
    ],
    [
      { compare: 'region=["Bobo, north","South"]' },
      { over: { kind: 'column', need: 'production', column: 'region' }, members: ['Bobo, north', 'South'] },
    ],
    [
      { sweep: 'average_years=1,3', reference: '1' },
      { kind: 'sweep', param: 'average_years', values: [1, 3], reference: 1 },
    ],
  ])('are a comparison: %j', (given, comparison) => {
    expect(comparisonOf(template, given)).toEqual({ comparison });
  });

  it.each([
    [{ compare: 'colour=all' }, /no column or parameter colour/],
    [{ sweep: 'product=1' }, /no number parameter product/],
    [{ sweep: 'average_years=1,x' }, /takes numbers, not x/],
    [{ reference: 'x' }, /goes with --compare/],
  ])('refuse %j', (given, reason) => {
    expect(() => comparisonOf(template, given)).toThrow(reason);
  });

  it('ask for the table where several have the column', () => {
    const need = template.needs['production'];
    if (need === undefined) throw new Error('no need');
    const two: Template = { ...template, needs: { production: need, other: need }, params: {} };
    expect(() => comparisonOf(two, { compare: 'region=all' })).toThrow(/production\.region, other\.region/);
  });
});

it('vcw docs writes the pages of all methods', async () => {
  const out = join(folder, 'pages');
  const { json } = await docs(['--out', out]);
  expect(json).toEqual({ folder: out, pages: ['README.md', ...templates.map(({ id }) => `${id}.md`)] });
  expect(readFileSync(join(out, `${growth}.md`), 'utf8')).toMatch(/^# Sources of growth/);
});
