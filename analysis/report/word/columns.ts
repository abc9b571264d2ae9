import type { BookColumn, BookRow } from '../tree.ts';

/** 160 mm in twentieths of a point. */
export const textWidth = 9071;

/** A letter of nine points in a wide typeface, in the bold of the head, and the space at both sides of a cell. */
const letter = 116;
const headLetter = 128;
const sides = 190;

/** Longest text that a column is given a line of its own for. */
const mostLetters = 34;

interface Want {
  /** Without breaking a word. */
  readonly least: number;
  readonly best: number;
}

/** Widths of columns that together fill the page; no word is broken if the page has room for it. */
export function columnWidths(columns: readonly BookColumn[], rows: readonly BookRow[]): readonly number[] {
  const wants = wantsOf(columns, rows);
  const least = sum(wants.map((want) => want.least));
  if (least >= textWidth) return wants.map((want) => Math.floor((want.least / least) * textWidth));
  const extra = sum(wants.map((want) => want.best - want.least));
  const share = (want: Want) => (extra > 0 ? (want.best - want.least) / extra : 1 / wants.length);
  return wants.map((want) => Math.floor(want.least + share(want) * (textWidth - least)));
}

/** Columns of a table in groups that each fit the page; the names at its start belong to every group. */
export function panels(columns: readonly BookColumn[], rows: readonly BookRow[]): readonly (readonly number[])[] {
  const wants = wantsOf(columns, rows);
  const firstNumber = columns.findIndex((column) => column.isNumber);
  const stub = columns.map((_, at) => at).slice(0, Math.min(Math.max(firstNumber, 1), 2));
  const stubWidth = sum(stub.map((at) => wants[at]?.least ?? 0));
  const groups: number[][] = [];
  let group: number[] = [];
  let width = stubWidth;
  for (let at = stub.length; at < columns.length; at += 1) {
    const own = wants[at]?.least ?? 0;
    if (group.length > 0 && width + own > textWidth) {
      groups.push(group);
      group = [];
      width = stubWidth;
    }
    group.push(at);
    width += own;
  }
  return [...groups, group].map((one) => [...stub, ...one]);
}

function wantsOf(columns: readonly BookColumn[], rows: readonly BookRow[]): readonly Want[] {
  return columns.map((column, at) => {
    const cells = rows.map((row) => row.cells[at] ?? '');
    const words = cells.flatMap((text) => text.split(/\s+/u));
    // Numbers hold no-break spaces and signs: a figure is never parted.
    const unbroken = column.isNumber ? cells.filter((cell) => /\d/.test(cell)) : [];
    const head = Math.min(longest(column.title.split(/\s+/u)), mostLetters) * headLetter + sides;
    const least = Math.max(head, Math.min(longest([...words, ...unbroken]), mostLetters) * letter + sides);
    return { least, best: Math.max(least, Math.min(longest(cells), mostLetters) * letter + sides) };
  });
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
