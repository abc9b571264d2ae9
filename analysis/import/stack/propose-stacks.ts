import { isTotalWord } from '../detect/total-words.ts';
import type { StackPlan, TablePlan } from '../plan/plan.ts';
import { tidyColumns } from '../plan/tidy-columns.ts';
import { proposeStack, type StackPart } from './propose-stack.ts';

/**
 * Sheets that hold one table each with the same columns, in any order, and are told apart by the year in their names:
 * one table with a column of years; a year may have columns that others lack. Sheets that say the same title over the
 * same columns and differ by their names only, as those of regions, are one table as well. Anything less sure is not
 * stacked unasked.
 */
export function proposeStacks(tables: readonly TablePlan[], file: string): readonly StackPlan[] {
  // Tables of the same columns share one set of them.
  const sets = new Map<string, ReadonlySet<string>>();
  const alone = tables.flatMap((table, at) => {
    if (tables.some((other) => other !== table && other.sheet === table.sheet)) return [];
    const keys = keysOf(table);
    const words = keys.join();
    const columns = sets.get(words) ?? new Set(keys);
    sets.set(words, columns);
    return [{ table, at, columns }];
  });
  const groups: Candidate[][] = [];
  for (const each of alone) {
    const group = groups.find((members) => members.every((member) => holdsOther(member, each)));
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups.flatMap((group) => {
    if (group.length < 2) return [];
    const { plan, unsure } = proposeStack(group.map(({ table }) => partOf(table, file)));
    const isSure = unsure.length === 0 && (plan.key?.role === 'period' ? isByYear(group) : isByName(group));
    return isSure ? [{ ...plan, parts: group.map(({ at }) => at) }] : [];
  });
}

interface Candidate {
  readonly table: TablePlan;
  readonly at: number;
  /** Words, type and unit of each column, whatever their order. */
  readonly columns: ReadonlySet<string>;
}

function keysOf(table: TablePlan): readonly string[] {
  return tidyColumns(table).map(({ label, type, unit }) => JSON.stringify([label.toLowerCase(), type, unit]));
}

/** Whether all columns of one table are among those of the other, and most of the other's among them. */
function holdsOther({ columns: a }: Candidate, { columns: b }: Candidate): boolean {
  const shared = a === b ? a.size : [...a].filter((key) => b.has(key)).length;
  return shared === Math.min(a.size, b.size) && shared >= 2 && shared > Math.max(a.size, b.size) / 2;
}

/** A sheet of one year holds that year's figures only: none has columns of years of its own. */
function isByYear(group: readonly Candidate[]): boolean {
  return group.every(({ table }) => !tidyColumns(table).some(({ role, from }) => role === 'period' && from === 'key'));
}

/** The same title over the very same columns: the name of the sheet is all that tells them apart; no sheet is a sum. */
function isByName(group: readonly Candidate[]): boolean {
  const [first] = group;
  return (
    first !== undefined &&
    group.length >= 3 &&
    group.every(
      ({ table, columns }) =>
        table.bannerRows.length > 0 &&
        table.label !== table.sheet &&
        table.label === first.table.label &&
        columns.size === first.columns.size &&
        !isTotalWord(table.sheet),
    )
  );
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
