import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { parseUnit } from '../../vocabulary/units.ts';
import { isNoteStart } from './note-text.ts';
import { bodyShape, isDataRow, isNamedBy, machineRow, type BodyShape } from './row-kinds.ts';
import type { SheetLooks } from './sheet-looks.ts';

/** Where a table's words end and its rows begin. */
export interface HeaderBand {
  readonly headerRows: readonly number[];
  /** First row below the header: of data, or a line over it such as the name of the first group. */
  readonly firstRow: number;
  /** First row of figures. */
  readonly dataRow: number;
  readonly shape: BodyShape;
  readonly confidence: number;
  readonly reason: string;
}

const highest = 10;

/** Find the header among the rows of a table: the words over the first row that looks like the body. */
export function headerBand(looks: SheetLooks, columns: readonly number[], rows: readonly number[]): HeaderBand | null {
  const shape = bodyShape(looks, columns, rows);
  if (shape.numeric.length === 0) return headerOfWords(looks, columns, rows, shape);
  const at = rows.slice(0, 1000).findIndex((row) => isDataRow(looks, columns, shape, row));
  if (at < 0) return headerOfWords(looks, columns, rows, shape);
  // Over few rows a tall header reaches below the first third: the body is looked at again from where it begins.
  const own = at > rows.length / 3 ? bodyShape(looks, columns, rows, at) : shape;
  return headerOver(looks, columns, rows, at, own);
}

/** The header over a first row of data that is known. */
export function headerOver(
  looks: SheetLooks,
  columns: readonly number[],
  rows: readonly number[],
  at: number,
  shape: BodyShape,
): HeaderBand {
  const dataRow = rows[at] ?? 0;
  let bottom = -1;
  for (let i = at - 1; i >= 0 && at - i <= 8; i -= 1) {
    const row = rows[i] ?? 0;
    if (machineRow(looks, columns, row, isNamedBy(columns, shape)) !== null) continue;
    if (namesColumns(looks, columns, shape, row) || isLoneUnit(looks, columns, shape, rows[i - 1], row)) {
      bottom = i;
      break;
    }
    if (hasFigures(looks, shape, row)) break;
  }
  if (bottom < 0) {
    const reason = `No row of column names stands over row ${String(dataRow + 1)}, the first with figures.`;
    return { headerRows: [], firstRow: dataRow, dataRow, shape, confidence: 0.55, reason };
  }
  const headerRows = [rows[bottom] ?? 0];
  for (let i = bottom - 1; i >= 0 && headerRows.length < highest; i -= 1) {
    const row = rows[i] ?? 0;
    const below = rows[i + 1] ?? 0;
    if (machineRow(looks, columns, row, isNamedBy(columns, shape)) !== null) continue;
    if (hasFigures(looks, shape, row) || isTitle(looks, columns, shape, row)) break;
    // A blank row parts a header from a title more often than the rows of a header from each other.
    if (below - row > 1 && !isMergedDown(looks, columns, row, below) && looks.fill(row, columns) < 2) break;
    if (below - row > 2) break;
    headerRows.unshift(row);
  }
  const lowest = headerRows[headerRows.length - 1] ?? 0;
  const named = shape.numeric.filter((column) => headerRows.some((row) => isNamed(looks, row, column))).length;
  const firstRow = rows.find((row) => row > lowest) ?? dataRow;
  const share = named / Math.max(1, shape.numeric.length);
  const reason = `${String(named)} of ${String(shape.numeric.length)} columns of figures have words over them in ${rowsText(headerRows)}; figures begin in row ${String(dataRow + 1)}.`;
  return { headerRows, firstRow, dataRow, shape, confidence: 0.5 + 0.45 * share, reason };
}

