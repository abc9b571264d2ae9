import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parsePlan } from '../../import/plan/parse.ts';
import type { ImportPlan } from '../../import/plan/plan.ts';
import { InputError } from '../../model/notice.ts';

/** An import plan from disk: the plan itself, or what `vcw inspect --json` prints, which holds one. */
export async function readPlan(path: string): Promise<ImportPlan> {
  const refuse = (en: string): InputError =>
    new InputError({
      code: 'plan-unreadable',
      severity: 'wrong',
      where: { file: basename(path) },
      text: { en },
      next: {
        en: 'Save a plan from the import screen, or take the "plan" part of what vcw inspect FILE --json prints.',
      },
    });
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw refuse('The plan could not be read.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('The plan is not JSON.');
  }
  const holder =
    typeof value === 'object' && value !== null && !('format' in value) && 'plan' in value ? value.plan : value;
  return parsePlan(holder);
}
