import { quoteIdentifier } from '../engine/sql.ts';
import type { TableNeed } from '../templates/template.ts';
import type { RunNotice } from './outcome.ts';
import { firstNumber, type Scope } from './scope.ts';

/** Refusals of a data set that is smaller than the need asks for, after the row rules. */
export async function minimumNotices(scope: Scope, name: string, need: TableNeed): Promise<RunNotice[]> {
  const notices: RunNotice[] = [];
  for (const { count, atLeast, text } of need.minimum) {
    const counted = count === 'rows' ? '*' : `DISTINCT ${quoteIdentifier(count.distinct)}`;
    const found = firstNumber(await scope.query(`SELECT count(${counted}) FROM ${quoteIdentifier(name)}`));
    if (found >= atLeast) continue;
    notices.push({
      code: 'below-minimum',
      severity: 'wrong',
      where: {},
      text,
      count: found,
      places: { count: found, atLeast },
    });
  }
  return notices;
}
