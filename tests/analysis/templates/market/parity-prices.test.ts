import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import template from '../../../../analysis/templates/market/parity-prices.ts';
import { fillNotice } from '../../../../analysis/document/fill.ts';
import type { RunOutcome } from '../../../../analysis/run/outcome.ts';
import { codes, column, refusals, runOn, value } from '../../../support/template-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

type Row = readonly (number | string | null)[];

const items = ['freight', 'exchange_rate', 'duty', 'port', 'inland', 'margin', 'loss', 'farm_to_market'];
const columns = ['date', 'import_fob', 'export_fob', ...items, 'domestic'];
const usual: Row = [200, 240, 30, 50, 5, 10, 20, 10, 4, 15, 12000];
const usd = { import_fob: 'USD/t', export_fob: 'USD/t', freight: 'USD/t', port: 'USD/t', inland: 'USD/t' };
const units = { ...usd, farm_to_market: 'USD/t', domestic: 'PHP/t' };

const border = (rows: readonly Row[], names: readonly string[] = columns, given: Record<string, string> = units) => ({
  border: { columns: names, units: given, rows },
});

const said = (outcome: RunOutcome, code: string): string => {
  const found = outcome.notices.find((notice) => notice.code === code);
  return found === undefined ? `no ${code}` : fillNotice(found).text.en.replaceAll('\u00a0', ' ');
};

const insured = { insurance_rate: 2 };

