import type { Notice } from '../../model/notice.ts';
import type { Role } from '../../model/table.ts';
import { address, columnLetter } from '../address.ts';
import { figureReaders, type FigureReader } from '../detect/figures.ts';
import type { Grid } from '../grid.ts';
import type { MeasurePlan, RowApart, TablePlan } from '../plan/plan.ts';

/** Rates do not add up: the total row of a yield is an average. */
const rates: ReadonlySet<Role> = new Set(['yield', 'price', 'period']);
const rateUnits: ReadonlySet<string> = new Set(['%', 'ratio', 'index']);

/** Tables longer than this hold records, not a printed table with its sums. */
const longest = 5000;
/** Further apart than this in most columns, the rows looked at are not the parts of the sum. */
const alike = 0.25;

/**
 * Rows kept apart as sums, added up again: a figure that is not the sum of its parts is told with its cell, and one
 * whose parts have gaps is told as not checked. Each part may be rounded by half a unit of its last place.
 */
export function checkTotals(grid: Grid, plan: TablePlan, file: string): readonly Notice[] {
  const sums = plan.apart.filter(({ role }) => role === 'total' || role === 'subtotal');
  const columns = addable(plan);
  if (sums.length === 0 || columns.length === 0 || plan.lastRow - plan.firstRow > longest) return [];
  const rows = dataRowsOf(plan);
  const [read] = figureReaders(grid, columns, [...rows, ...sums.map(({ row }) => row)]);
  if (read === undefined) return [];
  const off: Off[] = [];
  for (const sum of sums) off.push(...checkSum(read, columns, sum, plan, rows));
  const wrong = off.filter(({ gaps }) => gaps === 0);
  const unchecked = off.filter(({ gaps }) => gaps > 0);
  return [...noticeOf(wrong, grid, plan, file), ...noticeOf(unchecked, grid, plan, file)];
}

interface Off {
  readonly row: number;
  readonly column: number;
  readonly total: number;
  readonly sum: number;
  /** Parts without a figure. */
  readonly gaps: number;
  readonly firstGap: number | null;
}

function addable(plan: TablePlan): readonly number[] {
  const adds = ({ include, type, role, unit }: Pick<MeasurePlan, 'include' | 'type' | 'role' | 'unit'>): boolean =>
    include &&
    (type === 'number' || type === 'integer') &&
    !(role !== null && rates.has(role)) &&
    !(unit !== null && (rateUnits.has(unit) || unit.includes('/')));
  const kept = plan.columns.filter(adds).map(({ column }) => column);
  const wide =
    plan.wide?.blocks.flatMap(({ columns }) =>
      columns.flatMap((column, at) => {
        const measure = plan.wide?.measures[at];
        return column !== null && measure !== undefined && adds(measure) ? [column] : [];
      }),
    ) ?? [];
  return [...kept, ...wide];
}

function dataRowsOf(plan: TablePlan): readonly number[] {
  const away = new Set(plan.apart.map(({ row }) => row));
  return Array.from({ length: plan.lastRow - plan.firstRow + 1 }, (_, at) => plan.firstRow + at).filter(
    (row) => !away.has(row),
  );
}

/** The parts that fit best: the rows above up to the sum before, those below up to the next, or all of them. */
function checkSum(
  read: FigureReader,
  columns: readonly number[],
  sum: RowApart,
  plan: TablePlan,
  rows: readonly number[],
): readonly Off[] {
  const edges = plan.apart.filter(({ role }) => role !== 'blank' && role !== 'note').map(({ row }) => row);
  const above = Math.max(-1, ...edges.filter((row) => row < sum.row));
  const below = Math.min(Number.POSITIVE_INFINITY, ...edges.filter((row) => row > sum.row));
  const candidates = [
    rows.filter((row) => row > above && row < sum.row),
    rows.filter((row) => row > sum.row && row < below),
    ...(sum.role === 'total' ? [rows] : []),
  ].filter(({ length }) => length >= 2);
  let best: { readonly off: readonly Off[]; readonly distance: number } | null = null;
  for (const parts of candidates) {
    const compared = columns.flatMap((column) => compare(read, sum.row, column, parts) ?? []);
    if (compared.length === 0) continue;
    const distance = median(compared.map(({ total, sum: added }) => Math.abs(total - added) / Math.abs(total)));
    if (best === null || distance < best.distance) best = { off: compared.filter(isOff), distance };
  }
  return best !== null && best.distance <= alike ? best.off : [];
}

interface Compared extends Off {
  readonly tolerance: number;
}

function compare(read: FigureReader, row: number, column: number, parts: readonly number[]): Compared | null {
  const total = read(row, column);
  if (Number.isNaN(total) || total === 0) return null;
  let sum = 0;
  let gaps = 0;
  let firstGap: number | null = null;
  let places = decimals(total);
  for (const part of parts) {
    const value = read(part, column);
    if (Number.isNaN(value)) {
      gaps += 1;
      firstGap ??= part;
    } else {
      sum += value;
      places = Math.max(places, decimals(value));
    }
  }
  if (gaps === parts.length) return null;
  const unit = 10 ** -Math.min(places, decimals(total));
  const tolerance = Math.max(unit * (0.51 + 0.5 * Math.sqrt(parts.length)), Math.abs(total) * 1e-9);
  return { row, column, total, sum, gaps, firstGap, tolerance };
}

function isOff({ total, sum, tolerance }: Compared): boolean {
  return Math.abs(total - sum) > tolerance;
}

function decimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const named = 3;

function noticeOf(off: readonly Off[], grid: Grid, plan: TablePlan, file: string): readonly Notice[] {
  const [first] = off;
  if (first === undefined) return [];
  const isChecked = first.gaps === 0;
  const examples = off.slice(0, named).map((each) => sentence(each, grid, plan));
  const more = off.length - examples.length;
  return [
    {
      code: isChecked ? 'total-differs' : 'total-not-checked',
      severity: isChecked ? 'look' : 'know',
      where: { file, sheet: plan.sheet, cell: address(first.row, first.column) },
      text: {
        en: `${isChecked ? 'Sums that do not add up' : 'Sums that cannot be checked'}: ${examples.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}.`,
      },
      next: {
        en: isChecked
          ? 'Look at these cells: a figure was mistyped, a row is missing, or the parts are not all listed.'
          : 'The parts that are missing may explain the difference; the sum is not used.',
      },
      rows: [...new Set(off.slice(0, 100).map(({ row }) => row + 1))],
      count: off.length,
    },
  ];
}

function sentence({ row, column, total, sum, firstGap }: Off, grid: Grid, plan: TablePlan): string {
  const label = (at: number): string => grid.text(at, plan.firstColumn).trim();
  const cell = address(row, column);
  const why =
    firstGap === null ? '' : `, ${label(firstGap) === '' ? columnLetter(column) : label(firstGap)} is missing`;
  return `${label(row)} ${cell} shows ${shown(total)}, its rows give ${shown(sum)}${why}`;
}

/** Up to twelve digits: the tail that binary fractions leave is no difference. */
function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}
