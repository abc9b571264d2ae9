import { literal, quoteIdentifier } from '../engine/sql.ts';
import { rowColumn, type Table } from '../model/table.ts';
import type { TableNeed } from '../templates/template.ts';
import type { Decisions, NeedBinding } from './binding.ts';
import type { DataUsed, FedUnit, RunNotice } from './outcome.ts';
import { applyRules, type ParamFixed, type RuleFindings } from './rules.ts';
import { firstNumber, type Scope } from './scope.ts';
import { planUnits, type UnitPlan } from './unit-plan.ts';
import {
  canGive,
  countSelect,
  duplicateSelects,
  emptySelect,
  isLongForm,
  needSelect,
  rowsColumn,
  unreadSelect,
} from './view.ts';
import { runNotice } from './words.ts';

export interface FedNeed {
  readonly notices: readonly RunNotice[];
  /** Null when the need is optional and not fed, or could not be read. */
  readonly fed: Fed | null;
  readonly units: readonly FedUnit[];
  readonly step: { readonly name: string; readonly sql: string; readonly rowCount: number } | null;
  /** Parameters that decisions about its rules set. */
  readonly fixes: readonly ParamFixed[];
}

export interface FeedOptions {
  readonly decisions?: Decisions;
  /** Rows of one value of a column alone: those of the others are chosen away, as by a filter. */
  readonly only?: OnlyRows | null;
}

export interface OnlyRows {
  readonly need: string;
  readonly column: string;
  readonly value: string | number;
}

/** The rows of a need as they stand in the scope, and where they came from. */
export interface Fed {
  readonly data: DataUsed;
  /** SELECT of its rows over the source table alone; `traced` with all source rows of each, where it has several. */
  readonly sql: string;
  readonly traced: string | null;
  readonly rowCount: number;
}

const listed = 100;

/** Read one need from its bound table into the scope: convert, gather, apply the row rules, count everything. */
export async function feedNeed(
  scope: Scope,
  name: string,
  need: TableNeed,
  binding: NeedBinding | undefined,
  tables: readonly Table[],
  { decisions = {}, only = null }: FeedOptions = {},
): Promise<FedNeed> {
  if (binding === undefined && need.optional === true) {
    await scope.read(name, emptySelect(need));
    return { notices: [], fed: null, units: [], step: { name, sql: emptySelect(need), rowCount: 0 }, fixes: [] };
  }
  const faults = bindingFaults(name, need, binding, tables);
  const table = tables.find((each) => each.name === binding?.table);
  if (binding === undefined || table === undefined || faults.length > 0) {
    return unread(faults);
  }
  return readNeed(scope, name, need, binding, table, { decisions, only: only?.need === name ? only : null });
}

function onlyRows(select: string, need: TableNeed, only: OnlyRows | null, isLong: boolean): string {
  if (only === null) return select;
  const columns = [...Object.keys(need.columns), rowColumn, ...(isLong ? [rowsColumn] : [])].map(quoteIdentifier);
  const same = `CAST(${quoteIdentifier(only.column)} AS VARCHAR) = ${literal(String(only.value))}`;
  return `SELECT ${columns.join(', ')}\nFROM (\n${select}\n)\nWHERE ${same}`;
}

/** Source rows behind the rows of a SELECT. */
function rowCountOf(select: string, isLong: boolean): string {
  return `SELECT ${isLong ? `coalesce(sum(len(${rowsColumn})), 0)` : 'count(*)'} FROM (${select})`;
}

function unread(notices: readonly RunNotice[]): FedNeed {
  return { notices, fed: null, units: [], step: null, fixes: [] };
}

async function readNeed(
  scope: Scope,
  name: string,
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
  { decisions, only }: Required<FeedOptions>,
): Promise<FedNeed> {
  const { plan, notices: unitNotices } = await planUnits(scope, need, binding, table);
  const found = [...unitNotices, ...(await unreadNotices(scope, need, binding, table))];
  if (found.some(isFatal)) return unread(found);
  const conflicts = await conflictNotices(scope, need, binding, table, plan);
  if (conflicts.length > 0) return unread([...found, ...conflicts]);

  const isLong = isLongForm(need, binding);
  const select = onlyRows(needSelect(need, binding, table, plan), need, only, isLong);
  const ruled = await applyRules(scope, name, need, select, isLong, decisions);
  const counted = only === null ? countSelect(need, binding, table) : rowCountOf(select, isLong);
  const taken = firstNumber(await scope.source(counted));
  const data = dataUsed(name, need, binding, table, plan, taken, ruled);
  const empty = ruled.rowCount === 0 ? [runNotice('no-rows', { table: table.name }, { need: need.title.en })] : [];
  return {
    notices: [...found, ...ruled.notices.map((notice) => ({ ...notice, where: { table: table.name } })), ...empty],
    fed: { data, sql: ruled.sql, traced: ruled.traced, rowCount: ruled.rowCount },
    units: [...plan].map(([column, unit]) => ({ need: name, column, unit: unit.to })),
    step: { name, sql: ruled.sql, rowCount: ruled.rowCount },
    fixes: ruled.fixes,
  };
}

