import type { CallOptions, Engine } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/sql.ts';
import type { Table } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import type { Param, Template } from '../templates/template.ts';
import type { Comparison, Member, MemberComparison, RunRequest } from './binding.ts';
import { feedNeed } from './need.ts';
import type { RunNotice } from './outcome.ts';
import { openScope } from './scope.ts';
import { runNotice } from './words.ts';

export interface Members {
  readonly over: Text;
  readonly members: readonly Member[];
  readonly reference: Member | null;
  readonly notices: readonly RunNotice[];
}

/** More members than this are compared only when they are named one by one. */
export const mostMembers = 60;

/** What is compared: the members in the order of the data or of the person, the reference among them. */
export async function membersOf(
  engine: Engine,
  template: Template,
  request: RunRequest,
  comparison: Comparison,
  tables: readonly Table[],
  options: CallOptions,
): Promise<Members> {
  const target = targetOf(template, comparison);
  if (target === null) return unknown(comparison);
  const { title: over } = target;
  if ('kind' in comparison) return settled(over, [...new Set(comparison.values)], comparison.reference, null);
  const there = await available(engine, template, request, comparison, tables, options);
  if (comparison.members !== 'all') {
    return settled(
      over,
      [...new Set(comparison.members)],
      comparison.reference,
      there.map(({ member }) => member),
    );
  }
  const all = there.map(({ member }) => member);
  const first = new Set(
    there
      .toSorted(
        (a, b) =>
          Number(b.member === comparison.reference) - Number(a.member === comparison.reference) || b.rows - a.rows,
      )
      .slice(0, mostMembers)
      .map(({ member }) => member),
  );
  const found = settled(
    over,
    all.filter((member) => first.has(member)),
    comparison.reference,
    all,
  );
  if (all.length <= mostMembers) return found;
  const places = { count: all.length, shown: mostMembers, title: over.en };
  return { ...found, notices: [runNotice('comparison-too-many', {}, places), ...found.notices] };
}

/** `there`: the values that the data hold; null where any value may be given. */
function settled(
  over: Text,
  given: readonly Member[],
  reference: Member | undefined,
  there: readonly Member[] | null,
): Members {
  const isThere = reference !== undefined && (there === null || there.some((each) => same(each, reference)));
  const members = isThere && !given.some((each) => same(each, reference)) ? [reference, ...given] : given;
  const absent =
    reference === undefined || isThere ? [] : [runNotice('reference-absent', {}, { value: reference, title: over.en })];
  const few =
    members.length > 1 ? [] : [runNotice('comparison-too-few', {}, { count: members.length, title: over.en })];
  const kept = isThere ? (members.find((each) => same(each, reference)) ?? null) : null;
  return { over, members: few.length > 0 ? [] : members, reference: kept, notices: [...few, ...absent] };
}

/** The words of the command line know no numbers: `2019` is the year 2019. */
function same(a: Member, b: Member): boolean {
  return String(a) === String(b);
}

function targetOf(template: Template, comparison: Comparison): { readonly title: Text } | null {
  if ('kind' in comparison) {
    const param = paramOf(template, comparison.param);
    return param?.kind === 'number' ? param : null;
  }
  const { over } = comparison;
  if (over.kind === 'column') {
    const columns = Object.hasOwn(template.needs, over.need) ? template.needs[over.need]?.columns : undefined;
    const column = columns !== undefined && Object.hasOwn(columns, over.column) ? columns[over.column] : undefined;
    return column === undefined || column.kind === 'number' ? null : column;
  }
  const param = paramOf(template, over.param);
  return param === null || param.kind === 'number' ? null : param;
}

function paramOf(template: Template, name: string): Param | null {
  return Object.hasOwn(template.params, name) ? (template.params[name] ?? null) : null;
}

function unknown(comparison: Comparison): Members {
  const [kind, name] =
    'kind' in comparison
      ? ['option', comparison.param]
      : comparison.over.kind === 'column'
        ? ['column', `${comparison.over.need}.${comparison.over.column}`]
        : ['option', comparison.over.param];
  const notices = [runNotice('comparison-unknown', {}, { kind, name })];
  return { over: { en: name }, members: [], reference: null, notices };
}

/** What a person may choose members from, in its own order. */
export async function memberChoices(
  engine: Engine,
  template: Template,
  request: RunRequest,
  over: MemberComparison['over'],
  tables: readonly Table[],
  options: CallOptions = {},
): Promise<readonly Member[]> {
  const there = await available(engine, template, request, { over, members: 'all' }, tables, options);
  return there.map(({ member }) => member);
}

/** Values that can be compared, in their own order, with the rows of each. */
async function available(
  engine: Engine,
  template: Template,
  request: RunRequest,
  { over }: MemberComparison,
  tables: readonly Table[],
  options: CallOptions,
): Promise<readonly { readonly member: Member; readonly rows: number }[]> {
  if (over.kind === 'column') return valuesIn(engine, template, request, over, tables, options);
  const param = paramOf(template, over.param);
  switch (param?.kind) {
    case 'choice':
      return Object.keys(param.options).map((member) => ({ member, rows: 0 }));
    case 'switch':
      return ['false', 'true'].map((member) => ({ member, rows: 0 }));
    case 'value':
    case 'values': {
      const [need = '', column = ''] = param.of.split('.');
      return valuesIn(engine, template, request, { need, column }, tables, options);
    }
    default:
      return [];
  }
}

async function valuesIn(
  engine: Engine,
  template: Template,
  request: RunRequest,
  { need: name, column }: { readonly need: string; readonly column: string },
  tables: readonly Table[],
  options: CallOptions,
): Promise<readonly { readonly member: Member; readonly rows: number }[]> {
  const need = template.needs[name];
  if (need === undefined) return [];
  const scope = openScope(engine, options);
  try {
    const fed = await feedNeed(scope, name, need, request.bindings[name], tables, {
      decisions: request.decisions ?? {},
    });
    if (fed.step === null) return [];
    const cell = quoteIdentifier(column);
    const value = need.columns[column]?.kind === 'date' ? `CAST(${cell} AS VARCHAR)` : cell;
    const { rows } = await scope.query(
      `SELECT ${value} AS member, count(*) AS n FROM ${quoteIdentifier(name)} WHERE ${cell} IS NOT NULL GROUP BY ${cell} ORDER BY ${cell}`,
    );
    return rows.flatMap(([member, n]) =>
      typeof member === 'string' || typeof member === 'number' ? [{ member, rows: Number(n) }] : [],
    );
  } finally {
    await scope.drop();
  }
}
