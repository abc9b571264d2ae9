import type { Answer } from '../cli.ts';
import { UsageError } from '../usage.ts';
import { info, verify } from './project-look.ts';
import { create } from './project-new.ts';
import { rebuild } from './project-rebuild.ts';
import { migrate, repair } from './project-repair.ts';

const actions: ReadonlyMap<string, (words: readonly string[]) => Promise<Answer>> = new Map([
  ['new', create],
  ['info', info],
  ['verify', verify],
  ['repair', repair],
  ['migrate', migrate],
  ['rebuild', rebuild],
]);

/** What can be done with a study's file. */
export function project(words: readonly string[]): Promise<Answer> {
  const [name = '', ...rest] = words;
  const action = actions.get(name);
  if (action !== undefined) return action(rest);
  const known = [...actions.keys()].join(', ');
  throw new UsageError(name === '' ? `project: one of ${known}` : `project ${name} is not one of ${known}`);
}
