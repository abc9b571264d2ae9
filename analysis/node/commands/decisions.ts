import type { DecisionChoice, Decisions } from '../../run/binding.ts';
import { UsageError } from '../usage.ts';
import { pairOf } from './arguments.ts';

const choices: readonly DecisionChoice[] = ['fix', 'accept', 'override'];

/** Decisions as written, `CODE=CHOICE` or `CODE=CHOICE:REASON`; none is no list. */
export function decisionsOf(given: readonly string[]): { readonly decisions?: Decisions } {
  if (given.length === 0) return {};
  const decisions = given.map((text) => {
    const [code, said] = pairOf(text, 'decide');
    const [word = '', ...reason] = said.split(':');
    const choice = choices.find((each) => each === word);
    if (choice === undefined) throw new UsageError(`--decide ${code} is fix, accept or override, not ${word}`);
    const why = reason.join(':').trim();
    return [code, { choice, ...(why === '' ? {} : { reason: why }) }] as const;
  });
  return { decisions: Object.fromEntries(decisions) };
}
