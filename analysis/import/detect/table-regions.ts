import { bodyShape, filledRows, isDataRow, isPeriodRow, machineRow, rowsToLookAt } from './row-kinds.ts';
import { isTableTitle, isUnitRemark } from './header-band.ts';
import { isNoteStart } from './note-text.ts';
import type { SheetLooks } from './sheet-looks.ts';
import { normalise } from '../../vocabulary/normalise.ts';

/** A part of a sheet with one table and the words around it. */
export interface Region {
  /** Rows that hold anything, in order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Row below which another region of the same columns ends; -1 when none lies above. */
  readonly above: number;
}

/** Rows beyond which a sheet is a list, not print. */
const longSheet = 3000;

/** The tables of a sheet: side by side, parted by empty columns, and under one another, each with its own header. */
export function tableRegions(looks: SheetLooks): readonly Region[] {
  const rows = filledRows(looks, looks.columns, 0, looks.grid.rowCount - 1);
  const regions: Region[] = [];
  for (const wide of sideBySide(looks, { rows, columns: looks.columns, above: -1 })) {
    for (const each of underOneAnother(looks, wide)) {
      regions.push(...(wide.columns === looks.columns ? sideBySide(looks, each) : [each]));
    }
  }
  return regions;
}

/** Cut at empty columns where the right part is a table of its own: names and figures under a header. */
function sideBySide(looks: SheetLooks, region: Region): readonly Region[] {
  const { columns, rows } = region;
  if (columns.length < 4 || rows.length > longSheet) return [region];
  const wide = rows.filter((row) => looks.fill(row, columns) > 1);
  const used = columns.filter((column) => wide.some((row) => looks.isFilled(row, column)));
  const parts: number[][] = [];
  for (const column of used) {
    const last = parts[parts.length - 1];
    if (last === undefined || column - (last[last.length - 1] ?? 0) > 1) parts.push([column]);
    else last.push(column);
  }
  const tables: number[][] = [];
  const repeats = parts.length === 1 ? repeatedBlocks(looks, used, wide) : null;
  if (repeats !== null) tables.push(...repeats);
  else {
    for (const part of parts) {
      const last = tables[tables.length - 1];
      if (last === undefined || standsAlone(looks, part, wide)) tables.push(part);
      else if (!isRemark(looks, part, wide)) last.push(...part);
    }
  }
  if (tables.length < 2 && tables[0]?.length === columns.length) return [region];
  return tables.map((part) => ({
    rows: rows.filter((row) => part.some((column) => looks.isFilled(row, column))),
    columns: part,
    above: region.above,
  }));
}

/** A part with names at its left, figures, and words over both. */
function standsAlone(looks: SheetLooks, columns: readonly number[], rows: readonly number[]): boolean {
  const own = rows.filter((row) => looks.fill(row, columns) > 0);
  if (columns.length < 2 || own.length < 3) return false;
  const shape = bodyShape(looks, columns, own);
  const [stub] = columns;
  if (stub === undefined || shape.numeric.length === 0) return false;
  if (shape.numeric.includes(stub) && !shape.periods.has(stub)) return false;
  const data = own.filter((row) => isDataRow(looks, columns, shape, row));
  if (data.length < 2) return false;
  const names = data.map((row) => looks.text(row, stub)).filter((name) => name !== '');
  const first = data[0] ?? 0;
  const isNamed = names.length >= data.length * 0.6 && isDistinct(names, names.length);
  const isHeaded = own.some((row) => row < first && looks.isFilled(row, stub));
  if (!isHeaded || names.length === 0) return false;
  // In long form, under headings and in blocks names come again: there the frame must tell.
  return (
    isNamed ||
    (new Set(names).size > 1 &&
      (hasTitle(looks, stub, first) ||
        isHeadedAnew(looks, columns, first, rows) ||
        isOfOtherLength(looks, columns, rows)))
  );
}

/** A title of its own over the first column, in the rows over its figures. */
function hasTitle(looks: SheetLooks, stub: number, first: number): boolean {
  return Array.from({ length: Math.min(first, 8) }, (_, n) => first - 1 - n).some((row) =>
    isTableTitle(looks.text(row, stub)),
  );
}

function isDistinct(texts: readonly string[], count: number): boolean {
  return new Set(texts).size >= Math.max(2, count * 0.6);
}

/** The word over the first column stands farther left in the same row as well: a second table with the same stub. */
function isHeadedAnew(looks: SheetLooks, columns: readonly number[], first: number, rows: readonly number[]): boolean {
  const [stub = 0] = columns;
  return rows.some((row) => {
    if (row >= first || looks.look(row, stub) !== 'word') return false;
    const word = normalise(looks.text(row, stub));
    return looks.columns.some((column) => column < stub && normalise(looks.text(row, column)) === word);
  });
}

