import type { GroupPlan, NotePlan, RowApart } from '../plan/plan.ts';
import { withoutMarks } from './note-mark.ts';
import type { SheetLooks } from './sheet-looks.ts';
import type { SumRow } from './sums.ts';
import { isIncludingWord, isTotalWord } from './total-words.ts';

type Group = Omit<GroupPlan, 'name'>;

/** Groups that headings in rows of their own name, outer level first: each heading holds until the next of its level. */
export function headingGroups(
  looks: SheetLooks,
  columns: readonly number[],
  apart: readonly RowApart[],
  lastRow: number,
): readonly Group[] {
  const headings = apart
    .filter(({ role }) => role === 'group')
    .map(({ row }) => headingAt(looks, columns, row))
    .filter(({ text }) => !isIncludingWord(text));
  if (headings.length === 0) return [];
  const levels = levelsOf(headings, apart);
  const depth = Math.max(...levels) + 1;
  return Array.from({ length: depth }, (_, level): Group => {
    const values = headings.flatMap((heading, i) => {
      if (levels[i] !== level) return [];
      const next = headings.findIndex((_, n) => n > i && (levels[n] ?? 0) <= level);
      const until = next < 0 ? lastRow : (headings[next]?.row ?? lastRow + 1) - 1;
      return [
        { firstRow: heading.row + 1, lastRow: until, text: heading.text, row: heading.row, column: heading.column },
      ];
    });
    return { label: depth === 1 ? 'Group' : `Group ${String(level + 1)}`, role: null, from: 'heading-rows', values };
  });
}

/** Names of groups without the marks at their ends that the sheet's notes explain: "Eastern 2/" is Eastern. */
export function withoutNoteMarks(
  looks: SheetLooks,
  groups: readonly Group[],
  notes: readonly NotePlan[],
): readonly Group[] {
  const known = new Set(notes.map(({ mark }) => mark));
  return groups.map((group) => ({
    ...group,
    values: group.values.map((value) => {
      const { row, column } = value;
      const raisedFrom = row === null || column === null ? undefined : looks.grid.style(row, column).raisedFrom;
      const { text, marks } = withoutMarks(value.text, raisedFrom);
      // Raised characters are a mark by their look, whatever the notes say.
      const isMark = raisedFrom !== undefined || marks.every((mark) => known.has(mark));
      return marks.length > 0 && text !== '' && isMark ? { ...value, text } : value;
    }),
  }));
}

interface Heading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: string;
  readonly indent: number;
}

function headingAt(looks: SheetLooks, columns: readonly number[], row: number): Heading {
  const [column = columns[0] ?? 0] = looks.filled(row, columns);
  const { bold, italic, filled, indent = 0 } = looks.grid.style(row, column);
  const text = looks.text(row, column).replace(/\s*[:：]\s*$/u, '');
  const isUpper = text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
  const spaces = /^[ \u00a0\u3000]*/u.exec(looks.grid.text(row, column))?.[0].length ?? 0;
  const style = [bold, italic, filled, isUpper, column].map(String).join(' ');
  return { row, column, text, style, indent: indent + spaces / 2 };
}

/** Two headings on end are an outer and an inner one; so are headings set apart by indent. */
function levelsOf(headings: readonly Heading[], apart: readonly RowApart[]): readonly number[] {
  const quiet = new Set(apart.filter(({ role }) => role === 'blank').map(({ row }) => row));
  const isOuter = headings.map((heading, i) => {
    const next = headings[i + 1];
    if (next === undefined) return false;
    for (let row = heading.row + 1; row < next.row; row += 1) if (!quiet.has(row)) return false;
    return true;
  });
  const indents = [...new Set(headings.map(({ indent }) => indent))].sort((a, b) => a - b);
  if (indents.length > 1) return headings.map(({ indent }) => indents.indexOf(indent));
  if (!isOuter.includes(true)) return headings.map(() => 0);
  const outerStyles = new Set(headings.filter((_, i) => isOuter[i]).map(({ style }) => style));
  const innerStyles = new Set(headings.filter((_, i) => isOuter[i - 1] === true).map(({ style }) => style));
  return headings.map(({ style }, i) => {
    if (isOuter[i] === true) return 0;
    return outerStyles.has(style) && !innerStyles.has(style) ? 0 : 1;
  });
}

/** Levels of rows that are set in under one another, or numbered 1, 1.1, 1.1.2; null where rows show no levels. */
export interface Hierarchy {
  readonly levels: ReadonlyMap<number, number>;
  readonly by: 'indent' | 'numbers';
}

/** Find levels among the rows by indent, leading spaces or dotted numbers in the stub. */
export function hierarchyOf(looks: SheetLooks, stub: readonly number[], rows: readonly number[]): Hierarchy | null {
  const byIndent = byIndents(looks, stub, rows);
  if (byIndent !== null) return { levels: byIndent, by: 'indent' };
  const byNumber = byNumbers(looks, stub, rows);
  return byNumber === null ? null : { levels: byNumber, by: 'numbers' };
}

function byIndents(looks: SheetLooks, stub: readonly number[], rows: readonly number[]): Map<number, number> | null {
  for (const column of stub) {
    const depths = rows.map((row) => depthOf(looks, row, column));
    const steps = [...new Set(depths.filter((depth) => depth >= 0))].sort((a, b) => a - b);
    if (steps.length < 2 || steps.length > 7) continue;
    const levels = new Map(rows.map((row, i) => [row, Math.max(0, steps.indexOf(depths[i] ?? 0))]));
    if (hasParents(rows, levels)) return levels;
  }
  return null;
}

