import type { Look, SheetLooks } from './sheet-looks.ts';

/** Columns of a table by what their body holds. */
export interface BodyShape {
  /** Columns whose body is figures. */
  readonly numeric: readonly number[];
  /** Those of them whose figures are years or dates. */
  readonly periods: ReadonlySet<number>;
  /** Part of the columns that a usual row of the body fills. */
  readonly usualFill: number;
}

/** What the body of a table holds, from rows below the first third, where most headers are behind us. */
export function bodyShape(
  looks: SheetLooks,
  columns: readonly number[],
  rows: readonly number[],
  from = rows.length > 2 ? Math.max(1, Math.floor(rows.length / 3)) : rows.length - 1,
): BodyShape {
  const body = rows.slice(from);
  const step = Math.max(1, Math.floor(body.length / 200));
  const sample = body.filter((_, i) => i % step === 0);
  const numeric: number[] = [];
  const periods = new Set<number>();
  for (const column of columns) {
    const counts = { empty: 0, number: 0, missing: 0, word: 0, period: 0, year: 0 };
    for (const row of sample) counts[kindOfLook(looks, row, column)] += 1;
    const figures = counts.number + counts.year;
    // Periods as words (`2017/18`, `1960M01`) name a row; those stored as figures or days may be values as well.
    if (figures === 0 || figures < (figures + counts.word + counts.period) * 0.6) continue;
    numeric.push(column);
    if (counts.year > 0 && counts.year >= figures * 0.9) periods.add(column);
  }
  const fills = sample.map((row) => looks.fill(row, columns)).filter((fill) => fill > 1);
  const usualFill = fills.length === 0 ? 0 : (fills.sort((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 0);
  return { numeric, periods, usualFill: usualFill / Math.max(1, columns.length) };
}

/** The look of a cell, with periods that are digits or days told from those that are words. */
function kindOfLook(looks: SheetLooks, row: number, column: number): Look | 'year' {
  const look = looks.look(row, column);
  if (look !== 'period') return look;
  return looks.grid.kind(row, column) !== 'text' || /^\s*\d{4}\s*$/.test(looks.grid.text(row, column)) ? 'year' : look;
}

/** Whether a row is one of the body: it has figures, and they are not the years or numbers of a header. */
export function isDataRow(looks: SheetLooks, columns: readonly number[], shape: BodyShape, row: number): boolean {
  let figures = 0;
  let years = 0;
  let words = 0;
  let missing = 0;
  for (const column of shape.numeric) {
    const look = looks.look(row, column);
    if (look === 'number') figures += 1;
    else if (look === 'period') {
      if (shape.periods.has(column)) figures += 1;
      else years += 1;
    } else if (look === 'word') words += 1;
    else if (look === 'missing') missing += 1;
  }
  if (figures === 0 && years === 0) {
    // A row of marks for missing figures only; a column may be called `c` or `x`, so letters alone do not do.
    const values = shape.numeric.length - shape.periods.size;
    return missing > 0 && words === 0 && missing >= values * 0.5 && !hasLetters(looks, shape.numeric, row);
  }
  if (figures === 0 && (isPeriodRow(looks, columns, row) || (years === 1 && missing === 0))) return false;
  if (words > (figures + missing + years) * 0.5) return false;
  return machineRow(looks, columns, row, isNamedBy(columns, shape)) === null;
}

/** Whether the first column of a table holds names rather than figures. */
export function isNamedBy(columns: readonly number[], shape: BodyShape): boolean {
  return !shape.numeric.includes(columns[0] ?? -1);
}

function hasLetters(looks: SheetLooks, columns: readonly number[], row: number): boolean {
  return columns.some((column) => looks.look(row, column) === 'missing' && /\p{L}/u.test(looks.text(row, column)));
}

/** Whether a row names periods: seasons or months, or years that go up or down by one step, begun anew or not. */
export function isPeriodRow(looks: SheetLooks, columns: readonly number[], row: number): boolean {
  if (columns.some((column) => looks.look(row, column) === 'number')) return false;
  const years: number[] = [];
  let others = 0;
  for (const column of columns) {
    if (looks.look(row, column) !== 'period') continue;
    const text = looks.grid.kind(row, column) === 'date' ? '' : looks.text(row, column);
    if (/^\d{4}$/.test(text.replace(/\D/g, '')) && /^[\d,.\s]+$/.test(text))
      years.push(Number(text.replace(/\D/g, '')));
    else others += 1;
  }
  if (years.length + others < 2) return false;
  const [first = 0] = years;
  const steps = years.slice(1).map((year, i) => ({ year, step: year - (years[i] ?? 0) }));
  const step = steps.find((each) => each.step !== 0)?.step ?? 1;
  return Math.abs(step) <= 10 && steps.every((each) => each.step === 0 || each.step === step || each.year === first);
}

/** Row that only numbers its columns or tags them for machines. `isNamed`: the first column holds names elsewhere. */
export function machineRow(
  looks: SheetLooks,
  columns: readonly number[],
  row: number,
  isNamed = false,
): 'column-numbers' | 'hashtags' | null {
  const filled = looks.filled(row, columns);
  const first = filled[0];
  if (first === undefined || filled.length < 2) return null;
  if (looks.look(row, first) === 'word' && looks.text(row, first).startsWith('#')) {
    // Humanitarian data have a row of hashtags below their header: #adm1 +name.
    return filled.every((column) => /^#[a-z]/i.test(looks.text(row, column))) ? 'hashtags' : null;
  }
  const start = filled.find((column) => looks.look(row, column) === 'number');
  if (start === undefined || looks.grid.number(row, start) > 3) return null;
  // Russian forms begin the count with the letters А and Б over the stub.
  const counted = filled.filter((column) => looks.look(row, column) === 'number');
  if (counted.length < filled.length - 3 || counted.length < 3) return null;
  const others = filled.filter((column) => looks.look(row, column) !== 'number');
  const enough = isNamed && counted.length === columns.length ? 3 : 5;
  return counts(looks, row, counted, enough) && others.every((column) => /^\p{L}$/u.test(looks.text(row, column)))
    ? 'column-numbers'
    : null;
}

/** (1) (2) (3), or 1 2 3 4 5: without brackets few columns would be data that happens to count. */
function counts(looks: SheetLooks, row: number, columns: readonly number[], enough: number): boolean {
  const { grid } = looks;
  let isBare = false;
  let expected = -1;
  for (const column of columns) {
    let number = grid.number(row, column);
    if (Number.isNaN(number)) {
      const match = /^\s*([([]?)(\d{1,3})[)\]]?\s*$/.exec(grid.text(row, column));
      if (match === null) return false;
      isBare ||= match[1] === '';
      number = Number(match[2]);
    } else isBare = true;
    if (expected < 0 ? number > 3 : number !== expected) return false;
    expected = number + 1;
  }
  return !isBare || columns.length >= enough;
}

/** Rows of a range of columns that hold anything, in order. */
export function filledRows(
  looks: SheetLooks,
  columns: readonly number[],
  top: number,
  bottom: number,
): readonly number[] {
  const { fill } = looks.tally;
  const rows: number[] = [];
  for (let row = Math.max(0, top); row <= Math.min(bottom, fill.length - 1); row += 1) {
    if (fill[row] === 0) continue;
    if (columns === looks.columns || looks.fill(row, columns) > 0) rows.push(row);
  }
  return rows;
}

/** Rows beyond which a table is a list, not print: only rows unlike their neighbours are looked at. */
const longTable = 3000;
const mostUnusual = 4000;

/** Rows of a table that may be anything but data: all of a short table; of a long one its ends and its odd rows. */
export function rowsToLookAt(looks: SheetLooks, rows: readonly number[]): readonly number[] {
  if (rows.length <= longTable) return rows;
  const { fill, figures } = looks.tally;
  const middle = rows[Math.floor(rows.length / 2)] ?? 0;
  const usual = fill[middle] ?? 0;
  const usualFigures = figures?.[middle] ?? 0;
  const odd: number[] = [];
  let before = (rows[0] ?? 0) - 1;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const isAtEnd = i < 500 || i >= rows.length - 300;
    const isOdd = (fill[row] as number) < usual * 0.5 || (usualFigures > 0 && figures?.[row] === 0) || row - before > 1;
    if (isAtEnd || isOdd) odd.push(row);
    before = row;
  }
  // Where odd rows are many they are the usual thing: missing figures, not print.
  return odd.length <= mostUnusual ? odd : [...rows.slice(0, 500), ...rows.slice(-300)];
}

/** Place of the first of ascending rows that lies below a row. */
export function placeAfter(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}
