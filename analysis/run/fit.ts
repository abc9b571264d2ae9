import type { Column, Role, Table } from '../model/table.ts';
import type { ColumnNeed, TableNeed } from '../templates/template.ts';
import { roleOf } from '../vocabulary/header-synonyms.ts';
import { normalise } from '../vocabulary/normalise.ts';
import { convertFactor } from '../vocabulary/units.ts';
import type { ColumnBinding } from './binding.ts';
import { canGive } from './view.ts';

/** Distinct values of a source column as text, sorted; asked only of columns that name elements. */
export type Distinct = (table: string, column: string) => Promise<readonly string[]>;

/** How one table could feed one need. */
export interface Fit {
  readonly table: Table;
  readonly columns: Readonly<Record<string, ColumnBinding>>;
  readonly score: number;
}

interface Match {
  readonly name: string;
  readonly binding: ColumnBinding;
  /** What the match uses up: a source column, or a word of an element column. */
  readonly uses: string;
  readonly score: number;
}

const byRole = 100;
const perLaterRole = 15;
const byName = 30;
const byUnit = 10;

/** Source columns by their own roles, names and units. */
export function wideFit(need: TableNeed, table: Table): Fit {
  return assign(table, wideMatches(need, table, Object.keys(need.columns)));
}

/** Measures named by the words of an element column, `Value` where `Element` is `Yield`; null when the table has none. */
export async function longFit(need: TableNeed, table: Table, distinct: Distinct): Promise<Fit | null> {
  const element = table.columns.find((column) => column.role === 'element');
  const value = element === undefined ? undefined : valueColumn(table);
  if (element === undefined || value === undefined) return null;
  const words = await distinct(table.name, element.name);
  const measures = Object.entries(need.columns).filter(([, column]) => column.kind === 'number');
  const found = measures.flatMap(([name, column]) =>
    words.flatMap((word): Match[] => {
      const score = wordScore(name, column, word);
      if (score === 0) return [];
      const where = { column: element.name, equals: word };
      return [
        {
          name,
          binding: { source: value.name, where, ...unitsBeside(column, value, table) },
          uses: `word ${word}`,
          score,
        },
      ];
    }),
  );
  if (found.length === 0) return null;
  // A flag or note belongs to one element's cell: as a key it would tear the row apart.
  const keys = Object.entries(need.columns)
    .filter(
      ([, column]) => column.kind !== 'number' && !column.roles.some((role) => role === 'flag' || role === 'note'),
    )
    .map(([name]) => name);
  return assign(table, [...found, ...wideMatches(need, table, keys)]);
}

function wideMatches(need: TableNeed, table: Table, names: readonly string[]): Match[] {
  return names.flatMap((name) => {
    const column = need.columns[name];
    if (column === undefined) return [];
    return table.columns.flatMap((source): Match[] => {
      const score = columnScore(name, column, source);
      if (score === 0) return [];
      return [
        { name, binding: { source: source.name, ...unitsBeside(column, source, table) }, uses: source.name, score },
      ];
    });
  });
}

/** Columns that name the unit row by row, where the number's own column names none. */
function unitsBeside(
  column: ColumnNeed,
  source: Column,
  table: Table,
): Pick<ColumnBinding, 'unitColumn' | 'currencyColumn'> {
  if (column.unit === undefined || source.unit !== null) return {};
  const unit = table.columns.find((each) => each.role === 'unit')?.name;
  const currency = table.columns.find((each) => each.role === 'currency')?.name;
  if (source.role === 'price') {
    return unit === undefined || currency === undefined ? {} : { unitColumn: unit, currencyColumn: currency };
  }
  // In a long table `Value` is whatever the element says; elsewhere a value is money.
  const isMoney = source.role === 'value' && column.roles.includes('value');
  if (isMoney && currency !== undefined) return { currencyColumn: currency };
  return unit === undefined || isMoney ? {} : { unitColumn: unit };
}

/** Best matches first; each need column and each source is used once. Ties keep the order of the columns. */
function assign(table: Table, matches: readonly Match[]): Fit {
  const columns: Record<string, ColumnBinding> = {};
  const used = new Set<string>();
  let score = 0;
  for (const match of matches.toSorted((a, b) => b.score - a.score)) {
    if (columns[match.name] !== undefined || used.has(match.uses)) continue;
    columns[match.name] = match.binding;
    used.add(match.uses);
    score += match.score;
  }
  return { table, columns, score };
}

/** 0: not a match. A unit that cannot become the one asked for rules a column out. */
function columnScore(name: string, column: ColumnNeed, source: Column): number {
  if (!canGive(column.kind, source)) return 0;
  const meaning = roleScore(column, source.role) + (isNamed(name, column, [source.name, source.label]) ? byName : 0);
  if (meaning === 0 || column.unit === undefined || column.unit === 'as-given' || source.unit === null) return meaning;
  return convertFactor(source.unit, column.unit) === null ? 0 : meaning + byUnit;
}

function wordScore(name: string, column: ColumnNeed, word: string): number {
  const guess = roleOf(word);
  const meaning = guess === null ? 0 : roleScore(column, guess.role) * guess.confidence;
  return meaning + (isNamed(name, column, [word]) ? byName : 0);
}

function roleScore(column: ColumnNeed, role: Role | null): number {
  const at = role === null ? -1 : column.roles.indexOf(role);
  return at < 0 ? 0 : byRole - perLaterRole * at;
}

function isNamed(name: string, column: ColumnNeed, words: readonly string[]): boolean {
  const own = new Set([name, ...Object.values(column.title)].map(normalise));
  return words.some((word) => own.has(normalise(word)) || own.has(normalise(withoutUnit(word))));
}

/** `Loss rate (%)` is a column named “Loss rate”. */
function withoutUnit(label: string): string {
  return label.replace(/[([][^()[\]]*[)\]]\s*$/u, '');
}

function valueColumn(table: Table): Column | undefined {
  const numbers = table.columns.filter((column) => column.type === 'number' || column.type === 'integer');
  return numbers.find((column) => column.role === 'value') ?? numbers.find((column) => column.role === 'quantity');
}
