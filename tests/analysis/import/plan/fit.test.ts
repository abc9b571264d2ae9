import { describe, expect, it } from 'vitest';
import type { FittedPlan } from '../../../../analysis/import/plan/fit-steps.ts';
import type { GridSession } from '../../../../analysis/import/plan/session.ts';
import { cellReader, open } from '../../../workbooks/support/read-tables.ts';
import { xlsxOf, type SheetXml } from '../../../workbooks/support/xlsx-maker.ts';

type Rows = Exclude<SheetXml['rows'], string>;

const oldRows: Rows = [
  ['Crop output by district, 2023', null, null, null],
  ['District', 'Maize (t)', 'Rice (t)', 'Area (ha)'],
  ['Ash', 12, 3, 5],
  ['Bel', 20, 4, 6],
  ['Cho', 21, 9, 7],
  ['Total', 53, 16, 18],
];

function file(rows: Rows, sheet: string, name: string): Promise<GridSession> {
  return open(xlsxOf([{ name: sheet, rows }]), name) as Promise<GridSession>;
}

async function fitted(rows: Rows, sheet = '2024', answers: Record<string, string> = {}): Promise<FittedPlan> {
  const { plan } = (await file(oldRows, '2023', 'crops-2023.xlsx')).summary;
  return (await file(rows, sheet, 'crops-2024.xlsx')).fit(plan, answers);
}

const stepsOf = ({ steps }: FittedPlan) => steps.map(({ id, kind }) => [id, kind]);

const title = ['Crop output by district, 2024', null, null, null];
const data = [
  ['Ash', 13, 3, 5],
  ['Bel', 22, 5, 6],
  ['Dun', 2, 1, 1],
];

describe('a plan laid on next year’s file', () => {
  it('finds the sheet whose name differs by its year, the table that moved and the rows of this file', async () => {
    const fit = await fitted([
      title,
      ['Provisional'],
      [null],
      ['District', 'Maize (t)', 'Rice (t)', 'Area (ha)'],
      ...data,
    ]);
    expect(stepsOf(fit)).toEqual([
      ['0:sheet', 'renamed'],
      ['0:table', 'moved'],
    ]);
    expect(fit.isReady).toBe(true);
    const [table] = fit.plan.tables;
    expect([table?.sheet, table?.headerRows, table?.firstRow, table?.lastRow, table?.label]).toEqual([
      '2024',
      [3],
      4,
      6,
      'Crop output by district, 2024',
    ]);
  });

  it('finds columns by their words where they changed places', async () => {
    const fit = await fitted([
      title,
      ['District', 'Area (ha)', 'Rice (t)', 'Maize (t)'],
      ...data.map(([district, maize, rice, area]) => [district ?? null, area ?? null, rice ?? null, maize ?? null]),
    ]);
    expect(stepsOf(fit).map(([, kind]) => kind)).toEqual(['renamed', 'kept', 'moved']);
    expect(fit.plan.tables[0]?.columns.map(({ name, column }) => [name, column])).toEqual([
      ['district', 0],
      ['area_ha', 1],
      ['rice_t', 2],
      ['maize_t', 3],
    ]);
  });

  it('proposes a renamed column, and waits for a person to say so', async () => {
    const rows = [title, ['District', 'Maize, tonnes', 'Rice (t)', 'Area (ha)'], ...data];
    const fit = await fitted(rows);
    const step = fit.steps.find(({ id }) => id === '0:column:maize_t');
    expect([step?.kind, step?.where.cell, fit.isReady]).toEqual(['renamed', 'B2', false]);
    expect(step?.needsAnswer?.map(({ label }) => label.en)).toEqual([
      'It is "Maize, tonnes" (column B)',
      'Go on without it',
    ]);
    const answered = await fitted(rows, '2024', { '0:column:maize_t': step?.needsAnswer?.[0]?.id ?? '' });
    expect(answered.isReady).toBe(true);
    expect(answered.plan.tables[0]?.columns[1]).toMatchObject({
      name: 'maize_t',
      label: 'Maize (t)',
      header: 'Maize, tonnes',
    });
  });

  it('tells what is gone and what is new, and goes on without it once a person said so', async () => {
    const rows = [title, ['District', 'Maize (t)', 'Cassava roots (t)', 'Area (ha)'], ...data];
    const fit = await fitted(rows);
    const gone = fit.steps.find(({ id }) => id === '0:column:rice_t');
    expect(gone?.kind).toBe('gone');
    expect(gone?.what.en).toContain('Cassava roots (t)');
    const answered = await fitted(rows, '2024', { '0:column:rice_t': 'leave-out' });
    expect(answered.isReady).toBe(true);
    expect(answered.steps.find(({ kind }) => kind === 'added')?.what.en).toContain('Cassava roots (t)');
    expect(answered.plan.tables[0]?.columns.map(({ label }) => label)).toEqual([
      'District',
      'Maize (t)',
      'Cassava roots (t)',
      'Area (ha)',
    ]);
  });

  it('asks where the unit of a column changed', async () => {
    const rows = [title, ['District', 'Maize (kg)', 'Rice (t)', 'Area (ha)'], ...data];
    const renamed = await fitted(rows);
    expect(stepsOf(renamed)).toContainEqual(['0:unit-changed:maize_t', 'unit-changed']);
    const kept = await fitted(rows, '2024', { '0:unit-changed:maize_t': 'the-plan' });
    expect([renamed, kept].map(({ plan }) => plan.tables[0]?.columns[1]?.unit)).toEqual(['kg', 't']);
  });

  it('refuses a sheet that is not there, and can leave its table out', async () => {
    const fit = await fitted([title, ['District', 'Maize (t)', 'Rice (t)', 'Area (ha)'], ...data], 'Livestock');
    expect(stepsOf(fit)).toEqual([['0:sheet', 'refused']]);
    const chosen = await fitted([title, ['District', 'Maize (t)', 'Rice (t)', 'Area (ha)'], ...data], 'Livestock', {
      '0:sheet': 'Livestock',
    });
    expect([chosen.isReady, chosen.plan.tables[0]?.sheet]).toEqual([true, 'Livestock']);
  });

  it('reads a new year over the columns as new rows, and says so', async () => {
    const wide = (years: readonly number[]): Rows => [
      ['Maize output (t)'],
      ['District', ...years.map(String)],
      ['Ash', ...years.map((year) => year - 2000)],
      ['Bel', ...years.map((year) => year - 1990)],
    ];
    const { plan } = (await file(wide([2021, 2022, 2023]), 'Maize', 'old.xlsx')).summary;
    const next = await file(wide([2022, 2023, 2024]), 'Maize', 'new.xlsx');
    const fit = next.fit(plan);
    expect(fit.steps.map(({ kind, what }) => [kind, what.en])).toEqual([
      ['kept', 'The table stands where the plan says.'],
      ['added', '"2024" new in the header; the columns below become rows like the others.'],
      ['gone', '"2021" in the header of the plan, no longer in this file.'],
    ]);
    const [table] = next.apply(plan);
    if (!table) throw new Error('no table');
    const cell = cellReader(table);
    expect([table.table.rowCount, cell('D2'), cell('D4')]).toEqual([6, 2024, 34]);
  });

  it('reads the file the plan was made for as the plan says, without a step', async () => {
    const session = await file(oldRows, '2023', 'crops-2023.xlsx');
    const { plan } = session.summary;
    expect(session.apply(plan)[0]?.table.notices.map(({ code }) => code)).toEqual(['sums-apart']);
  });
});
