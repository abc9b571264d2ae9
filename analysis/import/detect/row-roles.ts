import { normalise } from '../../vocabulary/normalise.ts';
import type { RowApart } from '../plan/plan.ts';
import { figureReaders, type FigureReader } from './figures.ts';
import { grandTotal } from './grand-total.ts';
import { isUnitRemark } from './header-band.ts';
import { isNoteStart } from './note-text.ts';
import { machineRow, placeAfter, rowsToLookAt } from './row-kinds.ts';
import { rowsOfTotals } from './total-names.ts';
import type { SheetLooks } from './sheet-looks.ts';
import { partsOf, sumRows, type SumRow } from './sums.ts';
import { isGrandWord, isIncludingWord, isSubtotalWord, isTotalWord, totalOf } from './total-words.ts';

/** The parts of a table that tell what its rows are. */
export interface RowFrame {
  readonly headerRows: readonly number[];
  readonly columns: readonly number[];
  readonly stubColumns: number;
  /** The first column holds names, not figures. */
  readonly isNamed: boolean;
  /** Columns of figures that add up: not yields, prices or shares. */
  readonly additive: readonly number[];
  /** Rows of the range that hold anything. */
  readonly rows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface RowRoles {
  readonly apart: readonly RowApart[];
  readonly sums: readonly SumRow[];
  /** Sums that stand over their parts rather than under them. */
  readonly isSumFirst: boolean;
}

/** What each row of a table's range is, when it is no row of data. */
export function rowRoles(looks: SheetLooks, frame: RowFrame): RowRoles {
  const apart = new Map<number, RowApart>();
  const values = frame.columns.slice(frame.stubColumns);
  const stub = frame.columns.slice(0, frame.stubColumns);
  const headers = frame.headerRows.map((row) => rowKey(looks, frame.columns, row)).filter((key) => key !== '');
  const rows = rowsToLookAt(looks, frame.rows);
  for (const row of rows) {
    const role = plainRole(looks, frame, stub, values, headers, row);
    if (role !== null) apart.set(row, role);
  }
  for (const row of blankRows(frame)) apart.set(row, { row, role: 'blank', reason: 'blank row' });
  settleHeadings(frame, values, apart);
  const { sums, isSumFirst } = addTotals(looks, frame, stub, rows, apart);
  return { apart: [...apart.values()].sort((a, b) => a.row - b.row), sums, isSumFirst };
}

function* blankRows({ rows, firstRow, lastRow }: RowFrame): Generator<number> {
  if (rows.length === lastRow - firstRow + 1) return;
  let expected = firstRow;
  for (const row of rows) {
    for (; expected < row; expected += 1) yield expected;
    expected = row + 1;
  }
  for (; expected <= lastRow; expected += 1) yield expected;
}

function plainRole(
  looks: SheetLooks,
  frame: RowFrame,
  stub: readonly number[],
  values: readonly number[],
  headers: readonly string[],
  row: number,
): RowApart | null {
  const machine = machineRow(looks, frame.columns, row, frame.isNamed);
  if (machine === 'hashtags') return { row, role: machine, reason: 'hashtags for machines' };
  if (machine === 'column-numbers' && row < frame.firstRow + 3) {
    return { row, role: machine, reason: 'numbers of the columns' };
  }
  if (headers.includes(rowKey(looks, frame.columns, row)))
    return { row, role: 'repeated-header', reason: 'the header again' };
  const inValues = looks.filled(row, values);
  if (inValues.some((column) => ['number', 'missing', 'period'].includes(looks.look(row, column)))) {
    const part = nameOf(looks, stub, row);
    return isIncludingWord(part) ? { row, role: 'other', reason: `a part of the row above: ${part}` } : null;
  }
  const named = looks.filled(row, stub);
  const [first] = looks.filled(row, frame.columns);
  if (first === undefined) return null;
  const text = looks.text(row, first);
  const isAlone = named.length + inValues.length === 1;
  if (frame.columns.length < 3 && inValues.length > 0 && named.length > 0) return null;
  if (isAlone && isUnitRemark(text) && (named.length === 0 || row <= frame.firstRow + 1)) {
    return { row, role: 'units', reason: `a line of units: ${text}` };
  }
  if (isIncludingWord(text) && isAlone) return { row, role: 'group', reason: `says that parts follow: ${text}` };
  if (isAlone && isNoteStart(text) && (text.length > 8 || /[:：]$/u.test(text)))
    return { row, role: 'note', reason: 'a note' };
  if (isAlone && values.length > 0 && (named.length === 1 || isWide(looks, frame, row, first))) {
    return { row, role: 'group', reason: `a heading: ${text}` };
  }
  return null;
}

/** A word over the whole width, merged or in the middle, is a heading wherever it stands. */
function isWide(looks: SheetLooks, frame: RowFrame, row: number, column: number): boolean {
  const merge = looks.mergeAt(row, column);
  return (merge !== null && merge.right - merge.left >= frame.columns.length / 2) || frame.columns.length >= 3;
}

/** A line alone that no row of data follows is no heading: a remark, or a row whose figures are all missing. */
function settleHeadings(frame: RowFrame, values: readonly number[], apart: Map<number, RowApart>): void {
  const groups = frame.rows.filter((row) => apart.get(row)?.role === 'group');
  const rest = frame.rows.length - apart.size;
  // Where lines without figures are as common as lines with them, an empty line of figures means missing ones.
  const isUsual = groups.length > rest && values.length <= 2;
  for (const row of groups) {
    let at = placeAfter(frame.rows, row);
    while (['blank', 'units', 'column-numbers'].includes(apart.get(frame.rows[at] ?? -1)?.role ?? '')) at += 1;
    const next = frame.rows[at];
    const follows = next !== undefined && ['group', undefined].includes(apart.get(next)?.role);
    if (isUsual) apart.delete(row);
    else if (!follows) apart.set(row, { row, role: 'note', reason: 'words alone, with no row below them' });
  }
}

function addTotals(
  looks: SheetLooks,
  frame: RowFrame,
  stub: readonly number[],
  rows: readonly number[],
  apart: Map<number, RowApart>,
): { readonly sums: readonly SumRow[]; readonly isSumFirst: boolean } {
  const none = { sums: [], isSumFirst: false };
  const isWhole = rows.length === frame.rows.length;
  const looked = isWhole ? rows : [...rows, ...totalsBetween(looks, frame, stub, rows)].sort((a, b) => a - b);
  const data = looked.filter((row) => !apart.has(row));
  const names = new Map(data.map((row) => [row, nameOf(looks, stub, row)]));
  // Names of which nothing is counted add up to nothing.
  if (frame.additive.length === 0) return none;
  const hasHeadings = [...apart.values()].filter(({ role }) => role === 'group').length > 1;
  const isLong = !hasHeadings && isLongForm(looks, stub, data, names);
  const byWord = new Set(isLong ? [] : data.filter((row) => isTotalName(names.get(row) ?? '')));
  // Years and months one under another are no parts of a whole.
  const inTime = data.filter((row) => stub.some((column) => looks.look(row, column) === 'period')).length;
  const isCheckable =
    !isLong && isWhole && data.length >= 3 && stub.length > 0 && (byWord.size > 0 || inTime < data.length * 0.5);
  const columns = frame.additive.slice(0, mostAdded);
  const readers = isWhole && stub.length > 0 ? figureReaders(looks.grid, columns, data) : [];
  const search = isCheckable ? bestSearch(readers, columns, data, byWord) : none;
  const grand = grandTotal(looks, { stub, columns, data, byWord, sums: search.sums, readers });
  const sums = grand === null ? search.sums : [...search.sums.filter(({ row }) => row !== grand.row), grand];
  const found = new Map(sums.map((sum) => [sum.row, sum]));
  const isTopOfOthers = topTotal(data, names, byWord, sums);
  const isTop = (row: number): boolean => row === grand?.row || (grand === null && isTopOfOthers(row));
  for (const row of data) {
    const name = names.get(row) ?? '';
    const sum = found.get(row);
    if (!byWord.has(row) && sum === undefined) continue;
    apart.set(row, { row, role: isTop(row) ? 'total' : 'subtotal', reason: sumReason(name, byWord.has(row), sum) });
  }
  return { sums, isSumFirst: search.isSumFirst };
}

/** Columns enough to tell by arithmetic whether a row is a sum. */
const mostAdded = 16;

/** Rows of a long table, other than those looked at, whose name is that of a sum. */
function totalsBetween(
  looks: SheetLooks,
  { firstRow, lastRow }: RowFrame,
  stub: readonly number[],
  rows: readonly number[],
): readonly number[] {
  const names = stub.find((column) => looks.look(rows[Math.floor(rows.length / 2)] ?? firstRow, column) === 'word');
  if (names === undefined) return [];
  const known = new Set(rows);
  return rowsOfTotals(looks.grid, names, firstRow, lastRow).filter((row) => !known.has(row));
}

function sumReason(name: string, isByWord: boolean, sum: SumRow | undefined): string {
  const counted =
    sum === undefined
      ? ''
      : `the sum of ${String(sum.parts.length)} rows in ${String(sum.agree)} of ${String(sum.checked)} columns`;
  if (!isByWord) return `a sum by its figures: ${counted}`;
  return counted === '' ? `a sum by its name: ${name}` : `a sum by its name: ${name}, and ${counted}`;
}

/** Tells the sum of the whole table from sums of parts: it says so, or is the one that all others are part of. */
function topTotal(
  data: readonly number[],
  names: ReadonlyMap<number, string>,
  byWord: ReadonlySet<number>,
  sums: readonly SumRow[],
): (row: number) => boolean {
  if (byWord.size === 0 && sums.length === 0) return () => false;
  const within = new Set(sums.flatMap(({ parts }) => parts));
  const top = sums.filter(({ row }) => !within.has(row)).map(({ row }) => row);
  const below = new Set([...within, ...sums.map(({ row }) => row)].filter((row) => row !== top[0]));
  const said = [...byWord].map((row) => normalise(names.get(row) ?? ''));
  return function isTop(row) {
    const name = names.get(row) ?? '';
    if (isGrandWord(name)) return true;
    if (isSubtotalWord(name)) return false;
    const isAtEnd = row === data[data.length - 1] || row === data[0];
    if (isAtEnd && top.length === 1 && top[0] === row && (byWord.has(row) || below.size >= data.length * 0.9 - 1)) {
      return true;
    }
    const isAlone = said.filter((each) => each === normalise(name)).length === 1;
    if (isAtEnd && byWord.has(row) && isAlone && totalOf(name) === '') return true;
    return isAtEnd && byWord.size === 1 && byWord.has(row) && top.length === 0;
  };
}

/** Sums under their parts or over them: whichever explains more rows; words and looks lend weight. */
function bestSearch(
  readers: readonly FigureReader[],
  columns: readonly number[],
  data: readonly number[],
  byWord: ReadonlySet<number>,
): { readonly sums: readonly SumRow[]; readonly isSumFirst: boolean } {
  let best: { sums: readonly SumRow[]; isSumFirst: boolean } = { sums: [], isSumFirst: false };
  let bestScore = 0;
  for (const read of readers) {
    const parts = partsOf(read, columns, data);
    for (const isSumFirst of [false, true]) {
      const sums = sumRows({ parts, likely: byWord }, isSumFirst);
      const score = sums.reduce((all, sum) => all + (byWord.has(sum.row) ? 3 : 1) + Math.min(1, sum.agree / 10), 0);
      if (score > bestScore) {
        best = { sums, isSumFirst };
        bestScore = score;
      }
    }
  }
  return best;
}

/** Name of a row: its first stub cell that is filled. "Brazil | Total" is Brazil's. */
export function nameOf(looks: SheetLooks, stub: readonly number[], row: number): string {
  for (const column of stub) {
    const text = looks.text(row, column);
    if (/\p{L}/u.test(text)) return text;
  }
  return '';
}

function isTotalName(name: string): boolean {
  return name.length < 80 && isTotalWord(name);
}

/**
 * A table in long form: its names come again and again, each with another year or product beside it. A product called
 * Total is a member of such a list like the others.
 */
function isLongForm(
  looks: SheetLooks,
  stub: readonly number[],
  data: readonly number[],
  names: ReadonlyMap<number, string>,
): boolean {
  const [first] = stub;
  if (first === undefined || data.length < 4 || !data.every((row) => looks.isFilled(row, first))) return false;
  const counts = new Map<string, number>();
  for (const row of data) {
    const name = normalise(names.get(row) ?? '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let members = 0;
  let repeated = 0;
  for (const [name, count] of counts) {
    if (isTotalName(name)) {
      if (count < 2) return false;
    } else if (name !== '') {
      members += 1;
      if (count >= 2) repeated += 1;
    }
  }
  return members > 0 && repeated >= members * 0.5;
}

/** Words of a row, to tell that a header comes again. */
function rowKey(looks: SheetLooks, columns: readonly number[], row: number): string {
  const filled = looks.filled(row, columns);
  if (filled.length < 2 || filled.some((column) => looks.look(row, column) === 'number')) return '';
  return filled.map((column) => `${String(column)}:${normalise(looks.text(row, column))}`).join('|');
}
