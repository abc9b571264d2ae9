import type { Notice } from '../../model/notice.ts';
import { unreadable } from '../problems.ts';
import type { TextDialect } from '../plan/plan.ts';
import { TextGrid } from './csv-grid.ts';
import { guessDialect } from './csv-dialect.ts';
import { splitRecords } from './csv-records.ts';
import { limits } from './limits.ts';
import { decodePieces, guessEncoding } from './text-encoding.ts';
import { tooMuch } from './zip-directory.ts';

export interface TextTable {
  readonly grid: TextGrid;
  readonly dialect: TextDialect;
  readonly notices: readonly Notice[];
}

/**
 * Read a delimited text file: every field stays the text it is. A given dialect (of a saved plan) is used as it is.
 */
export function readText(bytes: Uint8Array, file: string, given: TextDialect | null = null): TextTable {
  const guess = guessEncoding(bytes);
  const encoding = given === null ? guess : { ...guess, encoding: given.encoding };
  const faults = { zeros: 0, replaced: 0 };
  // Piece by piece: a decoded copy of the whole file beside the split one would double the memory.
  const pieces = cleanPieces(decodePieces(bytes, encoding), faults);
  const first = pieces.next().value ?? '';
  const marks = given ?? guessDialect(first.slice(0, 250_000));
  const split = splitRecords(joined(first, pieces), { delimiter: marks.delimiter, quote: marks.quote ?? '' });
  if (split.filled.length > limits.columns) throw tooMuch(file, 'A line of the file has more than 16,384 fields.');
  if (split.records > limits.textRows || split.records * split.filled.length > limits.textCells) {
    throw tooMuch(file, `The file has ${String(split.records)} lines of up to ${String(split.filled.length)} fields.`);
  }
  if (split.filled.every((count) => count === 0)) {
    throw unreadable('file-empty', { file }, 'The file holds no text.', 'Choose another file.');
  }
  const grid = new TextGrid(sheetName(file), split.pieces, split.filled, marks.quote ?? '');
  const dialect: TextDialect = {
    encoding: encoding.encoding,
    delimiter: marks.delimiter,
    quote: marks.quote,
    reason: given?.reason ?? `${encoding.encoding}: ${guess.reason}. Delimiter: ${marks.reason}.`,
  };
  return { grid, dialect, notices: noticesOf(grid, file, faults, split.openQuotes) };
}

function* joined(first: string, rest: Iterable<string>): Generator<string> {
  yield first;
  yield* rest;
}

function* cleanPieces(
  pieces: Iterable<string>,
  faults: { zeros: number; replaced: number },
): Generator<string, undefined> {
  for (const piece of pieces) {
    faults.replaced += occurrences(piece, '\uFFFD');
    const zeros = occurrences(piece, '\0');
    faults.zeros += zeros;
    yield zeros === 0 ? piece : piece.replaceAll('\0', '');
  }
}

function occurrences(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

function sheetName(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || file;
}

function noticesOf(
  grid: TextGrid,
  file: string,
  faults: { zeros: number; replaced: number },
  openQuotes: readonly number[],
): readonly Notice[] {
  const notices: Notice[] = [];
  const look = (code: string, text: string, rows: readonly number[], count: number): void => {
    notices.push({
      code,
      severity: 'look',
      where: { file, sheet: grid.name },
      text: { en: text },
      rows: rows.slice(0, 100).map((row) => row + 1),
      count,
    });
  };
  const ragged = raggedRows(grid);
  if (ragged.count > 0) {
    look(
      'ragged-rows',
      `${String(ragged.count)} rows have more or fewer fields than the ${String(ragged.usual)} of the others; they are kept as they are, so their values may stand in the wrong column.`,
      ragged.rows,
      ragged.count,
    );
  }
  if (openQuotes.length > 0) {
    look(
      'quote-not-closed',
      'A quotation mark opens a field and never closes; it is read as a character.',
      openQuotes,
      openQuotes.length,
    );
  }
  if (faults.zeros > 0)
    look('zero-bytes', `${String(faults.zeros)} zero bytes were left out of the text.`, [], faults.zeros);
  if (faults.replaced > 0) {
    look(
      'characters-lost',
      `${String(faults.replaced)} characters could not be read and show as \uFFFD.`,
      [],
      faults.replaced,
    );
  }
  return notices;
}

/** Rows between the first and last of the usual width that are wider or narrower. Empty fields at the end do not count. */
function raggedRows(grid: TextGrid): { usual: number; rows: readonly number[]; count: number } {
  const counts = new Map<number, number>();
  for (let row = 0; row < grid.rowCount; row += 1) {
    const fields = grid.fieldCount(row);
    if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  const usual = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])[0];
  const rows: number[] = [];
  let pending: number[] = [];
  let count = 0;
  let hasBegun = false;
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (grid.fieldCount(row) === usual) {
      count += pending.length;
      if (rows.length < 100) rows.push(...pending.slice(0, 100));
      pending = [];
      hasBegun = true;
    } else if (hasBegun && isRagged(grid, row, usual)) pending.push(row);
  }
  const tail = pending.filter((row) => grid.fieldCount(row) > 1);
  return { usual, rows: [...rows, ...tail].slice(0, 100), count: count + tail.length };
}

function isRagged(grid: TextGrid, row: number, usual: number): boolean {
  const fields = grid.fieldCount(row);
  if (fields === 1 && grid.kind(row, 0) === 'empty') return false;
  for (let column = usual; column < fields; column += 1) if (grid.kind(row, column) !== 'empty') return true;
  return fields < usual;
}
