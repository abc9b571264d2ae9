import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import type { ImportedTable } from '../../analysis/import/plan/plan.ts';
import { cellReader, open } from './support/read-tables.ts';

// Real files that may be read here and not be kept in the repository. The expected values were taken from them with
// Python's openpyxl and csv modules, which share no code with the readers under test.
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const isThere = existsSync(folder);
if (!isThere) console.warn(`published workbooks are not tested: ${folder} is absent`);

async function read(file: string, sheet?: string): Promise<ImportedTable> {
  const session = await open(readFileSync(join(folder, file)), file);
  const plan = session.summary.plan;
  const tables = plan.tables.filter((table) => sheet === undefined || table.sheet === sheet);
  const [table] = session.apply({ ...plan, tables });
  if (!table) throw new Error('no table');
  return table;
}

function sum({ arrow }: ImportedTable, column: string): number {
  const values = tableFromIPC(arrow).getChild(column);
  if (!values) throw new Error(`no column ${column}`);
  return [...values].reduce((total: number, value: unknown) => total + (value === null ? 0 : Number(value)), 0);
}

function column(table: ImportedTable, letter: string) {
  const found = table.table.columns.find((each) => each.letter === letter);
  return found && [found.name, found.type, found.unit, found.role];
}

describe.skipIf(!isThere)('published files', () => {
  it('World Bank prices: three header rows, units in the second, a hidden empty first sheet', async () => {
    const table = await read('wb_cmo_monthly.xlsx', 'Monthly Prices');
    const cell = cellReader(table);
    expect(table.table.source).toMatchObject({ sheet: 'Monthly Prices', headerRows: [5, 6, 7] });
    expect(table.table.rowCount).toBe(759);
    expect(column(table, 'M')).toEqual(['coffee_arabica_coffee_arabic', 'number', '$/kg', 'price']);
    expect([cell('A8'), cell('B8'), cell('E8'), cell('M8'), cell('M766'), cell('O766')]).toEqual([
      // "1960M01" is a month: its first day stands for it.
      '1960-01-01',
      1.63000011444,
      null,
      0.9409,
      4.902193032,
      2.69659039235,
    ]);
  });

  it('Statistics Indonesia: merged header, bilingual units, padded text numbers, a total without a word for it', async () => {
    const table = await read('idn_bps_511_2022.xlsx', 'Tabel');
    const cell = cellReader(table);
    expect(table.table.rowCount).toBe(21);
    expect(table.table.dropped.map(({ row }) => row)).toEqual([7, 29]);
    expect(column(table, 'E')?.slice(1)).toEqual(['integer', 'ha', 'area-harvested']);
    expect([cell('A8'), cell('C27'), cell('E27'), cell('X20'), cell('AA10')]).toEqual(['Paga', 9, 48, 2, null]);
  });

  it('Scottish census: cover, contents and notes are no tables; sums stand apart; secret cells are missing', async () => {
    const session = await open(readFileSync(join(folder, 'gbr_sct_jac2025.xlsx')), 'gbr_sct_jac2025.xlsx');
    const { sheets, plan } = session.summary;
    expect(sheets.filter((sheet) => sheet.guess !== 'table').map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
    ]);
    const tables = session.apply(plan);
    const land = tables.find(({ table }) => table.source.sheet === 'Table_1');
    const holdings = tables.find(({ table }) => table.source.sheet === 'Table_15');
    if (!land || !holdings) throw new Error('no table');
    const cell = cellReader(land);
    expect([cell('A7'), cell('B7'), cell('N7'), cell('B12')]).toEqual(['Wheat', 86840, 108256.055275, 5569]);
    expect(land.table.columns.find(({ role }) => role === 'area-harvested')?.unit).toBe('ha');
    expect(land.table.dropped.map(({ row }) => row)).toEqual([11, 14, 17, 21, 24, 27, 35, 42, 43, 46, 47, 50]);
    const secret = cellReader(holdings);
    expect([secret('B7'), secret('D7'), secret('F7')]).toEqual([0, null, 560]);
  });

  it('CONAB: Latin-1, semicolons, padded cells', async () => {
    const table = await read('bra_conab_cana.csv');
    const cell = cellReader(table);
    expect(table.table.rowCount).toBe(761);
    expect([cell('A2'), cell('F2'), cell('I2')]).toEqual(['2017/18', '1º LEV', 104.2]);
    expect(column(table, 'I')).toEqual(['producao_mil_t', 'number', '1000 t', 'production']);
    expect(sum(table, 'producao_mil_t')).toBeCloseTo(24_275_614.8, 4);
  });

  it('UN Comtrade: codes stay text, NA is missing, the world beside its members is reported', async () => {
    const table = await read('comtrade_coffee.csv');
    const cell = cellReader(table);
    expect(table.table.rowCount).toBe(8652);
    expect([cell('W2'), cell('N2'), cell('AG2'), cell('AA2'), cell('AG8653')]).toEqual([
      '090111',
      'World',
      284,
      null,
      4635,
    ]);
    expect(column(table, 'AG')?.slice(1)).toEqual(['integer', 'USD', 'value']);
    expect(sum(table, 'trade_value_us')).toBe(94_332_347_457);
    expect(table.table.notices.map(({ code }) => code)).toContain('aggregates-among-members');
  });

  it('FAOSTAT: byte order mark, codes with zeros, one value column for several elements', async () => {
    const table = await read('faostat_data_den.csv');
    const cell = cellReader(table);
    expect(table.table.columns.slice(0, 4).map(({ role }) => role)).toEqual([null, null, 'area-code', 'area']);
    expect([cell('G2'), cell('J2'), cell('L2'), cell('L3247'), cell('L101')]).toEqual(['01371', 2014, 5, 68470, 49710]);
    expect(sum(table, 'value')).toBeCloseTo(2_255_269_812.15, 4);
  });

  it('WFP prices: days, quoted commas, accents, 31 218 rows', async () => {
    const congo = await read('wfp_food_prices_cog.csv');
    const cell = cellReader(congo);
    expect([cell('A2'), cell('F2'), cell('I2'), cell('O2'), cell('D6040')]).toEqual([
      '2011-01-15',
      -4.26,
      'Rice (mixed, low quality)',
      635,
      'Grand marché/Fond Ntié-Ntié/Nkouikou',
    ]);
    expect(sum(congo, 'price')).toBeCloseTo(8_453_212.82, 4);
    const world = await read('wfp_food_prices_global_2021.csv');
    expect(world.table.rowCount).toBe(31_218);
    expect(sum(world, 'price')).toBeCloseTo(362_656_823.44, 3);
  });
});
