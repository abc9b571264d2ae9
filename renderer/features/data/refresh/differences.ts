import type { Value } from '../../../../analysis/engine/engine.ts';
import type { Table } from '../../../../analysis/model/table.ts';

/** A column under its label. */
export function labelOf({ columns }: Pick<Table, 'columns'>, name: string): string {
  return columns.find((column) => column.name === name)?.label ?? name;
}

/** Columns of both tables that are not in the same unit. */
export function unitChanges(
  old: Pick<Table, 'columns'>,
  next: Pick<Table, 'columns'>,
): readonly { readonly column: string; readonly before: string | null; readonly now: string | null }[] {
  return old.columns.flatMap(({ name, label, unit }) => {
    const found = next.columns.find((column) => column.name === name);
    return found === undefined || found.unit === unit ? [] : [{ column: label, before: unit, now: found.unit }];
  });
}

/** How much a figure rose or fell; null where one of the two is missing or no number. */
export function differenceOf(before: Value, after: Value): number | null {
  if (typeof before !== 'number' || typeof after !== 'number') return null;
  // Twelve digits: 0.3 less 0.1 is 0.2, as a person computes it.
  return Number((after - before).toPrecision(12));
}
