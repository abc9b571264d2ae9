import type { Column, ColumnType, Role, Table } from '../../model/table.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { similarity } from '../clean/similarity.ts';
import type { StackPlan } from '../plan/plan.ts';

/** A part of a stack, as far as its match needs it. */
export type StackPart = Pick<Table, 'label' | 'source' | 'columns'>;

/** How the columns of several tables would come to lie under one another. */
export interface ProposedStack {
  readonly plan: StackPlan;
  /** A column of a part that found no equal name, and the column of the stack that is most like it. */
  readonly unsure: readonly {
    readonly part: number;
    readonly column: string;
    readonly like: string;
    readonly score: number;
  }[];
  /** Share of the columns that every part has, from 0 to 1: tables that have little in common are no stack. */
  readonly agreement: number;
}

interface Row {
  readonly name: string;
  readonly label: string;
  readonly from: (string | null)[];
}

/**
 * Match the columns of tables by the words of their headers, never by position. A column without an equal stands
 * alone, and is missing in the other parts, until a person matches it.
 */
export function proposeStack(parts: readonly StackPart[]): ProposedStack {
  const rows: Row[] = [];
  parts.forEach((part, at) => {
    for (const column of part.columns) {
      const known = rows.find((row) => row.from[at] === null && keyOf(row.label) === keyOf(column.label));
      if (known !== undefined) known.from[at] = column.name;
      else
        rows.push({
          name: freeName(column.name, rows),
          label: column.label,
          from: parts.map((_, i) => (i === at ? column.name : null)),
        });
    }
  });
  const whole = rows.filter(({ from }) => from.every((name) => name !== null)).length;
  return {
    plan: {
      label: commonLabel(parts),
      parts: parts.map((_, at) => at),
      columns: rows.map(({ name, from }) => ({ name, from })),
      key: named(keyOfParts(parts), rows),
    },
    unsure: unsureOf(rows),
    agreement: rows.length === 0 ? 0 : whole / rows.length,
  };
}

function keyOf(label: string): string {
  return normalise(label);
}

function freeName(name: string, rows: readonly Row[]): string {
  const taken = new Set(rows.map((row) => row.name.toLowerCase()));
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${name}_${String(n)}`;
  return free;
}

/** Names that only some parts have and that are like one another: `Prod. (t)` and `Production (t)`. */
function unsureOf(rows: readonly Row[]): ProposedStack['unsure'] {
  const lonely = rows.filter(({ from }) => from.some((name) => name === null));
  return lonely.flatMap((row) => {
    const part = row.from.findIndex((name) => name !== null);
    const column = row.from[part];
    if (column === null || column === undefined || part === 0) return [];
    const [best] = lonely
      .filter((other) => other !== row && other.from[part] === null)
      .map((other) => ({ like: other.name, score: similarity(keyOf(row.label), keyOf(other.label)) }))
      .sort((a, b) => b.score - a.score);
    return best !== undefined && best.score >= 0.5 ? [{ part, column, ...best }] : [];
  });
}

const year = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/;

/** The key under a name that no column has: the parts may have a column called Year of their own. */
function named(given: StackPlan['key'], rows: readonly Row[]): StackPlan['key'] {
  return given === null ? null : { ...given, name: freeName(given.name, rows) };
}

/** What tells the parts apart: the year in the names of sheets or files, else the names themselves. */
function keyOfParts(parts: readonly StackPart[]): StackPlan['key'] {
  const sheets = parts.map(({ source }) => source.sheet.trim());
  const files = parts.map(({ source }) => source.file.replace(/\.[^.]+$/, ''));
  for (const names of [sheets, files]) {
    const years = names.map((name) => year.exec(name)?.[1] ?? '');
    if (isDistinct(years)) return key('Year', 'integer', 'period', years);
  }
  if (isDistinct(sheets)) return key('Sheet', 'text', null, sheets);
  return isDistinct(files) ? key('File', 'text', null, files) : null;
}

function isDistinct(values: readonly string[]): boolean {
  return values.every((value) => value !== '') && new Set(values).size === values.length;
}

function key(
  label: string,
  type: ColumnType,
  role: Role | null,
  values: readonly string[],
): NonNullable<StackPlan['key']> {
  return { name: label.toLowerCase(), label, type, role, values };
}

function commonLabel(parts: readonly StackPart[]): string {
  const [first] = parts;
  if (first === undefined) return '';
  const label = first.label
    .replace(year, '')
    .replace(/[\s,:;()–-]+$/, '')
    .trim();
  return label === '' ? first.label : label;
}

/** Column of a part that stands at a place of the stack. */
export function columnAt(part: StackPart, name: string | null): Column | null {
  return part.columns.find((column) => column.name === name) ?? null;
}
