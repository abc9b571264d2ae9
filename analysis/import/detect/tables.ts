import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { unitOf } from '../../vocabulary/units.ts';
import type { Grid } from '../grid.ts';
import type { Decision, GroupPlan, RowApart, RowRole, TableEdit } from '../plan/plan.ts';
import { bannerOf } from './banner.ts';
import { isPage } from './sheet-guess.ts';
import { headingGroups, hierarchyGroups, hierarchyOf, parentsOf, sumGroups, withoutNoteMarks } from './groups.ts';
import { headerBand, headerOver, type HeaderBand } from './header-band.ts';
import { unitInText } from './header-label.ts';
import { columnLabel, headerWords } from './header-words.ts';
import { notesIn } from './notes.ts';
import { bodyShape, filledRows, isDataRow, isNamedBy, placeAfter, rowsToLookAt } from './row-kinds.ts';
import { rowRoles, type RowRoles } from './row-roles.ts';
import { rowUnits } from './row-units.ts';
import { SheetLooks } from './sheet-looks.ts';
import type { TableStructure } from './structure.ts';
import { filledDown, stubWidth } from './stub.ts';
import { tableRegions, type Region } from './table-regions.ts';
import { lastRowOf } from './table-end.ts';
import { unitRowOf } from './unit-row.ts';
import { wideShape, type WideGuess } from './wide.ts';

/** The bands of a table that a person may have moved: those that plan and structure have in common. */
export type TableBands = Pick<
  TableStructure,
  'bannerRows' | 'headerRows' | 'firstRow' | 'lastRow' | 'firstColumn' | 'lastColumn' | 'stubColumns'
>;

/** The tables of a sheet, from top to bottom and left to right, with the parts of each and why. */
export function structuresOf(grid: Grid): readonly TableStructure[] {
  const looks = new SheetLooks(grid);
  const regions = tableRegions(looks);
  // Contents and notes list words and page numbers: pages to read, no tables.
  const figures = regions.map(({ columns, rows }) => bodyShape(looks, columns, rows).numeric.length);
  if (isPage(grid.name) && Math.max(0, ...figures) < 2) return [];
  return regions.flatMap((region, i) => {
    if (figures[i] === 0 && isCardFile(looks, region)) return [];
    const header = headerBand(looks, region.columns, region.rows);
    if (header === null) return [];
    return structureOf(looks, region, header, {}, regions.length) ?? [];
  });
}

/** Names and words in two columns, block after block with the same first name: cards that describe, not rows. */
function isCardFile(looks: SheetLooks, { columns, rows }: Region): boolean {
  const [names] = columns;
  if (names === undefined || columns.length !== 2) return false;
  const starts = rows.filter((row, i) => i > 0 && row - (rows[i - 1] ?? 0) > 1).map((row) => looks.text(row, names));
  // Over the first card may stand a line of its own: attribute, value.
  return starts.length >= 3 && new Set(starts).size === 1;
}

/** A table around the bands that a person moved; what was not moved stays, or is found where nothing was known. */
export function structureAround(grid: Grid, edit: TableEdit, current: TableBands | null): TableStructure | null {
  const looks = new SheetLooks(grid);
  const first = edit.firstColumn ?? current?.firstColumn ?? 0;
  const last = edit.lastColumn ?? current?.lastColumn ?? grid.columnCount - 1;
  const columns = looks.columns.filter((column) => column >= first && column <= last);
  const rows = filledRows(looks, columns, 0, grid.rowCount - 1);
  if (columns.length === 0 || rows.length === 0) return null;
  const bands: TableEdit = { ...current, ...edit };
  const header = headerAround(looks, columns, rows, edit, current);
  if (header === null) return null;
  // A header moved by hand decides where the body begins, unless that was moved as well.
  return structureOf(looks, { rows, columns, above: -1 }, header, bands, 1);
}

function headerAround(
  looks: SheetLooks,
  columns: readonly number[],
  rows: readonly number[],
  edit: TableEdit,
  current: TableBands | null,
): HeaderBand | null {
  const headerRows = edit.headerRows ?? (edit.firstRow === undefined ? current?.headerRows : undefined);
  const afterHeader =
    headerRows === undefined || headerRows.length === 0 ? undefined : rows.find((row) => row > Math.max(...headerRows));
  const firstRow = edit.firstRow ?? (edit.headerRows === undefined ? current?.firstRow : undefined) ?? afterHeader;
  if (firstRow === undefined) return headerBand(looks, columns, rows);
  const below = rows.filter(
    (row) => row >= firstRow && row <= (edit.lastRow ?? current?.lastRow ?? Number.POSITIVE_INFINITY),
  );
  const shape = bodyShape(looks, columns, below);
  const dataRow = below.find((row) => isDataRow(looks, columns, shape, row)) ?? firstRow;
  const at = rows.findIndex((row) => row >= firstRow);
  const guess = headerOver(looks, columns, rows, at < 0 ? rows.length : at, shape);
  const chosen = headerRows ?? guess.headerRows;
  const reason = edit.headerRows === undefined ? guess.reason : 'Chosen by hand.';
  return { headerRows: chosen, firstRow, dataRow, shape, confidence: 1, reason };
}

