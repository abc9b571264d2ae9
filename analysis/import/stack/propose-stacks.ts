import type { StackPlan, TablePlan } from '../plan/plan.ts';
import { tidyColumns } from '../plan/tidy-columns.ts';
import { proposeStack, type StackPart } from './propose-stack.ts';

/**
 * Sheets that hold one table each with the very same columns, and are told apart by the year in their names: one table
 * with a column of years. Anything less sure is not stacked unasked.
 */
export function proposeStacks(tables: readonly TablePlan[], file: string): readonly StackPlan[] {
  const groups = new Map<string, number[]>();
  tables.forEach((table, at) => {
    const isAlone = tables.every((other) => other === table || other.sheet !== table.sheet);
    const columns = tidyColumns(table);
    if (!isAlone || columns.some(({ role, from }) => role === 'period' && from === 'key')) return;
    const key = columns.map(({ label, type, unit }) => JSON.stringify([label.toLowerCase(), type, unit])).join();
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].flatMap((places) => {
    if (places.length < 2) return [];
    const { plan, agreement } = proposeStack(places.map((at) => partOf(tables[at], file)));
    if (agreement < 1 || plan.key?.role !== 'period') return [];
    return [{ ...plan, parts: places }];
  });
}

function partOf(plan: TablePlan | undefined, file: string): StackPart {
  if (plan === undefined) throw new RangeError('no such table');
  const evidence = { agree: 0, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };
  return {
    label: plan.label,
    source: { file, sha256: '', bytes: 0, sheet: plan.sheet, range: '', headerRows: [] },
    columns: tidyColumns(plan).map(({ name, label, type, unit, role }) => {
      return { name, label, type, unit, role, evidence, letter: null };
    }),
  };
}
