import { describe, expect, it } from 'vitest';
import { InputError, type Notice } from '../../../../analysis/model/notice.ts';
import { parsePlan } from '../../../../analysis/import/plan/parse.ts';
import type { ImportPlan } from '../../../../analysis/import/plan/plan.ts';
import { cellReader, open } from '../../../workbooks/support/read-tables.ts';
import { xlsxOf, type SheetXml } from '../../../workbooks/support/xlsx-maker.ts';

type Rows = Exclude<SheetXml['rows'], string>;

const thisYear: Rows = [
  ['Crops of 2023'],
  ['Region', 'Maize (t)', 'Sorghum (t)'],
  ['North', 12, 3],
  ['South', 20, 4],
  ['Total', 32, 7],
];

const nextYear: Rows = [
  ['Crops of 2024'],
  ['Region', 'Maize (t)', 'Sorghum (t)'],
  ['North', 13, 3],
  ['South', 21, 5],
  ['West', 8, 1],
  ['Total', 42, 9],
];

const openRows = (rows: Rows, file = 'crops.xlsx', sheet = 'Crops') => open(xlsxOf([{ name: sheet, rows }]), file);

function refusal(work: () => unknown): Notice {
  try {
    work();
  } catch (fault) {
    if (fault instanceof InputError) return fault.notice;
    throw fault;
  }
  throw new Error('nothing was refused');
}

describe('a saved plan', () => {
  it('is plain data that reads the same file to the same bytes', async () => {
    const session = await openRows(thisYear);
    const saved = parsePlan(JSON.parse(JSON.stringify(session.summary.plan)));
    const again = await openRows(thisYear);
    expect(again.apply(saved)).toEqual(session.apply(session.summary.plan));
  });

  it('reads next year’s file of the same shape, with its own rows', async () => {
    const { plan } = (await openRows(thisYear)).summary;
    const [table] = (await openRows(nextYear, 'crops-2024.xlsx')).apply(plan);
    if (!table) throw new Error('no table');
    const cell = cellReader(table);
    expect([table.table.rowCount, cell('A5'), cell('B5')]).toEqual([3, 'West', 8]);
    expect(table.table.dropped).toEqual([
      { row: 6, reason: 'a sum by its name: Total, and the sum of 3 rows in 2 of 2 columns' },
    ]);
  });

  it('is refused where the header differs, naming the column', async () => {
    const { plan } = (await openRows(thisYear)).summary;
    const changed = await openRows(
      nextYear.map((row, i) => (i === 1 ? ['Region', 'Maize (t)', 'Millet (t)'] : row)),
      'crops-2024.xlsx',
    );
    const notice = refusal(() => changed.apply(plan));
    expect([notice.code, notice.where.cell, notice.where.column]).toEqual(['plan-does-not-fit', 'C2', 'Sorghum (t)']);
    expect(notice.text.en).toContain('Millet (t)');
  });

  it('is refused where the sheet is missing, naming those there are', async () => {
    const { plan } = (await openRows(thisYear)).summary;
    const other = await openRows(thisYear, 'crops.xlsx', 'Livestock');
    expect(refusal(() => other.apply(plan)).text.en).toContain('Livestock');
  });

  it('is refused when it is no plan, or carries a reserved name', async () => {
    const { plan } = (await openRows(thisYear)).summary;
    const bent = (change: (text: string) => string) => () => parsePlan(JSON.parse(change(JSON.stringify(plan))));
    expect(refusal(() => parsePlan({ tables: [] })).code).toBe('plan-not-valid');
    expect(refusal(bent((text) => text.replace('"name":"region"', '"name":"__proto__"'))).code).toBe('plan-not-valid');
    expect(refusal(bent((text) => text.replace('"version":2', '"version":2,"__proto__":{}'))).code).toBe(
      'plan-not-valid',
    );
    expect(refusal(bent((text) => text.replace('"name":"maize_t"', '"name":"REGION"'))).code).toBe('plan-not-valid');
  });
});

describe('a session', () => {
  it('types again around a header that a person moved', async () => {
    const session = await openRows([
      ['North', 'a'],
      ['Region', 'Maize (t)'],
      ['East', 1],
      ['West', 2],
    ]);
    const plan = session.repropose('Crops', session.summary.plan.tables[0] ?? null, { headerRows: [1], firstRow: 2 });
    expect(plan.columns.map(({ label, type, unit }) => [label, type, unit])).toEqual([
      ['Region', 'text', null],
      ['Maize (t)', 'integer', 't'],
    ]);
  });

  it('shows typed rows and evidence, also for a type set by hand', async () => {
    const session = await openRows(thisYear);
    const [plan] = session.summary.plan.tables;
    if (!plan) throw new Error('no plan');
    expect(session.preview(plan)).toMatchObject({
      rowCount: 2,
      rows: [
        ['North', '12', '3'],
        ['South', '20', '4'],
      ],
    });
    const columns = plan.columns.map((column, i) => (i === 0 ? { ...column, type: 'number' as const } : column));
    const [first] = session.preview({ ...plan, columns }).evidence;
    expect(first).toMatchObject({ agree: 0, disagree: 2, examples: ['A3', 'A4'] });
  });

  it('hands out raw cells with their merges', async () => {
    const session = await open(
      xlsxOf([
        {
          name: 'A',
          rows: [
            ['x', 'y'],
            ['a', 1],
          ],
          after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        },
      ]),
      'a.xlsx',
    );
    expect(session.raw('A', 0, 0, 0, 5)).toEqual({
      firstRow: 0,
      firstColumn: 0,
      cells: [
        [
          { kind: 'text', text: 'x', style: {} },
          { kind: 'text', text: 'y', style: {} },
        ],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  });

  it('reads a text file split as the plan says, when that differs from the guess', async () => {
    const bytes = new TextEncoder().encode('Region|Crop;Yield\n1|2;3\n4|5;6\n');
    const session = await open(bytes, 'odd.csv');
    const semicolons: ImportPlan['text'] = { encoding: 'utf-8', delimiter: ';', quote: null, reason: 'by hand' };
    const bars: ImportPlan['text'] = { encoding: 'utf-8', delimiter: '|', quote: null, reason: 'by hand' };
    const labels = (text: ImportPlan['text'], names: readonly string[]) => {
      const [table] = session.summary.plan.tables;
      if (!table) throw new Error('no plan');
      const column = table.columns[0];
      if (!column) throw new Error('no column');
      const columns = names.map((label, i) => ({ ...column, column: i, name: label, label, type: 'text' as const }));
      return session.apply({ ...session.summary.plan, text, tables: [{ ...table, lastColumn: 1, columns }] })[0]?.table
        .rowCount;
    };
    expect([labels(semicolons, ['Region|Crop', 'Yield']), labels(bars, ['Region', 'Crop;Yield'])]).toEqual([2, 2]);
  });
});