/** A table of words: its header is the first row that is as wide as the rows below it. */
function headerOfWords(
  looks: SheetLooks,
  columns: readonly number[],
  rows: readonly number[],
  shape: BodyShape,
): HeaderBand | null {
  const widths = rows.slice(0, 400).map((row) => looks.fill(row, columns));
  const sorted = widths.filter((width) => width > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const at = widths.findIndex((width) => width >= Math.max(2, usual * 0.8));
  const header = rows[at];
  const next = rows[at + 1];
  if (header === undefined || next === undefined) return null;
  const isBold = looks.filled(header, columns).every((column) => looks.grid.style(header, column).bold === true);
  const reason = `Row ${String(header + 1)} is the first as wide as the rows below it; no column holds figures.`;
  return { headerRows: [header], firstRow: next, dataRow: next, shape, confidence: isBold ? 0.85 : 0.7, reason };
}

function rowsText(rows: readonly number[]): string {
  const first = (rows[0] ?? 0) + 1;
  const last = (rows[rows.length - 1] ?? 0) + 1;
  return first === last ? `row ${String(first)}` : `rows ${String(first)} to ${String(last)}`;
}

/** Whether a row has words or periods over columns of figures: it can be the last row of a header. */
function namesColumns(looks: SheetLooks, columns: readonly number[], shape: BodyShape, row: number): boolean {
  const named = shape.numeric.filter((column) => isNamed(looks, row, column)).length;
  if (named === 0 || hasFigures(looks, shape, row)) return false;
  // A column may be called `c` or `x`, but not every one: a row of marks is a row of missing figures.
  if (!shape.numeric.some((column) => isNamed(looks, row, column) && looks.look(row, column) !== 'missing'))
    return false;
  if (named >= shape.numeric.length * 0.5) return !isTitle(looks, columns, shape, row);
  return named >= 2 && looks.fill(row, columns) >= 2;
}

/** A unit alone under the only column of figures, in the row below the names: "(tonnes)" under Production. */
function isLoneUnit(
  looks: SheetLooks,
  columns: readonly number[],
  shape: BodyShape,
  above: number | undefined,
  row: number,
): boolean {
  const figures = shape.numeric.filter((column) => !shape.periods.has(column));
  const [only, ...others] = looks.filled(row, columns);
  if (only === undefined || others.length > 0 || above !== row - 1) return false;
  const isOnly = figures.length === 1 && figures[0] === only;
  return (
    isOnly &&
    isUnitRemark(looks.text(row, only)) &&
    looks.look(above, only) === 'word' &&
    looks.filled(above, columns).length >= 2
  );
}

/** Whether a cell, or the merge it lies in, has a name for the column. */
function isNamed(looks: SheetLooks, row: number, column: number): boolean {
  const look = looks.look(row, column);
  if (look === 'word' || look === 'period' || look === 'missing') return true;
  if (look !== 'empty') return false;
  const merge = looks.mergeAt(row, column);
  return (
    merge !== null && looks.look(merge.top, merge.left) !== 'empty' && looks.look(merge.top, merge.left) !== 'number'
  );
}

function hasFigures(looks: SheetLooks, shape: BodyShape, row: number): boolean {
  return shape.numeric.some(
    (column) => looks.look(row, column) === 'number' && !/^\s*\d{1,2}\s*$/.test(looks.text(row, column)),
  );
}

function isMergedDown(looks: SheetLooks, columns: readonly number[], row: number, below: number): boolean {
  return columns.some((column) => {
    const merge = looks.mergeAt(row, column);
    return merge !== null && merge.top <= row && merge.bottom >= below;
  });
}

const tableWord =
  /^[^\p{L}\p{N}]*(tables?|tableau|tabla|cuadro|tabela|tabel|таблица|табл\.|جدول|الجدول|表|figure|annex|annexe|anexo|appendix|приложение)\s*[\p{N}.№a-z-]/iu;

/** Whether a text begins as the heading of a table: "Table 4.2", "Cuadro 3", "表1". */
export function isTableTitle(text: string): boolean {
  return tableWord.test(text);
}

/** A title stands alone at the left, or runs across most of the table; a group name stands over its columns. */
function isTitle(looks: SheetLooks, columns: readonly number[], shape: BodyShape, row: number): boolean {
  const filled = looks.filled(row, columns);
  const [only] = filled;
  if (only === undefined) return true;
  const text = looks.text(row, only);
  if (filled.length <= 3 && (isTableTitle(text) || isNoteStart(text)) && text.length > 12) return true;
  if (columns.length < 2) return false;
  if (filled.length > 1) {
    const longest = Math.max(...filled.map((column) => looks.text(row, column).length));
    return filled.length <= 3 && columns.length >= 5 && only === columns[0] && longest > 60;
  }
  const merge = looks.mergeAt(row, only);
  const left = merge?.left ?? only;
  const right = merge?.right ?? only;
  const width = columns.filter((column) => column >= left && column <= right).length;
  if (only === columns[0]) {
    const isStubHeader = merge !== null && merge.bottom > merge.top && width < columns.length;
    if (isStubHeader && !shape.numeric.includes(only)) return false;
    return width > 1 || !namesStub(text);
  }
  if (isUnitRemark(text) && width < columns.length - 1) return width === 1;
  if (width === 1 && (text.length > 40 || (merge === null && !shape.numeric.includes(only)))) return true;
  return width >= columns.length - 1 && columns.length > 3 && text.length > 60;
}

/** A word alone over the stub that names it, as "Region" over a line of years. */
function namesStub(text: string): boolean {
  return text.length <= 40 && (roleOf(text)?.confidence ?? 0) >= 0.9;
}

/** "(tonnes)", "Unit: ha", "тыс. га": the unit of the whole table, beside or under its title. */
export function isUnitRemark(text: string): boolean {
  const plain = text.replace(/^[([]|[)\]]$/g, '').trim();
  if (plain.length > 60) return false;
  if (
    /^(units?|unités?|unidad(es)?|ед(\.|иниц[аы])|единицы?|الوحدة|وحدة|单位|satuan)(\s+(of measure(ment)?|de mesure|de medida|изм\.?|измерения|القياس))?\s*[:：=-]/iu.test(
      plain,
    )
  )
    return true;
  return parseUnit(plain.replace(/^(in|en|в|по|بـ?)\s+/iu, '')) !== null && !/^\d+$/.test(plain);
}
