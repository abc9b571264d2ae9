import type { Comparison, Member } from '../../run/binding.ts';
import type { Template } from '../../templates/template.ts';
import { UsageError } from '../usage.ts';
import { pairOf } from './arguments.ts';

interface Given {
  readonly compare?: string | undefined;
  readonly reference?: string | undefined;
  readonly sweep?: string | undefined;
}

/** `--compare COLUMN=a,b|all [--reference a]` or `--sweep PARAM=1,2,3`; neither is no comparison. */
export function comparisonOf(
  template: Template,
  { compare, reference, sweep }: Given,
): { readonly comparison?: Comparison } {
  if (compare !== undefined && sweep !== undefined) throw new UsageError('give --compare or --sweep, not both');
  if (compare === undefined && sweep === undefined) {
    if (reference !== undefined) throw new UsageError('--reference goes with --compare or --sweep');
    return {};
  }
  if (sweep !== undefined) return { comparison: sweepOf(template, sweep, reference) };
  const [name, said] = pairOf(compare ?? '', 'compare');
  const over = overOf(template, name);
  const members = said === 'all' ? 'all' : listOf(said, 'compare');
  return { comparison: { over, members, ...(reference === undefined ? {} : { reference }) } };
}

function sweepOf(template: Template, text: string, reference: string | undefined): Comparison {
  const [param, said] = pairOf(text, 'sweep');
  if (!Object.hasOwn(template.params, param) || template.params[param]?.kind !== 'number')
    throw new UsageError(`${template.id} has no number parameter ${param}`);
  const values = listOf(said, 'sweep').map((each) => numberOf(each, 'sweep'));
  return {
    kind: 'sweep',
    param,
    values,
    ...(reference === undefined ? {} : { reference: numberOf(reference, 'reference') }),
  };
}

/** A parameter by its name, or a column as `NEED.COLUMN`; a bare column where one need alone has it. */
function overOf(template: Template, name: string): Extract<Comparison, { over: unknown }>['over'] {
  if (Object.hasOwn(template.params, name)) return { kind: 'param', param: name };
  const [need, column] = name.includes('.') ? name.split('.', 2) : [undefined, name];
  const found = Object.entries(template.needs).filter(
    ([each, { columns }]) => (need === undefined || each === need) && Object.hasOwn(columns, column ?? ''),
  );
  const [only, second] = found;
  if (only === undefined || column === undefined)
    throw new UsageError(`${template.id} has no column or parameter ${name}`);
  if (second !== undefined)
    throw new UsageError(
      `several tables have a column ${name}: ${found.map(([each]) => `${each}.${name}`).join(', ')}`,
    );
  return { kind: 'column', need: only[0], column };
}

/** `a,b,c`, or a JSON list where a name holds a comma. */
function listOf(text: string, option: string): readonly Member[] {
  if (!text.startsWith('[')) return text.split(',').map((each) => each.trim());
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.map((each) => (typeof each === 'number' ? each : String(each)));
  } catch {
    // Said below, in the words of the command line.
  }
  throw new UsageError(`--${option} takes names with commas between them, or a JSON list, not ${text}`);
}

function numberOf(value: Member, option: string): number {
  const number = typeof value === 'number' ? value : value === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) throw new UsageError(`--${option} takes numbers, not ${String(value)}`);
  return number;
}
