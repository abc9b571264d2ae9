import { isCodeHeader } from './column-role.ts';
import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { columnLabel, headerWords } from './header-words.ts';
import type { BodyShape } from './row-kinds.ts';
import type { SheetLooks } from './sheet-looks.ts';

/** How many columns from the left name the row: words, codes, periods, running numbers. */
export function stubWidth(
  looks: SheetLooks,
  columns: readonly number[],
  headerRows: readonly number[],
  shape: BodyShape,
  dataRows: readonly number[],
): number {
  const words = headerWords(looks.grid, headerRows, columns, 0);
  let width = 0;
  for (const [i, column] of columns.entries()) {
    const label = columnLabel(words, column);
    if (!shape.numeric.includes(column)) {
      if (!isBlankColumn(looks, column, dataRows)) width = i + 1;
      continue;
    }
    if (shape.periods.has(column) || namesRows(label)) {
      width = i + 1;
      continue;
    }
    const isLeading = i === 0 && columns.length > 2 && !shape.numeric.includes(columns[1] ?? -1);
    if (isLeading && isCounting(looks, column, dataRows)) continue;
    break;
  }
  // All words: the first column names the row.
  if (shape.numeric.length === 0) return Math.min(1, columns.length);
  return width === columns.length ? Math.max(1, width - 1) : width;
}

function namesRows(label: string): boolean {
  if (isCodeHeader(label)) return true;
  if (/^[^\p{L}\p{N}#№]*(№|no\.?|nr\.?|n[°º]|#|s\.?\s?no\.?|sl\.?\s?no\.?|num|序号|م)([^\p{L}]|$)/iu.test(label))
    return true;
  const role = roleOf(label);
  return role !== null && role.confidence >= 0.9 && (role.role === 'period' || role.role.endsWith('-code'));
}

/** 1, 2, 3 ... or codes that differ from row to row, before the names. */
function isCounting(looks: SheetLooks, column: number, rows: readonly number[]): boolean {
  const texts = rows
    .slice(0, 200)
    .map((row) => looks.text(row, column))
    .filter((text) => text !== '');
  return texts.every((text) => /^\d[\d.]*$/.test(text)) && new Set(texts).size > texts.length * 0.9;
}

function isBlankColumn(looks: SheetLooks, column: number, rows: readonly number[]): boolean {
  return rows.slice(0, 200).every((row) => !looks.isFilled(row, column));
}

/** Stub columns whose empty cells repeat the value above: a class named once for its block, or merged down. */
export function filledDown(
  looks: SheetLooks,
  columns: readonly number[],
  stubColumns: number,
  dataRows: readonly number[],
): readonly number[] {
  const rows = dataRows.slice(0, 1500);
  const stub = columns.slice(0, stubColumns);
  const found: number[] = [];
  for (const [i, column] of stub.entries()) {
    const filled = rows.map((row) => looks.isFilled(row, column));
    const empty = filled.filter((is) => !is).length;
    if (empty === 0 || filled[0] !== true) continue;
    if (isMergedDown(looks, column, rows)) {
      found.push(column);
      continue;
    }
    // The last stub column names the row itself; an empty cell there is a missing name.
    if (i === stub.length - 1) continue;
    const names = rows.map((row) => looks.text(row, column));
    const isAnew = names.every((name, n) => n === 0 || name === '' || name !== names[n - 1]);
    const isNested = stub.slice(i + 1).some((other) => rows.every((row) => looks.isFilled(row, other)));
    const opens = filled.filter((is, n) => is && filled[n + 1] === false).length;
    const isOpening = opens >= (rows.length - empty) * 0.5;
    if (isAnew && isNested && isOpening && empty >= rows.length * 0.3) found.push(column);
  }
  return found;
}

function isMergedDown(looks: SheetLooks, column: number, rows: readonly number[]): boolean {
  const gaps = rows.filter((row) => !looks.isFilled(row, column));
  return gaps.every((row) => {
    const merge = looks.mergeAt(row, column);
    return merge !== null && merge.top < row && looks.look(merge.top, merge.left) !== 'empty';
  });
}
