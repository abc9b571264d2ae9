import { literal, quoteIdentifier } from '../engine/sql.ts';
import { rowColumn, type Column, type Table } from '../model/table.ts';
import type { TableNeed } from '../templates/template.ts';
import { convertFactor, parseUnit } from '../vocabulary/units.ts';
import type { ColumnBinding, NeedBinding } from './binding.ts';
import type { RunNotice } from './outcome.ts';
import type { Scope } from './scope.ts';
import { isWord, sourceColumn, whereClause } from './source-rows.ts';
import * as words from './words.ts';

/** How the numbers of one column reach the unit of the computation. `to` is null when no unit is known or asked. */
export type ColumnUnit =
  | { readonly kind: 'whole'; readonly from: string | null; readonly to: string | null; readonly factor: number }
  | {
      readonly kind: 'by-row';
      /** Columns whose words make the unit, joined by a stroke: money and measure, or one of them. */
      readonly columns: readonly string[];
      readonly to: string;
      readonly factors: readonly { readonly word: string; readonly from: string; readonly factor: number }[];
    };

const listed = 100;

export type UnitPlan = ReadonlyMap<string, ColumnUnit>;

export interface UnitFindings {
  readonly plan: UnitPlan;
  readonly notices: readonly RunNotice[];
}

/** Decide the conversion of every number column; a unit that cannot be converted is a `wrong` notice. */
export async function planUnits(
  scope: Scope,
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
): Promise<UnitFindings> {
  const plan = new Map<string, ColumnUnit>();
  const notices: RunNotice[] = [];
  for (const [name, column] of Object.entries(need.columns)) {
    const bound = binding.columns[name];
    if (column.kind !== 'number' || bound === undefined) continue;
    const wanted = column.unit ?? null;
    const found = await sourceUnits(scope, need, binding, bound, table);
    const decided = decide(found, wanted);
    if ('unit' in decided) plan.set(name, decided.unit);
    const place = { table: table.name, column: bound.source };
    if (decided.notice === undefined) continue;
    const rows = (decided.leftOut ?? []).flatMap((each) => each.rows).toSorted((a, b) => a - b);
    const count = (decided.leftOut ?? []).reduce((sum, each) => sum + each.count, 0);
    const notice = words.unitNotice(decided.notice, place, {
      from: decided.from,
      to: decided.to ?? wanted ?? '',
      count,
    });
    notices.push(count === 0 ? notice : { ...notice, rows: rows.slice(0, listed), count });
  }
  return { plan, notices };
}

/** The expression in the unit of the computation. */
export function conversion(value: string, unit: ColumnUnit, table: Table): string {
  if (unit.kind === 'whole') return times(value, unit.factor);
  const cell = unitWord(unit.columns, table);
  const cases = unit.factors.map((each) => `WHEN ${literal(each.word)} THEN ${times(value, each.factor)}`);
  return cases.length === 0 ? 'CAST(NULL AS DOUBLE)' : `CASE ${cell} ${cases.join(' ')} END`;
}

type SourceUnits =
  | { readonly kind: 'whole'; readonly unit: string | null }
  | { readonly kind: 'by-row'; readonly columns: readonly string[]; readonly words: readonly UnitWord[] };

/** A word of a unit as the rows write it, and how many do. */
interface UnitWord {
  readonly word: string | null;
  readonly count: number;
  readonly rows: readonly number[];
}

/** The words of the unit of a row, as the source writes them. */
function unitWord(columns: readonly string[], table: Table): string {
  return columns
    .map((name) => `CAST(${quoteIdentifier(sourceColumn(table, name).name)} AS VARCHAR)`)
    .join(" || '/' || ");
}

