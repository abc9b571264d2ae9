import type { Evidence } from '../../model/table.ts';
import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import { columnLetter } from '../address.ts';
import type { Grid } from '../grid.ts';
import { columnNames } from '../detect/column-names.ts';
import { profileColumn, type ColumnProfile } from '../detect/column-profile.ts';
import { columnRole, isCodeHeader } from '../detect/column-role.ts';
import { decideType, provenMark, type ProvenMark, type TypeDecision } from '../detect/column-type.ts';
import { guessHeader, headerAbove, type HeaderGuess } from '../detect/header.ts';
import { headerLabel, headerUnit, unitInText } from '../detect/header-label.ts';
import { filledIn, usedColumns } from '../detect/row-shape.ts';
import { lastDataRow, rowsApart, sumByArithmetic } from '../detect/rows-apart.ts';
import type { ColumnPlan, TableEdit, TablePlan } from './plan.ts';

/** A plan for a sheet, with the evidence behind each of its columns. */
export interface Proposal {
  readonly plan: TablePlan;
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly TypeDecision['doubt'][];
}

/** Propose how a sheet becomes a table; null when it has no table. */
export function proposeTable(grid: Grid): Proposal | null {
  const columns = usedColumns(grid, 0, grid.columnCount - 1);
  const rows = filledRows(grid, columns);
  if (rows.length < 2 || columns.length === 0) return null;
  const header = guessHeader(grid, columns, rows);
  if (header === null) return null;
  return build(grid, columns, rows, header, null);
}

/** Propose anew around what a person moved; what was not moved stays as it is in the current plan. */
export function reproposeTable(grid: Grid, current: TablePlan | null, edit: TableEdit): Proposal | null {
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
  return build(grid, columns, rows, { ...guess, headerRows }, lastRow);
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

function build(
  grid: Grid,
  columns: readonly number[],
  rows: readonly number[],
  header: HeaderGuess,
  givenLast: number | null,
): Proposal {
  const { headerRows, firstRow } = header;
  const lastRow = Math.min(givenLast ?? lastDataRow(grid, columns, firstRow, rows), grid.rowCount - 1);
  const inBody = columns.filter((column) => {
    const next = grid.nextFilled(column, firstRow);
    return (next >= 0 && next <= lastRow) || headerLabel(grid, headerRows, column) !== '';
  });
  const apart = rowsApart(grid, inBody, firstRow, lastRow);
  const away = new Set(apart.map(({ row }) => row));
  const title = titleWords(grid, columns, headerRows[0] ?? firstRow);
  const typed = typeColumns(grid, inBody, headerRows, firstRow, lastRow, away, title);
  const sum = sumByArithmetic(grid, typed.plans, firstRow, lastRow, apart);
  const all = sum === null ? apart : [...apart, sum].sort((a, b) => a.row - b.row);
  const plan: TablePlan = {
    sheet: grid.name,
    label: title.label ?? grid.name,
    bannerRows: [],
    headerRows,
    unitRow: null,
    firstRow,
    lastRow,
    firstColumn: inBody[0] ?? 0,
    lastColumn: inBody[inBody.length - 1] ?? 0,
    stubColumns: 0,
    apart: all,
    columns: typed.plans,
    groups: [],
    wide: null,
    flagColumn: null,
    notes: [],
    missing: [],
  };
  return { plan, evidence: typed.evidence, doubts: typed.doubts };
}

interface TypedColumns {
  readonly plans: readonly ColumnPlan[];
  readonly evidence: readonly Evidence[];
  readonly doubts: readonly TypeDecision['doubt'][];
}

function typeColumns(
  grid: Grid,
  columns: readonly number[],
  headerRows: readonly number[],
  firstRow: number,
  lastRow: number,
  away: ReadonlySet<number>,
  title: TitleWords,
): TypedColumns {
  const total = Math.max(0, lastRow - firstRow + 1 - away.size);
  const profiles = columns.map((column) => profileColumn(grid, column, bodyRows(firstRow, lastRow, away), total));
  const labels = columns.map((column) => headerLabel(grid, headerRows, column));
  const names = columnNames(labels, columns);
  const proven = commonMark(profiles);
  const decisions = profiles.map((profile, i) => decideType(profile, proven, isCodeHeader(labels[i] ?? '')));
  const plans = profiles.map((profile, i): ColumnPlan => {
    const decision = decisions[i] as TypeDecision;
    const label = labels[i] ?? '';
    const isTwoWays = decision.doubt === 'two-ways';
    const isMeasure = decision.type === 'number' || decision.type === 'integer' || isTwoWays;
    const unit = isMeasure ? unitOfColumn(grid, headerRows, profile, title) : null;
    const role = columnRole(label, decision.type, unit, profile.texts, isTwoWays);
    return {
      column: profile.column,
      include: true,
      name: names[i] ?? '',
      label: label === '' ? `Column ${columnLetter(profile.column)}` : label,
      type: decision.type,
      unit: role === 'period' ? null : unit,
      role: role ?? (label === '' && isYears(profile) ? 'period' : null),
      marks: decision.marks,
      dateOrder: decision.dateOrder,
      missing: decision.missing,
      flags: [],
      fillDown: false,
    };
  });
  return { plans, evidence: decisions.map(({ evidence }) => evidence), doubts: decisions.map(({ doubt }) => doubt) };
}

function* bodyRows(firstRow: number, lastRow: number, away: ReadonlySet<number>): Generator<number> {
  for (let row = firstRow; row <= lastRow; row += 1) if (!away.has(row)) yield row;
}

/** The decimal mark that some columns prove and none contradicts. */
function commonMark(profiles: readonly ColumnProfile[]): ProvenMark {
  const marks = new Set(profiles.map(provenMark).filter((mark) => mark !== null));
  return marks.size === 1 ? ([...marks][0] ?? null) : null;
}

function unitOfColumn(
  grid: Grid,
  headerRows: readonly number[],
  profile: ColumnProfile,
  title: TitleWords,
): string | null {
  const own = headerUnit(grid, headerRows, profile.column);
  if (own !== null) return own;
  if (profile.percents > 0 && profile.percents >= profile.rows / 2) return '%';
  // A percent format shows 12.5 % for the 0.125 that the cell holds, and the cell's value is what is read.
  if (profile.percentFormats > 0 && profile.percentFormats >= profile.numbers / 2) return 'ratio';
  return isYears(profile) ? null : title.unit;
}

function isYears(profile: ColumnProfile): boolean {
  return (
    profile.fractions === 0 && profile.low >= 1800 && profile.high <= 2100 && profile.low < Number.POSITIVE_INFINITY
  );
}

interface TitleWords {
  readonly label: string | null;
  readonly unit: string | null;
}

const unitWord =
  /(?:^|[\s(])(?:unit|units|unité|unités|unidad|unidades|единица измерения|ед\. изм\.|الوحدة|单位)\s*[:：]\s*([^),;]+)/iu;

/** Words above the header: the first line names the table, and one of them may name the unit of all its figures. */
function titleWords(grid: Grid, columns: readonly number[], headerRow: number): TitleWords {
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
