import { cellsIn } from '../../../analysis/import/cells.ts';
import { openGrids } from '../../../analysis/import/readers/open.ts';

/** One cell as any reader can tell it: number, text, boolean, day (ISO 8601) or error, and whether it is a formula. */
export type PlainCell = readonly [
  type: 'n' | 's' | 'b' | 'd' | 'e',
  value: number | string | boolean,
  isFormula: boolean,
];

export interface PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Readonly<Record<string, PlainCell>>;
}

/** All cells of a file by our own reader. */
export async function ownCells(bytes: Uint8Array, file: string): Promise<readonly PlainSheet[]> {
  const { grids } = await openGrids(bytes, file);
  return grids.map((grid) => {
    const whole = { top: 0, left: 0, bottom: grid.rowCount, right: grid.columnCount };
    const cells = cellsIn(grid, whole, 10_000_000).map(
      ({ ref, t, v, formula }) => [ref, [t, v, formula === true]] as const,
    );
    return { name: grid.name, hidden: grid.hidden, cells: Object.fromEntries(cells) };
  });
}

/** Addresses at which two readers differ, and sheets that only one of them has: `Data!A1`, `Data`. */
export function differences(ours: readonly PlainSheet[], theirs: readonly PlainSheet[]): readonly string[] {
  const found: string[] = [];
  const names = (sheets: readonly PlainSheet[]): readonly string[] => sheets.map(({ name }) => name);
  for (const name of new Set([...names(ours), ...names(theirs)])) {
    const [own, other] = [ours, theirs].map((sheets) => sheets.find((each) => each.name === name));
    if (own === undefined || other === undefined || own.hidden !== other.hidden) found.push(name);
    else
      for (const ref of new Set([...Object.keys(own.cells), ...Object.keys(other.cells)]))
        if (!isSame(own.cells[ref], other.cells[ref])) found.push(`${name}!${ref}`);
  }
  return found;
}

function isSame(one: PlainCell | undefined, other: PlainCell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [type, value, isFormula] = one;
  if (type !== other[0] || isFormula !== other[2]) return false;
  if (type !== 'd') return Object.is(value, other[1]) || (value === 0 && other[1] === 0);
  // A moment is kept as a part of a day: a thousandth of a second may be lost.
  return (
    Math.abs(
      Date.parse(`${String(value)}Z`.replace(/^(.{10})Z$/, '$1')) -
        Date.parse(`${String(other[1])}Z`.replace(/^(.{10})Z$/, '$1')),
    ) <= 1
  );
}
