import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { cellsOf, rowPlace } from '../../../../analysis/import/provenance.ts';
import type { ColumnPlan, ImportedTable, MeasurePlan, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { traceColumns } from '../../../../analysis/model/table.ts';
import { open } from '../../../workbooks/support/read-tables.ts';
import { xlsxOf } from '../../../workbooks/support/xlsx-maker.ts';

/** Provinces as headings, crops named once for their districts, years over two measures, marks and gaps. */
const rows = [
  ['Output of crops', null, null, null, null, null],
  [null, null, '2022', null, '2023 p', null],
  ['Crop', 'District', 'Area', 'Output', 'Area', 'Output'],
  ['NORTH', null, null, null, null, null],
  ['Maize', 'Ash', 10, 20, 11, '22 *'],
  [null, 'Bel', 12, '…', 13, '-'],
  ['SOUTH', null, null, null, null, null],
  ['Rice 1/', 'Cho', 7, 9, '8 *', '10 *'],
  ['Total', null, 29, 29, 32, 32],
  ['* estimated', null, null, null, null, null],
] as const;

const noMarks = { decimal: null, thousands: null } as const;

function stub(column: number, label: string, more: Partial<ColumnPlan> = {}): ColumnPlan {
  const name = label.toLowerCase();
  const reading = { type: 'text', unit: null, role: null, marks: noMarks, dateOrder: null } as const;
  return { column, include: true, name, label, ...reading, missing: [], flags: [], fillDown: false, ...more };
}

function measure(label: string): MeasurePlan {
  const reading = { type: 'integer', unit: null, role: null, marks: noMarks, dateOrder: null } as const;
  return { include: true, name: label.toLowerCase(), label, ...reading, missing: ['…', '-'], flags: ['*'] };
}

const plan: TablePlan = {
  sheet: 'Crops',
  label: 'Output of crops',
  bannerRows: [0],
  headerRows: [1, 2],
  unitRow: null,
  firstRow: 3,
  lastRow: 8,
  firstColumn: 0,
  lastColumn: 5,
  stubColumns: 2,
  apart: [
    { row: 3, role: 'group', reason: 'a heading' },
    { row: 6, role: 'group', reason: 'a heading' },
    { row: 8, role: 'total', reason: 'a sum' },
  ],
  columns: [stub(0, 'Crop', { role: 'product', fillDown: true, flags: ['1/'] }), stub(1, 'District', { role: 'area' })],
  groups: [
    {
      name: 'province',
      label: 'Province',
      role: 'area',
      from: 'heading-rows',
      values: [
        { firstRow: 4, lastRow: 5, text: 'NORTH', row: 3, column: 0 },
        { firstRow: 7, lastRow: 8, text: 'SOUTH', row: 6, column: 0 },
      ],
    },
  ],
  wide: {
    keys: [{ name: 'year', label: 'Year', type: 'integer', role: 'period', headerRow: 1 }],
    measures: [measure('Area'), measure('Output')],
    blocks: [
      { keys: ['2022'], columns: [2, 3], flags: [] },
      { keys: ['2023'], columns: [4, 5], flags: ['p'] },
    ],
  },
  flagColumn: { name: 'flag', label: 'Flag' },
  notes: [
    { mark: '*', text: 'estimated', row: 9, column: 0 },
    { mark: 'p', text: 'provisional', row: null, column: null },
    { mark: '1/', text: 'paddy', row: null, column: null },
  ],
  missing: [
    { text: '…', means: 'not-available', by: 'usual', row: null, column: null },
    { text: '-', means: 'zero', by: 'legend', row: null, column: null },
  ],
};

async function session() {
  return open(xlsxOf([{ name: 'Crops', rows: rows.map((row) => [...row]) }]), 'crops.xlsx');
}

function records({ arrow }: ImportedTable): readonly Record<string, unknown>[] {
  return tableFromIPC(arrow)
    .toArray()
    .map((row) =>
      Object.fromEntries(
        Object.entries((row as { toJSON(): object }).toJSON()).map(([key, value]) => [
          key,
          typeof value === 'bigint' ? Number(value) : (value as unknown),
        ]),
      ),
    );
}

function valuesOf(row: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(row).flatMap(([name, value]) => (traceColumns.includes(name) ? [] : [value]));
}

async function read(given: TablePlan): Promise<ImportedTable> {
  const opened = await session();
  const [table] = opened.apply({ ...opened.summary.plan, tables: [given] });
  if (!table) throw new Error('no table');
  return table;
}

describe('a table whose years stand over its columns', () => {
  it('has a row for each row and year, with names filled in, marks and reasons beside the figures', async () => {
    const table = await read(plan);
    expect(records(table).map(valuesOf)).toEqual([
      ['Maize', 'Ash', 'NORTH', 2022, 10, 20, null],
      ['Maize', 'Ash', 'NORTH', 2023, 11, 22, 'provisional; Output: estimated'],
      ['Maize', 'Bel', 'NORTH', 2022, 12, null, 'Output: not available (…)'],
      ['Maize', 'Bel', 'NORTH', 2023, 13, 0, 'provisional'],
      ['Rice', 'Cho', 'SOUTH', 2022, 7, 9, 'note 1: paddy'],
      ['Rice', 'Cho', 'SOUTH', 2023, 8, 10, 'provisional; note 1: paddy; estimated'],
    ]);
    expect(table.table.columns.map(({ name }) => name)).toEqual([
      'crop',
      'district',
      'province',
      'year',
      'area',
      'output',
      'flag',
    ]);
  });

  it('leads every value back to the cell that says it', async () => {
    const table = await read(plan);
    const cells = records(table).map((row) =>
      table.table.columns.map(({ name }) => cellsOf(table.table, name, rowPlace(row))?.cell ?? null),
    );
    expect(cells).toEqual([
      ['A5', 'B5', 'A4', 'C2', 'C5', 'D5', null],
      ['A5', 'B5', 'A4', 'E2', 'E5', 'F5', null],
      ['A5', 'B6', 'A4', 'C2', 'C6', 'D6', null],
      ['A5', 'B6', 'A4', 'E2', 'E6', 'F6', null],
      ['A8', 'B8', 'A7', 'C2', 'C8', 'D8', null],
      ['A8', 'B8', 'A7', 'E2', 'E8', 'F8', null],
    ]);
    expect(cellsOf(table.table, 'area', { row: 5, block: 1 })).toEqual({
      file: 'crops.xlsx',
      sheet: 'Crops',
      cell: 'E5',
    });
  });

  it('shows the same rows and cells before it is read', async () => {
    const opened = await session();
    const preview = opened.preview(plan);
    const table = await read(plan);
    const texts = records(table).map((row) => valuesOf(row).map((value) => (value === null ? null : String(value))));
    expect([preview.rowCount, preview.rows]).toEqual([6, texts]);
    expect(preview.cells[3]).toEqual(['A5', 'B6', 'A4', 'E2', 'E6', 'F6', '']);
    expect(preview.evidence.map(({ agree, missing, disagree }) => [agree, missing, disagree])).toEqual([
      [3, 0, 0],
      [3, 0, 0],
      [3, 0, 0],
      [6, 0, 0],
      [6, 0, 0],
      [5, 1, 0],
      [5, 0, 0],
    ]);
  });
});

describe('one column of flags', () => {
  it('is not made where nothing is to be said', async () => {
    const table = await read({ ...plan, flagColumn: null });
    expect(table.table.columns.some(({ role }) => role === 'flag')).toBe(false);
  });
});
