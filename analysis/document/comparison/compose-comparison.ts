import type { Member } from '../../run/binding.ts';
import type { ComparisonOutcome } from '../../run/compare.ts';
import type { RunOutcome } from '../../run/outcome.ts';
import type { Template } from '../../templates/template.ts';
import { compose, composeRefusal, type Refusal } from '../compose.ts';
import { fillNotice } from '../fill.ts';
import { paramShown } from '../places.ts';
import { program } from '../program.ts';
import type { Block, ResultDocument } from '../result-document.ts';
import { gatheredNotices } from './gathered-notices.ts';
import { mergedData } from './merged-data.ts';
import { rankedCharts, smallMultiples } from './ranked-charts.ts';
import { rankedPassages } from './ranked-words.ts';
import { comparisonStep, overviewTable, rankedTable, withoutResult } from './ranked-tables.ts';
import { rankings, type Compared } from './ranking.ts';

/**
 * The members of a comparison side by side: who leads and where the reference stands, each indicator ranked, and who has
 * no result and why. Where not one member has a result, why there is none.
 */
export function composeComparison(template: Template, outcome: ComparisonOutcome): ResultDocument | Refusal {
  const members = outcome.members.map(({ member, outcome: own }) => answerOf(template, outcome, member, own));
  const done = members.flatMap(({ compared }) => (compared === null ? [] : [compared]));
  const notices = [
    ...outcome.notices.map(fillNotice),
    ...gatheredNotices(members.map(({ name, answer }) => ({ name, notices: answer.notices }))),
  ];
  const [first] = done;
  if (first === undefined) return refusal(template, members, notices);
  const over = outcome.over.en;
  const refused = members.flatMap(({ name, compared, answer }) =>
    compared === null ? [{ name, reason: reasonOf(answer) }] : [],
  );
  return {
    format: 'vcw-result',
    version: 1,
    template: first.document.template,
    title: { en: `${template.title.en}, by ${over.toLowerCase()}` },
    question: template.question,
    engine: outcome.engine,
    program,
    comparison: {
      over: outcome.over,
      reference: outcome.reference,
      members: members.map(({ member, compared }) => ({ member, isDone: compared !== null })),
    },
    parameters: first.document.parameters.filter(({ name }) => !comparedParams(template, outcome).includes(name)),
    data: mergedData(
      members.map(({ answer }) => answer.data),
      sharedNeed(outcome),
    ),
    notices,
    blocks: blocksOf(over, done, refused, outcome.reference !== null, testsOf(template)),
    steps: [
      ...first.document.steps,
      {
        name: comparisonStep,
        sql: `-- the steps above, once for each of: ${members.map(({ name }) => name).join(', ')}`,
        rowCount: done.length,
      },
    ],
  };
}

interface MemberAnswer {
  readonly member: Member;
  readonly name: string;
  readonly answer: ResultDocument | Refusal;
  /** Null where the member has no result. */
  readonly compared: Compared | null;
}

function answerOf(
  template: Template,
  { request, reference }: ComparisonOutcome,
  member: Member,
  own: RunOutcome,
): MemberAnswer {
  const name = memberName(template, request, member);
  if (own.state !== 'done') return { member, name, answer: composeRefusal(template, own), compared: null };
  const document = compose(template, own);
  const isSweep = request.comparison !== undefined && 'kind' in request.comparison;
  const at = isSweep && typeof member === 'number' ? member : null;
  const isReference = reference !== null && String(reference) === String(member);
  return { member, name, answer: document, compared: { name, at, isReference, document } };
}

/** A member as readers know it: an option of a choice by its words, a number with its unit. */
function memberName(template: Template, { comparison }: ComparisonOutcome['request'], member: Member): string {
  const over = comparison === undefined || 'kind' in comparison ? comparison : comparison.over;
  const param = over !== undefined && 'param' in over ? template.params[over.param] : undefined;
  if (param === undefined) return String(member);
  const value = param.kind === 'switch' ? member === 'true' : param.kind === 'values' ? [member] : member;
  return paramShown(param, value, ['en']).en;
}

function blocksOf(
  over: string,
  done: readonly Compared[],
  refused: readonly { readonly name: string; readonly reason: string }[],
  hasReference: boolean,
  tests: ReadonlySet<string>,
): readonly Block[] {
  const all = rankings(done, tests);
  const [headline, ...findings] = rankedPassages(over, all);
  const blocks = done[0]?.document.blocks ?? [];
  const source = blocks.find((block) => block.kind === 'chart')?.source.en ?? '';
  return [
    ...(headline === undefined ? [] : [headline]),
    ...rankedCharts(over, all, source),
    ...smallMultiples(over, done, source),
    ...findings,
    ...(refused.length === 0 ? [] : [caveat(done.length, refused)]),
    ...(all.length > 1 ? [overviewTable(over, all)] : []),
    ...all.map((ranking) => rankedTable(over, ranking, hasReference)),
    ...(refused.length === 0 ? [] : [withoutResult(over, refused)]),
    ...blocks.filter((block) => (block.kind === 'passage' && block.role === 'limit') || block.kind === 'method'),
  ];
}

function caveat(done: number, refused: readonly { readonly name: string }[]): Block {
  const names = refused.slice(0, 5).map(({ name }) => name);
  const listed = refused.length > names.length ? `${names.join(', ')} …` : names.join(', ');
  const en = `${String(refused.length)} of ${String(done + refused.length)} have no result: ${listed}. The table of those without a result tells why.`;
  return { kind: 'passage', role: 'caveat', text: { en } };
}

function reasonOf(answer: ResultDocument | Refusal): string {
  if (answer.format === 'vcw-refusal' && answer.missing[0] !== undefined)
    return `“${answer.missing[0].title.en}” has to be given.`;
  return (answer.notices.find(({ severity }) => severity === 'wrong') ?? answer.notices[0])?.text.en ?? '';
}

function refusal(template: Template, members: readonly MemberAnswer[], notices: Refusal['notices']): Refusal {
  const answers = members.flatMap(({ answer }) => (answer.format === 'vcw-refusal' ? [answer] : []));
  const missing = answers.length > 0 && answers.every(({ state }) => state === 'needs-parameter');
  return {
    format: 'vcw-refusal',
    state: missing ? 'needs-parameter' : 'refused',
    template: { id: template.id, version: template.version },
    title: template.title,
    missing: missing ? (answers[0]?.missing ?? []) : [],
    notices,
    data: mergedData(
      members.map(({ answer }) => answer.data),
      null,
    ),
  };
}

/** Indicators that are p-values. */
function testsOf({ facts, indicators }: Template): ReadonlySet<string> {
  return new Set(indicators.flatMap(({ id, fact }) => (facts[fact]?.unit === 'p' ? [id] : [])));
}

/** Parameters that differ from member to member: they are said by the names of the members. */
function comparedParams(template: Template, { request: { comparison } }: ComparisonOutcome): readonly string[] {
  if (comparison === undefined) return [];
  if ('kind' in comparison) return [comparison.param];
  const { over } = comparison;
  if (over.kind === 'param') return [over.param];
  return Object.entries(template.params).flatMap(([name, param]) =>
    (param.kind === 'value' || param.kind === 'values') && param.of === `${over.need}.${over.column}` ? [name] : [],
  );
}

/** The need whose rows the members share out. */
function sharedNeed({ request: { comparison } }: ComparisonOutcome): string | null {
  return comparison === undefined || 'kind' in comparison || comparison.over.kind === 'param'
    ? null
    : comparison.over.need;
}
