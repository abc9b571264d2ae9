import type { Engine } from '../engine/engine.ts';
import type { Table } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import type { Template } from '../templates/template.ts';
import type { Comparison, Member, RunRequest } from './binding.ts';
import { membersOf, type Members } from './members.ts';
import type { OnlyRows } from './need.ts';
import type { RunNotice, RunOutcome } from './outcome.ts';
import { runTemplate, type RunOptions } from './run.ts';

/** The answer of each member, in the order of the comparison; a member that was refused stands beside the others. */
export interface ComparisonOutcome {
  readonly request: RunRequest;
  readonly engine: { readonly name: string; readonly version: string };
  /** What the members are values of. */
  readonly over: Text;
  readonly reference: Member | null;
  readonly members: readonly { readonly member: Member; readonly outcome: RunOutcome }[];
  /** Of the comparison itself; those of members are in their outcomes. */
  readonly notices: readonly RunNotice[];
}

export interface CompareOptions extends RunOptions {
  /** Called after each member. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Run a template once a member of its request's comparison. A cancel ends it between any two statements. */
export async function compareTemplate(
  engine: Engine,
  template: Template,
  request: RunRequest,
  comparison: Comparison,
  tables: readonly Table[],
  options: CompareOptions = {},
): Promise<ComparisonOutcome> {
  const found = await membersOf(engine, template, request, comparison, tables, options);
  const members: { member: Member; outcome: RunOutcome }[] = [];
  for (const member of found.members) {
    const { only, made } = requestFor(template, request, comparison, member);
    const outcome = await runTemplate(engine, template, made, tables, { ...options, only });
    members.push({ member, outcome });
    options.onProgress?.(members.length, found.members.length);
  }
  return { request, engine: engine.info, ...about(found), members };
}

function about({ over, reference, notices }: Members): Pick<ComparisonOutcome, 'over' | 'reference' | 'notices'> {
  return { over, reference, notices };
}

/** The request of one member: the rows of the others chosen away, or the parameter set. */
function requestFor(
  template: Template,
  request: RunRequest,
  comparison: Comparison,
  member: Member,
): { readonly made: RunRequest; readonly only: OnlyRows | null } {
  if ('kind' in comparison) return { made: withParam(request, comparison.param, member), only: null };
  const { over } = comparison;
  if (over.kind === 'param')
    return { made: withParam(request, over.param, paramValue(template, over.param, member)), only: null };
  const { need, column } = over;
  // A parameter that chooses a value of the same column has only the member left to choose.
  const same = Object.entries(template.params).filter(
    ([, param]) => (param.kind === 'value' || param.kind === 'values') && param.of === `${need}.${column}`,
  );
  const params = { ...request.params };
  for (const [name, param] of same) params[name] = param.kind === 'values' ? [member] : member;
  return { made: { ...request, params }, only: { need, column, value: member } };
}

function withParam(request: RunRequest, name: string, value: RunRequest['params'][string]): RunRequest {
  return { ...request, params: { ...request.params, [name]: value } };
}

function paramValue(template: Template, name: string, member: Member): RunRequest['params'][string] {
  const kind = template.params[name]?.kind;
  if (kind === 'switch') return member === 'true';
  return kind === 'values' ? [member] : member;
}
