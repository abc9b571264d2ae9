import { blockOf } from '../../../../analysis/import/address.ts';
import type { RawCell, TablePlan, TablePreview, TidyColumn } from '../../../../analysis/import/plan/plan.ts';
import type { CellBlock } from './cell-block.ts';

const mostShown = 5;

/**
 * The cells that a row of the result has its figures from, as `C8 F8 I8` or, of neighbours, `C8:F8`; those of its names
 * when it has no figures.
 */
export function cellsOfRow({ plan, columns, cells }: TablePreview, row: number): string {
  const all = (cells[row] ?? []).map((cell, place) => ({ cell, column: columns[place] }));
  const figures = all.filter(({ cell, column }) => cell !== '' && column !== undefined && isFigure(plan, column));
  const shown = [
    ...new Set((figures.length > 0 ? figures : all).map(({ cell }) => cell).filter((cell) => cell !== '')),
  ];
  return joined(shown);
}

/** Every cell behind one row of the result, for marking. */
export function blocksOfRow({ cells }: TablePreview, row: number): readonly CellBlock[] {
  return blocksOf(cells[row] ?? []);
}

/** Blocks of addresses; what is no address is left out. */
export function blocksOf(addresses: readonly string[]): readonly CellBlock[] {
  const found = [...new Set(addresses)].map(blockOf).filter((block) => block !== null);
  return found.toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** Why a value of the result is missing, as its cell shows; null while the cell is on its way. */
export type WhyMissing =
  | { readonly kind: 'empty' }
  | { readonly kind: 'code'; readonly text: string; readonly means: TablePlan['missing'][number]['means'] }
  | { readonly kind: 'unfit'; readonly text: string };

export function whyMissing(plan: TablePlan, column: TidyColumn, cell: RawCell): WhyMissing {
  const text = cell.text.trim();
  if (cell.kind === 'empty' || text === '') return { kind: 'empty' };
  const told = plan.missing.find((each) => each.text === text);
  if (told) return { kind: 'code', text, means: told.means };
  const reading = column.from === 'column' ? plan.columns[column.index] : plan.wide?.measures[column.index];
  return reading?.missing.includes(text) ? { kind: 'code', text, means: 'not-available' } : { kind: 'unfit', text };
}

/** A column whose empty cells say nothing: a note or a flag that is not there is not missing. */
export function isRemark({ from, role }: TidyColumn): boolean {
  return from === 'flag' || role === 'flag' || role === 'note';
}

const mostDecimals = 4;
/** Digits that a figure of the preview shows at most; the whole is in its tooltip. */
const mostDigits = 7;

/**
 * Decimals to show in a column of figures: as many as its values need, but no more than tell them apart. A value that
 * the file keeps as 1.63000011 needs two.
 */
export function decimalsOf(values: readonly (string | null)[]): number {
  const numbers = values.flatMap((value) => (value !== null && Number.isFinite(Number(value)) ? [Number(value)] : []));
  const whole = Math.max(1, ...numbers.map((value) => Math.trunc(Math.abs(value)).toFixed(0).length));
  const most = Math.max(Math.min(mostDecimals, mostDigits - whole), 0);
  return Math.max(0, ...numbers.map((value) => (String(Number(value.toFixed(most))).split('.')[1] ?? '').length));
}

function isFigure(plan: TablePlan, { from, index }: TidyColumn): boolean {
  if (plan.wide !== null) return from === 'measure';
  return from === 'column' && (plan.columns[index]?.column ?? 0) >= plan.firstColumn + plan.stubColumns;
}

function joined(cells: readonly string[]): string {
  const blocks = cells.map(blockOf);
  const [first] = blocks;
  const last = blocks.at(-1);
  const isRun = first && last && blocks.every((block, i) => block?.top === first.top && block.left === first.left + i);
  if (isRun && cells.length > 1) return `${cells[0] ?? ''}:${cells.at(-1) ?? ''}`;
  return cells.length > mostShown ? `${cells.slice(0, mostShown).join(' ')} …` : cells.join(' ');
}
