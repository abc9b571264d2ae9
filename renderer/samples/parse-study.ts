import type { ParamValue } from '../../analysis/templates/template.ts';

/** An analysis that a sample begins with; its columns are proposed as for any other table. */
export interface SampleRun {
  readonly template: string;
  readonly params: Readonly<Record<string, ParamValue>>;
}

/** The analyses of a sample, from its `study.json`. */
export function parseStudy(json: unknown, place: string): readonly SampleRun[] {
  const runs = typeof json === 'object' && json !== null && 'runs' in json ? json.runs : undefined;
  if (!Array.isArray(runs)) throw new Error(`${place}: no list of runs`);
  return runs.map((run: unknown, index) => parseRun(run, `${place}, run ${String(index + 1)}`));
}

function parseRun(run: unknown, place: string): SampleRun {
  if (typeof run !== 'object' || run === null) throw new Error(`${place}: not an object`);
  const { template, params = {} } = run as { readonly template?: unknown; readonly params?: unknown };
  if (typeof template !== 'string') throw new Error(`${place}: template`);
  if (typeof params !== 'object' || params === null) throw new Error(`${place}: params`);
  const entries = Object.entries(params).map(([name, value]: [string, unknown]): [string, ParamValue] => {
    if (!isParamValue(value)) throw new Error(`${place}: parameter ${name}`);
    return [name, value];
  });
  return { template, params: Object.fromEntries(entries) };
}

function isParamValue(value: unknown): value is ParamValue {
  const isPlain = (each: unknown) => typeof each === 'string' || typeof each === 'number';
  return (
    value === null || typeof value === 'boolean' || isPlain(value) || (Array.isArray(value) && value.every(isPlain))
  );
}
