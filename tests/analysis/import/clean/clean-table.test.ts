import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { cleanTable } from '../../../../analysis/import/clean/clean-table.ts';
import { cleanedTable } from '../../../../analysis/import/clean/cleaned-table.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../../analysis/node/wasm-engine.ts';
import { sourceTable } from '../../run/source-table.ts';

let engine: Engine;
let raw: Table;

const rows = [
  ['  Kulob\u00a0 city ', 'kg', 10, '2020-01-01'],
  ['Хатлон', 't', 2, '2020-01-02'],
  ['Kulob', 'kg', null, '2020-01-03'],
  ["Sug'd; DROP", 'kg', 4, '2020-01-04'],
] as const;

async function cleaned(...steps: readonly DistributiveOmit<CleaningStep, 'id' | 'isOn'>[]) {
  await engine.exec('DROP TABLE IF EXISTS t1_raw');
  raw = await sourceTable(
    engine,
    't1',
    [
      ['area', 'text', 'area'],
      ['unit', 'text', 'unit'],
      ['amount', 'integer', 'quantity', 'kg'],
      ['day', 'text'],
    ],
    rows,
  );
  const table: Table = { ...raw, steps: steps.map((step, at) => ({ ...step, id: `s${String(at)}`, isOn: true })) };
  const effects = await cleanTable(engine, table);
  const found = await engine.query('SELECT * FROM t1');
  return { effects: effects.map(({ rows: count }) => count), found, table };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const column = (found: { columns: readonly { name: string }[]; rows: readonly (readonly unknown[])[] }, name: string) =>
  found.rows.map((row) => row[found.columns.findIndex((each) => each.name === name)]);

describe.each([
  ['native', openNativeEngine],
  ['wasm', openWasmEngine],
])('cleaning, %s engine', (_, open) => {
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  it('trims blanks of every width and marks that no eye sees, and counts what changed', async () => {
    const { effects, found } = await cleaned({ kind: 'trim', column: 'area' });
    expect(column(found, 'area')).toEqual(['Kulob city', 'Хатлон', 'Kulob', "Sug'd; DROP"]);
    expect(effects).toEqual([1]);
  });

  it('writes words in title case', async () => {
    const { found } = await cleaned({ kind: 'trim', column: 'area' }, { kind: 'case', column: 'area', to: 'title' });
    expect(column(found, 'area')[0]).toBe('Kulob City');
  });

  it('mends letters of the other script in mixed words only', async () => {
    const { found, effects } = await cleaned(
      { kind: 'replace', column: 'area', pairs: [{ from: 'Kulob', to: 'Kul\u043eb' }] },
      { kind: 'look-alikes', column: 'area', script: 'latin' },
    );
    expect(column(found, 'area').slice(1, 3)).toEqual(['Хатлон', 'Kulob']);
    expect(effects).toEqual([1, 1]);
  });

  it('matches names to a list, adds the code, and leaves the others as they are', async () => {
    const { found, table, effects } = await cleaned({
      kind: 'match',
      column: 'area',
      list: 'districts',
      pairs: [{ from: "Sug'd; DROP", to: 'Sughd', code: 'TJ-SU' }],
      codeColumn: 'area_code',
    });
    expect(column(found, 'area')[3]).toBe('Sughd');
    expect(column(found, 'area_code')).toEqual([null, null, null, 'TJ-SU']);
    expect(effects).toEqual([1]);
    expect(cleanedTable(table).columns.map(({ name, role }) => [name, role])[1]).toEqual(['area_code', 'area-code']);
  });

  it('converts the rows of one unit and says the new unit there', async () => {
    const { found, effects } = await cleaned({
      kind: 'convert-unit',
      column: 'amount',
      unitColumn: 'unit',
      from: 't',
      to: 'kg',
      factor: 1000,
      source: 'vocabulary',
    });
    expect(column(found, 'amount')).toEqual([10, 2000, null, 4]);
    expect(column(found, 'unit')).toEqual(['kg', 'kg', 'kg', 'kg']);
    expect(effects).toEqual([1]);
  });

  it('corrects one cell while it holds what it held, and counts none when it does not', async () => {
    const at = { row: 3, block: null, part: null };
    const words = { author: 'A. N.', reason: 'typed twice' };
    const right = await cleaned({ kind: 'correct', column: 'amount', at, was: 2, value: 3, ...words });
    expect([column(right.found, 'amount'), right.effects]).toEqual([[10, 3, null, 4], [1]]);
    const stale = await cleaned({ kind: 'correct', column: 'amount', at, was: 7, value: 3, ...words });
    expect([column(stale.found, 'amount'), stale.effects]).toEqual([[10, 2, null, 4], [0]]);
  });

  it('leaves rows out, and gives all of them back when no step is on', async () => {
    const { found, table } = await cleaned({
      kind: 'exclude',
      rows: [{ row: 2, block: null, part: null }],
      author: '',
      reason: 'double',
    });
    expect(column(found, '_row')).toEqual([3, 4, 5]);
    await cleanTable(engine, { ...table, steps: table.steps?.map((step) => ({ ...step, isOn: false })) ?? [] });
    const { rows: back } = await engine.query('SELECT area, unit, amount, day FROM t1');
    expect(back).toEqual(rows);
    expect((await engine.query("SELECT count(*) FROM duckdb_tables() WHERE table_name = 't1_raw'")).rows).toEqual([
      [0],
    ]);
  });

  it('leaves out rows by what a column says', async () => {
    const { found, effects } = await cleaned({
      kind: 'exclude-where',
      column: 'unit',
      values: ['t', 'bag'],
      author: '',
      reason: 'a sum',
    });
    expect(column(found, '_row')).toEqual([2, 4, 5]);
    expect(effects).toEqual([1]);
  });

  it('cleans anew from the raw rows each time', async () => {
    const { table } = await cleaned({ kind: 'replace', column: 'area', pairs: [{ from: 'Kulob', to: null }] });
    await cleanTable(engine, table);
    const { rows: counted } = await engine.query('SELECT count(*), count(area) FROM t1');
    expect(counted).toEqual([[4, 3]]);
  });

  it('passes over a step whose column is gone, and says so', async () => {
    const { table } = await cleaned({ kind: 'trim', column: 'codes' }, { kind: 'trim', column: 'area' });
    expect(await cleanTable(engine, table)).toEqual([
      { step: 's0', rows: 0, lacksColumn: true },
      { step: 's1', rows: 1 },
    ]);
  });

  it('changes nothing by letting a finding stand', async () => {
    const { effects, found } = await cleaned({
      kind: 'accept',
      finding: 'unit-mix',
      about: 'amount',
      rows: 1,
      author: 'A. Analyst',
      reason: 'bags are wanted',
    });
    expect(effects).toEqual([0]);
    expect(column(found, 'amount')).toEqual([10, 2, null, 4]);
  });

  it('leaves the table as it was when a step cannot be done', async () => {
    await expect(cleaned({ kind: 'trim', column: 'amount' })).rejects.toThrow();
    const { rows: back } = await engine.query('SELECT area, unit, amount, day FROM t1');
    expect(back).toEqual(rows);
  });
});
