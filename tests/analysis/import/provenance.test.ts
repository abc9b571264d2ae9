import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../analysis/import/address.ts';
import { readDate } from '../../../analysis/import/detect/date-text.ts';
import { splitFlags } from '../../../analysis/import/detect/flags.ts';
import { readNumber } from '../../../analysis/import/detect/number-text.ts';
import type { Grid } from '../../../analysis/import/grid.ts';
import type { ImportedTable, TablePlan, TidyColumn } from '../../../analysis/import/plan/plan.ts';
import { resultPlans } from '../../../analysis/import/plan/results.ts';
import type { GridSession } from '../../../analysis/import/plan/session.ts';
import { tidyColumns } from '../../../analysis/import/plan/tidy-columns.ts';
import { cellsOf, rowPlace, tracedCell } from '../../../analysis/import/provenance.ts';
import { mendCode } from '../../../analysis/import/plan/mend-codes.ts';
import { traceColumns } from '../../../analysis/model/table.ts';
import { parseUnit } from '../../../analysis/vocabulary/units.ts';
import { open } from '../../workbooks/support/read-tables.ts';

const workbooks = join(import.meta.dirname, '../../workbooks');
const files = [workbooks, join(workbooks, 'layouts/files')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/.test(name))
    .map((name) => join(folder, name)),
);

describe('the cell behind a value', () => {
  for (const path of files) {
    const file = path.slice(workbooks.length + 1);
    it(`says what the value says: ${file}`, async () => {
      const session = (await open(readFileSync(path), file)) as GridSession;
      const { plan } = session.summary;
      const wrong: string[] = [];
      let right = 0;
      const imported = session.summary.plan.tables.length === 0 ? [] : session.apply(plan);
      const results = resultPlans(plan);
      imported.forEach((table, at) => {
        const tables = results[at]?.tables ?? [];
        for (const { cell, sheet, value, column } of valuesOf(table)) {
          const grid = session.grids.find(({ name }) => name === sheet);
          const own = tables.find((each) => each.sheet === sheet && (tables.length > 1 || isOf(table, each)));
          const tidy = own && tidyColumns(own).find(({ name }) => name === column);
          // Columns of a stack that no sheet has are told by its own test.
          if (grid === undefined || own === undefined || tidy === undefined) continue;
          if (says(grid, own, tidy, cell, value)) right += 1;
          else wrong.push(`${sheet}!${cell} is not ${String(value)} of ${column}`);
        }
      });
      expect(wrong).toEqual([]);
      expect(right > 0 || imported.length === 0).toBe(true);
    });
  }
});

function isOf({ table }: ImportedTable, plan: TablePlan): boolean {
  const [from = ''] = table.source.range.split(':');
  const block = blockOf(from);
  return block?.top === plan.firstRow && block.left === plan.firstColumn;
}

interface TracedValue {
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly value: unknown;
}

/** Every value that is not missing and has a cell; a date as days. */
function valuesOf({ table, arrow }: ImportedTable): readonly TracedValue[] {
  const rows = tableFromIPC(arrow);
  const traces = traceColumns.filter((name) => rows.getChild(name) !== null);
  const found: TracedValue[] = [];
  for (let at = 0; at < rows.numRows; at += 1) {
    const place = rowPlace(Object.fromEntries(traces.map((name) => [name, rows.getChild(name)?.get(at) as unknown])));
    for (const { name, type } of table.columns) {
      const value: unknown = rows.getChild(name)?.get(at);
      const cell = cellsOf(table, name, place);
      if (value === null || value === undefined || cell === null) continue;
      const plain = type === 'date' ? Number(value) / 86_400_000 : typeof value === 'bigint' ? Number(value) : value;
      found.push({ sheet: cell.sheet, cell: cell.cell, column: name, value: plain });
    }
  }
  return found;
}

/** Whether the text of a cell, read as the plan reads that column, is the value. */
function says(grid: Grid, plan: TablePlan, { from, index, type }: TidyColumn, cell: string, value: unknown): boolean {
  const place = blockOf(cell);
  if (place === null) return false;
  const { top: row, left: column } = place;
  const text = grid.text(row, column).trim();
  // A unit is told by its code: "kilograms" by kg.
  if (from === 'group' && plan.groups[index]?.from === 'row-label') return parseUnit(String(value)) !== null;
  if (from === 'key' || from === 'group') return plain(text).includes(plain(String(value))) || type === 'date';
  const reading = from === 'column' ? plan.columns[index] : plan.wide?.measures[index];
  if (reading === undefined) return false;
  const raised = reading.flags.length > 0 ? grid.style(row, column).raisedFrom : undefined;
  const core = splitFlags(grid.text(row, column), reading.flags, raised).core;
  switch (type) {
    case 'text': {
      const code = 'code' in reading ? reading.code : undefined;
      if (code !== undefined) return [text, core].some((each) => mendCode(each, code) === value);
      // A label gives the unit at its end to a column of units.
      const hasUnit = plan.groups.some(
        ({ from: whence, values }) => whence === 'row-label' && values[0]?.column === column,
      );
      return value === text || value === core || (hasUnit && core.startsWith(String(value)));
    }
    case 'boolean':
      return value === (text === 'TRUE');
    case 'date':
      return grid.kind(row, column) === 'date'
        ? value === Math.floor(grid.number(row, column))
        : [text, core].some((each) => reading.dateOrder !== null && readDate(each, reading.dateOrder) === value);
    case 'integer':
    case 'number': {
      if (grid.kind(row, column) === 'number') return value === grid.number(row, column);
      const isZero = plan.missing.some((code) => code.means === 'zero' && (code.text === text || code.text === core));
      return (isZero && value === 0) || [text, core].some((each) => readNumber(each, reading.marks) === value);
    }
  }
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .trim()
    .toLowerCase();
}

describe('a trace of ranges', () => {
  it('leads to the last cell at or above the row, and nowhere between groups', () => {
    const ranges = [
      { from: 3, cell: 'A3' },
      { from: 7, cell: '' },
      { from: 9, cell: 'A9' },
    ];
    const cells = [2, 3, 6, 7, 8, 9, 100].map((row) => tracedCell({ kind: 'filled', ranges }, { row }));
    expect(cells).toEqual([null, 'A3', 'A3', null, null, 'A9', 'A9']);
  });

  it('knows the part of a stacked table, and that a flag stands in no one cell', () => {
    const part = (file: string, letter: string) => ({
      source: { file, sheet: 'S', sha256: '', bytes: 0, range: 'A2:B3', headerRows: [1] },
      rowCount: 2,
      traces: { maize: { kind: 'column', letter } as const },
    });
    const table = {
      label: '',
      source: part('a.xlsx', 'B').source,
      columns: [],
      rowCount: 4,
      dropped: [],
      notices: [],
      parts: [part('a.xlsx', 'B'), part('b.xlsx', 'C')],
    };
    expect(cellsOf(table, 'maize', { row: 3, part: 1 })).toEqual({ file: 'b.xlsx', sheet: 'S', cell: 'C3' });
    expect(cellsOf(table, 'flag', { row: 3, part: 1 })).toBeNull();
  });
});
