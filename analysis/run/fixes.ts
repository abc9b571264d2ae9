import type { Check, Template } from '../templates/template.ts';
import type { Decisions } from './binding.ts';
import { leftOutReason, standing, type Done } from './decide.ts';
import { leaveOut } from './leave-out.ts';
import { checkNotice } from './checks.ts';
import type { Fed } from './need.ts';
import type { RunNotice } from './outcome.ts';
import type { ParamFixed } from './rules.ts';
import type { Scope } from './scope.ts';

export interface Fixed {
  /** What each decided fix did, by the code of its check; a check that found nothing is not named. */
  readonly done: ReadonlyMap<string, { readonly found: RunNotice; readonly done: Done }>;
  readonly fed: ReadonlyMap<string, Fed>;
  readonly params: readonly ParamFixed[];
  /** Needs that lost rows. */
  readonly changed: readonly string[];
}

/** Carry out the fixes that a person decided, in the order of the checks, each only where its check finds something. */
export async function carryOutFixes(
  scope: Scope,
  template: Template,
  decisions: Decisions,
  given: ReadonlyMap<string, Fed>,
): Promise<Fixed> {
  const done = new Map<string, { readonly found: RunNotice; readonly done: Done }>();
  const fed = new Map(given);
  const params: ParamFixed[] = [];
  const changed = new Set<string>();
  for (const check of template.checks) {
    const { fix } = check;
    if (fix === undefined || fix.kind === 'map' || standing(check, decisions)?.choice !== 'fix') continue;
    const found = await scope.query(check.sql);
    if (found.rows.length === 0) continue;
    const notice = checkNotice(check, found);
    if (fix.kind === 'parameter') {
      params.push({ code: check.code, param: fix.param, value: fix.value });
      done.set(check.code, { found: notice, done: setDone(template, fix) });
      continue;
    }
    const now = fed.get(fix.need);
    const need = template.needs[fix.need];
    if (now === undefined || need === undefined) throw new Error(`fix of a need that is not fed: ${fix.need}`);
    const gone = await leaveOut(scope, fix, need, found, now);
    fed.set(fix.need, withoutRows(now, check, gone, notice.places));
    done.set(check.code, { found: notice, done: { kind: 'left-out', rows: gone.count, isAnswered: true } });
    changed.add(fix.need);
  }
  return { done, fed, params, changed: [...changed] };
}

function setDone(template: Template, fix: Extract<Check['fix'], { kind: 'parameter' }>): Done {
  const title = template.params[fix.param]?.title.en ?? fix.param;
  return { kind: 'set', param: title, value: String(fix.value), isAnswered: true };
}

function withoutRows(
  now: Fed,
  check: Check,
  gone: Awaited<ReturnType<typeof leaveOut>>,
  places: RunNotice['places'],
): Fed {
  const { count, rows, sql, traced, rowCount } = gone;
  const dropped = [...now.data.dropped, { code: check.code, reason: leftOutReason(check.text), count, rows, places }];
  return { data: { ...now.data, dropped, rowsUsed: now.data.rowsUsed - count }, sql, traced, rowCount };
}
