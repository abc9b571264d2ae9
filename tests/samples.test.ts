import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultDocument } from '../analysis/document/result-document.ts';
import type { Engine } from '../analysis/engine/engine.ts';
import { openNativeEngine } from '../analysis/node/native-engine.ts';
import {
  headlinesOf,
  importSample,
  indicatorsOf,
  readExpected,
  readSample,
  readStudy,
  rowsOf,
  runSample,
} from './support/sample-run.ts';

interface Listed {
  readonly folder: string;
}

const listed = (readSample('index.json') as { samples: readonly Listed[] }).samples;
const folders = listed.map((sample) => sample.folder);

describe('the list of samples', () => {
  it('names every folder, in the words of its study', () => {
    const samples = new URL('../samples/', import.meta.url);
    const there = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(there.map((entry) => entry.name).toSorted()).toEqual(folders.toSorted());
    for (const sample of listed) {
      const { title, summary, stage, isTeaching, files } = readStudy(sample.folder);
      expect({ folder: sample.folder, title, summary, stage, isTeaching, files }).toEqual(sample);
    }
  });

  it.each(folders)('%s: tells where its figures come from', (folder) => {
    const readme = readFileSync(new URL(`../samples/${folder}/README.md`, import.meta.url), 'utf8');
    expect(readme).toMatch(/Publishers?: /);
  });
});

const runs = folders.flatMap((folder) => readStudy(folder).runs.map(({ template }, at) => ({ folder, template, at })));

it.each(folders)('%s: promises something of each of its analyses', (folder) => {
  expect(readExpected(folder).length).toBe(readStudy(folder).runs.length);
});

describe.each(runs)('$folder, $template', ({ folder, at }) => {
  let engine: Engine;
  let document: ResultDocument;
  beforeAll(async () => {
    engine = await openNativeEngine();
    document = await runSample(folder, engine, at);
  });
  afterAll(() => engine.close());

  it('imports by its proposed plan and gives the results that it promises', () => {
    const expected = readExpected(folder)[at];
    if (expected === undefined) throw new Error('nothing promised');
    const indicators = indicatorsOf(document);
    // Between a number and its unit stands a no-break space.
    expect(headlinesOf(document).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([expected.headline]);
    expect(document.data.map(({ rowsRead }) => rowsRead)).toEqual([expected.rowsRead].flat());
    expect(document.data.map(({ rowsUsed }) => rowsUsed)).toEqual([expected.rowsUsed].flat());
    expect(Object.keys(indicators)).toEqual(Object.keys(expected.indicators));
    for (const [id, value] of Object.entries(expected.indicators)) {
      if (value === null) expect([id, indicators[id]]).toEqual([id, null]);
      else expect(Math.abs((indicators[id] ?? NaN) - value), id).toBeLessThanOrEqual(expected.tolerance[id] ?? 0);
    }
  });
});

// The same results by plain arithmetic over the imported rows, without the database's help.
describe('results of the samples, computed again', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNativeEngine();
  });
  afterAll(() => engine.close());

  it('apricots: effects and instability', async () => {
    const actual = indicatorsOf(await runSample('fao-apricot-production', engine));
    await importSample('fao-apricot-production', engine);
    const rows = (await rowsOf(engine, 't1')).filter((row) => row['crop'] === 'Apricots');
    const area = rows.map((row) => Number(row['area_harvested_ha']));
    const amount = rows.map((row) => Number(row['production_t']));
    const perHectare = amount.map((each, at) => each / item(area, at));
    const [a0, a1, p0, p1] = [
      mean(area.slice(0, 3)),
      mean(area.slice(6)),
      mean(amount.slice(0, 3)),
      mean(amount.slice(6)),
    ];
    const [y0, y1] = [p0 / a0, p1 / a1];
    const logarithmic = (p1 - p0) / Math.log(p1 / p0);
    const changes = amount.slice(1).map((each, at) => Math.log(each / item(amount, at)));
    const cv = (100 * Math.sqrt(variance(amount))) / mean(amount);
    const years = amount.map((_each, at) => at);
    const fits = [adjusted(years, amount), adjusted(years, amount.map(Math.log))];
    const yieldPart = mean(area) ** 2 * variance(perHectare);
    expectClose(actual, {
      'production-change': p1 - p0,
      'yearly-growth': 100 * ((p1 / p0) ** (1 / 6) - 1),
      'area-effect': ((a1 - a0) * (y0 + y1)) / 2,
      'yield-effect': ((y1 - y0) * (a0 + a1)) / 2,
      interaction: (a1 - a0) * (y1 - y0),
      'yield-effect-lmdi': logarithmic * Math.log(y1 / y0),
      instability: cv * Math.sqrt(1 - Math.max(0, ...fits)),
      coppock: 100 * (Math.exp(Math.sqrt((variance(changes) * (changes.length - 1)) / changes.length)) - 1),
      'variance-from-yield': (100 * yieldPart) / variance(amount),
    });
  });

  it('red beans: margin, mark-up, share and elasticity', async () => {
    const actual = indicatorsOf(await runSample('nicaragua-bean-margins', engine));
    await importSample('nicaragua-bean-margins', engine);
    const rows = await rowsOf(engine, 't1');
    const prices = (level: string): number[] =>
      rows.filter((row) => row['level'] === level).map((row) => Number(row['price_usd_kg']));
    const [wholesale, retail] = [prices('Wholesale'), prices('Retail')];
    const [farm, final] = [mean(wholesale), mean(retail)];
    expectClose(actual, {
      'farm-share': (100 * farm) / final,
      'gross-margin': final - farm,
      'mark-up': (100 * (final - farm)) / farm,
      'largest-spread': final - farm,
      transmission: slope(wholesale.map(Math.log), retail.map(Math.log)),
    });
  });

  it('coffee: RCA, its symmetric and its normalised form', async () => {
    const actual = indicatorsOf(await runSample('coffee-comparative-advantage', engine));
    await importSample('coffee-comparative-advantage', engine);
    const rows = await rowsOf(engine, 't1');
    const value = (country: string, code: string): number =>
      Number(rows.find((row) => row['country'] === country && row['product_code'] === code)?.['value_usd']);
    const [x, all, world, everything] = [
      value('Guatemala', '090111'),
      value('Guatemala', 'TOTAL'),
      value('World', '090111'),
      value('World', 'TOTAL'),
    ];
    const rca = x / all / (world / everything);
    expectClose(actual, {
      'market-share': (100 * x) / world,
      rca,
      rsca: (rca - 1) / (rca + 1),
      nrca: 1e6 * (x / everything - (all * world) / everything ** 2),
    });
  });
});

function expectClose(actual: Readonly<Record<string, number | null>>, wanted: Readonly<Record<string, number>>): void {
  for (const [id, value] of Object.entries(wanted)) {
    expect(Math.abs((actual[id] ?? NaN) - value) / Math.abs(value), id).toBeLessThan(1e-9);
  }
}

function item(values: readonly number[], at: number): number {
  const value = values[at];
  if (value === undefined) throw new Error(`no value at ${String(at)}`);
  return value;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function covariance(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, each, at) => sum + (each - mx) * (item(y, at) - my), 0) / (x.length - 1);
}

function variance(values: readonly number[]): number {
  return covariance(values, values);
}

function slope(x: readonly number[], y: readonly number[]): number {
  return covariance(x, y) / variance(x);
}

function adjusted(x: readonly number[], y: readonly number[]): number {
  const r2 = covariance(x, y) ** 2 / (variance(x) * variance(y));
  return 1 - ((1 - r2) * (x.length - 1)) / (x.length - 2);
}