function structureOf(
  looks: SheetLooks,
  region: Region,
  header: HeaderBand,
  bands: TableEdit,
  tables: number,
): TableStructure | null {
  const { grid } = looks;
  const { headerRows, shape } = header;
  const firstRow = bands.firstRow ?? header.firstRow;
  const below = region.rows.slice(placeAfter(region.rows, firstRow - 1));
  if (below.length === 0) return null;
  const found = bands.lastRow ?? lastRowOf(looks, region.columns, shape, below);
  const lastRow = Math.max(firstRow, Math.min(found, grid.rowCount - 1));
  const end = placeAfter(below, lastRow);
  const rows = end === below.length ? below : below.slice(0, end);
  const columns = columnsOf(looks, region.columns, headerRows, firstRow, lastRow);
  const looked = rowsToLookAt(looks, rows);
  const dataRows = looked.filter((row) => isDataRow(looks, columns, shape, row));
  const stubColumns = bands.stubColumns ?? stubWidth(looks, columns, headerRows, shape, dataRows);
  const unitRow = unitRowOf(looks, headerRows, columns, stubColumns);
  const words = headerWords(grid, headerRows, columns, stubColumns);
  const values = columns.slice(stubColumns);
  const additive = values
    .filter((column) => shape.numeric.includes(column))
    .slice(0, mostAdded)
    .filter((column) => isAdditive(columnLabel(words, column)));
  const frame = {
    headerRows,
    columns,
    stubColumns,
    isNamed: isNamedBy(columns, shape),
    additive,
    rows,
    firstRow,
    lastRow,
  };
  const roles = rowRoles(looks, frame);
  const figures = values.filter((column) => shape.numeric.includes(column) || isBare(looks, column, dataRows));
  const wide = wideShape(looks, { headerRows, unitRow, values, figures, words, dataRows });
  const levelled = withGroups(looks, columns, stubColumns, rows, roles, lastRow);
  const away = new Set(levelled.apart.map(({ row }) => row));
  const units = rowUnits(
    looks,
    columns.slice(0, stubColumns),
    looked.filter((row) => !away.has(row)),
  );
  const headerTop = headerRows[0] ?? firstRow;
  const own = bannerOf(looks, region.columns, region.above, headerTop);
  const banner = own.label === null && region.above < 0 ? bannerOf(looks, looks.columns, -1, headerTop) : own;
  const bannerRows = bands.bannerRows ?? banner.rows;
  const around = [
    ...bannerRows,
    ...levelled.apart.filter(({ role }) => role === 'note').map(({ row }) => row),
    ...below.slice(end),
  ];
  // The total of the table stands in the columns of names as it can; it says nothing of the blocks above it.
  const notes = notesIn(looks, looks.columns, around);
  const named = withoutNoteMarks(looks, levelled.groups, notes);
  const sums = new Set(levelled.apart.filter(({ role }) => role === 'subtotal').map(({ row }) => row));
  const naming = looked.filter((row) => !away.has(row) || sums.has(row));
  const fillDown = filledDown(looks, columns, stubColumns, naming);
  return {
    label: banner.label ?? grid.name,
    bannerRows,
    headerRows,
    unitRow,
    firstRow,
    lastRow,
    firstColumn: columns[0] ?? 0,
    lastColumn: columns[columns.length - 1] ?? 0,
    columns,
    stubColumns,
    fillDown,
    apart: levelled.apart,
    groups: units === null ? named : [...named, units],
    wide: wide?.wide ?? null,
    aggregates: wide?.aggregates ?? [],
    notes,
    decisions: decisionsOf(header, levelled, wide, {
      rows: rows.length,
      plain: rows.length - levelled.apart.filter(({ role }) => role !== 'blank').length,
      tables,
      bannerRows,
      stubColumns,
      fillDown,
    }),
  };
}

/** Columns enough to tell by arithmetic whether a row is a sum. */
const mostAdded = 24;

/** Columns of the body, and those that have a name only. */
function columnsOf(
  looks: SheetLooks,
  columns: readonly number[],
  headerRows: readonly number[],
  firstRow: number,
  lastRow: number,
): readonly number[] {
  return columns.filter((column) => {
    const next = looks.grid.nextFilled(column, firstRow);
    return (next >= 0 && next <= lastRow) || headerRows.some((row) => looks.isFilled(row, column));
  });
}

function isBare(looks: SheetLooks, column: number, rows: readonly number[]): boolean {
  return rows.slice(0, 200).every((row) => ['empty', 'missing'].includes(looks.look(row, column)));
}

