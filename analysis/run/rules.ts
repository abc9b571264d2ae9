import { literal, quoteIdentifier } from '../engine/sql.ts';
import { rowColumn } from '../model/table.ts';
import type { RowRule, TableNeed } from '../templates/template.ts';
import type { DataUsed, RunNotice } from './outcome.ts';
import { firstNumber, type Scope } from './scope.ts';
import { rowsColumn } from './view.ts';

export interface RuleFindings {
  readonly dropped: DataUsed['dropped'];
  readonly notices: readonly RunNotice[];
  readonly rowCount: number;
  /** The SELECT that gives the need's rows, rules included, over the source table alone. */
  readonly sql: string;
}

const listed = 100;
const ruleColumn = '_rule';

/**
 * Make the need's table of the rows that no rule drops. A row is dropped by the first rule in order that is about it;
 * notices and refusals look at the rows that are left.
 */
export async function applyRules(
  scope: Scope,
  name: string,
  need: TableNeed,
  select: string,
  isLong: boolean,
): Promise<RuleFindings> {
  const drops = need.rules.filter((rule) => rule.effect === 'drop');
  const kept = keptSelect(need, select, drops);
  const marked = `${name} marked`;
  const isMarked = drops.length > 0 || isLong;
  if (isMarked) {
    await scope.read(marked, markedSelect(select, drops));
    await scope.create(name, keptOf(need, quoteIdentifier(marked)));
  } else {
    await scope.read(name, select);
  }
  const dropped: DataUsed['dropped'][number][] = [];
  for (const rule of drops) {
    const found = await findRows(scope, quoteIdentifier(marked), `${ruleColumn} = ${literal(rule.code)}`, isLong);
    if (found.count > 0) dropped.push({ code: rule.code, reason: rule.text, ...found });
  }
  if (isMarked) await scope.forget(marked);
  const notices: RunNotice[] = [];
  for (const rule of need.rules) {
    if (rule.effect === 'drop') continue;
    const found = await findRows(scope, quoteIdentifier(name), `(${rule.when})`, false);
    if (found.count > 0) notices.push(ruleNotice(rule, found));
  }
  const rowCount = firstNumber(await scope.query(`SELECT count(*) FROM ${quoteIdentifier(name)}`));
  return { dropped, notices: [...droppedNotices(dropped), ...notices], rowCount, sql: kept };
}

function droppedNotices(dropped: DataUsed['dropped']): RunNotice[] {
  return dropped.map(({ code, reason, count, rows }) => ({
    code,
    severity: 'look',
    where: {},
    text: reason,
    rows,
    count,
    places: { count },
  }));
}

function ruleNotice(rule: RowRule, found: { readonly count: number; readonly rows: readonly number[] }): RunNotice {
  const severity = rule.effect === 'refuse' ? 'wrong' : 'look';
  return { code: rule.code, severity, where: {}, text: rule.text, ...found, places: { count: found.count } };
}

async function findRows(
  scope: Scope,
  table: string,
  condition: string,
  isLong: boolean,
): Promise<{ count: number; rows: number[] }> {
  const row = isLong ? `unnest(${rowsColumn})` : quoteIdentifier(rowColumn);
  const found = `SELECT ${row} AS r FROM ${table} WHERE ${condition}`;
  const count = firstNumber(await scope.query(`SELECT count(*) FROM (${found})`));
  if (count === 0) return { count, rows: [] };
  const { rows } = await scope.query(`SELECT r FROM (${found}) ORDER BY r LIMIT ${String(listed)}`);
  return { count, rows: rows.map((each) => Number(each[0])) };
}

function markedSelect(select: string, drops: readonly RowRule[]): string {
  const cases = drops.map((rule) => `WHEN (${rule.when}) THEN ${literal(rule.code)}`);
  const mark = cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`;
  return `SELECT *, ${mark} AS ${ruleColumn} FROM (${select}\n)`;
}

function keptOf(need: TableNeed, from: string): string {
  const columns = [...Object.keys(need.columns), rowColumn].map(quoteIdentifier);
  return `SELECT ${columns.join(', ')} FROM ${from} WHERE ${ruleColumn} IS NULL`;
}

function keptSelect(need: TableNeed, select: string, drops: readonly RowRule[]): string {
  if (drops.length === 0) return select;
  const columns = [...Object.keys(need.columns), rowColumn].map(quoteIdentifier);
  const conditions = drops.map((rule) => `NOT coalesce((${rule.when}), false)`);
  return `SELECT ${columns.join(', ')}\nFROM (\n${select}\n)\nWHERE ${conditions.join('\n  AND ')}`;
}
