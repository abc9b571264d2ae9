import { z } from 'zod';
import { decisionSchema, needBindingSchema } from '../../document/parse.ts';
import { parsePlan } from '../../import/plan/parse.ts';
import type { ImportPlan } from '../../import/plan/plan.ts';
import { InputError } from '../../model/notice.ts';
import type { LocalUnit } from '../../model/cleaning.ts';
import type { Report, ReportBlock } from '../../report/outline.ts';
import type {
  Comparison,
  Decision,
  Decisions,
  Member,
  MemberComparison,
  RunRequest,
  Sweep,
} from '../../run/binding.ts';
import type { ParamValue } from '../../templates/template.ts';
import type { Command, CommandKind } from '../commands.ts';
import type { History } from '../history.ts';
import type { Project, Run } from '../project.ts';
import { count, fields, localUnits, steps, table, tableName } from './table-schema.ts';

// No code is made from text: a strict content policy forbids it.
z.config({ jitless: true });

const runId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,79}$/);
const blockId = z.string().min(1).max(300);

const plan: z.ZodType<ImportPlan> = z.unknown().transform((value, context) => {
  try {
    return parsePlan(value);
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    context.addIssue({ code: 'custom', message: fault.notice.text.en });
    return z.NEVER;
  }
});

const paramValue: z.ZodType<ParamValue> = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
]);
const bindings = z.record(z.string(), needBindingSchema);

const decision: z.ZodType<Decision> = decisionSchema;
const decisions: z.ZodType<Decisions> = z.record(z.string().max(200), decision);
const member: z.ZodType<Member> = z.union([z.string(), z.number()]);

const comparison: z.ZodType<Comparison> = z.union([
  fields<Sweep>({
    kind: z.literal('sweep'),
    param: z.string(),
    values: z.array(z.number()),
    reference: z.number().optional() as z.ZodType<number>,
  }),
  fields<MemberComparison>({
    over: z.union([
      fields<Extract<MemberComparison['over'], { kind: 'column' }>>({
        kind: z.literal('column'),
        need: z.string(),
        column: z.string(),
      }),
      fields<Extract<MemberComparison['over'], { kind: 'param' }>>({ kind: z.literal('param'), param: z.string() }),
    ]),
    members: z.union([z.literal('all'), z.array(member)]),
    reference: member.optional() as z.ZodType<Member>,
  }),
]);

const request = fields<RunRequest>({
  template: z.string().max(200),
  bindings,
  params: z.record(z.string(), paramValue),
  decisions: decisions.optional() as z.ZodType<Decisions>,
  comparison: comparison.optional() as z.ZodType<Comparison>,
});

const run = fields<Run>({ id: runId, request });

type BlockOf<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;
const words = z.string().nullable();

