import type { Value } from '../engine/engine.ts';
import { literal, quoteIdentifier } from '../engine/sql.ts';
import { rowColumn } from '../model/table.ts';
import type { ParamValue, RowRule, TableNeed } from '../templates/template.ts';
import type { Decisions } from './binding.ts';
import { decided, leftOutReason, notNeeded, standing, type Done } from './decide.ts';
import type { DataUsed, RunNotice } from './outcome.ts';
import { firstNumber, type Scope } from './scope.ts';
import { rowsColumn } from './view.ts';

export interface RuleFindings {
  readonly dropped: DataUsed['dropped'];
  readonly notices: readonly RunNotice[];
  readonly rowCount: number;
  /** The SELECT that gives the need's rows, rules included, over the source table alone. */
  readonly sql: string;
  /** The same with all source rows of each row, where a row has several. */
  readonly traced: string | null;
  /** Parameters that decisions set. */
  readonly fixes: readonly ParamFixed[];
}

/** A parameter set in answer to a finding. */
export interface ParamFixed {
  readonly code: string;
  readonly param: string;
  readonly value: ParamValue;
}

const listed = 100;

/**
 * Make the need's table of the rows that no rule drops. A row is dropped by the first rule in order that is about it;
 * notices and refusals look at the rows that are left. A rule whose rows a person left out drops them.
 */
export async function applyRules(
  scope: Scope,
  name: string,
  need: TableNeed,
  select: string,
  isLong: boolean,
  decisions: Decisions,
): Promise<RuleFindings> {
  const drops = need.rules.filter((rule) => rule.effect === 'drop' || isLeftOut(rule, decisions));
  const kept = drops.length > 0 || isLong ? keptSelect(need, select, drops, isLong, []) : select;
  await scope.read(name, kept);
  const found = drops.length === 0 ? [] : await droppedRows(scope, select, drops, isLong);
  const notices: RunNotice[] = [];
  const fixes: ParamFixed[] = [];
  for (const rule of need.rules) {
    if (rule.effect === 'drop') continue;
    const at =
      found.find(({ code }) => code === rule.code) ?? (await findRows(scope, quoteIdentifier(name), rule.when));
    const decision = standing(rule, decisions);
    if (at.count === 0) {
      if (decision !== null) notices.push(notNeeded(rule.code, decision));
      continue;
    }
    if (decision?.choice === 'fix' && rule.fix?.kind === 'parameter')
      fixes.push({ code: rule.code, param: rule.fix.param, value: rule.fix.value });
    notices.push(decided(rule, name, ruleNotice(rule, at), decision, doneFor(rule, at.count)));
  }
  const rowCount = firstNumber(await scope.query(`SELECT count(*) FROM ${quoteIdentifier(name)}`));
  const byTemplate = found.filter(({ code }) =>
    need.rules.some((rule) => rule.code === code && rule.effect === 'drop'),
  );
  const dropped = found.map((each) =>
    byTemplate.includes(each) ? each : { ...each, reason: leftOutReason(each.reason) },
  );
  const traced = isLong ? keptSelect(need, select, drops, isLong, [rowsColumn]) : null;
  return { dropped, notices: [...droppedNotices(byTemplate), ...notices], rowCount, sql: kept, traced, fixes };
}

function isLeftOut(rule: RowRule, decisions: Decisions): boolean {
  return rule.fix?.kind === 'exclude' && standing(rule, decisions)?.choice === 'fix';
}

function doneFor(rule: RowRule, count: number): Done {
  switch (rule.fix?.kind) {
    case 'exclude':
      return { kind: 'left-out', rows: count, isAnswered: true };
    case 'parameter':
      return { kind: 'set', param: rule.fix.param, value: String(rule.fix.value), isAnswered: true };
    case undefined:
      return null;
  }
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
  const { count, rows } = found;
  return { code: rule.code, severity, where: {}, text: rule.text, rows, count, places: { count } };
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

function keptSelect(
  need: TableNeed,
  select: string,
  drops: readonly RowRule[],
  isLong: boolean,
  more: readonly string[],
): string {
  const columns = [...Object.keys(need.columns), rowColumn, ...more].map(quoteIdentifier);
  const conditions = drops.map((rule) => `NOT coalesce((${rule.when}), false)`);
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join('\n  AND ')}`;
  return `SELECT ${columns.join(', ')}\nFROM (\n${select}\n)${where}${isLong ? `\nORDER BY ${quoteIdentifier(rowColumn)}` : ''}`;
}
