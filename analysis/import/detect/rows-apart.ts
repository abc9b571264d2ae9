import type { Grid } from '../grid.ts';
import type { ColumnPlan, RowApart, RowRole } from '../plan/plan.ts';
import { cellLook, filledIn, isColumnNumbers } from './row-shape.ts';
import { readNumber } from './number-text.ts';

// Words for a sum in the six languages, and in Portuguese, German, Indonesian and Tajik as offices print them.
const totalWord =
  /^\W*(grand totals?|sub-?totals?|totals?|total g[eé]n[eé]ral|total general|ensemble|somme|suma|sum|всего|сумма|итого|итог|جملة|الإجمالي|إجمالي|المجموع|مجموع|الجملة|合计|总计|小计|总和|共计|jumlah|insgesamt|gesamt|ҳамагӣ|ҷамъ)(\W|$)/iu;

const noteStart =
  /^\W*(notes?|sources?|footnotes?|remarks?|legend|nota|notas|fuente|fuentes|remarques?|légende|примечани[ея]|источник[и]?|ملاحظ|المصدر|مصدر|注|注释|资料来源|来源|数据来源|keterangan|catatan|sumber)\b|^\W*(注|资料来源|来源|المصدر|ملاحظ)|^\s*(\d+|[*†‡]+|[a-z])[/).]\s|^\s*[-–—.…*:x]{1,3}\s*[=:–-]?\s+\S+.*|^©|^\*/iu;

/** Whether a text begins, or ends ("Barley Total"), with a word for a sum. */
export function isTotalWord(text: string): boolean {
  return totalWord.test(text) || /[\s,:](sub-?)?totals?\W*$/i.test(text);
}

const widestGap = 20;

/** Last row of the table: footers, sources and blank rows at its end stay below it, and so does what lies far below. */
export function lastDataRow(grid: Grid, columns: readonly number[], firstRow: number, rows: readonly number[]): number {
  const from = rows.findIndex((row) => row >= firstRow);
  let last = Math.max(0, from);
  while (last + 1 < rows.length && (rows[last + 1] ?? 0) - (rows[last] ?? 0) <= widestGap) last += 1;
  while (last >= 0 && (rows[last] ?? 0) > firstRow && isFooter(grid, columns, rows[last] ?? 0)) last -= 1;
  return Math.max(firstRow, rows[last] ?? firstRow);
}

function isFooter(grid: Grid, columns: readonly number[], row: number): boolean {
  const filled = filledIn(grid, row, columns);
  if (filled.length === 0) return true;
  if (columns.length < 2 || filled.some((column) => cellLook(grid, row, column) === 'number')) return false;
  const text = grid.text(row, filled[0] ?? 0);
  if (filled.length === 1) return columns.length >= 2;
  const isNote = noteStart.test(text) || text.length > 60 || /[:：]\s*$/.test(text);
  return filled.length <= 2 && columns.length > 3 && isNote;
}

/** Rows inside the range that are no data: blank, a heading alone, numbers of the columns, a sum by its words. */
export function rowsApart(
  grid: Grid,
  columns: readonly number[],
  firstRow: number,
  lastRow: number,
): readonly RowApart[] {
  const apart: RowApart[] = [];
  const labels = labelColumns(grid, columns, firstRow, lastRow);
  for (let row = firstRow; row <= lastRow; row += 1) {
    const found = reasonApart(grid, columns, labels, row);
    if (found !== null) apart.push({ row, ...found });
  }
  return apart;
}

function reasonApart(
  grid: Grid,
  columns: readonly number[],
  labels: readonly number[],
  row: number,
): { readonly role: RowRole; readonly reason: string } | null {
  let filled = 0;
  let first = -1;
  for (const column of columns) {
    if (grid.kind(row, column) === 'empty') continue;
    filled += 1;
    if (first < 0) first = column;
    if (filled > 1) break;
  }
  if (filled === 0) return { role: 'blank', reason: 'blank row' };
  if (filled === 1 && columns.length >= 3 && cellLook(grid, row, first) === 'word') {
    return noteStart.test(grid.text(row, first))
      ? { role: 'note', reason: 'a note' }
      : { role: 'group', reason: 'a heading: one cell alone' };
  }
  // Only the first words of a row: "Brazil | Total" is a member of a table in long form, not the sum of its rows.
  const label = labels.find((column) => grid.kind(row, column) !== 'empty');
  const text = label === undefined ? '' : grid.text(row, label).trim();
  if (text.length < 80 && isTotalWord(text)) return { role: 'total', reason: `a sum by its name: ${text}` };
  return first === columns[0] && isColumnNumbers(grid, row, columns)
    ? { role: 'column-numbers', reason: 'numbers of the columns' }
    : null;
}

