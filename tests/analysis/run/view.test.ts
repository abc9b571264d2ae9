import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillNotice } from '../../../analysis/document/fill.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import type { ColumnBinding, NeedBinding } from '../../../analysis/run/binding.ts';
import { feedNeed, type FedNeed } from '../../../analysis/run/need.ts';
import { openScope } from '../../../analysis/run/scope.ts';
import type { TableNeed } from '../../../analysis/templates/template.ts';
import { sourceTable } from './source-table.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const need: TableNeed = {
  title: { en: 'Harvest' },
  grain: { en: 'one region in one year' },
  columns: {
    region: { title: { en: 'Region' }, kind: 'text', roles: ['area'], optional: true },
    year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
    day: { title: { en: 'Day' }, kind: 'date', roles: ['period'], optional: true },
    area: { title: { en: 'Area' }, kind: 'number', roles: ['area-harvested'], unit: 'ha', optional: true },
    yield: { title: { en: 'Yield' }, kind: 'number', roles: ['yield'], unit: 't/ha', optional: true },
    price: { title: { en: 'Price' }, kind: 'number', roles: ['price'], unit: 'as-given', optional: true },
  },
  rules: [{ code: 'no-area', when: 'area IS NULL', effect: 'drop', text: { en: 'no area' } }],
  minimum: [],
};
const unruled: TableNeed = { ...need, rules: [] };

interface Fed {
  readonly fed: FedNeed;
  readonly rows: readonly (readonly unknown[])[];
  readonly words: readonly string[];
}

async function feed(table: Table, columns: Record<string, ColumnBinding>, wanted: TableNeed = unruled): Promise<Fed> {
  const scope = openScope(engine, {});
  const binding: NeedBinding = { table: table.name, columns, filters: [] };
  try {
    const fed = await feedNeed(scope, 'harvest', wanted, binding, [table]);
    const names = [...Object.keys(columns), '_row'].map((name) => `"${name}"`).join(', ');
    const rows = fed.step === null ? [] : (await scope.query(`SELECT ${names} FROM harvest`)).rows;
    return { fed, rows, words: fed.notices.map((notice) => `${notice.code}: ${fillNotice(notice).text.en}`) };
  } finally {
    await scope.drop();
  }
}

const long = (rows: readonly (readonly (string | number | null)[])[]): Promise<Table> =>
  sourceTable(
    engine,
    'l1',
    [
      ['Area', 'text', 'area'],
      ['Year', 'integer', 'period'],
      ['Element', 'text', 'element'],
      ['Unit', 'text', 'unit'],
      ['Value', 'number', 'value'],
    ],
    rows,
  );

const longColumns: Record<string, ColumnBinding> = {
  region: { source: 'Area' },
  year: { source: 'Year' },
  area: { source: 'Value', where: { column: 'Element', equals: 'Area harvested' }, unitColumn: 'Unit' },
  yield: { source: 'Value', where: { column: 'Element', equals: 'Yield' }, unitColumn: 'Unit' },
};

describe('a need read from a wide table', () => {
  it('takes the year of days, split years and numbers, and the first day of a month', async () => {
    const table = await sourceTable(
      engine,
      'w1',
      [
        ['d', 'date'],
        ['t', 'text'],
        ['n', 'number'],
        ['m', 'text'],
      ],
      [
        ['2019-07-31', '2019/20', 2019, '2019-07'],
        ['2020-01-01', ' 2020 ', 2020.5, '2020-01-15'],
        [null, 'c. 2021', null, '2020'],
      ],
    );
    const years = async (source: string): Promise<unknown> =>
      (await feed(table, { year: { source } })).rows.map((row) => row[0]);
    expect([await years('d'), await years('t'), await years('n')]).toEqual([
      [2019, 2020, null],
      [2019, 2020, null],
      [2019, null, null],
    ]);
    const days = await feed(table, { day: { source: 'm' } });
    expect(days.rows.map((row) => row[0])).toEqual(['2019-07-01', '2020-01-15', null]);
    expect(days.words).toEqual([
      'value-unread: One value of the column “m” cannot be read as a date, such as “2020”, and counts as missing.',
    ]);
  });

  it('makes no day of a bare year', async () => {
    const table = await sourceTable(engine, 'w2', [['y', 'integer']], [[2019]]);
    expect((await feed(table, { day: { source: 'y' } })).words).toEqual([
      'column-unfit: The column “y” cannot be read as a date.',
    ]);
  });

  it('converts exactly: 1234.5 kg/ha are 1.2345 t/ha to the last digit', async () => {
    const table = await sourceTable(engine, 'w3', [['y', 'number', 'yield', 'kg/ha']], [[1234.5], [5], [null]]);
    expect((await feed(table, { yield: { source: 'y' } })).rows).toEqual([
      [1.2345, 2],
      [0.005, 3],
      [null, 4],
    ]);
  });

  it('keeps a code that a sheet held as a number free of a decimal point', async () => {
    const table = await sourceTable(engine, 'w4', [['c', 'number']], [[901], [901.5]]);
    expect((await feed(table, { region: { source: 'c' } })).rows.map((row) => row[0])).toEqual(['901', '901.5']);
  });

  it('says when a unit is unknown, assumed or impossible', async () => {
    const table = await sourceTable(
      engine,
      'w5',
      [
        ['a', 'number'],
        ['b', 'number', 'yield', 't'],
      ],
      [[1, 2]],
    );
    expect([
      (await feed(table, { price: { source: 'a' } })).words,
      (await feed(table, { area: { source: 'a' } })).words,
      (await feed(table, { yield: { source: 'b' } })).words,
    ]).toEqual([
      ['unit-missing: No unit is known for the column “a”; its values are used as they are.'],
      ['unit-assumed: No unit is known for the column “a”; its values are taken as ha.'],
      ['unit-mismatch: The column “b” is in t, which cannot be converted to t/ha.'],
    ]);
  });

  it('makes the unit of a price of its money and its measure, row by row', async () => {
    const price = { price: { source: 'p', currencyColumn: 'currency', unitColumn: 'unit' } };
    const prices = (rows: readonly (readonly (string | number)[])[]): Promise<Table> =>
      sourceTable(
        engine,
        'w6',
        [
          ['p', 'number', 'price'],
          ['currency', 'text', 'currency'],
          ['unit', 'text', 'unit'],
        ],
        rows,
      );
    const alike = await feed(
      await prices([
        [635, 'XAF', 'KG'],
        [350, 'XAF', '350 G'],
      ]),
      price,
    );
    const found = alike.rows.map((row) => Number(Number(row[0]).toFixed(9)));
    expect([found, alike.fed.units, alike.words]).toEqual([
      [635, 1000],
      [{ need: 'harvest', column: 'price', unit: 'XAF/kg' }],
      [],
    ]);
    const unlike = await feed(
      await prices([
        [635, 'XAF', 'KG'],
        [500, 'XAF', 'L'],
        [640, 'XAF', 'KG'],
      ]),
      price,
    );
    expect([unlike.rows.map((row) => row[0]), unlike.words, unlike.fed.notices[0]?.rows]).toEqual([
      [635, null, 640],
      ['unit-left-out: One value of the column “p” cannot be converted to XAF/kg (unit: XAF/l) and counts as missing.'],
      [3],
    ]);
  });

  it('reads an optional need that is not fed as an empty table with types', async () => {
    const scope = openScope(engine, {});
    await feedNeed(scope, 'harvest', { ...need, optional: true }, undefined, []);
    const { columns, rows } = await scope.query('FROM harvest');
    await scope.drop();
    expect([columns.map((column) => column.type), rows]).toEqual([
      ['VARCHAR', 'INTEGER', 'DATE', 'DOUBLE', 'DOUBLE', 'DOUBLE', 'INTEGER'],
      [],
    ]);
  });
});