async function sourceUnits(
  scope: Scope,
  need: TableNeed,
  binding: NeedBinding,
  bound: ColumnBinding,
  table: Table,
): Promise<SourceUnits> {
  const source: Column = sourceColumn(table, bound.source);
  if (bound.unit !== undefined) return { kind: 'whole', unit: bound.unit };
  const columns = [bound.currencyColumn, bound.unitColumn].filter((each) => each !== undefined);
  if (columns.length === 0) return { kind: 'whole', unit: source.unit };
  const conditions = [
    ...whereClause(need, binding, table).map((clause) => clause.replace(/^WHERE /, '')),
    ...(bound.where === undefined ? [] : [isWord(bound.where, table)]),
    `${quoteIdentifier(source.name)} IS NOT NULL`,
  ];
  const rows = await scope.source(
    `SELECT ${unitWord(columns, table)}, count(*), min(${quoteIdentifier(rowColumn)}, ${String(listed)}) ` +
      `FROM ${quoteIdentifier(table.name)} WHERE ${conditions.join(' AND ')} GROUP BY 1 ORDER BY 1`,
  );
  return {
    kind: 'by-row',
    columns,
    words: rows.rows.map(([word, count, first]) => ({
      word: typeof word === 'string' ? word : null,
      count: Number(count),
      rows: Array.isArray(first) ? first.map(Number) : [],
    })),
  };
}

interface Decision {
  readonly unit?: ColumnUnit;
  readonly notice?: words.UnitTrouble;
  readonly from: string;
  readonly to?: string;
  /** Rows whose unit does not convert. */
  readonly leftOut?: readonly UnitWord[];
}

function decide(found: SourceUnits, wanted: string | null): Decision {
  return found.kind === 'whole' ? decideWhole(found.unit, wanted) : decideByRow(found.columns, found.words, wanted);
}

function decideWhole(unit: string | null, wanted: string | null): Decision {
  if (wanted === null || wanted === 'as-given') {
    const missing = wanted === 'as-given' && unit === null;
    const kept: ColumnUnit = { kind: 'whole', from: unit, to: unit, factor: 1 };
    return { unit: kept, from: unit ?? '', ...(missing ? { notice: 'unit-missing' as const } : {}) };
  }
  if (unit === null) {
    return { unit: { kind: 'whole', from: null, to: wanted, factor: 1 }, notice: 'unit-assumed', from: '' };
  }
  const factor = factorTo(unit, wanted);
  return factor === null
    ? { notice: 'unit-mismatch', from: unit }
    : { unit: { kind: 'whole', from: unit, to: wanted, factor }, from: unit };
}

function decideByRow(columns: readonly string[], found: readonly UnitWord[], wanted: string | null): Decision {
  const read = found.map((each) => ({
    ...each,
    from: each.word === null ? null : (parseUnit(each.word) ?? each.word),
  }));
  const units = [...new Set(read.flatMap(({ from }) => from ?? []))];
  if (units.length === 0) return decideWhole(null, wanted);
  const to = wanted === null || wanted === 'as-given' ? commonUnit(read, units) : wanted;
  const factors = read.flatMap(({ word, from }) => {
    const factor = from === null ? null : factorTo(from, to);
    return word === null || from === null || factor === null ? [] : [{ word, from, factor }];
  });
  if (factors.length === 0) return { notice: 'unit-mismatch', from: units.join(', '), to };
  const unit: ColumnUnit = { kind: 'by-row', columns, to, factors };
  const leftOut = read.filter(({ from }) => from === null || factorTo(from, to) === null);
  if (leftOut.length === 0) return { unit, from: to };
  return { unit, notice: 'unit-left-out', from: leftOut.map(({ from }) => from ?? '?').join(', '), to, leftOut };
}

/** The unit that most rows convert to; of several the plainest, `XAF/kg` before `XAF/350 g`. */
function commonUnit(read: readonly { from: string | null; count: number }[], units: readonly string[]): string {
  const reach = (unit: string): number =>
    read.reduce((sum, { from, count }) => (from !== null && factorTo(from, unit) !== null ? sum + count : sum), 0);
  return units.toSorted((a, b) => reach(b) - reach(a) || a.length - b.length)[0] ?? '';
}

function factorTo(from: string, to: string): number | null {
  return from === to ? 1 : convertFactor(from, to);
}

/** Dividing by 1000 is right to the last digit where multiplying by 0.001 is not. */
function times(value: string, factor: number): string {
  if (factor === 1) return value;
  const inverse = Math.round(1 / factor);
  return factor < 1 && 1 / inverse === factor
    ? `(${value} / CAST('${String(inverse)}' AS DOUBLE))`
    : `(${value} * CAST('${String(factor)}' AS DOUBLE))`;
}
