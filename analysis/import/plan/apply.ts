import { columnsToArrow } from '../../engine/arrow.ts';
import { InputError, type Notice } from '../../model/notice.ts';
import { blockColumn, rowColumn, type Column, type ColumnValues, type Evidence, type Role } from '../../model/table.ts';
import { columnLetter, rangeAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import type { ImportedTable, TablePlan, TidyColumn } from './plan.ts';
import { checkTotals } from '../checks/totals.ts';
import { readTable, type ReadTidyColumn } from './read-table.ts';
import { dataRows } from './source-rows.ts';
import { aggregateNotice, belowNotice, tableNotices } from './table-notices.ts';

export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Evidence of the proposal for a tidy column, when the plan reads it the same way; else null. */
export type KnownEvidence = (column: TidyColumn) => Evidence | null;

const membered: ReadonlySet<Role> = new Set(['area', 'partner', 'reporter', 'product', 'product-code', 'market']);

/** Rows of one table; more would not fit the memory of the worker that makes them. */
const most = 20_000_000;

/** Read a sheet by a plan into a described table and the bytes for the engine. */
export function applyPlan(grid: Grid, plan: TablePlan, source: SourceFile, known: KnownEvidence): ImportedTable {
  const rows = dataRows(plan, grid.rowCount);
  const blocks = plan.wide?.blocks.length ?? 1;
  if (rows.length * blocks > most) throw tooLong(source.file, plan, rows.length * blocks);
  const read = readTable(grid, plan, rows).map((each) => ({ ...each, evidence: known(each.column) ?? each.evidence }));
  const evidence = read.map((each) => each.evidence);
  const sourceRows = tidyRows(rows, blocks);
  const members = read
    .filter(({ column }) => column.role !== null && membered.has(column.role))
    .map(({ column, values }) => aggregateNotice(source.file, plan, column, values, sourceRows));
  return {
    table: {
      label: plan.label,
      source: {
        ...source,
        sheet: plan.sheet,
        range: rangeAddress(plan.firstRow, plan.firstColumn, plan.lastRow, plan.lastColumn),
        headerRows: plan.headerRows.map((row) => row + 1),
      },
      columns: read.map((each) => described(plan, each)),
      rowCount: sourceRows.length,
      dropped: plan.apart.map(({ row, reason }) => ({ row: row + 1, reason })),
      notices: [
        ...tableNotices(source.file, plan, evidence),
        ...members.filter((notice): notice is Notice => notice !== null),
        ...checkTotals(grid, plan, source.file),
        ...belowNotice(grid, plan, source.file),
      ],
    },
    arrow: columnsToArrow([
      ...traced(sourceRows, plan.wide === null ? null : blocks),
      ...read.map(({ values }) => values),
    ]),
  };
}

/** Of each tidy row the 1-based row of the source. */
function tidyRows(rows: readonly number[], blocks: number): Float64Array {
  const source = new Float64Array(rows.length * blocks);
  let next = 0;
  for (const row of rows) for (let block = 0; block < blocks; block += 1, next += 1) source[next] = row + 1;
  return source;
}

function traced(sourceRows: Float64Array, blocks: number | null): readonly ColumnValues[] {
  const rows: ColumnValues = { name: rowColumn, type: 'integer', values: sourceRows };
  if (blocks === null) return [rows];
  const block = Float64Array.from({ length: sourceRows.length }, (_, at) => at % blocks);
  return [rows, { name: blockColumn, type: 'integer', values: block }];
}

function described(plan: TablePlan, { column, evidence, trace }: ReadTidyColumn): Column {
  const { name, label, type, unit, role, from, index } = column;
  const source = from === 'column' ? (plan.columns[index]?.column ?? null) : null;
  return {
    name,
    label,
    type,
    unit,
    role,
    evidence,
    letter: source === null ? null : columnLetter(source),
    ...(trace === null ? {} : { trace }),
  };
}

function tooLong(file: string, plan: TablePlan, count: number): InputError {
  return new InputError({
    code: 'table-too-long',
    severity: 'wrong',
    where: { file, sheet: plan.sheet },
    text: {
      en: `The columns that become rows would give ${String(count)} rows; at most ${String(most)} are made.`,
    },
    next: { en: 'Keep the columns as they are, or leave out those that are not needed.' },
  });
}