describe('parity prices', () => {
  it('have the same protection whatever the currency counts, and rise with the price abroad', async () => {
    const plain = await runOn(engine, template, border([['2020-06-01', ...usual]]), insured);
    // All local money in centimes, and a rate to match: nothing real has changed.
    const centimes = usual.map((each, at) => (at === 3 || at === 10 ? Number(each) * 100 : each));
    const scaled = await runOn(engine, template, border([['2020-06-01', ...centimes]]), insured);
    for (const name of ['import_protection', 'export_protection']) {
      expect(value(scaled, 'summary', name)).toBeCloseTo(Number(value(plain, 'summary', name)), 9);
    }
    expect(value(plain, 'summary', 'export_wholesale')).toBeLessThan(
      Number(value(plain, 'summary', 'import_wholesale')),
    );
  });

  it('build up to the parity step by step', async () => {
    const outcome = await runOn(engine, template, border([['2020-06-01', ...usual]]), insured);
    const amounts = column(outcome, 'build_up', 'amount').map(Number);
    expect(amounts.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(amounts.at(-1) ?? 0, 8);
    expect(
      column(outcome, 'build_up', 'share')
        .slice(0, -1)
        .map(Number)
        .reduce((a, b) => a + b, 0),
    ).toBeCloseTo(100, 9);
  });

  it.each([
    [16000, 'above'],
    [12000, 'between'],
    [10000, 'below'],
  ])('name where a price at home of %i lies: %s', async (price, place) => {
    const rows = border([['2020-06-01', ...usual.slice(0, -1), price]]);
    expect(value(await runOn(engine, template, rows, insured), 'protection', 'place')).toBe(place);
  });

  it('take the border price of the months at sea ago', async () => {
    const rows: Row[] = [
      ['2020-04-01', 100, ...usual.slice(1)],
      ['2020-05-01', 150, ...usual.slice(1)],
      ['2020-06-01', 200, ...usual.slice(1)],
    ];
    const outcome = await runOn(engine, template, border(rows), { ...insured, voyage: 2 });
    // (100 + 30) · 1.02 = 132.6; the first two months have nothing to come from.
    expect(column(outcome, 'parities', 'cif').map((each) => (each === null ? null : Number(each).toFixed(6)))).toEqual([
      null,
      null,
      '132.600000',
    ]);
    expect(value(outcome, 'summary', 'period')).toBe('2020-06');
  });

  it('say what is left out, and treat a missing cell as missing, not as zero', async () => {
    const bare = border([['2020-06-01', 200, 50, 12000]], ['date', 'import_fob', 'exchange_rate', 'domestic']);
    const outcome = await runOn(engine, template, bare);
    expect(said(outcome, 'items-not-given')).toBe(
      'Not given, and left out of the parity: freight, import duty, port costs, inland transport, trade margin, losses, costs from farm to market, insurance.',
    );
    expect(value(outcome, 'summary', 'import_wholesale')).toBe(10000);
    const holed = border(
      [
        ['2020-05-01', ...usual],
        ['2020-06-01', ...usual.slice(0, 2), null, ...usual.slice(3)],
      ],
      columns,
    );
    const later = await runOn(engine, template, holed, insured);
    expect(said(later, 'costs-missing')).toContain('In one period a cost or rate is missing');
    expect(column(later, 'parities', 'import_wholesale').map((each) => each === null)).toEqual([false, true]);
    // The export parity of June needs no freight.
    expect([value(later, 'summary', 'period'), value(later, 'protection', 'place')]).toEqual(['2020-06', 'between']);
    expect(column(later, 'protection', 'place')).toEqual(['between', 'over-export']);
  });

  it('say that there is no domestic price', async () => {
    const outcome = await runOn(
      engine,
      template,
      border([['2020-06-01', 240, 50]], ['date', 'export_fob', 'exchange_rate'], { export_fob: 'USD/t' }),
    );
    expect(said(outcome, 'nothing-to-compare')).toBe(
      'There is no domestic price: parities are shown without protection.',
    );
    expect([value(outcome, 'summary', 'export_wholesale'), value(outcome, 'summary', 'is_export_alone')]).toEqual([
      12000,
      true,
    ]);
  });

  it('show no protection against a parity that is not positive', async () => {
    const dear: Row = ['2020-06-01', 20, 50, 10, 20, 12000];
    const outcome = await runOn(
      engine,
      template,
      border([dear], ['date', 'export_fob', 'exchange_rate', 'port', 'inland', 'domestic'], {
        export_fob: 'USD/t',
        port: 'USD/t',
        inland: 'USD/t',
        domestic: 'PHP/t',
      }),
    );
    expect([
      value(outcome, 'summary', 'export_wholesale'),
      value(outcome, 'summary', 'export_protection'),
      value(outcome, 'summary', 'has_no_export'),
    ]).toEqual([-500, null, true]);
  });
});

describe('guards of parity prices', () => {
  const june = [['2020-06-01', ...usual]] as const;
  const without = (name: string): readonly [readonly Row[], readonly string[]] => {
    const at = columns.indexOf(name);
    return [june.map((row) => row.filter((_, place) => place !== at)), columns.filter((each) => each !== name)];
  };

  it('ask for an exchange rate', async () => {
    const outcome = await runOn(engine, template, border(...without('exchange_rate')));
    expect(refusals(outcome)).toContain('no-exchange-rate');
    expect(said(outcome, 'no-exchange-rate')).toBe(
      'There is no exchange rate: neither a column nor a value of the option.',
    );
    const given = await runOn(engine, template, border(...without('exchange_rate')), { ...insured, exchange_rate: 50 });
    expect(value(given, 'summary', 'export_wholesale')).toBe(10500);
  });

  it('refuse different weights', async () => {
    const outcome = await runOn(engine, template, border(june, columns, { ...units, domestic: 'PHP/kg' }), insured);
    expect(refusals(outcome)).toEqual(['weights-differ']);
    expect(said(outcome, 'weights-differ')).toBe('Prices and costs are for different weights: for kg and for t.');
  });

  it('refuse costs in a currency that does not agree with the option', async () => {
    const local = border(june, columns, { ...units, port: 'PHP/t' });
    const outcome = await runOn(engine, template, local, insured);
    expect(refusals(outcome)).toEqual(['costs-in-another-currency']);
    expect(said(outcome, 'costs-in-another-currency')).toBe(
      'The column “port” is in PHP, the border price in USD; that does not agree with the option for local costs.',
    );
    expect(refusals(await runOn(engine, template, border(june), { ...insured, local_costs: 'local' }))).toEqual([
      'costs-in-another-currency',
    ]);
  });

  it('refuse two rows for one month', async () => {
    const outcome = await runOn(engine, template, border([...june, ...june]), insured);
    expect(refusals(outcome)).toEqual(['duplicate-keys']);
    expect(said(outcome, 'duplicate-keys')).toContain('One row repeats a combination that an earlier row has');
  });

  it('refuse a period without border price and rate', async () => {
    const rows: Row[] = [
      ['2020-05-01', ...usual],
      ['2020-06-01', 200, 240, 30, null, ...usual.slice(4)],
    ];
    const outcome = await runOn(engine, template, border(rows), { ...insured, date: '2020-06-01' });
    expect(refusals(outcome)).toEqual(['no-parity']);
    expect(said(outcome, 'no-parity')).toBe(
      'No period of product “–” and market “–” has a border price and an exchange rate.',
    );
  });

  it.each([
    ['no-period', [null, ...usual]],
    ['no-border-price', ['2020-06-01', null, null, ...usual.slice(2)]],
    ['border-price-not-positive', ['2020-06-01', 0, ...usual.slice(1)]],
    ['exchange-rate-not-positive', ['2020-06-01', 200, 240, 30, 0, ...usual.slice(4)]],
    ['negative-cost', ['2020-06-01', 200, 240, -30, ...usual.slice(3)]],
    ['rate-outside-range', ['2020-06-01', ...usual.slice(0, 8), 100, 15, 12000]],
    ['domestic-price-not-positive', ['2020-06-01', ...usual.slice(0, -1), 0]],
  ] as const)('leave a row out and count it: %s', async (code, row) => {
    const outcome = await runOn(engine, template, border([['2020-05-01', ...usual], row]), insured);
    expect(codes(outcome)).toContain(code);
    expect(column(outcome, 'parities', 'ym')).toHaveLength(1);
  });
});
