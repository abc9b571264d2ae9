import type { Column } from '../../../../analysis/model/table.ts';
import type { ColumnClaim } from '../make/layout.ts';

type Described = Pick<Column, 'label' | 'type' | 'unit' | 'role'>;

/** What is wrong with the columns: claims that no column meets, columns that no claim speaks of. */
export function columnFaults(claims: readonly ColumnClaim[], columns: readonly Described[]): readonly string[] {
  const { unmet, spare } = match(claims, columns);
  return [
    ...unmet,
    ...spare.map(({ label, type, unit, role }) => `not expected: ${JSON.stringify([label, type, unit, role])}`),
  ];
}

/** Claims that no column meets, of a table whose other columns are not spoken of. */
export function unmetClaims(claims: readonly ColumnClaim[], columns: readonly Described[]): readonly string[] {
  const { unmet, spare } = match(claims, columns);
  const near = spare.slice(0, 4).map(({ label, type, unit, role }) => JSON.stringify([label, type, unit, role]));
  return unmet.map((each) => `${each} among ${near.join(' ')}`);
}

function match(claims: readonly ColumnClaim[], columns: readonly Described[]) {
  const byPreference = [...claims].sort((a, b) => openness(a) - openness(b));
  const taken = new Map<number, number>();
  const unmet = byPreference.filter(
    (claim, i) => !place(i, byPreference, columns, taken, new Set()) && !isOptional(claim),
  );
  return {
    unmet: unmet.map((claim) => `no column ${JSON.stringify(claim)}`),
    spare: columns.filter((_, i) => !taken.has(i)),
  };
}

/** Give the claim a column, moving other claims to other columns where that helps. */
function place(
  claim: number,
  claims: readonly ColumnClaim[],
  columns: readonly Described[],
  taken: Map<number, number>,
  tried: Set<number>,
): boolean {
  return columns.some((column, i) => {
    if (tried.has(i) || !isMet(claims[claim], column)) return false;
    tried.add(i);
    const holder = taken.get(i);
    if (holder !== undefined && !place(holder, claims, columns, taken, tried)) return false;
    taken.set(i, claim);
    return true;
  });
}

function isMet(claim: ColumnClaim | undefined, column: Described): boolean {
  if (claim === undefined) return false;
  const [label, type, unit, role] = claim;
  const words = label.replace(/^\?/, '');
  return (
    (words === '*' || plain(column.label).includes(plain(words))) &&
    (type === '*' || type === column.type) &&
    (unit === '*' || unit === column.unit) &&
    (role === '*' || role === column.role)
  );
}

function plain(words: string): string {
  return words.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/gu, ' ').trim();
}

function isOptional([label]: ColumnClaim): boolean {
  return label.startsWith('?');
}

function openness(claim: ColumnClaim): number {
  return claim.filter((part) => part === '*').length + (isOptional(claim) ? 10 : 0);
}
