import { analyse } from '../../index.ts';
import type { Engine } from '../../engine/engine.ts';
import { parseResultDocument } from '../../document/parse.ts';
import type { ResultDocument } from '../../document/result-document.ts';
import type { Refusal } from '../../document/compose.ts';
import type { ParamValue, Template } from '../../templates/template.ts';
import type { Answer } from '../cli.ts';
import { openNativeEngine } from '../native-engine.ts';
import { UsageError } from '../usage.ts';
import { openWasmEngine } from '../wasm-engine.ts';
import { pairOf, readArguments } from './arguments.ts';
import { bindFiles } from './bind-files.ts';
import { comparisonOf } from './comparison.ts';
import { decisionsOf } from './decisions.ts';
import { indicatorLine, indicatorsOf } from './indicators.ts';
import { knownTemplate } from './describe.ts';

const options = {
  data: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  where: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  param: { type: 'string', multiple: true },
  decide: { type: 'string', multiple: true },
  compare: { type: 'string' },
  reference: { type: 'string' },
  sweep: { type: 'string' },
  indicator: { type: 'string', multiple: true },
  engine: { type: 'string', default: 'native' },
} as const;

/** Run a template on files: the whole result document, or why there is none. */
export async function run(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const template = knownTemplate(positionals[0]);
  if (positionals.length > 1) throw new UsageError(`unexpected word: ${positionals.slice(1).join(' ')}`);
  const engine = await openEngine(values.engine);
  try {
    const { bindings, tables } = await bindFiles(engine, template, {
      data: values.data ?? [],
      map: values.map ?? [],
      where: values.where ?? [],
    });
    const params = paramsOf(template, [...(values.set ?? []), ...(values.param ?? [])]);
    const decisions = decisionsOf(values.decide ?? []);
    const request = { template: template.id, bindings, params, ...decisions, ...comparisonOf(template, values) };
    const answer = await analyse(engine, template, request, tables);
    if (answer.format === 'vcw-refusal') return { json: answer, lines: refusalLines(answer), status: 2 };
    // What is written must read back: the same check that `vcw report` makes.
    const result = parseResultDocument(answer);
    const wanted = values.indicator ?? [];
    if (wanted.length > 0) return { ...indicatorsOf(template, result, wanted), status: 0 };
    return { json: result, lines: resultLines(result), status: 0 };
  } finally {
    await engine.close();
  }
}

function openEngine(name: string): Promise<Engine> {
  if (name === 'native') return openNativeEngine();
  if (name === 'wasm') return openWasmEngine();
  throw new UsageError(`--engine is wasm or native, not ${name}`);
}

/** Parameters as written, `NAME=VALUE`, in the kinds that the template declares. */
export function paramsOf(template: Template, given: readonly string[]): Record<string, ParamValue> {
  return Object.fromEntries(
    given.map((text) => {
      const [name, value] = pairOf(text, 'set');
      if (!Object.hasOwn(template.params, name))
        throw new UsageError(
          `${template.id} has no parameter ${name}; it has ${Object.keys(template.params).join(', ')}`,
        );
      return [name, paramOf(template, name, value)];
    }),
  );
}

/** The words of the command line know no kinds: the declaration says how they are read; the runner judges the value. */
function paramOf(template: Template, name: string, text: string): ParamValue {
  const param = template.params[name];
  switch (param?.kind) {
    case 'number':
      return numberOr(text);
    case 'switch':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'value':
      return isNumeric(template, param.of) ? numberOr(text) : text;
    case 'values':
      return listOf(text).map((each) => (isNumeric(template, param.of) ? numberOr(String(each)) : String(each)));
    default:
      return text;
  }
}

function isNumeric(template: Template, place: string): boolean {
  const [need = '', column = ''] = place.split('.');
  const kind = template.needs[need]?.columns[column]?.kind;
  return kind === 'number' || kind === 'year';
}

function numberOr(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

function listOf(text: string): readonly unknown[] {
  if (!text.startsWith('[')) return [text];
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Said below, in the words of the command line.
  }
  throw new UsageError(`several values are written as a JSON list, not ${text}`);
}

function resultLines(result: ResultDocument): string[] {
  const decided = result.notices.flatMap(({ text, decision }) =>
    decision === undefined ? [] : [`  ${text.en} Decision: ${decision.said.en}`],
  );
  const found = result.blocks.flatMap((block) => {
    if (block.kind === 'passage' && block.role !== 'limit') return [block.text.en];
    if (block.kind !== 'indicator') return [];
    return [`  ${indicatorLine(block)}`];
  });
  return [...found, ...decided];
}

/** Why there is no result, for people. */
export function refusalLines(refusal: Refusal): string[] {
  const missing = refusal.missing.map(({ name, title }) => `  give --set ${name}=…: ${title.en}`);
  const notices = refusal.notices.flatMap(({ code, text, next, choices }) => [
    `  ${text.en}${next === undefined ? '' : ` ${next.en}`}`,
    ...(choices ?? []).map((choice) => `    or --decide ${code}=${choice}${choice === 'override' ? ':REASON' : ''}`),
  ]);
  return [`${refusal.title.en}: no result`, ...notices, ...missing];
}
