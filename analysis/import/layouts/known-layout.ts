import { normalise } from '../../vocabulary/normalise.ts';
import type { DescribedColumn, DescribedColumns } from '../detect/described-columns.ts';
import { headerLabel } from '../detect/header-label.ts';
import type { TableStructure } from '../detect/structure.ts';
import { keptColumns } from '../detect/tidy-names.ts';
import type { Grid } from '../grid.ts';
import type { Decision, MissingPlan, NotePlan } from '../plan/plan.ts';
import { layouts } from './index.ts';
import type { HeaderCell, Layout, LayoutColumn, LayoutTable, LayoutWide } from './layout.ts';

/** The published layout that a file follows, and what it changes in what detection proposes. */
export interface KnownLayout {
  /** Stands in saved plans: `faostat-bulk`. */
  readonly id: string;
  readonly publisher: string;
  /** The tables of a sheet, put right where the layout knows its header; as found elsewhere. */
  structures(grid: Grid, found: readonly TableStructure[]): readonly TableStructure[];
  /** The description of such a table with types, roles and units as published, and without questions. */
  describe(grid: Grid, structure: TableStructure, described: DescribedColumns): DescribedColumns;
}

/** Which published layout the sheets of a file follow, by the words of their headers; null when none. */
export function knownLayout(grids: readonly Grid[]): KnownLayout | null {
  const heads = grids.map(headRows);
  for (const layout of layouts) {
    const fits = heads.filter((rows) => placeAmong(rows, layout) !== null);
    if (fits.length >= (layout.least ?? 1)) return followed(layout);
  }
  return null;
}

/** A layout by its id, for plans that name it; null when there is none of that name. */
export function layoutNamed(id: string | null): KnownLayout | null {
  const layout = layouts.find((each) => each.id === id);
  return layout === undefined ? null : followed(layout);
}

function followed(layout: Layout): KnownLayout {
  return {
    id: layout.id,
    publisher: layout.publisher,
    structures: (grid, found) => structuresOf(grid, layout, found),
    describe: (grid, structure, described) => describedBy(grid, layout, structure, described),
  };
}

interface Place {
  readonly table: LayoutTable;
  /** Row of the header, 0-based. */
  readonly row: number;
  readonly wide: LayoutWide | null;
}

/** A row near the top of a sheet, its words as they are compared. */
interface HeadRow {
  readonly row: number;
  readonly cells: readonly HeaderCell[];
  readonly words: ReadonlySet<string>;
}

const highestHeader = 12;

/** Where a table of the layout begins on a sheet. */
function placeIn(grid: Grid, layout: Layout): Place | null {
  return placeAmong(headRows(grid), layout);
}

function placeAmong(rows: readonly HeadRow[], layout: Layout): Place | null {
  for (const head of rows) {
    const table = layout.tables.find((each) => isHeader(each, head));
    if (table !== undefined) return { table, row: head.row, wide: table.wide?.(head.cells, head.row) ?? null };
  }
  return null;
}

function isHeader(table: LayoutTable, { cells, words, row }: HeadRow): boolean {
  const { header, wide } = table;
  // A format without words of its own is known by its reader alone.
  if (header.length === 0) return wide !== undefined && wide(cells, row) !== null;
  let known = headers.get(table);
  if (known === undefined) headers.set(table, (known = header.map(normalise)));
  return known.length <= words.size && known.every((word) => words.has(word));
}

/** Words of a table's header as they are compared. */
const headers = new WeakMap<LayoutTable, readonly string[]>();

function headRows(grid: Grid): readonly HeadRow[] {
  const columns: number[] = [];
  for (let column = 0; column < grid.columnCount; column += 1) if (grid.filled(column) > 0) columns.push(column);
  const rows: HeadRow[] = [];
  for (let row = 0; row < Math.min(highestHeader, grid.rowCount); row += 1) {
    const cells = columns.flatMap((column): HeaderCell[] => {
      const text = grid.text(row, column).trim();
      return text === '' ? [] : [{ column, text }];
    });
    // No published header is a number; those of a body differ from each other and fill the memory for words.
    const words = cells.filter(({ column }) => grid.kind(row, column) !== 'number').map(({ text }) => normalise(text));
    if (cells.length > 0) rows.push({ row, cells, words: new Set(words) });
  }
  return rows;
}