/** A notice after which nothing is computed. */
export function isFatal(notice: RunNotice): boolean {
  return notice.severity === 'wrong';
}

function bindingFaults(
  name: string,
  need: TableNeed,
  binding: NeedBinding | undefined,
  tables: readonly Table[],
): RunNotice[] {
  if (binding === undefined) return [runNotice('need-not-bound', {}, { need: need.title.en })];
  const table = tables.find((each) => each.name === binding.table);
  if (table === undefined) return [runNotice('table-missing', { table: binding.table }, { table: binding.table })];
  const has = (column: string): boolean =>
    table.columns.some((each) => each.name.toLowerCase() === column.toLowerCase());
  const absent = [
    ...binding.filters.map((filter) => filter.column),
    ...Object.values(binding.columns).flatMap((bound) => [
      bound.source,
      ...(bound.where === undefined ? [] : [bound.where.column]),
      ...[bound.unitColumn, bound.currencyColumn].filter((each) => each !== undefined),
    ]),
  ].filter((column) => !has(column));
  const missing = [...new Set(absent)].map((column) =>
    runNotice('column-missing', { table: table.name, column }, { column, need: name }),
  );
  if (missing.length > 0) return missing;
  return Object.entries(need.columns).flatMap(([column, wanted]) => {
    const bound = binding.columns[column];
    if (bound === undefined) {
      return wanted.optional === true
        ? []
        : [runNotice('column-not-bound', { table: table.name }, { need: need.title.en, column: wanted.title.en })];
    }
    const source = table.columns.find((each) => each.name.toLowerCase() === bound.source.toLowerCase());
    return source === undefined || canGive(wanted.kind, source)
      ? []
      : [
          runNotice(
            'column-unfit',
            { table: table.name, column: source.name },
            { column: source.label, kind: wanted.kind },
          ),
        ];
  });
}

async function unreadNotices(scope: Scope, need: TableNeed, binding: NeedBinding, table: Table): Promise<RunNotice[]> {
  const notices: RunNotice[] = [];
  for (const [name, column] of Object.entries(need.columns)) {
    const bound = binding.columns[name];
    const sql = bound === undefined ? null : unreadSelect(column, bound, need, binding, table);
    if (bound === undefined || sql === null) continue;
    const count = firstNumber(await scope.source(`SELECT count(*) FROM (${sql})`));
    if (count === 0) continue;
    const { rows } = await scope.source(`${sql} LIMIT ${String(listed)}`);
    const places = { count, column: bound.source, kind: column.kind, example: String(rows[0]?.[1] ?? '') };
    const at = { rows: rows.map((row) => Number(row[0])), count };
    notices.push(runNotice('value-unread', { table: table.name, column: bound.source }, places, at));
  }
  return notices;
}

async function conflictNotices(
  scope: Scope,
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
  plan: UnitPlan,
): Promise<RunNotice[]> {
  const notices: RunNotice[] = [];
  for (const { column, sql } of duplicateSelects(need, binding, table, plan)) {
    const { rows } = await scope.source(sql);
    if (rows.length === 0) continue;
    const source = rows.flatMap((row) => (Array.isArray(row[0]) ? row[0].map(Number) : []));
    const title = need.columns[column]?.title.en ?? column;
    const at = { rows: source.slice(0, listed), count: rows.length };
    notices.push(runNotice('values-conflict', { table: table.name }, { count: rows.length, column: title }, at));
  }
  return notices;
}

function dataUsed(
  name: string,
  need: TableNeed,
  binding: NeedBinding,
  table: Table,
  plan: UnitPlan,
  taken: number,
  ruled: RuleFindings,
): DataUsed {
  return {
    need: name,
    title: need.title,
    table: table.name,
    label: table.label,
    file: table.source.file,
    sheet: table.source.sheet,
    range: table.source.range,
    binding,
    rowsRead: table.rowCount,
    rowsFiltered: table.rowCount - taken,
    rowsUsed: taken - ruled.dropped.reduce((sum, each) => sum + each.count, 0),
    dropped: ruled.dropped,
    units: [...plan].flatMap(([column, unit]) =>
      unit.kind === 'whole'
        ? [{ column, from: unit.from, to: unit.to ?? '', factor: unit.factor }]
        : unit.factors.map((each) => ({ column, from: each.from, to: unit.to, factor: each.factor })),
    ),
  };
}
