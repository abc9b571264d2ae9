import type { Value } from '../engine/engine.ts';
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
  const kept = drops.length > 0 || isLong ? keptSelect(need, select, drops, isLong) : select;
  await scope.read(name, kept);
  const dropped = drops.length === 0 ? [] : await droppedRows(scope, select, drops, isLong);
  const notices: RunNotice[] = [];
  for (const rule of need.rules) {
    if (rule.effect === 'drop') continue;
    const found = await findRows(scope, quoteIdentifier(name), rule.when);
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

async function findRows(scope: Scope, table: string, when: string): Promise<{ count: number; rows: number[] }> {
  const row = quoteIdentifier(rowColumn);
  const { rows } = await scope.query(`SELECT count(*), min(${row}, ${String(listed)}) FROM ${table} WHERE (${when})`);
  return { count: Number(rows[0]?.[0] ?? 0), rows: numbers(rows[0]?.[1]) };
}

/** Source rows by the rule that drops them, in the order of the rules. */
async function droppedRows(
  scope: Scope,
  select: string,
  drops: readonly RowRule[],
  isLong: boolean,
): Promise<DataUsed['dropped'][number][]> {
  const cases = drops.map((rule) => `WHEN (${rule.when}) THEN ${literal(rule.code)}`).join(' ');
  const row = isLong ? `unnest(${rowsColumn})` : quoteIdentifier(rowColumn);
  const marked = `SELECT CASE ${cases} END AS rule, ${row} AS r FROM (\n${select}\n)`;
  const { rows } = await scope.source(
    `SELECT rule, count(*), min(r, ${String(listed)}) FROM (${marked}) WHERE rule IS NOT NULL GROUP BY rule`,
  );
  return drops.flatMap(({ code, text }) => {
    const found = rows.find((each) => each[0] === code);
    return found === undefined ? [] : [{ code, reason: text, count: Number(found[1]), rows: numbers(found[2]) }];
  });
}

function numbers(value: Value | undefined): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function keptSelect(need: TableNeed, select: string, drops: readonly RowRule[], isLong: boolean): string {
  const columns = [...Object.keys(need.columns), rowColumn].map(quoteIdentifier);
  const conditions = drops.map((rule) => `NOT coalesce((${rule.when}), false)`);
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
  return `SELECT ${columns.join(', ')}\nFROM (\n${select}\n)${where}${isLong ? `\nORDER BY ${quoteIdentifier(rowColumn)}` : ''}`;
}