function depthOf(looks: SheetLooks, row: number, column: number): number {
  const text = looks.grid.text(row, column);
  if (text.trim() === '') return -1;
  const spaces = /^[ \u00a0\u3000\t]*/u.exec(text)?.[0].length ?? 0;
  const dashes = /^\s*([-–—•·]+)\s/u.exec(text)?.[1]?.length ?? 0;
  return (looks.grid.style(row, column).indent ?? 0) * 2 + spaces + dashes * 2;
}

function byNumbers(looks: SheetLooks, stub: readonly number[], rows: readonly number[]): Map<number, number> | null {
  for (const column of stub) {
    const codes = rows.map((row) => /^(\d{1,4}(?:\.\d{1,4})*)\.?(?:\s|$)/u.exec(looks.text(row, column))?.[1] ?? null);
    const dotted = codes.filter((code) => code?.includes('.') === true).length;
    if (dotted < 2 || codes.some((code) => code === null)) continue;
    const levels = new Map(rows.map((row, i) => [row, (codes[i] ?? '').split('.').length - 1]));
    const isNested = codes.every((code, i) => {
      if (i === 0 || code === null) return true;
      const parent = code.split('.').slice(0, -1).join('.');
      return parent === '' || codes.slice(0, i).includes(parent);
    });
    if (isNested && hasParents(rows, levels)) return levels;
  }
  return null;
}

/** Levels must go down by one at a time, and each lower row needs a row above it. */
function hasParents(rows: readonly number[], levels: ReadonlyMap<number, number>): boolean {
  const first = levels.get(rows[0] ?? -1);
  if (first !== 0) return false;
  return rows.some((row, i) => (levels.get(row) ?? 0) < (levels.get(rows[i + 1] ?? -1) ?? 0));
}

/** Rows under which others are set in, with the rows below them, direct children apart. */
export function parentsOf(
  rows: readonly number[],
  levels: ReadonlyMap<number, number>,
): readonly { readonly row: number; readonly children: readonly number[]; readonly last: number }[] {
  return rows.flatMap((row, i) => {
    const level = levels.get(row) ?? 0;
    const children: number[] = [];
    let last = row;
    for (let n = i + 1; n < rows.length; n += 1) {
      const below = rows[n] ?? 0;
      const lower = levels.get(below) ?? 0;
      if (lower <= level) break;
      if (lower === level + 1) children.push(below);
      last = below;
    }
    return children.length === 0 ? [] : [{ row, children, last }];
  });
}

/** Upper levels of a hierarchy as group columns: each parent's name over the rows below it. */
export function hierarchyGroups(
  looks: SheetLooks,
  stub: readonly number[],
  rows: readonly number[],
  hierarchy: Hierarchy,
): readonly Group[] {
  const parents = parentsOf(rows, hierarchy.levels);
  const depth = Math.max(-1, ...parents.map(({ row }) => hierarchy.levels.get(row) ?? 0)) + 1;
  return Array.from({ length: depth }, (_, level): Group => ({
    label: depth === 1 ? 'Group' : `Group ${String(level + 1)}`,
    role: null,
    from: 'indent',
    values: parents
      .filter(({ row }) => (hierarchy.levels.get(row) ?? 0) === level)
      .filter(({ row }) => !isTotalWord(nameAt(looks, stub, row).text))
      .map(({ row, last }) => ({ firstRow: row + 1, lastRow: last, ...nameAt(looks, stub, row), row })),
  })).filter(({ values }) => values.length > 0);
}

/** Sums that bear a name of their own, as a region over its districts, name a group of their parts. */
export function sumGroups(
  looks: SheetLooks,
  stub: readonly number[],
  sums: readonly SumRow[],
  totals: ReadonlySet<number>,
): readonly Group[] {
  const named = sums.filter(({ row }) => !totals.has(row) && !isTotalWord(nameAt(looks, stub, row).text));
  if (named.length === 0) return [];
  const rangeOf = new Map(sums.map((sum) => [sum.row, rangeBelow(sum, sums)]));
  const depthOf = ({ row }: SumRow): number =>
    named.filter((other) => other.row !== row && isWithin(row, rangeOf.get(other.row))).length;
  const depth = Math.max(...named.map(depthOf)) + 1;
  return Array.from({ length: depth }, (_, level): Group => ({
    label: depth === 1 ? 'Group' : `Group ${String(level + 1)}`,
    role: null,
    from: 'indent',
    values: named
      .filter((sum) => depthOf(sum) === level)
      .map((sum) => ({ ...rangeBelow(sum, sums), ...nameAt(looks, stub, sum.row), row: sum.row }))
      .sort((a, b) => a.firstRow - b.firstRow),
  }));
}

interface RowRange {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Rows of a sum's parts, those of the sums among them included. */
function rangeBelow(sum: SumRow, sums: readonly SumRow[]): RowRange {
  let firstRow = Math.min(...sum.parts);
  let lastRow = Math.max(...sum.parts);
  for (const part of sums) {
    if (!sum.parts.includes(part.row)) continue;
    const inner = rangeBelow(part, sums);
    firstRow = Math.min(firstRow, inner.firstRow);
    lastRow = Math.max(lastRow, inner.lastRow);
  }
  return { firstRow, lastRow };
}

function isWithin(row: number, range: RowRange | undefined): boolean {
  return range !== undefined && row >= range.firstRow && row <= range.lastRow;
}

function nameAt(looks: SheetLooks, stub: readonly number[], row: number): { text: string; column: number } {
  const column = stub.find((each) => /\p{L}/u.test(looks.text(row, each))) ?? stub[0] ?? 0;
  return { text: looks.text(row, column).replace(/^[-–—•·]+\s*|\s*[:：]$/gu, ''), column };
}
