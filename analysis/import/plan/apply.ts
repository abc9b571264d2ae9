import { columnsToArrow } from '../../engine/arrow.ts';
import type { Notice } from '../../model/notice.ts';
import { rowColumn, type Column, type ColumnValues, type Evidence, type Role } from '../../model/table.ts';
import { columnLetter, rangeAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import { convertColumn } from './convert.ts';
import type { ImportedTable, TablePlan } from './plan.ts';
import { aggregateNotice, belowNotice, tableNotices } from './table-notices.ts';

export interface SourceFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Evidence of the proposal for a column, when the plan reads it the same way; else null. */
export type KnownEvidence = (column: number) => Evidence | null;

const membered: ReadonlySet<Role> = new Set(['area', 'partner', 'reporter', 'product', 'product-code', 'market']);

/** Read a sheet by a plan into a described table and the bytes for the engine. */
export function applyPlan(grid: Grid, plan: TablePlan, source: SourceFile, known: KnownEvidence): ImportedTable {
  const rows = dataRows(plan, grid.rowCount);
  const columns: Column[] = [];
  const values: ColumnValues[] = [
    { name: rowColumn, type: 'integer', values: Float64Array.from(rows, (row) => row + 1) },
  ];
  const evidence: Evidence[] = [];
  const notices: Notice[] = [];
  for (const each of plan.columns) {
    if (!each.include) {
      evidence.push({ agree: 0, disagree: 0, ambiguous: 0, missing: 0, reason: 'left out', examples: [] });
      continue;
    }
    const converted = convertColumn(grid, each, rows);
    const why = known(each.column) ?? converted.evidence;
    evidence.push(why);
    values.push(converted.values);
    const { name, label, type, unit, role } = each;
    columns.push({ name, label, type, unit, role, evidence: why, letter: columnLetter(each.column) });
    if (role !== null && membered.has(role)) {
      const notice = aggregateNotice(source.file, plan, each, [...converted.values.values], rows);
      if (notice !== null) notices.push(notice);
    }
  }
  return {
    table: {
      label: plan.label,
      source: {
        ...source,
        sheet: plan.sheet,
        range: rangeAddress(plan.firstRow, plan.firstColumn, plan.lastRow, plan.lastColumn),
        headerRows: plan.headerRows.map((row) => row + 1),
      },
      columns,
      rowCount: rows.length,
      dropped: plan.apart.map(({ row, reason }) => ({ row: row + 1, reason })),
      notices: [...tableNotices(source.file, plan, evidence), ...notices, ...belowNotice(grid, plan, source.file)],
    },
    arrow: columnsToArrow(values),
  };
}

/** Rows of the plan's range that are data, 0-based. */
export function dataRows(plan: TablePlan, rowCount: number): readonly number[] {
  const away = new Set(plan.apart.map(({ row }) => row));
  const rows: number[] = [];
  const last = Math.min(plan.lastRow, rowCount - 1);
  for (let row = plan.firstRow; row <= last; row += 1) if (!away.has(row)) rows.push(row);
  return rows;
}
