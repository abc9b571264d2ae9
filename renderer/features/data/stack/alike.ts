import { proposeStack } from '../../../../analysis/import/stack/propose-stack.ts';
import type { Table } from '../../../../analysis/model/table.ts';

/** Share of the columns of two tables that both have, by the words of their headers, from 0 to 1. */
export function alike(one: Table, other: Table): number {
  return proposeStack([one, other]).agreement;
}

/** Tables of a study that have the same columns as its last one, itself included; empty where it stands alone. */
export function tablesLikeLast(tables: readonly Table[]): readonly Table[] {
  const last = tables.at(-1);
  if (last === undefined || last.parts !== undefined || last.columns.length < 2) return [];
  const like = tables.filter((table) => table.parts === undefined && (table === last || alike(table, last) === 1));
  return like.length > 1 ? like : [];
}
