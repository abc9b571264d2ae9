import { inLanguage, type Language } from '../model/text.ts';
import { formatNumber, formatValue } from './format.ts';
import type { IndicatorBlock, ResultTableColumn, Scalar, TableBlock } from './result-document.ts';

/** Two faces of the same cells for the clipboard: exact values for a sheet, formatted words for a text. */
export interface Copied {
  readonly tsv: string;
  readonly html: string;
}

/** A table: exact numbers in the text, formatted ones in the HTML. */
export function copyTable(table: TableBlock, language: Language): Copied {
  const headings = table.columns.map((column) => headingOf(column, language));
  const exact = table.rows.map((row) =>
    table.columns.map((column, at) => exactCell(column, row[at] ?? null, language)),
  );
  const shown = table.rows.map((row) =>
    table.columns.map((column, at) => shownCell(column, row[at] ?? null, language)),
  );
  const caption = inLanguage(table.title, language);
  const isNumber = table.columns.map((column) => column.kind === 'number');
  const values = table.rows.map((row) => table.columns.map((column, at) => measured(column, row[at] ?? null)));
  return { tsv: tsv([headings, ...exact]), html: html(caption, headings, shown, isNumber, values) };
}

function measured({ kind }: ResultTableColumn, value: Scalar): number | null {
  return kind === 'number' && typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Indicators as a table of their own: title, value, unit, period, number of observations. */
export function copyIndicators(indicators: readonly IndicatorBlock[], caption: string, language: Language): Copied {
  const words = (indicator: IndicatorBlock, value: string): string[] => [
    inLanguage(indicator.title, language),
    value,
    inLanguage(indicator.unit, language),
    inLanguage(indicator.period, language),
    String(indicator.n),
  ];
  const exact = indicators.map((each) => words(each, each.value === null ? '' : String(each.value)));
  const shown = indicators.map((each) => words(each, inLanguage(each.shown, language)));
  const values = indicators.map(({ value, n }) => [null, value, null, null, n]);
  return { tsv: tsv(exact), html: html(caption, [], shown, [false, true, false, false, true], values) };
}

/** A column's words with its unit: `Price (LCU/kg)`. */
export function headingOf(column: ResultTableColumn, language: Language): string {
  const title = inLanguage(column.title, language);
  const unit = column.unit === null ? '' : inLanguage(column.unit, language);
  return unit === '' || unit === 'p' ? title : `${title} (${unit})`;
}

function exactCell(column: ResultTableColumn, value: Scalar, language: Language): string {
  return typeof value === 'number' ? String(value) : value === null ? '' : wordOf(column, value, language);
}

function shownCell(column: ResultTableColumn, value: Scalar, language: Language): string {
  if (value === null) return '';
  if (column.kind !== 'number' || typeof value !== 'number') return wordOf(column, value, language);
  const unit = column.unit?.en === 'p' ? { unit: 'p' } : {};
  const decimals = column.decimals === undefined ? {} : { decimals: column.decimals };
  return formatNumber(value, { ...unit, ...decimals, signed: column.signed === true }, language);
}

/** A value that is no number of a measure, in words. */
export function wordOf(column: ResultTableColumn, value: Exclude<Scalar, null>, language: Language): string {
  const word = column.words?.[String(value)];
  return word === undefined ? formatValue(value, column.kind, {}, language) : inLanguage(word, language);
}

/** Tabs and line ends would break the cell, and a spreadsheet runs a pasted text that begins like a formula. */
function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => inert(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\r\n');
}

function inert(cell: string): string {
  return /^[=+\-@]/.test(cell) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;
}

function html(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  isNumber: readonly boolean[],
  values: readonly (readonly (number | null)[])[],
): string {
  const align = (at: number): string => (isNumber[at] === true ? ' style="text-align:right"' : '');
  const head = headings.map((cell, at) => `<th scope="col"${align(at)}>${escape(cell)}</th>`).join('');
  const body = rows
    .map((row, line) => {
      const cells = row.map(
        (cell, at) => `<td${align(at)}${exact(values[line]?.[at] ?? null, cell)}>${escape(cell)}</td>`,
      );
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  const thead = head === '' ? '' : `<thead><tr>${head}</tr></thead>`;
  return `<table><caption>${escape(caption)}</caption>${thead}<tbody>${body}</tbody></table>`;
}

/**
 * The number behind the words of a cell, as spreadsheets look for it: they would read `−1,234.5` as text, or as another
 * number in another language. `sdval` is LibreOffice's, `x:num` that of Excel.
 */
function exact(value: number | null, words: string): string {
  if (value !== null) return ` sdval="${String(value)}" sdnum="1033;" x:num="${String(value)}"`;
  // A text that begins like a formula is told to be text.
  return /^[=+\-@]/.test(words) ? ` sdnum="1033;0;@" x:str=""` : '';
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