function structuresOf(grid: Grid, layout: Layout, found: readonly TableStructure[]): readonly TableStructure[] {
  const place = placeIn(grid, layout);
  // One word alike is a title; several words are the header itself.
  if (place === null || (place.wide === null && place.table.header.length < 3)) return found;
  return found.map((structure, i) => {
    const isOwn = structure.headerRows.includes(place.row);
    if (!isOwn && (i > 0 || structure.firstRow > place.row + 1)) return structure;
    const headed = isOwn ? structure : underHeader(structure, place.row);
    return place.wide === null ? headed : spread(grid, headed, place.row, place.wide);
  });
}

/** The structure with the header that the layout knows, where detection took it for data. */
function underHeader(structure: TableStructure, row: number): TableStructure {
  return {
    ...structure,
    headerRows: [row],
    unitRow: null,
    bannerRows: structure.bannerRows.filter((each) => each < row),
    firstRow: row + 1,
    apart: structure.apart.filter((each) => each.row > row),
    wide: null,
  };
}

/** The structure with the columns that the layout turns into rows. */
function spread(grid: Grid, structure: TableStructure, row: number, wide: LayoutWide): TableStructure {
  const taken = new Set(wide.shape.blocks.flatMap(({ columns }) => columns));
  // Columns without a name and without a value are the commas at the ends of lines.
  const columns = structure.columns.filter(
    (column) =>
      taken.has(column) || grid.text(row, column).trim() !== '' || grid.nextFilled(column, structure.firstRow) >= 0,
  );
  const stubColumns = columns.filter((column) => !taken.has(column)).length;
  return { ...structure, columns, stubColumns, wide: wide.shape };
}

function describedBy(
  grid: Grid,
  layout: Layout,
  structure: TableStructure,
  described: DescribedColumns,
): DescribedColumns {
  const place = placeIn(grid, layout);
  if (place === null) return described;
  const says = new Map(Object.entries(place.table.columns).map(([words, column]) => [normalise(words), column]));
  const { wide } = place;
  const columns = keptColumns(structure).map((column, i) => {
    const own = described.columns[i] as DescribedColumn;
    const label = normalise(headerLabel(grid, structure.headerRows, column));
    const found = says.get(label) ?? says.get(normalise(grid.text(place.row, column)));
    return found === undefined ? own : overruled(own, found, layout.publisher);
  });
  const reason = `The header is that of ${layout.publisher}.`;
  const decision: Decision = { about: 'layout', column: null, confidence: 1, reason };
  return {
    ...described,
    columns,
    measures: described.measures.map((own, i) => overruled(own, wide?.measures[i] ?? {}, layout.publisher)),
    keys: described.keys.map((own, i) => {
      const { type = own.type, role = own.role } = wide?.keys[i] ?? {};
      return { type, role };
    }),
    notes: [...described.notes, ...flagNotes(layout, described.notes)],
    missing: described.missing.map((plan) => documented(layout, plan)),
    decisions: [decision, ...described.decisions],
    questions: [],
  };
}

/** The column as the layout says; the counts over its cells stay, as they were made over the same cells. */
function overruled(own: DescribedColumn, says: LayoutColumn, publisher: string): DescribedColumn {
  const type = says.type ?? own.type;
  const isNumber = type === 'integer' || type === 'number';
  const wasNumber = own.type === 'integer' || own.type === 'number';
  const role = says.role === undefined ? own.role : says.role;
  const unit = says.unit === undefined ? (isNumber ? own.unit : null) : says.unit;
  if (type === own.type) return { ...own, role, unit };
  // These publishers write a decimal dot and group nothing.
  const marks = isNumber
    ? wasNumber
      ? own.marks
      : { decimal: '.' as const, thousands: null }
    : { decimal: null, thousands: null };
  const { evidence } = own;
  const agree = evidence.agree + evidence.ambiguous;
  const reason = `${String(agree)} of ${String(agree + evidence.disagree)} values are ${words[type]}, as ${publisher} publishes them`;
  return {
    ...own,
    type,
    marks,
    dateOrder: type === 'date' ? (own.dateOrder ?? 'ymd') : null,
    flags: [],
    role,
    unit,
    evidence: { ...evidence, agree, ambiguous: 0, reason },
  };
}

const words = { text: 'text', integer: 'whole numbers', number: 'numbers', date: 'days', boolean: 'true or false' };

function flagNotes(layout: Layout, known: readonly NotePlan[]): readonly NotePlan[] {
  return Object.entries(layout.flags ?? {}).flatMap(([mark, text]) =>
    known.some((note) => note.mark === mark) ? [] : [{ mark, text, row: null, column: null }],
  );
}

function documented(layout: Layout, plan: MissingPlan): MissingPlan {
  const means = layout.missing?.[plan.text];
  return means === undefined || plan.by !== 'usual' ? plan : { ...plan, means };
}
