import type { Severity } from '../model/notice.ts';
import type { Text } from '../model/text.ts';
import type { Check, CheckFix, RowFix, RowRule, Template } from '../templates/template.ts';
import type { Decision, DecisionChoice, Decisions } from './binding.ts';
import type { ResultNotice, RunNotice, Scalar } from './outcome.ts';
import { runNotice } from './words.ts';

/*
 * What a person decided about findings. A decision holds only while its check finds something: it is judged anew in
 * every run, and one that has nothing left to decide about is said.
 */

/** What can be decided about a finding of a check or a row rule. */
export function choicesFor(what: Pick<Check | RowRule, 'effect' | 'fix' | 'override'>): readonly DecisionChoice[] {
  if (what.effect === 'drop') return [];
  return [
    ...(what.effect === 'notice' ? (['accept'] as const) : []),
    ...(what.fix === undefined || what.fix.kind === 'map' ? [] : (['fix'] as const)),
    ...(what.effect === 'refuse' && what.override === true ? (['override'] as const) : []),
  ];
}

/** The decision that can stand for a check or rule; null when there is none or it is not open. */
export function standing(what: Check | RowRule, decisions: Decisions): Decision | null {
  const decision = Object.hasOwn(decisions, what.code) ? decisions[what.code] : undefined;
  if (decision === undefined || !choicesFor(what).includes(decision.choice)) return null;
  return decision.choice === 'override' && !hasReason(decision) ? null : decision;
}

/** Decisions that cannot stand, each with the reason: no such check, a choice that is not open, no reason given. */
export function unfitDecisions(template: Template, decisions: Decisions): RunNotice[] {
  const known = new Map<string, Check | RowRule>(
    [...Object.values(template.needs).flatMap((need) => need.rules), ...template.checks].map((each) => [
      each.code,
      each,
    ]),
  );
  return Object.entries(decisions).flatMap(([code, decision]) => {
    const what = known.get(code);
    if (what === undefined) return [runNotice('decision-unknown', {}, { code })];
    if (!choicesFor(what).includes(decision.choice))
      return [runNotice('decision-not-open', {}, { code, choice: decision.choice })];
    return decision.choice === 'override' && !hasReason(decision)
      ? [runNotice('decision-without-reason', {}, { code })]
      : [];
  });
}

/** What a decision did, for the words of its notice. */
export type Done =
  | { readonly kind: 'left-out'; readonly rows: number; readonly isAnswered: boolean }
  | { readonly kind: 'set'; readonly param: string; readonly value: string; readonly isAnswered: boolean }
  | null;

/** The finding's notice with the choices that are open, and with the decision that stands. */
export function decided(
  what: Check | RowRule,
  need: string | null,
  notice: RunNotice,
  decision: Decision | null,
  done: Done,
): RunNotice {
  const open: ResultNotice['choices'] = choicesFor(what);
  const fix = what.fix === undefined ? null : wholeFix(what.fix, need);
  const whole = { ...notice, ...(open.length === 0 ? {} : { choices: open }), ...(fix === null ? {} : { fix }) };
  if (decision === null) return whole;
  const reason = decision.reason?.trim() ?? '';
  return {
    ...whole,
    severity: severityOf(decision, notice.severity, done),
    decision: { ...decision, said: saidOf(decision, done) },
    places: { ...notice.places, decision_reason: reason, decision_has_reason: reason !== '', ...placesOf(done) },
  };
}

/** A decision whose check finds nothing. */
export function notNeeded(code: string, decision: Decision): RunNotice {
  return runNotice('decision-not-needed', {}, { code, choice: decision.choice });
}

/** Why rows are missing that a person left out. */
export function leftOutReason(text: Text): Text {
  return { en: `Left out by decision: ${text.en}` };
}

function wholeFix(fix: CheckFix | RowFix, need: string | null): CheckFix | null {
  if (fix.kind !== 'exclude' || 'need' in fix) return fix;
  return need === null ? null : { kind: 'exclude', need, match: ['_row'] };
}

function severityOf(decision: Decision, severity: Severity, done: Done): Severity {
  if (decision.choice === 'override') return 'look';
  return done?.isAnswered === false ? severity : 'know';
}

const because: Text = { en: '{decision_has_reason, select, true { Reason: {decision_reason}} other {}}' };

function saidOf(decision: Decision, done: Done): Text {
  return { en: `${saidAlone(decision, done).en}${because.en}` };
}

function saidAlone(decision: Decision, done: Done): Text {
  if (decision.choice === 'override')
    return { en: 'By itself the analysis gives no result on this finding; it was overruled.' };
  if (decision.choice === 'accept' || done === null) return { en: 'Accepted as it is.' };
  if (done.kind === 'set')
    return { en: done.isAnswered ? '“{decision_param}” was set to {decision_value}.' : stillFound };
  const rows = '{decision_rows, plural, one {One row was left out.} other {# rows were left out.}}';
  return { en: done.isAnswered ? rows : `${rows} ${stillFound}` };
}

const stillFound = 'This is still found.';

function placesOf(done: Done): Record<string, Scalar> {
  if (done === null) return {};
  return done.kind === 'set'
    ? { decision_param: done.param, decision_value: done.value }
    : { decision_rows: done.rows };
}

function hasReason(decision: Decision): boolean {
  return (decision.reason ?? '').trim() !== '';
}