/** Yields, prices and shares are no parts of a whole. */
function isAdditive(label: string): boolean {
  const role = roleOf(label)?.role;
  if (role === 'yield' || role === 'price') return false;
  const unit = unitInText(label);
  const dimension = unit === null ? null : unitOf(unit)?.dimension;
  if (dimension === 'yield' || dimension === 'price' || dimension === 'share') return false;
  return !/%|\b(average|mean|moyenne|promedio|rate|share|index|ratio)\b|средн|доля|индекс/iu.test(label);
}

interface Levelled {
  readonly apart: readonly RowApart[];
  readonly groups: readonly Omit<GroupPlan, 'name'>[];
  readonly by: 'headings' | 'indent' | 'numbers' | 'sums' | null;
}

/** Heading rows, and levels of rows, as columns of their own; rows with rows under them are sums of those. */
function withGroups(
  looks: SheetLooks,
  columns: readonly number[],
  stubColumns: number,
  rows: readonly number[],
  roles: RowRoles,
  lastRow: number,
): Levelled {
  const headings = headingGroups(looks, columns, roles.apart, lastRow);
  const byRow = new Map(roles.apart.map((each) => [each.row, each]));
  const stub = columns.slice(0, stubColumns);
  const levelled = rows.length > mostLevelled ? [] : rows.filter((row) => isLevelled(byRow.get(row)?.role));
  const hierarchy = stubColumns === 0 ? null : hierarchyOf(looks, stub, levelled);
  if (hierarchy === null) {
    if (headings.length > 0) return { apart: roles.apart, groups: headings, by: 'headings' };
    const totals = new Set(roles.apart.filter(({ role }) => role === 'total').map(({ row }) => row));
    const bySum = sumGroups(looks, stub, roles.sums, totals);
    return { apart: roles.apart, groups: bySum, by: bySum.length > 0 ? 'sums' : null };
  }
  const apart = new Map(byRow);
  for (const { row, children } of parentsOf(levelled, hierarchy.levels)) {
    if (!apart.has(row))
      apart.set(row, { row, role: 'subtotal', reason: `${String(children.length)} rows stand under it` });
  }
  const groups = hierarchyGroups(looks, stub, levelled, hierarchy);
  return {
    apart: [...apart.values()].sort((a, b) => a.row - b.row),
    groups: [...headings, ...groups],
    by: hierarchy.by,
  };
}

/** Rows beyond which a table is a list, not print with levels. */
const mostLevelled = 5000;

function isLevelled(role: RowRole | undefined): boolean {
  return role === undefined || role === 'subtotal';
}

interface Counts {
  readonly rows: number;
  readonly plain: number;
  readonly tables: number;
  readonly bannerRows: readonly number[];
  readonly stubColumns: number;
  readonly fillDown: readonly number[];
}

function decisionsOf(
  header: HeaderBand,
  levelled: Levelled,
  wide: WideGuess | null,
  counts: Counts,
): readonly Decision[] {
  const decisions: Decision[] = [
    about(
      'table',
      counts.tables > 1 ? 0.85 : 0.95,
      counts.tables > 1
        ? `One of ${String(counts.tables)} tables on the sheet, each under a header of its own.`
        : 'The only table on the sheet.',
    ),
    about('header', header.confidence, header.reason),
    about(
      'stub',
      0.9,
      `${String(counts.stubColumns)} columns from the left name the row.${counts.fillDown.length > 0 ? ` In ${String(counts.fillDown.length)} of them a name stands once for its block.` : ''}`,
    ),
    about('rows', 0.9, `${String(counts.plain)} of ${String(counts.rows)} filled rows are data.`),
  ];
  if (counts.bannerRows.length > 0)
    decisions.push(about('banner', 0.9, `${String(counts.bannerRows.length)} rows over the header hold words only.`));
  const totals = levelled.apart.filter(({ role }) => role === 'total' || role === 'subtotal');
  if (totals.length > 0) {
    const counted = totals.filter(({ reason }) => reason.includes('the sum of')).length;
    decisions.push(
      about(
        'totals',
        counted === totals.length ? 0.95 : 0.8,
        `${String(totals.length)} rows are sums; ${String(counted)} of them add up.`,
      ),
    );
  }
  if (levelled.by !== null) {
    const count = levelled.groups.reduce((all, { values }) => all + values.length, 0);
    decisions.push(
      about(
        'groups',
        levelled.by === 'headings' ? 0.85 : 0.75,
        `${String(count)} names stand over the rows of their group.`,
      ),
    );
  }
  if (wide !== null) decisions.push(about('wide', wide.confidence, wide.reason));
  if (wide !== null && wide.aggregates.length > 0) {
    const count = wide.aggregates.length;
    decisions.push(about('totals', 0.8, `${String(count)} columns of sums or changes beside the others are left out.`));
  }
  return decisions;
}

function about(kind: Decision['about'], confidence: number, reason: string): Decision {
  return { about: kind, column: null, confidence: Math.round(confidence * 100) / 100, reason };
}