describe('a need read from a long table', () => {
  it('gathers the words of the element column into one row for each key, units row by row', async () => {
    const table = await long([
      ['Mali', 2020, 'Yield', 'kg/ha', 900],
      ['Mali', 2020, 'Area harvested', '1000 ha', 3],
      ['Mali', 2020, 'Stocks', 'An', 77],
      ['Mali', 2021, 'Area harvested', 'ha', 3100],
      ['Togo', 2020, 'Yield', 't/ha', 1.1],
    ]);
    const { fed, rows, words } = await feed(table, longColumns);
    expect(rows).toEqual([
      ['Mali', 2020, 3000, 0.9, 2],
      ['Mali', 2021, 3100, null, 5],
      ['Togo', 2020, null, 1.1, 6],
    ]);
    expect(words).toEqual([]);
    expect([fed.fed?.data?.rowsRead, fed.fed?.data?.rowsFiltered, fed.fed?.data?.rowsUsed]).toEqual([5, 1, 4]);
  });

  it('refuses two different values for one key and names their rows', async () => {
    const table = await long([
      ['Mali', 2020, 'Area harvested', 'ha', 10],
      ['Mali', 2020, 'Area harvested', 'ha', 11],
      ['Mali', 2020, 'Yield', 't/ha', 1],
      ['Mali', 2020, 'Yield', 't/ha', 1],
    ]);
    const { fed, words } = await feed(table, longColumns);
    expect(words).toEqual([
      'values-conflict: One place holds two different values for “Area”. They are neither added nor averaged.',
    ]);
    expect([fed.notices[0]?.rows, fed.step]).toEqual([[2, 3], null]);
  });

  it('lists every source row behind a dropped row', async () => {
    const table = await long([
      ['Mali', 2020, 'Yield', 't/ha', 1],
      ['Togo', 2020, 'Yield', 't/ha', 1],
      ['Togo', 2020, 'Area harvested', 'ha', null],
      ['Niger', 2020, 'Area harvested', 'ha', 4],
    ]);
    const { fed, rows } = await feed(table, longColumns, need);
    expect(rows).toEqual([['Niger', 2020, 4, null, 5]]);
    expect([fed.fed?.data?.dropped, fed.fed?.data?.rowsUsed]).toEqual([
      [{ code: 'no-area', reason: { en: 'no area' }, count: 3, rows: [2, 3, 4] }],
      1,
    ]);
  });

  it('counts values as missing whose unit does not convert or is not there, and refuses when none is left', async () => {
    const assumed = 'unit-assumed: No unit is known for the column “Value”; its values are taken as t/ha.';
    const mixed = await feed(
      await long([
        ['Mali', 2020, 'Area harvested', 'ha', 10],
        ['Mali', 2021, 'Area harvested', 'kg', 10],
        ['Mali', 2022, 'Area harvested', null, 10],
      ]),
      longColumns,
    );
    expect([mixed.rows.map((row) => row[2]), mixed.words, mixed.fed.notices[0]?.rows]).toEqual([
      [10, null, null],
      [
        'unit-left-out: 2 values of the column “Value” cannot be converted to ha (unit: kg, ?) and count as missing.',
        assumed,
      ],
      [3, 4],
    ]);
    const none = await feed(await long([['Mali', 2020, 'Area harvested', 'kg', 10]]), longColumns);
    expect(none.words).toEqual([
      'unit-mismatch: The column “Value” is in kg, which cannot be converted to ha.',
      assumed,
    ]);
  });
});
