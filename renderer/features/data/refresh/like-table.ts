import type { FitStep } from '../../../../analysis/import/plan/fit-steps.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { History } from '../../../../analysis/project/history.ts';
import { plansOf } from '../../../../analysis/project/plans-of.ts';
import type { Importer } from '../../../import/importer.ts';

/** More tables than this are not tried: each is a look at the whole file. */
const mostTried = 12;

/** A column or two go under other words each year; where more is missing the file is another table. */
const mostGone = 1 / 3;

/**
 * The table of a study whose plan finds its columns in a file of other bytes than its own; the one with the fewest
 * questions. Null: none does.
 */
export async function likeTable(
  importer: Pick<Importer, 'fit' | 'summary'>,
  history: History,
  tables: readonly Table[],
): Promise<Table | null> {
  const plans = plansOf(history);
  let best: { readonly table: Table; readonly questions: number } | null = null;
  for (const table of tables.slice(-mostTried)) {
    const plan = plans.get(table.name);
    if (plan === undefined || table.source.sha256 === importer.summary.sha256) continue;
    const { plan: fitted, steps } = await importer.fit(plan);
    const questions = steps.filter(isDoubt).length;
    if (fitted.tables.length < plan.tables.length || steps.some(({ kind }) => kind === 'refused')) continue;
    if (steps.filter(({ kind }) => kind === 'gone').length > table.columns.length * mostGone) continue;
    if (best === null || questions < best.questions) best = { table, questions };
  }
  return best?.table ?? null;
}

function isDoubt({ needsAnswer }: FitStep): boolean {
  return needsAnswer !== undefined;
}
