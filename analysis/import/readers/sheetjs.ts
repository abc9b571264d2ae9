import { CFB, read, SSF, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import type { Grid, Merge } from '../grid.ts';
import { unreadable } from '../problems.ts';
import type { Notice } from '../../model/notice.ts';
import { daysOfSerial, isCalendar } from './excel-dates.ts';
import { GridBuilder } from './grid-builder.ts';
import { limits } from './limits.ts';
import { numberTextBy } from './number-text.ts';
import type { OdsSheet } from './ods-outline.ts';
import { cleanWorkbook } from './office-package.ts';
import type { WorkbookGrids } from './sheet-grid.ts';
import { damaged, locked, tooMuch } from './zip-directory.ts';

/** Read .xlsb or .ods bytes. */
export function readByLibrary(bytes: Uint8Array, file: string, format: 'xlsb' | 'ods'): WorkbookGrids {
  const notices: Notice[] = [];
  const clean = cleanWorkbook(bytes, file, format);
  return { grids: gridsOf(parse(clean.bytes, file), file, notices, clean.sheets), notices };
}

/** Read the compound files of Excel 97 to 2003 (.xls). */
export function readCompoundWorkbook(bytes: Uint8Array, file: string): WorkbookGrids {
  checkCompound(bytes, file);
  const notices: Notice[] = [];
  return { grids: gridsOf(parse(bytes, file), file, notices), notices };
}

function checkCompound(bytes: Uint8Array, file: string): void {
  let container: ReturnType<typeof CFB.read>;
  try {
    container = CFB.read(bytes, { type: 'array' });
  } catch {
    throw damaged(file, 'its inner list of parts is broken');
  }
  const has = (name: string): boolean =>
    (container.FullPaths as string[]).some((path) => path.replace(/\/$/, '').endsWith(`/${name}`));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw locked(file);
  const book = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (book === null) {
    const what = has('WordDocument') ? 'a Word document' : 'an Office file without a workbook in it';
    throw unreadable('not-a-workbook', { file }, `The file is ${what}.`, 'Save the table as .xlsx and open that.');
  }
  // The parser of the container leaves a part without content where its sectors lead nowhere.
  const content = book.content as ArrayLike<number> | undefined;
  if (content === undefined) throw damaged(file, 'its cells cannot be read');
  if (hasPassword(Uint8Array.from(content))) throw locked(file);
}

/** Record 0x2F (FILEPASS) stands among the first records of an encrypted .xls stream. */
function hasPassword(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0, seen = 0; at + 4 <= stream.length && seen < 40; seen += 1) {
    if (view.getUint16(at, true) === 0x2f) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

function parse(bytes: Uint8Array, file: string): WorkBook {
  try {
    return quietly(() =>
      read(bytes, {
        type: 'array',
        dense: true,
        cellDates: false,
        cellText: false,
        cellHTML: false,
        cellNF: true,
        cellFormula: true,
        cellStyles: true,
        bookVBA: false,
        WTF: false,
      }),
    );
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : '';
    if (/password|encrypt/i.test(message)) throw locked(file);
    throw damaged(file, 'its cells cannot be read');
  }
}

/** The library writes to the console what it wonders about, thousands of lines for a damaged file. */
function quietly<T>(work: () => T): T {
  const console = Reflect.get(globalThis, 'console') as Record<'error' | 'log', unknown> | undefined;
  if (console === undefined) return work();
  const { error, log } = console;
  const nothing = (): undefined => undefined;
  Object.assign(console, { error: nothing, log: nothing });
  try {
    return work();
  } finally {
    Object.assign(console, { error, log });
  }
}

function gridsOf(book: WorkBook, file: string, notices: Notice[], told: readonly OdsSheet[] | null = null): Grid[] {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const counts: Counts = { cells: 0, uncalculated: 0 };
  // The library keeps sheets by their names: of two with the same name one is lost.
  const names = told ?? book.SheetNames.map((name) => ({ name }));
  const same = names.find(({ name }, i) => names.findIndex((each) => each.name === name) !== i);
  if (same !== undefined) throw damaged(file, `it holds two sheets of the name "${same.name}"`);
  const grids = book.SheetNames.map((name, index) => {
    const sheet = sheetOf(book, name);
    const facts = told?.length === book.SheetNames.length ? told[index] : undefined;
    return gridOf(sheet, facts ?? factsOf(book, sheet, name, index), is1904, file, counts);
  });
  if (grids.length === 0) throw damaged(file, 'it holds no sheet');
  if (counts.uncalculated > 0) {
    const text = `${String(counts.uncalculated)} formulas have no saved result; their cells are missing.`;
    const next = { en: 'Open the workbook in a spreadsheet program, let it calculate, and save it.' };
    notices.push({ ...know('formulas-not-calculated', file, text), severity: 'look', next });
  }
  return grids;
}

/** A sheet may be called `__proto__`: then the parser has made it the prototype of its own list. */
function sheetOf(book: WorkBook, name: string): WorkSheet {
  if (Object.hasOwn(book.Sheets, name)) return book.Sheets[name] ?? {};
  return name === '__proto__' ? (Object.getPrototypeOf(book.Sheets) as WorkSheet) : {};
}

interface Counts {
  cells: number;
  uncalculated: number;
}

function factsOf(book: WorkBook, sheet: WorkSheet, name: string, index: number): OdsSheet {
  const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  return { name, hidden, hiddenRows: hiddenOf(sheet['!rows']), hiddenColumns: hiddenOf(sheet['!cols']) };
}

function gridOf(sheet: WorkSheet, facts: OdsSheet, is1904: boolean, file: string, counts: Counts): Grid {
  const builder = new GridBuilder();
  const rows: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  // forEach passes over the holes of a sparse array.
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (row >= limits.rows || column >= limits.columns) throw damaged(file, 'a cell lies outside of any sheet');
      counts.cells += 1;
      if (counts.cells > limits.cells) {
        throw tooMuch(file, `The workbook has more than ${String(limits.cells / 1e6)} million cells.`);
      }
      addCell(builder, cell, row, column, is1904, counts);
    });
  });
  return builder.build({ ...facts, merges: mergesOf(sheet), is1904 }, numberText);
}

