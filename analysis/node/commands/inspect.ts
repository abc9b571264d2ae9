import { rangeAddress } from '../../import/address.ts';
import type { SheetContents } from '../../import/cells.ts';
import type { SheetSummary, TablePlan } from '../../import/plan/plan.ts';
import type { Answer } from '../cli.ts';
import { readWorkbookFile } from '../read-file.ts';
import { onlyFile, readArguments } from './arguments.ts';

/** What a file holds: its sheets with their cells counted, and how each would be read. */
export async function inspect(words: readonly string[]): Promise<Answer> {
  const { positionals } = readArguments(words, {});
  const file = await readWorkbookFile(onlyFile(positionals));
  try {
    const { summary } = file;
    const contents = await file.contents();
    const sheets = summary.sheets.map((sheet, index) => ({ ...sheet, ...contents[index] }));
    const tables = summary.plan.tables.map(tableLine);
    const notices = summary.notices.map(({ text }) => `! ${text.en}`);
    return { json: { ...summary, sheets }, lines: [...sheets.map(sheetLine), ...tables, ...notices], status: 0 };
  } finally {
    file.close();
  }
}

function sheetLine(sheet: SheetSummary & Partial<SheetContents>): string {
  const { name, guess, hidden, rowCount, columnCount, merges = [], cells, formulas = 0 } = sheet;
  const size = `${String(rowCount)} rows × ${String(columnCount)} columns`;
  const counts = Object.entries({ ...cells, formulas, merges: merges.length })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${String(count)}`);
  return [`${name}: ${guess}${hidden ? ', hidden' : ''}, ${size}`, ...counts].join(', ');
}

function tableLine(plan: TablePlan): string {
  const columns = plan.columns.filter(({ include }) => include).map(({ label, type }) => `${label} (${type})`);
  const range = rangeAddress(plan.firstRow, plan.firstColumn, plan.lastRow, plan.lastColumn);
  const header = plan.headerRows.map((row) => String(row + 1)).join(', ');
  return `  ${plan.sheet}!${range} header ${header}: ${columns.join('; ')}`;
}
