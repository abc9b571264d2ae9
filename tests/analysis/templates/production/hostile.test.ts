import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import losses from '../../../../analysis/templates/production/losses-and-availability.ts';
import concentration from '../../../../analysis/templates/production/regional-concentration.ts';
import trend from '../../../../analysis/templates/production/trend-and-checks.ts';
import gap from '../../../../analysis/templates/production/yield-gap.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { codes, numbers, runOn } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Cell = number | string | null;
type Row = readonly Cell[];

const years = [2010, 2011, 2012, 2013, 2014, 2015];
const regions = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];

/** Area and production of two products in every region and year, by a rule. */
function grid(cell: (region: number, year: number, product: number) => readonly [Cell, Cell]): Row[] {
  return years.flatMap((year, y) =>
    regions.flatMap((region, r) => ['x', 'y'].map((product, p): Row => [year, region, product, ...cell(r, y, p)])),
  );
}

const next = numbers(77);
const any = (): Cell => [0, null, 1e-12, 1e15, 5, 7 * next()][Math.floor(6 * next())] ?? null;

const tables: readonly (readonly [string, Row[]])[] = [
  ['all zeros', grid(() => [0, 0])],
  ['nothing reported', grid(() => [null, null])],
  ['one region only', grid((r) => (r === 0 ? [10, 20] : [null, null]))],
  ['one region grows, the others report zero', grid((r, y) => (r === 0 ? [10, 20 + y] : [0, 0]))],
  ['production without area', grid((_r, y) => [0, 5 + y])],
  ['constant figures', grid(() => [10, 20])],
  ['zeros, gaps, the smallest and the largest', grid(() => [any(), any()])],
  ['one product is missing', grid((_r, y, p) => (p === 0 ? [10 + y, 20] : [null, null]))],
];

describe.each([
  ['trend and checks', trend],
  ['regional concentration', concentration],
  ['yield gap', gap],
] as const)('%s', (_name, template: Template) => {
  it.each(tables)('gives a number, nothing, or a refusal in words: %s', async (_case, rows) => {
    const outcome = await runOn(engine, template, {
      production: { columns: ['year', 'region', 'product', 'area', 'production'], rows },
    });
    expect(['done', 'refused']).toContain(outcome.state);
    // The runner reports every figure that is not a number.
    expect(codes(outcome)).not.toContain('value-undefined');
    if (outcome.state === 'refused')
      expect(outcome.notices.some(({ severity, text }) => severity === 'wrong' && text.en.length > 20)).toBe(true);
  });
});

it.each([
  ['everything is lost at once', [['Harvest', 100, 0]], 0],
  ['nothing is lost', [['Harvest', 0, 100]], 1e15],
  ['tiny rates', [['Harvest', 1.0000001, 1e-9]], 1e-12],
] as const)('losses: gives a number, nothing, or a refusal in words: %s', async (_case, rows, production) => {
  const outcome = await runOn(
    engine,
    losses,
    { losses: { columns: ['stage', 'rate', 'price'], units: { price: 'USD/t' }, rows } },
    { production, population: 1 },
  );
  expect(outcome.state).toBe('done');
  expect(codes(outcome)).not.toContain('value-undefined');
});