/** Columns of words at the left, where a row says what it is. */
function labelColumns(grid: Grid, columns: readonly number[], firstRow: number, lastRow: number): readonly number[] {
  const labels: number[] = [];
  const step = Math.max(1, Math.floor((lastRow - firstRow) / 50));
  for (const column of columns.slice(0, 12)) {
    let words = 0;
    let others = 0;
    for (let row = firstRow; row <= lastRow; row += step) {
      const look = cellLook(grid, row, column);
      if (look === 'word') words += 1;
      else if (look !== 'empty') others += 1;
    }
    if (words > others) labels.push(column);
    if (labels.length === 2) break;
  }
  return labels;
}

/**
 * A row that does not say it is a sum but is one: each of its figures is the sum of the figures above (or, at the top,
 * below) it, up to rounding.
 */
export function sumByArithmetic(
  grid: Grid,
  plans: readonly ColumnPlan[],
  firstRow: number,
  lastRow: number,
  apart: readonly RowApart[],
): RowApart | null {
  if (lastRow - firstRow > 5000) return null;
  const away = new Set(apart.map(({ row }) => row));
  const rows: number[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) if (!away.has(row)) rows.push(row);
  const last = rows[rows.length - 1];
  const first = rows[0];
  if (first === undefined || last === undefined || rows.length < 4) return null;
  const measured = plans.filter((plan) => plan.include && isMeasure(plan));
  if (isSum(grid, measured, last, rows.slice(0, -1))) {
    return {
      row: last,
      role: 'total',
      reason: `a sum by its figures: each is the sum of the rows above, up to rounding`,
    };
  }
  return isSum(grid, measured, first, rows.slice(1))
    ? { row: first, role: 'total', reason: `a sum by its figures: each is the sum of the rows below, up to rounding` }
    : null;
}

function isMeasure(plan: ColumnPlan): boolean {
  return (plan.type === 'integer' || plan.type === 'number') && plan.role !== 'period' && !plan.role?.endsWith('code');
}

function isSum(grid: Grid, plans: readonly ColumnPlan[], row: number, parts: readonly number[]): boolean {
  let agree = 0;
  let differ = 0;
  for (const plan of plans) {
    const total = valueOf(grid, row, plan);
    if (Number.isNaN(total)) continue;
    const values = parts.map((part) => valueOf(grid, part, plan)).filter((value) => !Number.isNaN(value));
    const positive = values.filter((value) => value !== 0).length;
    if (positive < 2 && total === 0) continue;
    const sum = values.reduce((a, b) => a + b, 0);
    // Each part may be rounded by half a unit of its last place; sums of many roundings grow with their root.
    // With one or two columns chance would do the same, so these must agree exactly.
    const unit = values.every((value) => Number.isInteger(value)) ? 1 : 0.1;
    const rounding = plans.length >= 3 ? unit * (0.5 + 0.5 * Math.sqrt(values.length)) : 0;
    const tolerance = Math.max(rounding, Math.abs(sum) * 1e-9);
    if (Math.abs(total - sum) <= tolerance && (positive >= 2 || total === sum)) agree += positive >= 2 ? 1 : 0;
    else differ += 1;
  }
  const isEnough = plans.length === 1 ? parts.length >= 5 : agree >= 2;
  return isEnough && agree > 0 && differ <= agree * 0.1;
}

function valueOf(grid: Grid, row: number, plan: ColumnPlan): number {
  if (grid.kind(row, plan.column) === 'number') return grid.number(row, plan.column);
  const text = grid.text(row, plan.column);
  if (text === '' || plan.missing.includes(text.trim())) return Number.NaN;
  return readNumber(text, plan.marks);
}
