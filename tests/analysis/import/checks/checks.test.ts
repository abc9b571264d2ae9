import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../analysis/engine/engine.ts';
import { checkTable } from '../../../../analysis/import/checks/index.ts';
import type { ColumnType, Role } from '../../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../../analysis/node/wasm-engine.ts';
import { sourceTable } from '../../run/source-table.ts';

type Spec = readonly [name: string, type: ColumnType, role?: Role | null, unit?: string | null];
type Row = readonly (string | number | null)[];

const harvest: readonly Spec[] = [
  ['Area name', 'text', 'area'],
  ['Year', 'integer', 'period'],
  ['Area', 'number', 'area-harvested', 'ha'],
  ['Yield', 'number', 'yield', 'kg/ha'],
  ['Production', 'number', 'production', 't'],
];
const series = (name: string, values: readonly (number | null)[]): Row[] =>
  values.map((value, at) => [name, 2000 + at, value]);
const output: readonly Spec[] = [
  ['Area name', 'text', 'area'],
  ['Year', 'integer', 'period'],
  ['Production', 'number', 'production', 't'],
];

/** What each table is, and the findings it must give: code, source rows (the first data row is 2), steps. */
const cases: readonly {
  readonly title: string;
  readonly columns: readonly Spec[];
  readonly rows: readonly Row[];
  readonly finds: readonly (readonly [code: string, rows: readonly number[], steps?: unknown])[];
}[] = [
  {
    title: 'a plain table gives no finding',
    columns: harvest,
    rows: [
      ['Khatlon', 2020, 10, 2000, 20],
      ['Sughd', 2020, 5, 2500, 12.5],
      ['Khatlon', 2021, 11, 2100, 23.1],
      ['Sughd', 2021, null, 2500, 12],
    ],
    finds: [],
  },
  {
    title: 'the world stands among its members',
    columns: [
      ['Partner', 'text', 'partner'],
      ['Value', 'number', 'value', 'USD'],
    ],
    rows: [
      ['France', 5],
      ['World', 9],
      ['Mali', 4],
      ['Asia', 2],
    ],
    finds: [
      ['aggregates-among-members', [3, 5], [{ kind: 'exclude-where', column: 'Partner', values: ['Asia', 'World'] }]],
    ],
  },
  {
    title: 'a table of totals alone is none of them',
    columns: [
      ['Partner', 'text', 'partner'],
      ['Value', 'number', 'value', 'USD'],
    ],
    rows: [['World', 9]],
    finds: [],
  },
  {
    title: 're-exports stand beside exports, in French and in codes',
    columns: [
      ['Flux', 'text', 'flow'],
      ['Code', 'text'],
      ['Valeur', 'number', 'value', 'USD'],
    ],
    rows: [
      ['Exportations', 'a', 5],
      ['Réexportations', 'b', 2],
      ['Importations', 'c', 4],
    ],
    finds: [['overlapping-flows', [3], [{ kind: 'exclude-where', column: 'Flux', values: ['Réexportations'] }]]],
  },
  {
    title: 'two units in one column of figures',
    columns: [
      ['Crop', 'text', 'product'],
      ['Unit', 'text', 'unit'],
      ['Quantity', 'number', 'quantity'],
    ],
    rows: [
      ['maize', 't', 1],
      ['rice', 't', 2],
      ['beans', 'kg', 900],
      ['cowpea', 'bag', 3],
    ],
    finds: [
      [
        'unit-mix',
        [4, 5],
        [{ kind: 'convert-unit', column: 'Quantity', unitColumn: 'Unit', from: 'kg', to: 't', factor: 0.001 }],
      ],
    ],
  },
  {
    title: 'rates of inflation are called a price index',
    columns: [
      ['Month', 'text', 'period'],
      ['Consumer price index', 'number'],
    ],
    rows: [
      ['2020-01', 1.5],
      ['2020-02', -0.2],
      ['2020-03', 3],
    ],
    finds: [['inflation-not-index', [3]]],
  },
  {
    title: 'a price index that rises from a low base is one',
    columns: [
      ['Month', 'text', 'period'],
      ['Consumer price index', 'number'],
    ],
    rows: [10, 20, 30, 40, 50, 60, 70].map((value, at) => [`2020-0${String(at + 1)}`, value]),
    finds: [],
  },
  {
    title: 'amounts below zero, shares above the whole, a year that is none',
    columns: [
      ['Year', 'integer', 'period'],
      ['Production', 'number', 'production', 't'],
      ['Share of farmers', 'number', null, '%'],
    ],
    rows: [
      [2020, -4, 50],
      [20, 4, 101],
    ],
    finds: [
      ['impossible-value', [2]],
      ['impossible-value', [3]],
      ['impossible-value', [3]],
    ],
  },
  {
    // 10 ha × 2,000 kg/ha = 20 t.
    title: 'production is not area times yield in one row',
    columns: harvest,
    rows: [
      ['Khatlon', 2020, 10, 2000, 20],
      ['Sughd', 2020, 5, 2500, 12.7],
      ['GBAO', 2020, 5, 2500, 12.51],
    ],
    finds: [['production-not-area-times-yield', [3]]],
  },
  {
    title: 'a row stands twice with the same figures',
    columns: output,
    rows: [...series('Khatlon', [5, 6]), ['Khatlon', 2001, 6]],
    finds: [['doubled-rows', [3, 4], [{ kind: 'exclude', rows: [{ row: 4, block: null, part: null }] }]]],
  },
  {
    title: 'a row stands twice with other figures: a person must look',
    columns: output,
    rows: [...series('Khatlon', [5, 6]), ['Khatlon', 2001, 7]],
    finds: [['doubled-rows', [3, 4], []]],
  },
  {
    title: 'a series begins with a partial year, and one with a gap before does not',
    columns: output,
    rows: [...series('Khatlon', [1, 6, 7]), ...series('Sughd', [null, 6, 7])],
    finds: [['broken-start', [3]]],
  },
  {
    // Growth of 10 % in five steps: the fifth rate closes the fourth flat step.
    title: 'a series grows by one rate, another repeats a figure',
    columns: output,
    rows: [...series('Khatlon', [100, 110, 121, 133.1, 146.41, 161.051]), ...series('Sughd', [5, 8, 8, 8, 8])],
    finds: [['interpolated', [7, 12]]],
  },
  {
    title: 'four equal rates are three flat steps: not enough',
    columns: output,
    rows: series('Khatlon', [100, 110, 121, 133.1, 146.41, 150]),
    finds: [],
  },
  {
    title: 'a value was not weighed',
    columns: [
      ['Code', 'text'],
      ['Weight', 'number', 'quantity', 'kg'],
      ['Value', 'number', 'value', 'USD'],
    ],
    rows: [
      ['1', 0, 12],
      ['2', 0, 0],
      ['3', 5, 1],
    ],
    finds: [['value-without-quantity', [2]]],
  },
];

describe.each([
  ['native', openNativeEngine],
  ['wasm', openWasmEngine],
])('checks on the data, %s engine', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  it.each(cases)('$title', async ({ columns, rows, finds }) => {
    const table = await sourceTable(engine, 't1', columns, rows);
    const found = await checkTable(engine, table);
    expect(found.map(({ notice }) => [notice.code, notice.rows])).toEqual(finds.map(([code, at]) => [code, at]));
    for (const [at, [, , steps]] of finds.entries()) {
      if (steps !== undefined) expect(found[at]?.steps).toMatchObject(steps as object[]);
      expect(found[at]?.notice.text.en).toMatch(/\S{3,}.*\.$/);
    }
  });

  it('looks at an empty table without a word', async () => {
    expect(await checkTable(engine, await sourceTable(engine, 't2', harvest, []))).toEqual([]);
  });
});
