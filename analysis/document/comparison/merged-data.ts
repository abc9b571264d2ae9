import type { DataUsed } from '../result-document.ts';

const listed = 100;

/** Data of all members as one: rows of a need that the members share out are added, those of other needs are the same. */
export function mergedData(members: readonly (readonly DataUsed[])[], sharedOut: string | null): readonly DataUsed[] {
  const needs = [...new Set(members.flatMap((data) => data.map(({ need }) => need)))];
  return needs.flatMap((need) => {
    const all = members.flatMap((data) => data.filter((each) => each.need === need));
    const [first] = all;
    if (first === undefined) return [];
    return need === sharedOut ? [added(first, all)] : [first];
  });
}

function added(first: DataUsed, all: readonly DataUsed[]): DataUsed {
  const dropped = new Map<string, DataUsed['dropped'][number]>();
  for (const each of all.flatMap((data) => data.dropped)) {
    const before = dropped.get(each.code);
    const rows = [...(before?.rows ?? []), ...each.rows].toSorted((a, b) => a - b).slice(0, listed);
    dropped.set(each.code, { ...(before ?? each), count: (before?.count ?? 0) + each.count, rows });
  }
  const used = all.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0);
  const lost = [...dropped.values()].reduce((sum, { count }) => sum + count, 0);
  return { ...first, rowsUsed: used, rowsFiltered: first.rowsRead - used - lost, dropped: [...dropped.values()] };
}
