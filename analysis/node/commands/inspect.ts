import { rangeAddress } from '../../import/address.ts';
import type { TablePlan } from '../../import/plan/plan.ts';
import type { Answer } from '../cli.ts';
import { readWorkbookFile } from '../read-file.ts';
import { onlyFile, readArguments } from './arguments.ts';

/** What a file holds: its sheets, and how each would be read. */
export async function inspect(words: readonly string[]): Promise<Answer> {
  const { positionals } = readArguments(words, {});
  const file = await readWorkbookFile(onlyFile(positionals));
  const { summary } = file;
  file.close();
  const sheets = summary.sheets.map(({ name, guess, hidden, rowCount, columnCount }) => {
    const size = `${String(rowCount)} rows × ${String(columnCount)} columns`;
    return `${name}: ${guess}${hidden ? ', hidden' : ''}, ${size}`;
  });
  const tables = summary.plan.tables.map(tableLine);
  const notices = summary.notices.map(({ text }) => `! ${text.en}`);
  return { json: summary, lines: [...sheets, ...tables, ...notices], status: 0 };
}

function tableLine(plan: TablePlan): string {
  const columns = plan.columns.filter(({ include }) => include).map(({ label, type }) => `${label} (${type})`);
  const range = rangeAddress(plan.firstRow, plan.firstColumn, plan.lastRow, plan.lastColumn);
  const header = plan.headerRows.map((row) => String(row + 1)).join(', ');
  return `  ${plan.sheet}!${range} header ${header}: ${columns.join('; ')}`;
}
