import type { Rows } from '../engine/engine.ts';
import { rowColumn } from '../model/table.ts';
import type { Check } from '../templates/template.ts';
import type { Decisions } from './binding.ts';
import { decided, notNeeded, standing, type Done } from './decide.ts';
import type { RunNotice, Scalar } from './outcome.ts';
import { scalar, type Scope } from './scope.ts';

export interface CheckFindings {
  readonly notices: readonly RunNotice[];
  readonly isRefused: boolean;
}

const listed = 100;

/**
 * Run the template's checks over the needs: a row of the answer is a finding. `done`: what decided fixes did before,
 * whose checks are expected to find nothing any more.
 */
export async function runChecks(
  scope: Scope,
  checks: readonly Check[],
  decisions: Decisions,
  done: ReadonlyMap<string, { readonly found: RunNotice; readonly done: Done }>,
): Promise<CheckFindings> {
  const notices: RunNotice[] = [];
  let isRefused = false;
  for (const check of checks) {
    const decision = standing(check, decisions);
    const fixed = done.get(check.code);
    const found = await scope.query(check.sql);
    if (found.rows.length === 0) {
      if (fixed !== undefined) notices.push(decided(check, null, fixed.found, decision, fixed.done));
      else if (decision !== null) notices.push(notNeeded(check.code, decision));
      continue;
    }
    isRefused ||= check.effect === 'refuse' && decision?.choice !== 'override';
    const still = fixed === undefined || fixed.done === null ? null : { ...fixed.done, isAnswered: false };
    notices.push(decided(check, null, checkNotice(check, found), decision, still));
  }
  return { notices, isRefused };
}

/** The notice of what a check found. */
export function checkNotice(check: Check, found: Rows): RunNotice {
  const rowAt = found.columns.findIndex((column) => column.name === rowColumn);
  const source = rowAt < 0 ? [] : found.rows.slice(0, listed).map((row) => Number(row[rowAt]));
  return {
    code: check.code,
    severity: check.effect === 'refuse' ? 'wrong' : check.severity,
    where: {},
    text: check.text,
    ...(check.next === undefined ? {} : { next: check.next }),
    ...(source.length === 0 ? {} : { rows: source }),
    count: found.rows.length,
    places: findingPlaces(found),
  };
}

function findingPlaces({ columns, rows }: Rows): Readonly<Record<string, Scalar>> {
  const places: Record<string, Scalar> = { count: rows.length };
  columns.forEach((column, at) => (places[column.name] = scalar(rows[0]?.[at])));
  return places;
}
