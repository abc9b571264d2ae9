import type { Notice } from '../../model/notice.ts';
import type { CellTrace, Column, ColumnType, Table, TablePart } from '../../model/table.ts';
import type { StackPlan } from '../plan/plan.ts';
import { letterTrace } from '../provenance.ts';
import { columnAt } from './propose-stack.ts';

/** A part as it was imported: it may have no name in an engine yet. */
export type PartTable = Omit<Table, 'name'>;

/** The table that a stack of these parts is, without its rows. `columns` are parallel to those of the plan. */
export function stackedTable(
  parts: readonly PartTable[],
  plan: StackPlan,
): { readonly table: PartTable; readonly columns: readonly StackedColumn[] } {
  const [first] = parts;
  if (first === undefined) throw new RangeError('a stack of no parts');
  const columns = plan.columns.map((row) => stackedColumn(row, parts));
  const rowCount = parts.reduce((sum, part) => sum + part.rowCount, 0);
  const key = plan.key === null ? [] : [keyColumn(plan.key, rowCount)];
  const table: PartTable = {
    label: plan.label,
    source: first.source,
    parts: parts.map((part, at) => partOf(part, plan, at)),
    columns: [...key, ...columns.map(({ column }) => column)],
    rowCount,
    dropped: parts.flatMap(({ dropped }) => dropped),
    notices: [...parts.flatMap(({ notices }) => notices), ...columns.flatMap(({ notices }) => notices)],
  };
  return { table, columns };
}

/** A column of a stack, the column of each part that goes into it, and what does not agree. */
export interface StackedColumn {
  readonly column: Column;
  readonly from: readonly (string | null)[];
  readonly notices: readonly Notice[];
}

/** A column of the stack: of one type that holds all, of one unit when all agree; where they do not it is said. */
function stackedColumn(row: StackPlan['columns'][number], parts: readonly PartTable[]): StackedColumn {
  const found = row.from.map((from, at) => {
    const part = parts[at];
    return part === undefined ? null : columnAt(part, from);
  });
  const own = found.filter((column) => column !== null);
  const [first] = own;
  if (first === undefined) throw new RangeError(`no part has ${row.name}`);
  const units = new Set(own.map(({ unit }) => unit));
  const type = commonType(own.map((column) => column.type));
  const column: Column = {
    ...first,
    name: row.name,
    type,
    unit: units.size === 1 ? first.unit : null,
    letter: null,
    trace: { kind: 'none' },
    evidence: {
      agree: total(own, 'agree'),
      disagree: total(own, 'disagree'),
      ambiguous: total(own, 'ambiguous'),
      missing: total(own, 'missing'),
      reason: `stacked from ${String(own.length)} of ${String(parts.length)} parts`,
      examples: [],
    },
  };
  return {
    column,
    from: row.from,
    notices: [...unitNotice(first, found, parts, units), ...typeNotice(first, own, type)],
  };
}

function total(columns: readonly Column[], count: 'agree' | 'disagree' | 'ambiguous' | 'missing'): number {
  return columns.reduce((sum, { evidence }) => sum + evidence[count], 0);
}

/** Whole numbers and fractions together are fractions; any other mix is kept as text, so that nothing is lost. */
function commonType(types: readonly ColumnType[]): ColumnType {
  const kinds = new Set(types);
  const [only] = kinds;
  if (kinds.size === 1 && only !== undefined) return only;
  return [...kinds].every((type) => type === 'integer' || type === 'number') ? 'number' : 'text';
}

function unitNotice(
  first: Column,
  found: readonly (Column | null)[],
  parts: readonly PartTable[],
  units: ReadonlySet<string | null>,
): readonly Notice[] {
  if (units.size <= 1) return [];
  const said = found.flatMap((column, at) =>
    column === null ? [] : [`${parts[at]?.source.sheet ?? ''}: ${column.unit ?? 'no unit'}`],
  );
  return [
    {
      code: 'stack-units-differ',
      severity: 'wrong',
      where: { column: first.label },
      text: { en: `${first.label} is not in one unit (${said.join('; ')}): the stack has no unit for it.` },
      next: { en: 'Convert the parts to one unit before stacking them.' },
    },
  ];
}

function typeNotice(first: Column, own: readonly Column[], type: ColumnType): readonly Notice[] {
  if (type !== 'text' || own.every((column) => column.type === 'text')) return [];
  return [
    {
      code: 'stack-types-differ',
      severity: 'look',
      where: { column: first.label },
      text: { en: `${first.label} is words in one part and figures in another: it is kept as text.` },
      next: { en: 'Read the column alike in all parts, then stack them.' },
    },
  ];
}

function keyColumn({ name, label, type, role, values }: NonNullable<StackPlan['key']>, rowCount: number): Column {
  const evidence = {
    agree: rowCount,
    disagree: 0,
    ambiguous: 0,
    missing: 0,
    reason: `names of ${String(values.length)} parts`,
    examples: [],
  };
  return { name, label, type, unit: null, role, evidence, letter: null, trace: { kind: 'none' } };
}

function partOf(part: PartTable, plan: StackPlan, at: number): TablePart {
  const traces = plan.columns.flatMap(({ name, from }): (readonly [string, CellTrace])[] => {
    const column = columnAt(part, from[at] ?? null);
    if (column === null) return [];
    return [[name, column.trace ?? letterTrace(column.letter) ?? { kind: 'none' }]];
  });
  return { source: part.source, rowCount: part.rowCount, traces: Object.fromEntries(traces) };
}
