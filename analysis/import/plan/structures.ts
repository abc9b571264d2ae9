import { unitInText } from '../detect/header-label.ts';
import { guessHeader, headerAbove, type HeaderGuess } from '../detect/header.ts';
import { headerLabel } from '../detect/header-label.ts';
import { filledIn, usedColumns } from '../detect/row-shape.ts';
import { lastDataRow, rowsApart } from '../detect/rows-apart.ts';
import type { TableStructure } from '../detect/structure.ts';
import type { Grid } from '../grid.ts';
import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import type { TableEdit, TablePlan } from './plan.ts';
import { allSourceColumns } from './tidy-columns.ts';

/** The tables of a sheet. */
export function structuresOf(grid: Grid): readonly TableStructure[] {
  const columns = usedColumns(grid, 0, grid.columnCount - 1);
  const rows = filledRows(grid, columns);
  if (rows.length < 2 || columns.length === 0) return [];
  const header = guessHeader(grid, columns, rows);
  return header === null ? [] : [structureUnder(grid, columns, rows, header, null)];
}

/** The table around what a person moved; what was not moved stays as it is in the current plan. */
export function structureWithin(grid: Grid, current: TablePlan | null, edit: TableEdit): TableStructure | null {
  const firstColumn = edit.firstColumn ?? current?.firstColumn ?? 0;
  const lastColumn = edit.lastColumn ?? current?.lastColumn ?? grid.columnCount - 1;
  const columns = usedColumns(grid, firstColumn, Math.min(lastColumn, grid.columnCount - 1));
  const rows = filledRows(grid, columns);
  if (columns.length === 0 || rows.length === 0) return null;
  const firstRow = edit.firstRow ?? firstAfter(edit.headerRows, rows) ?? current?.firstRow;
  const guess = firstRow === undefined ? guessHeader(grid, columns, rows) : headerAbove(grid, columns, firstRow);
  if (guess === null) return null;
  const headerRows =
    edit.headerRows ?? (edit.firstRow === undefined ? current?.headerRows : undefined) ?? guess.headerRows;
  const lastRow = edit.lastRow ?? current?.lastRow ?? null;
  const structure = structureUnder(grid, columns, rows, { ...guess, headerRows }, lastRow);
  return {
    ...structure,
    bannerRows: edit.bannerRows ?? current?.bannerRows ?? structure.bannerRows,
    stubColumns: edit.stubColumns ?? structure.stubColumns,
  };
}

/** The structure that a plan holds, to type its columns anew. */
export function structureOfPlan(plan: TablePlan): TableStructure {
  const { label, bannerRows, headerRows, unitRow, firstRow, lastRow, firstColumn, lastColumn } = plan;
  const { stubColumns, apart, columns, groups, wide, notes } = plan;
  return {
    label,
    bannerRows,
    headerRows,
    unitRow,
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    stubColumns,
    apart,
    notes,
    columns: allSourceColumns(plan),
    fillDown: columns.filter(({ fillDown }) => fillDown).map(({ column }) => column),
    groups: groups.map((group) => ({ label: group.label, role: group.role, from: group.from, values: group.values })),
    wide: wide && {
      keys: wide.keys.map((key) => ({ label: key.label, role: key.role, headerRow: key.headerRow })),
      measures: wide.measures.map((measure) => measure.label),
      blocks: wide.blocks,
    },
    decisions: [],
  };
}

function structureUnder(
  grid: Grid,
  columns: readonly number[],
  rows: readonly number[],
  { headerRows, firstRow }: HeaderGuess,
  givenLast: number | null,
): TableStructure {
  const lastRow = Math.min(givenLast ?? lastDataRow(grid, columns, firstRow, rows), grid.rowCount - 1);
  const inBody = columns.filter((column) => {
    const next = grid.nextFilled(column, firstRow);
    return (next >= 0 && next <= lastRow) || headerLabel(grid, headerRows, column) !== '';
  });
  return {
    label: titleWords(grid, columns, headerRows[0] ?? firstRow).label ?? grid.name,
    bannerRows: [],
    headerRows,
    unitRow: null,
    firstRow,
    lastRow,
    firstColumn: inBody[0] ?? 0,
    lastColumn: inBody[inBody.length - 1] ?? 0,
    columns: inBody,
    stubColumns: 0,
    fillDown: [],
    apart: rowsApart(grid, inBody, firstRow, lastRow),
    groups: [],
    wide: null,
    notes: [],
    decisions: [],
  };
}

function firstAfter(headerRows: readonly number[] | undefined, rows: readonly number[]): number | undefined {
  if (headerRows === undefined || headerRows.length === 0) return undefined;
  const last = Math.max(...headerRows);
  return rows.find((row) => row > last);
}

/** Rows that hold anything in the columns; walked by the cells there are, so that far cells cost nothing. */
function filledRows(grid: Grid, columns: readonly number[]): readonly number[] {
  const isFilled = new Uint8Array(grid.rowCount);
  for (const column of columns) {
    let dense = 0;
    for (
      let row = grid.nextFilled(column, 0);
      row >= 0 && row < grid.rowCount;
      row = grid.nextFilled(column, row + 1)
    ) {
      isFilled[row] = 1;
      dense += 1;
    }
    // A column as full as the sheet is tall has shown every row.
    if (dense === grid.rowCount) break;
  }
  const rows: number[] = [];
  for (let row = 0; row < isFilled.length; row += 1) if (isFilled[row] === 1) rows.push(row);
  return rows;
}

interface TitleWords {
  readonly label: string | null;
  readonly unit: string | null;
}

const unitWord =
  /(?:^|[\s(])(?:unit|units|unité|unités|unidad|unidades|единица измерения|ед\. изм\.|الوحدة|单位)\s*[:：]\s*([^),;]+)/iu;

/** Words above the header: the first line names the table, and one of them may name the unit of all its figures. */
export function titleWords(grid: Grid, columns: readonly number[], headerRow: number): TitleWords {
  let label: string | null = null;
  let labelRow = -1;
  const units = new Set<string>();
  for (let row = 0; row < Math.min(headerRow, 30); row += 1) {
    for (const column of filledIn(grid, row, columns)) {
      const text = grid.text(row, column).replace(/\s+/gu, ' ').trim();
      if (isMissingCode(text)) continue;
      // "Table | 5.1.1 | Harvested area ...": of the first line's cells the longest names the table.
      const isBetter = label === null || (row === labelRow && text.length > label.length);
      if (isBetter && text.length > 2 && !/^sep=/i.test(text)) {
        label = text.slice(0, 200);
        labelRow = row;
      }
      const stated = unitWord.exec(text)?.[1];
      const unit = unitInText(stated === undefined ? text : `(${stated.trim()})`);
      if (unit !== null) units.add(unit);
    }
  }
  return { label, unit: units.size === 1 ? ([...units][0] ?? null) : null };
}