const block: z.ZodType<ReportBlock> = z.union([
  fields<BlockOf<'heading'>>({
    id: blockId,
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  fields<BlockOf<'text'>>({ id: blockId, kind: z.literal('text'), text: z.string() }),
  fields<BlockOf<'figure'>>({
    id: blockId,
    kind: z.literal('figure'),
    run: runId,
    chart: z.string(),
    title: words,
    subtitle: words,
  }),
  fields<BlockOf<'table'>>({ id: blockId, kind: z.literal('table'), run: runId, table: z.string(), title: words }),
  fields<BlockOf<'indicators'>>({ id: blockId, kind: z.literal('indicators'), run: runId }),
  fields<BlockOf<'method'>>({ id: blockId, kind: z.literal('method'), run: runId }),
]);

const report = fields<Report>({
  title: z.string(),
  subtitle: z.string(),
  author: z.string(),
  blocks: z.array(block),
});

const project = fields<Project>({
  title: z.string(),
  isTeaching: z.boolean(),
  tables: z.array(table),
  imports: z.array(plan),
  localUnits: localUnits.optional() as z.ZodType<readonly LocalUnit[]>,
  runs: z.array(run),
  report,
});

type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
type FrontChange = CommandOf<'edit-report-front'>['front'];

/** One schema for each kind: a kind that is missing here does not compile. */
const commands: { readonly [K in CommandKind]: z.ZodType<CommandOf<K>> } = {
  'open-study': fields<CommandOf<'open-study'>>({ kind: z.literal('open-study'), project }),
  'rename-study': fields<CommandOf<'rename-study'>>({ kind: z.literal('rename-study'), title: z.string() }),
  'import-tables': fields<CommandOf<'import-tables'>>({
    kind: z.literal('import-tables'),
    plan,
    tables: z.array(table),
  }),
  'rename-table': fields<CommandOf<'rename-table'>>({
    kind: z.literal('rename-table'),
    table: tableName,
    label: z.string(),
  }),
  'remove-table': fields<CommandOf<'remove-table'>>({ kind: z.literal('remove-table'), table: tableName }),
  'replace-table': fields<CommandOf<'replace-table'>>({
    kind: z.literal('replace-table'),
    table: tableName,
    by: table,
    plan,
  }),
  'set-steps': fields<CommandOf<'set-steps'>>({ kind: z.literal('set-steps'), table: tableName, steps }),
  'set-local-units': fields<CommandOf<'set-local-units'>>({ kind: z.literal('set-local-units'), units: localUnits }),
  'begin-run': fields<CommandOf<'begin-run'>>({ kind: z.literal('begin-run'), run }),
  'set-bindings': fields<CommandOf<'set-bindings'>>({ kind: z.literal('set-bindings'), run: runId, bindings }),
  'set-parameter': fields<CommandOf<'set-parameter'>>({
    kind: z.literal('set-parameter'),
    run: runId,
    name: z.string(),
    value: paramValue,
  }),
  'set-decision': fields<CommandOf<'set-decision'>>({
    kind: z.literal('set-decision'),
    run: runId,
    code: z.string(),
    decision: decision.nullable(),
  }),
  'set-comparison': fields<CommandOf<'set-comparison'>>({
    kind: z.literal('set-comparison'),
    run: runId,
    comparison: comparison.nullable(),
  }),
  'reset-parameters': fields<CommandOf<'reset-parameters'>>({ kind: z.literal('reset-parameters'), run: runId }),
  'remove-run': fields<CommandOf<'remove-run'>>({ kind: z.literal('remove-run'), run: runId }),
  'edit-report-front': fields<CommandOf<'edit-report-front'>>({
    kind: z.literal('edit-report-front'),
    front: fields<FrontChange>({
      title: z.string().exactOptional(),
      subtitle: z.string().exactOptional(),
      author: z.string().exactOptional(),
    }),
  }),
  'add-blocks': fields<CommandOf<'add-blocks'>>({
    kind: z.literal('add-blocks'),
    blocks: z.array(block),
    at: z.number().int().nullable(),
  }),
  'edit-block': fields<CommandOf<'edit-block'>>({ kind: z.literal('edit-block'), block }),
  'move-block': fields<CommandOf<'move-block'>>({
    kind: z.literal('move-block'),
    block: blockId,
    to: z.number().int(),
  }),
  'remove-blocks': fields<CommandOf<'remove-blocks'>>({ kind: z.literal('remove-blocks'), blocks: z.array(blockId) }),
};

/** A command of any kind: the kind is looked up first, so that a fault is named within its own fields. */
const command: z.ZodType<Command> = z.unknown().transform((value, context) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const schema = typeof kind === 'string' && Object.hasOwn(commands, kind) ? commands[kind as CommandKind] : undefined;
  const read = schema?.safeParse(value);
  if (read?.success === true) return read.data;
  const issue = read?.error.issues[0];
  context.addIssue({
    code: 'custom',
    path: issue === undefined ? [] : [...issue.path],
    message: issue?.message ?? 'is no command that this program knows',
  });
  return z.NEVER;
});

const history: z.ZodType<History> = fields<History>({
  base: project,
  commands: z.array(command),
  position: count,
}).refine((read) => read.position <= read.commands.length, 'stands behind its last step');

/** What a part says, or the place and the fault that make it unusable. */
export type Parsed<T> = { readonly value: T } | { readonly fault: string };

export function parseProject(value: unknown): Parsed<Project> {
  return parsedBy(project, value);
}

export function parseHistory(value: unknown): Parsed<History> {
  return parsedBy(history, value);
}

/** A command from a journal. */
export function parseCommand(value: unknown): Parsed<Command> {
  return parsedBy(command, value);
}

function parsedBy<T>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  const read = schema.safeParse(value);
  if (read.success) return { value: read.data };
  const issue = read.error.issues[0];
  const path = issue === undefined || issue.path.length === 0 ? 'its beginning' : issue.path.map(String).join('.');
  return { fault: `${path}: ${issue?.message ?? 'unknown'}` };
}
