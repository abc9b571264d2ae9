import { normalise } from '../../vocabulary/normalise.ts';
import { parseUnit } from '../../vocabulary/units.ts';
import type { Grid, Merge } from '../grid.ts';
import { plainText } from './sheet-looks.ts';

/** A word over a column, and the cell it stands in: of a merge or a group name, not always the column's own. */
export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** For each column the words over it, one for each header row; null where nothing stands over it. */
export type HeaderWords = ReadonlyMap<number, readonly (HeaderCell | null)[]>;

/**
 * Words over columns: merges filled across and down, and group names that stand once over their columns without a
 * merge. `stubColumns` at the left are no part of any group.
 */
export function headerWords(
  grid: Grid,
  headerRows: readonly number[],
  columns: readonly number[],
  stubColumns: number,
): HeaderWords {
  const own = headerRows.map((row) => columns.map((column) => cellOrMerge(grid, row, column)));
  const levels = own.map((level, depth) => acrossGroups(own, level, depth, stubColumns));
  return new Map(columns.map((column, i) => [column, levels.map((level) => level[i] ?? null)]));
}

/** Words over a column from top to bottom, each once, joined by a dot; a cell of a unit alone is no name. */
export function columnLabel(words: HeaderWords, column: number): string {
  const parts: string[] = [];
  for (const cell of words.get(column) ?? []) {
    if (cell !== null && cell.text !== parts[parts.length - 1]) parts.push(cell.text);
  }
  const names = parts.filter((part) => !isBracketedUnit(part));
  return (names.length > 0 ? names : parts).join(' · ');
}

function isBracketedUnit(text: string): boolean {
  return /^[([].*[)\]]$/.test(text) && parseUnit(text.slice(1, -1)) !== null;
}

function cellOrMerge(grid: Grid, row: number, column: number): HeaderCell | null {
  const own = plainText(grid.text(row, column));
  if (own !== '') return { text: own, row, column };
  const merge = grid.merges.find(
    (each) => each.top <= row && each.bottom >= row && each.left <= column && each.right >= column,
  );
  return merge === undefined ? null : ofMerge(grid, merge);
}

function ofMerge(grid: Grid, { top, left }: Merge): HeaderCell | null {
  const text = plainText(grid.text(top, left));
  return text === '' ? null : { text, row: top, column: left };
}

type Level = readonly (HeaderCell | null)[];

function acrossGroups(levels: readonly Level[], level: Level, depth: number, stubColumns: number): Level {
  const below = levels.slice(depth + 1);
  if (below.length === 0 || level.every((cell) => cell !== null)) return level;
  const hasBelow = (i: number): boolean => below.some((each) => (each[i] ?? null) !== null);
  const period = repeatOf(below[0] ?? [], stubColumns);
  if (period !== null) {
    const spread = overBlocks(level, period, stubColumns);
    if (spread !== null) return spread;
  }
  const filled: (HeaderCell | null)[] = [...level];
  for (let i = Math.max(1, stubColumns + 1); i < filled.length; i += 1) {
    const left = filled[i - 1] ?? null;
    if (filled[i] !== null || left === null || !hasBelow(i) || !hasBelow(i - 1)) continue;
    // A merge says where its group ends.
    if (isMerged(level, i - 1)) continue;
    // A group of the row above that begins here ends the group of this row.
    const isCut = levels.slice(0, depth).some((upper) => upper[i]?.text !== upper[i - 1]?.text);
    if (!isCut) filled[i] = left;
  }
  return filled;
}

/** Whether the word over a column comes from a merge across: neighbours share its cell. */
function isMerged(level: Level, i: number): boolean {
  const cell = level[i];
  if (cell === undefined || cell === null) return false;
  const at = level.findIndex((each) => each?.row === cell.row && each.column === cell.column);
  return level.filter((each) => each?.row === cell.row && each.column === cell.column).length > 1 && at >= 0;
}

/** After how many columns the words of a row begin anew, as in 2022 2023 2024 2022 2023 2024; null when they do not. */
function repeatOf(level: Level, stubColumns: number): number | null {
  const words = level.slice(stubColumns).map((cell) => (cell === null ? '' : normalise(cell.text)));
  const [first] = words;
  if (first === undefined || first === '') return null;
  const width = words.indexOf(first, 1);
  if (width < 2 || words.length % width !== 0 || words.length === width) return null;
  return words.every((word, i) => word !== '' && word === words[i % width]) ? width : null;
}

/** Group names that stand anywhere over their block, one for each: at its left, or in its middle. */
function overBlocks(level: Level, width: number, stubColumns: number): Level | null {
  const values = level.slice(stubColumns);
  const spread: (HeaderCell | null)[] = level.slice(0, stubColumns);
  for (let start = 0; start < values.length; start += width) {
    const block = values.slice(start, start + width);
    const names = new Set(block.filter((cell) => cell !== null).map((cell) => cell.text));
    if (names.size !== 1) return null;
    const name = block.find((cell) => cell !== null) ?? null;
    for (let i = 0; i < width; i += 1) spread.push(name);
  }
  return spread;
}