/** Rows that only one side fills, several on end: two tables of different length. */
function isOfOtherLength(looks: SheetLooks, columns: readonly number[], rows: readonly number[]): boolean {
  const [stub = 0] = columns;
  const last = rows.slice(-3);
  const sides = last.map((row) => {
    const filled = looks.filled(row, looks.columns);
    return filled.every((column) => column >= stub)
      ? 'right'
      : filled.every((column) => column < stub)
        ? 'left'
        : 'both';
  });
  return last.length === 3 && sides[0] !== 'both' && sides.every((side) => side === sides[0]);
}

const remarks =
  /^(remarks?|notes?|comments?|remarques?|observations?|observaci(ó|o)n(es)?|notas?|примечани[ея]|ملاحظات?|备注)$/iu;

/** Long words beside a table, or a few cells: said of it, not part of it. */
function isRemark(looks: SheetLooks, columns: readonly number[], rows: readonly number[]): boolean {
  let words = 0;
  let long = 0;
  let figures = 0;
  let isHeadedRemarks = false;
  for (const row of rows) {
    for (const column of columns) {
      const look = looks.look(row, column);
      if (look === 'word') {
        words += 1;
        const text = looks.text(row, column);
        if (text.length > 25) long += 1;
        isHeadedRemarks ||= remarks.test(text);
      } else if (look !== 'empty') figures += 1;
    }
  }
  // A cell or two far to the right are no column, whatever they hold.
  if (words + figures < rows.length * 0.3) return words > 0 || figures <= 1;
  return (
    columns.length === 1 && figures < words && (long > words * 0.5 || isHeadedRemarks) && words <= rows.length * 0.6
  );
}

/** A list printed in two halves: the same header words over each half, without an empty column between. */
function repeatedBlocks(
  looks: SheetLooks,
  columns: readonly number[],
  rows: readonly number[],
): readonly number[][] | null {
  for (const row of rows.slice(0, 12)) {
    if (columns.some((column) => looks.look(row, column) !== 'word')) continue;
    const words = columns.map((column) => normalise(looks.text(row, column)));
    const [first = ''] = words;
    const width = words.indexOf(first, 1);
    if (width < 2 || words.length % width !== 0) continue;
    const isRepeated = words.every((word, i) => word === words[i % width] && word !== '');
    if (!isRepeated || new Set(words).size !== width) continue;
    const blocks = Array.from({ length: words.length / width }, (_, i) => columns.slice(i * width, (i + 1) * width));
    if (blocks.every((block) => standsAlone(looks, block, rows))) return blocks;
  }
  return null;
}

/** Cut where a new header stands over figures, below figures of a table above. */
function underOneAnother(looks: SheetLooks, region: Region): readonly Region[] {
  const { rows, columns } = region;
  if (rows.length < 6 || bodyShape(looks, columns, rows).numeric.length === 0) return [region];
  const cuts: number[] = [];
  const looked = rowsToLookAt(looks, rows);
  const isLong = looked.length < rows.length;
  let firstHeader: string | null = null;
  let hasData = false;
  let place = -1;
  for (const [n, row] of looked.entries()) {
    // Both lists ascend: the place of a row is sought from that of the last.
    if (isLong) place = rows.indexOf(row, place + 1);
    const i = isLong ? place : n;
    if (hasFigure(looks, columns, row)) {
      hasData ||= firstHeader !== null || looks.fill(row, columns) > 1;
      continue;
    }
    if (!headsFigures(looks, columns, rows, i) || (hasData && continues(looks, columns, rows, i))) continue;
    const words = headerKey(looks, columns, row);
    if (firstHeader === null || !hasData) {
      firstHeader ??= words;
      continue;
    }
    // A header over a single row, often the sum of all above it, is a row of the same table with a word among its figures.
    const below = rows.slice(i + 1, i + 8).filter((each) => looks.fill(each, columns) > 1);
    if (below.length < 2) continue;
    const start = startOfBanner(looks, columns, rows, i);
    if (!isNewTable(looks, columns, rows, start, i, words === firstHeader)) continue;
    cuts.push(start);
    firstHeader = words;
    hasData = false;
  }
  if (cuts.length === 0) return [region];
  return [0, ...cuts].map((start, n) => {
    const own = rows.slice(start, cuts[n] ?? rows.length);
    const used = columns.filter((column) => own.some((row) => looks.isFilled(row, column)));
    return { rows: own, columns: used, above: start === 0 ? region.above : (rows[start - 1] ?? -1) };
  });
}

