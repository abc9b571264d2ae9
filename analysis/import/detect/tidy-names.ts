import { columnLetter } from '../address.ts';
import type { Grid } from '../grid.ts';
import { columnNames } from './column-names.ts';
import { columnLabel, headerWords } from './header-words.ts';
import type { TableStructure } from './structure.ts';

/** A column's name in the engine and its words for people. */
export interface Named {
  readonly name: string;
  readonly label: string;
}

/** Names of all columns that the tidy table may have, unique ignoring case. */
export interface TidyNames {
  /** Parallel to `keptColumns`. */
  readonly columns: readonly Named[];
  readonly groups: readonly Named[];
  readonly keys: readonly Named[];
  readonly measures: readonly Named[];
  readonly flag: Named;
}

/** Source columns of a structure that stay columns: those of the wide part are not among them. */
export function keptColumns(structure: TableStructure): readonly number[] {
  const wide = new Set(structure.wide?.blocks.flatMap(({ columns }) => columns));
  return structure.columns.filter((column) => !wide.has(column));
}

/** Name every column of the tidy table from the words of the sheet; what has no words is named by what it is. */
export function tidyNames(grid: Grid, structure: TableStructure): TidyNames {
  const kept = keptColumns(structure);
  const marks = structure.notes.map(({ mark }) => mark);
  const words = headerWords(grid, structure.headerRows, structure.columns, structure.stubColumns);
  const own = kept.map((column) => withoutMark(columnLabel(words, column), marks));
  const groups = structure.groups.map(({ label }) => (label === '' ? 'Group' : label));
  const keys = structure.wide?.keys.map(({ label, role }) => keyLabel(label, role)) ?? [];
  const measures = structure.wide?.measures.map((label) => (label === '' ? 'Value' : withoutMark(label, marks))) ?? [];
  const labels = [...own, ...groups, ...keys, ...measures, 'Flag'];
  const names = columnNames(
    labels,
    labels.map((_, i) => kept[i] ?? i),
  );
  const named = labels.map((label, i): Named => ({
    name: names[i] ?? '',
    label: label === '' ? `Column ${columnLetter(kept[i] ?? 0)}` : label,
  }));
  const [a, b, c] = [own.length, own.length + groups.length, own.length + groups.length + keys.length];
  return {
    columns: named.slice(0, a),
    groups: named.slice(a, b),
    keys: named.slice(b, c),
    measures: named.slice(c, -1),
    flag: named.at(-1) ?? { name: 'flag', label: 'Flag' },
  };
}

function keyLabel(label: string, role: string | null): string {
  if (label !== '') return label;
  return role === 'period' ? 'Period' : 'Category';
}

/** "Production 1/" is Production, note 1: words of a header end before a mark that the sheet's notes explain. */
function withoutMark(label: string, marks: readonly string[]): string {
  const mark = marks.find((each) => each !== '' && !/^\p{L}+$/u.test(each) && label.endsWith(` ${each}`));
  return mark === undefined ? label : label.slice(0, -mark.length).trim();
}
