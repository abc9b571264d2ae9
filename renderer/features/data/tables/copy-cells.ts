import type { Value } from '../../../../analysis/engine/engine.ts';
import { boxOf } from './cell-range.ts';
import { asHtml, asTsv, type ClipboardTable } from './clipboard-table.ts';
import type { TableStore } from './table-store.ts';

/** Rows that one copy may hold: spreadsheets themselves stop at about a million. */
export const copyLimit = 100_000;

export type CopyOutcome = CopiedCells | 'too-many' | 'refused';

/** How much was copied. */
export type CopiedCells = Readonly<Record<'rows' | 'columns', number>>;

/** Copy the selection, or all rows shown when nothing is selected, with headers; rows not in view are fetched. */
export async function copyCells(store: TableStore): Promise<CopyOutcome> {
  const { range, rowCount } = store.getState();
  const columns = store.table.columns;
  const all = { top: 0, bottom: (rowCount ?? store.table.rowCount) - 1, left: 0, right: columns.length - 1 };
  const { top, bottom, left, right } = range ? boxOf(range) : all;
  const rows = bottom - top + 1;
  if (rows > copyLimit) return 'too-many';
  const table = fetchTable(store, top, bottom, left, right);
  try {
    // The browser wants the promise itself: waiting first would lose the person's key press.
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': table.then((each) => blob(asTsv(each), 'text/plain')),
        'text/html': table.then((each) => blob(asHtml(each), 'text/html')),
      }),
    ]);
  } catch {
    return 'refused';
  }
  return { rows, columns: right - left + 1 };
}

async function fetchTable(
  store: TableStore,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Promise<ClipboardTable> {
  const columns = store.table.columns.slice(left, right + 1);
  const head = columns.map(({ name, unit }) => (unit === null ? name : `${name}, ${unit}`));
  const page = await store.reader.page(store.getState().view, top, bottom - top + 1, new AbortController().signal);
  const rows = page.map<readonly Value[]>(({ values }) => values.slice(left, right + 1));
  return { head, rows };
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}
