import { utils, write, type CellObject, type WorkSheet } from 'xlsx';
import { inLanguage, type Language } from '../model/text.ts';
import { citation } from '../document/citation.ts';
import { headingOf, wordOf } from '../document/copy.ts';
import type { ResultDocument, ResultTableColumn, Scalar, TableBlock } from '../document/result-document.ts';

/**
 * A table of a result as CSV (RFC 4180, UTF-8 with its mark, by which spreadsheets know it): a point for decimals, all
 * digits, nothing for missing. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function tableCsv(table: TableBlock, language: Language): Uint8Array<ArrayBuffer> {
  const header = table.columns.map((column) => quoted(headingOf(column, language)));
  const rows = table.rows.map((row) => table.columns.map((column, at) => csvCell(column, row[at] ?? null, language)));
  const lines = [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${lines}`);
}

/**
 * A table of a result as a workbook: numbers as numbers with the decimals they are shown with, text as text; a second
 * sheet says what it is, which data and which method.
 */
export function tableXlsx(table: TableBlock, document: ResultDocument, language: Language): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheetOf(cellsOf(table, language)), sheetName(inLanguage(table.title, language)));
  utils.book_append_sheet(book, sheetOf(about(table, document, language).map((line) => line.map(text))), 'About');
  const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('no bytes of a workbook');
  return new Uint8Array(bytes);
}

type Cell = CellObject | null;

function cellsOf(table: TableBlock, language: Language): Cell[][] {
  const header = table.columns.map((column) => text(headingOf(column, language)));
  return [
    header,
    ...table.rows.map((row) => table.columns.map((column, at) => cell(column, row[at] ?? null, language))),
  ];
}

function cell(column: ResultTableColumn, value: Scalar, language: Language): Cell {
  if (value === null) return null;
  if (typeof value !== 'number' || column.words?.[String(value)] !== undefined)
    return text(wordOf(column, value, language));
  return { t: 'n', v: value, ...(column.kind === 'number' && { z: numberFormat(column) }) };
}

/** Codes that every spreadsheet writes in its own language: thousands, decimals, a plus sign where it is shown. */
function numberFormat({ decimals, signed }: ResultTableColumn): string {
  if (decimals === undefined) return 'General';
  const plain = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 12))}`;
  return signed === true ? `+${plain};-${plain};${plain}` : plain;
}

function text(value: string): CellObject {
  return { t: 's', v: value.slice(0, mostOfCell) };
}

/** A cell of a workbook holds no more. */
const mostOfCell = 32_767;

function sheetOf(rows: readonly (readonly Cell[])[]): WorkSheet {
  const sheet: WorkSheet = {};
  const width = Math.max(1, ...rows.map((row) => row.length));
  rows.forEach((row, r) => {
    row.forEach((each, c) => {
      if (each !== null) sheet[utils.encode_cell({ r, c })] = each;
    });
  });
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(rows.length - 1, 0), c: width - 1 } });
  sheet['!cols'] = Array.from({ length: width }, (_, c) => ({
    wch: Math.min(60, Math.max(8, ...rows.map((row) => String(row[c]?.v ?? '').length)) + 2),
  }));
  return sheet;
}

/** The name of a sheet may not hold some marks, nor be long. */
function sheetName(title: string): string {
  const name = title
    .replaceAll(/[\\/?*[\]:']+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
  return name === '' || name === 'About' ? 'Table' : name;
}

function about(table: TableBlock, document: ResultDocument, language: Language): string[][] {
  const sources = document.blocks.flatMap((block) => (block.kind === 'method' ? block.sources : []));
  return [
    [inLanguage(table.title, language)],
    [inLanguage(document.title, language)],
    ...document.parameters.map(({ title, shown }) => [inLanguage(title, language), inLanguage(shown, language)]),
    ...document.data.map(({ label, file, sheet, range }) => [label, [file, sheet, range].filter(Boolean).join(', ')]),
    ...[...new Set(sources.map(citation))].map((source) => [source]),
    [`${document.template.id}, ${String(document.template.version)}`, document.program],
  ];
}

function csvCell(column: ResultTableColumn, value: Scalar, language: Language): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quoted(wordOf(column, value, language));
}

function quoted(words: string): string {
  const inert = /^[=+\-@\t\r＝＋－＠]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