/** Whether a row has words or periods over figures of the rows below, and is as wide as a header. */
function headsFigures(looks: SheetLooks, columns: readonly number[], rows: readonly number[], i: number): boolean {
  const row = rows[i] ?? 0;
  const filled = looks.filled(row, columns);
  if (filled.length < 2 || machineRow(looks, columns, row) !== null) return false;
  const names = filled.filter((column) => looks.look(row, column) !== 'missing');
  if (names.length < 2 && names.length < filled.length) return false;
  for (let n = i + 1; n < Math.min(rows.length, i + 12); n += 1) {
    const below = rows[n] ?? 0;
    if (!hasFigure(looks, columns, below)) continue;
    if (goesOn(looks, filled, rows[i - 1], row, rows[i + 1])) return false;
    // The word "Year" stands over years as other words stand over figures.
    const over = names.filter((column) => {
      const look = looks.look(below, column);
      return look === 'number' || (look === 'period' && looks.look(row, column) === 'word');
    }).length;
    return over >= Math.max(1, (names.length - 1) * 0.5);
  }
  return false;
}

/** A row between its neighbours with a year where they have years: one of them, whatever else it says. */
function goesOn(
  looks: SheetLooks,
  columns: readonly number[],
  above: number | undefined,
  row: number,
  below: number | undefined,
): boolean {
  if (above !== row - 1 || below === undefined) return false;
  return columns.some((column) => [above, row, below].every((each) => looks.look(each, column) === 'period'));
}

/** Whether a row is one of those above it but for its figures, which are missing. */
function continues(looks: SheetLooks, columns: readonly number[], rows: readonly number[], i: number): boolean {
  const row = rows[i] ?? 0;
  const above = rows[i - 1] ?? -2;
  if (row - above > 1) return false;
  let missing = 0;
  for (const column of columns) {
    const look = looks.look(row, column);
    const before = looks.look(above, column);
    if (look === 'missing' && (before === 'number' || before === 'missing')) missing += 1;
    else if (look !== before && look !== 'empty' && before !== 'empty') return false;
  }
  return missing > 0;
}

function hasFigure(looks: SheetLooks, columns: readonly number[], row: number): boolean {
  let figures = 0;
  let periods = 0;
  for (const column of columns) {
    const look = looks.look(row, column);
    if (look === 'number') figures += 1;
    else if (look === 'period') periods += 1;
  }
  if (figures === 0) return periods > 2 && !isPeriodRow(looks, columns, row);
  return machineRow(looks, columns, row) === null;
}

/** First of the lines over a header that are its title, not the notes of the table above. */
function startOfBanner(looks: SheetLooks, columns: readonly number[], rows: readonly number[], i: number): number {
  let start = i;
  for (let n = i - 1; n >= 0; n -= 1) {
    const row = rows[n] ?? 0;
    if (hasFigure(looks, columns, row)) break;
    const [first] = looks.filled(row, columns);
    const text = first === undefined ? '' : looks.text(row, first);
    const isApart = (rows[n + 1] ?? 0) - row > 1;
    // "2. Meat production" below a blank row heads a table; below figures it is a note.
    const isNumbered = /^\d+(\.\d+)*[.)]\s/u.test(text) && row - (rows[n - 1] ?? -2) > 1;
    if (isNoteStart(text) && !isTableTitle(text) && !isNumbered) break;
    if (isApart && start < i && !isTableTitle(text)) break;
    start = n;
  }
  return start;
}

const continued = /continu|suite|fin\)|продолж|оконч|تابع|续|繼|sambungan|lanjutan/iu;

function isNewTable(
  looks: SheetLooks,
  columns: readonly number[],
  rows: readonly number[],
  start: number,
  i: number,
  isSameHeader: boolean,
): boolean {
  const titles = rows.slice(start, i).map((row) =>
    looks
      .filled(row, columns)
      .map((column) => looks.text(row, column))
      .join(' '),
  );
  if (titles.some((title) => continued.test(title))) return false;
  const isBelowBlank = (rows[start] ?? 0) - (rows[start - 1] ?? 0) > 1;
  // The same header under a short name parts groups of one table; under a title, number or unit of its own another.
  if (isSameHeader) return titles.some((title) => isTableTitle(title) || (isBelowBlank && isOwnTitle(title)));
  if (isBelowBlank || titles.some((title) => isTableTitle(title))) return true;
  // Without a blank row a header must name several columns of figures to be told from words among data.
  return looks.fill(rows[i] ?? 0, columns) >= 3;
}

function isOwnTitle(title: string): boolean {
  return title.length > 40 || /^\d+(\.\d+)*[.)]\s/u.test(title) || isUnitRemark(title);
}

function headerKey(looks: SheetLooks, columns: readonly number[], row: number): string {
  return looks
    .filled(row, columns)
    .map((column) => `${String(column)}:${normalise(looks.text(row, column))}`)
    .join('|');
}
