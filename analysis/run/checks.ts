import { rowColumn } from '../model/table.ts';
import type { Check } from '../templates/template.ts';
import type { RunNotice, Scalar } from './outcome.ts';
import { scalar, type Scope } from './scope.ts';

export interface CheckFindings {
  readonly notices: readonly RunNotice[];
  readonly isRefused: boolean;
}

const listed = 100;

/** Run the template's checks over the needs: a row of the answer is a finding. */
export async function runChecks(scope: Scope, checks: readonly Check[]): Promise<CheckFindings> {
  const notices: RunNotice[] = [];
  let isRefused = false;
  for (const check of checks) {
    const { columns, rows } = await scope.query(check.sql);
    const first = rows[0];
    if (first === undefined) continue;
    isRefused ||= check.effect === 'refuse';
    const places: Record<string, Scalar> = { count: rows.length };
    columns.forEach((column, at) => (places[column.name] = scalar(first[at])));
    const rowAt = columns.findIndex((column) => column.name === rowColumn);
    const source = rowAt < 0 ? [] : rows.slice(0, listed).map((row) => Number(row[rowAt]));
    notices.push({
      code: check.code,
      severity: check.effect === 'refuse' ? 'wrong' : check.severity,
      where: {},
      text: check.text,
      ...(check.next === undefined ? {} : { next: check.next }),
      ...(source.length === 0 ? {} : { rows: source }),
      count: rows.length,
      places,
    });
  }
  return { notices, isRefused };
}
