import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../analysis/import/plan/parse.ts';
import { open } from '../../../workbooks/support/read-tables.ts';

const workbooks = join(import.meta.dirname, '../../../workbooks');
const files = [workbooks, join(workbooks, 'layouts/files')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/.test(name))
    .map((name) => join(folder, name)),
);

describe('a plan that was proposed', () => {
  it('survives being written and read again unchanged, of every workbook there is', async () => {
    let tables = 0;
    for (const path of files) {
      const { plan } = (await open(readFileSync(path), path.slice(workbooks.length + 1))).summary;
      expect(parsePlan(JSON.parse(JSON.stringify(plan))), path).toEqual(plan);
      tables += plan.tables.length;
    }
    expect(tables).toBeGreaterThan(files.length * 0.8);
  }, 60_000);

  it('keeps a label written by hand beside the words of the header', async () => {
    const file = 'french.csv';
    const session = await open(readFileSync(join(workbooks, file)), file);
    const [table] = session.summary.plan.tables;
    const [column] = table?.columns ?? [];
    if (table === undefined || column === undefined) throw new Error('no plan');
    const edited = session.edit(table, { kind: 'column', column: column.name, change: { label: 'Campaign' } });
    const plan = { ...session.summary.plan, tables: [edited] };
    expect(edited.columns[0]).toMatchObject({ label: 'Campaign', header: column.label });
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(session.apply(plan)[0]?.table.columns[0]?.label).toBe('Campaign');
  });

  it('of the first version is brought to the second, with nothing wide, grouped or flagged', () => {
    const column = {
      column: 0,
      include: true,
      name: 'region',
      label: 'Region',
      type: 'text',
      unit: null,
      role: 'area',
      marks: { decimal: null, thousands: null },
      dateOrder: null,
      missing: [],
    };
    const table = {
      sheet: 'S',
      label: 'T',
      headerRows: [0],
      firstRow: 1,
      lastRow: 2,
      firstColumn: 0,
      lastColumn: 0,
      apart: [{ row: 2, reason: 'a sum by its name: Total' }],
      columns: [column],
    };
    const plan = parsePlan({ format: 'vcw-import-plan', version: 1, file: 'a.xlsx', text: null, tables: [table] });
    expect([plan.version, plan.layout, plan.stacks]).toEqual([2, null, []]);
    expect(plan.tables[0]).toEqual({
      ...table,
      bannerRows: [],
      unitRow: null,
      stubColumns: 0,
      groups: [],
      wide: null,
      flagColumn: null,
      notes: [],
      missing: [],
      apart: [{ row: 2, role: 'other', reason: 'a sum by its name: Total' }],
      columns: [{ ...column, flags: [], fillDown: false }],
    });
  });
});