function addCell(
  builder: GridBuilder,
  cell: CellObject,
  row: number,
  column: number,
  is1904: boolean,
  counts: Counts,
): void {
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : '';
  const look = format === '' ? 0 : builder.look(format);
  const isFormula = cell.f !== undefined;
  const value = cell.v;
  if (value === undefined || value === null || cell.t === 'z') {
    if (!isFormula) return;
    counts.uncalculated += 1;
    builder.add(row, column, 'error', '(not calculated)', look, true);
  } else if (cell.t === 'e') {
    builder.add(row, column, 'error', errorText(value), look, isFormula);
  } else if (typeof value === 'boolean') {
    builder.add(row, column, 'boolean', value ? 1 : 0, look, isFormula);
  } else if (typeof value === 'number') {
    addNumber(builder, value, row, column, is1904, format, look, isFormula);
  } else if (typeof value === 'string' && value.trim() !== '') {
    builder.add(row, column, 'text', value.slice(0, limits.cellText), look, isFormula);
  } else if (value instanceof Date) {
    builder.add(row, column, 'date', value.getTime() / 86_400_000, look, isFormula);
  }
}

function addNumber(
  builder: GridBuilder,
  value: number,
  row: number,
  column: number,
  is1904: boolean,
  format: string,
  look: number,
  isFormula: boolean,
): void {
  if (!Number.isFinite(value)) return builder.add(row, column, 'error', '#NUM!', look, isFormula);
  if (format === '' || !isCalendar(format, value)) return builder.add(row, column, 'number', value, look, isFormula);
  const days = daysOfSerial(value, is1904);
  if (days !== null) return builder.add(row, column, 'date', days, look, isFormula);
  if (Math.floor(value) === 60 && !is1904) return builder.add(row, column, 'text', '1900-02-29', look, isFormula);
  builder.add(row, column, 'number', value, look, isFormula);
}

function errorText(value: unknown): string {
  const names: Readonly<Record<number, string>> = {
    0x00: '#NULL!',
    0x07: '#DIV/0!',
    0x0f: '#VALUE!',
    0x17: '#REF!',
    0x1d: '#NAME?',
    0x24: '#NUM!',
    0x2a: '#N/A',
    0x2b: '#GETTING_DATA',
  };
  return typeof value === 'number' ? (names[value] ?? '#ERROR') : String(value);
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

function hiddenOf(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  list?.forEach((each, i) => {
    if (each?.hidden === true) hidden.push(i);
  });
  return hidden;
}

const numberText = numberTextBy(SSF.format);

function know(code: string, file: string, text: string): Notice {
  return { code, severity: 'know', where: { file }, text: { en: text } };
}
