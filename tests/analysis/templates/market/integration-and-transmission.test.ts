import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillNotice } from '../../../../analysis/document/fill.ts';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import template from '../../../../analysis/templates/market/integration-and-transmission.ts';
import { monthlyPrices } from '../../../../analysis/templates/shared/price-example.ts';
import { transmissionExample } from '../../../../analysis/templates/shared/worked/price-transmission.ts';
import { codes, column, numbers, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const names = ['date', 'market', 'price'];

const priced = (rows: readonly Row[], columns: readonly string[] = names) => ({
  prices: { columns, units: { price: 'USD/t' }, rows },
});

const said = (outcome: RunOutcome, code: string): string => {
  const found = outcome.notices.find((notice) => notice.code === code);
  return found === undefined ? `no ${code}` : fillNotice(found).text.en.replaceAll('\u00a0', ' ');
};

function walk(seed: number, months: number, step = 0.08): number[] {
  const next = numbers(seed);
  let price = 300;
  return Array.from({ length: months }, () => (price *= Math.exp(step * (next() - 0.5))));
}

/** Prices around a mean, with no memory of more than a month. */
function calm(seed: number, months: number): number[] {
  const next = numbers(seed);
  let gap = 0;
  return Array.from({ length: months }, () => 300 * Math.exp((gap = 0.3 * gap + 0.1 * (next() - 0.5))));
}

function market(name: string, prices: readonly number[], from = '2012-01'): Row[] {
  return monthlyPrices(from, prices).map(([date, price]) => [date, name, price]);
}

/** The prices of a market that closes half of its distance to another every month. */
function follower(leader: readonly number[], seed: number): number[] {
  const next = numbers(seed);
  let log = Math.log(leader[0] ?? 1);
  return leader.map((price) => {
    log += 0.5 * (Math.log(price) - log) + 0.02 * (next() - 0.5);
    return 0.8 * Math.exp(log);
  });
}

const focus = { market: 'A', reference: 'B' };
const leader = walk(5, 120);
const linked = priced([...market('A', follower(leader, 9)), ...market('B', leader)]);

const verdictOf = async (rows: readonly Row[], params = {}): Promise<unknown> =>
  value(await runOn(engine, template, priced(rows), { ...focus, ...params }), 'result', 'verdict');

describe('integration of two markets', () => {
  it('finds a link that was made, both ways and with both lag rules, and how fast it closes', async () => {
    const outcome = await runOn(engine, template, linked, focus);
    expect(column(outcome, 'decision', 'fixed')).toEqual([
      'enough',
      'order-1',
      'order-1',
      'engle-granger',
      'rejected',
      'rejected',
      'linked',
    ]);
    expect(column(outcome, 'decision', 'aic')).toEqual(column(outcome, 'decision', 'fixed'));
    expect(value(outcome, 'summary', 'elasticity')).toBeCloseTo(1, 1);
    expect(Number(value(outcome, 'summary', 'half_life'))).toBeLessThan(2);
    const path = column(outcome, 'response', 'response').map(Number);
    expect(path.at(-1)).toBeCloseTo(Number(column(outcome, 'response', 'long_run')[0]), 3);
  });

  it('is the same in any unit and any order of rows', async () => {
    const plain = await runOn(engine, template, linked, focus);
    const rows = linked.prices.rows.map(([date = null, name = null, price]): Row => [
      date,
      name,
      Number(price) * (name === 'A' ? 1000 : 1),
    ]);
    const other = await runOn(engine, template, priced(rows.toReversed()), focus);
    for (const name of ['eg_fixed', 'eg_aic', 'elasticity', 'adjustment', 'half_life', 'granger_p', 'symmetry_p']) {
      expect(Number(value(other, 'summary', name)) / Number(value(plain, 'summary', name)), name).toBeCloseTo(1, 6);
    }
  });

  it('says that no link is detected between two walks, not that there is none', async () => {
    const rows = [...market('A', walk(21, 120)), ...market('B', walk(77, 120))];
    const outcome = await runOn(engine, template, priced(rows), focus);
    expect(value(outcome, 'result', 'verdict')).toBe('no-link');
    const names = ['elasticity', 'adjustment', 'half_life', 'symmetry_p'];
    expect(names.map((name) => value(outcome, 'summary', name))).toEqual([null, null, null, null]);
    expect(value(outcome, 'summary', 'granger_p')).not.toBeNull();
  });

  it('tests in levels where both prices return to their mean, and stops where one does', async () => {
    const outcome = await runOn(
      engine,
      template,
      priced([...market('A', calm(3, 120)), ...market('B', calm(4, 120))]),
      focus,
    );
    expect([value(outcome, 'result', 'verdict'), value(outcome, 'result', 'granger_form')]).toEqual([
      'stationary',
      'levels',
    ]);
    const mixed = await runOn(engine, template, priced([...market('A', calm(3, 120)), ...market('B', leader)]), focus);
    expect([value(mixed, 'result', 'verdict'), value(mixed, 'result', 'granger_form')]).toEqual(['mixed', null]);
    expect(value(mixed, 'summary', 'is_stopped')).toBe(true);
  });

  it('says “depends on the lag” when the two rules disagree', async () => {
    // A weak link over six years, of a seed for which one rule finds it and the other does not.
    const next = numbers(15);
    const x = walk(115, 72);
    let log = Math.log(x[0] ?? 1);
    const y = x.map((price) => Math.exp((log += 0.12 * (Math.log(price) - log) + 0.05 * (next() - 0.5))));
    const outcome = await runOn(engine, template, priced([...market('A', y), ...market('B', x)]), focus);
    expect(value(outcome, 'result', 'verdict')).toBe('depends-on-lag');
    const rules = ['verdict_fixed', 'verdict_aic'].map((name) => value(outcome, 'result', name));
    expect(rules[0]).not.toBe(rules[1]);
  });

  it('gives correlations only for short or broken series', async () => {
    const short = await runOn(
      engine,
      template,
      priced([...market('A', leader.slice(0, 59)), ...market('B', walk(8, 59))]),
      focus,
    );
    expect([value(short, 'result', 'verdict'), value(short, 'summary', 'fewest')]).toEqual(['too-short', 60]);
    expect(value(short, 'summary', 'change_correlation')).not.toBeNull();
    const broken = linked.prices.rows.filter((_, at) => at % 12 !== 3);
    expect(await verdictOf(broken)).toBe('too-many-gaps');
    const few = linked.prices.rows.filter((_, at) => at % 40 !== 3);
    const outcome = await runOn(engine, template, priced(few), focus);
    expect([value(outcome, 'result', 'verdict'), value(outcome, 'result', 'missing')]).toEqual(['linked', 3]);
  });

  it('does not compare a series with itself, nor with one that never moves', async () => {
    expect(
      await verdictOf([
        ...market('A', leader),
        ...market(
          'B',
          leader.map((each) => 3 * each),
        ),
      ]),
    ).toBe('same');
    expect(
      await verdictOf([
        ...market('A', leader),
        ...market(
          'B',
          leader.map(() => 7),
        ),
      ]),
    ).toBe('constant');
    expect(
      await verdictOf([
        ...market(
          'A',
          leader.map(() => 7),
        ),
        ...market('B', leader),
      ]),
    ).toBe('constant');
  });

  it('never gives a number outside its domain', async () => {
    const outcome = await runOn(engine, template, linked, focus);
    if (outcome.state !== 'done') throw new Error(outcome.state);
    const wrong = outcome.steps.flatMap(({ name, rows }) =>
      rows
        .flat()
        .filter((each) => typeof each === 'number' && !Number.isFinite(each))
        .map(() => name),
    );
    expect(wrong).toEqual([]);
    const shares = column(outcome, 'tests', 'p').filter(
      (each) => each !== null && (Number(each) < 0 || Number(each) > 1),
    );
    expect(shares).toEqual([]);
  });

  it('reads equality of rises and falls in a threshold model only where Φ rejects', async () => {
    const outcome = await runOn(engine, template, linked, { ...focus, threshold: 'chan' });
    expect(column(outcome, 'asymmetry', 'model')).toEqual(['adjustment', 'impact', 'tar', 'mtar', 'houck']);
    const table = column(outcome, 'asymmetry_table', 'remark');
    expect(table.at(-1)).toBe('invalid');
    expect(table[2]).toBe('estimated');
    expect(value(outcome, 'summary', 'has_estimated_threshold')).toBe(true);
  });
});

describe('many markets', () => {
  const rows = ['A', 'C', 'D'].flatMap((name, at) => market(name, follower(leader, 30 + at)));

  it('are all held against the reference, and each against each', async () => {
    const outcome = await runOn(engine, template, priced([...rows, ...market('B', leader)]), focus);
    expect(column(outcome, 'against_reference', 'market')).toEqual(['A', 'C', 'D']);
    expect(column(outcome, 'cells', 'y')).toHaveLength(4 * 4);
    expect(value(outcome, 'summary', 'others')).toBe(3);
  });

  it('have matrices of at most twelve, and a table of all', async () => {
    const many = Array.from({ length: 15 }, (_, at) => market(`M${String(at + 10)}`, walk(40 + at, 70))).flat();
    const outcome = await runOn(engine, template, priced([...many, ...market('B', leader)]), {
      market: 'M12',
      reference: 'B',
    });
    expect(column(outcome, 'against_reference', 'market')).toHaveLength(15);
    expect(new Set(column(outcome, 'cells', 'x')).size).toBe(12);
  });

  it('without a market asked for, take the two with the most months', async () => {
    const outcome = await runOn(engine, template, priced([...rows, ...market('B', walk(3, 130))]));
    expect([value(outcome, 'summary', 'y_name'), value(outcome, 'summary', 'x_name')]).toEqual(['B', 'A']);
  });
});

describe('guards of market integration', () => {
  it('refuse one series alone', async () => {
    const outcome = await runOn(engine, template, priced(market('A', leader)));
    expect(refusals(outcome)).toContain('no-second-series');
    expect(said(outcome, 'no-second-series')).toBe('There is no second series to hold “A” against.');
  });

  it('refuse two series that never meet', async () => {
    const rows = [...market('A', leader, '2000-01'), ...market('B', leader, '2015-01')];
    const outcome = await runOn(engine, template, priced(rows), focus);
    expect(refusals(outcome)).toEqual(['no-common-period']);
    expect(said(outcome, 'no-common-period')).toBe('“A” and “B” have no period in common.');
  });

  it('say that the currencies differ', async () => {
    const rows = linked.prices.rows.map((row): Row => [...row, row[1] === 'A' ? 'XAF' : 'USD']);
    const outcome = await runOn(engine, template, { prices: { columns: [...names, 'currency'], rows } }, focus);
    expect(said(outcome, 'currencies-differ')).toBe(
      'The prices are in XAF and in USD: part of what is measured is the exchange rate, not the market.',
    );
  });

  it('say that the products differ', async () => {
    const rows = linked.prices.rows.map((row): Row => [...row, row[1] === 'A' ? 'Maize' : 'Sorghum']);
    const outcome = await runOn(engine, template, priced(rows, [...names, 'product']), { product: 'Maize' });
    expect(said(outcome, 'products-differ')).toBe(
      '“Maize” is held against “Sorghum”: a link between different products is substitution or a common cause, not one market.',
    );
  });

  it('say that fewer periods are asked for than the tables bear', async () => {
    const rows = [...market('A', leader.slice(0, 25)), ...market('B', walk(8, 25))];
    const outcome = await runOn(engine, template, priced(rows), { ...focus, fewest: 20 });
    expect(codes(outcome)).toContain('fewer-than-asked');
    expect(said(outcome, 'fewer-than-asked')).toBe(
      'Tests are made from 20 periods on. Their tables are for 60 months or 30 years and more.',
    );
  });

  it('work on annual prices from thirty years on', async () => {
    const years = (name: string, prices: readonly number[]): Row[] =>
      prices.map((price, at) => [1980 + at, name, price]);
    const rows = [...years('A', follower(leader.slice(0, 40), 9)), ...years('B', leader.slice(0, 40))];
    const outcome = await runOn(engine, template, priced(rows, ['year', 'market', 'price']), focus);
    expect([value(outcome, 'summary', 'fewest'), value(outcome, 'summary', 'time_unit')]).toEqual([30, 'year']);
    expect(column(outcome, 'granger_lags', 'k').length).toBeLessThanOrEqual(6);
  });
});

describe('the worked example', () => {
  it('reads the same with the names of its markets changed', async () => {
    const { prices } = transmissionExample.tables;
    const rows = (prices?.rows ?? []).map(([date = null, name, price = null]): Row => [
      date,
      name === 'Port' ? 'B' : 'A',
      price,
    ]);
    const outcome = await runOn(engine, template, priced(rows), focus);
    const wanted = transmissionExample.expect.find((each) => each.column === 'half_life')?.values[0];
    expect(value(outcome, 'result', 'half_life')).toBeCloseTo(Number(wanted), 8);
  });
});
