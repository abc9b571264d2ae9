import { unreadable } from '../problems.ts';
import type { Notice } from '../../model/notice.ts';
import type { TextDialect } from '../plan/plan.ts';
import { fitOf, fitReason, guessDialects, scanMarks, statedDialect, type DialectGuess } from './csv-dialect.ts';
import { TextGrid } from './csv-grid.ts';
import { textNotices } from './csv-notices.ts';
import { FieldScan, type ScannedText } from './csv-scan.ts';
import { limits } from './limits.ts';
import { textBytes } from './text-bytes.ts';
import { guessEncoding } from './text-encoding.ts';
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
  const steps = readTextSteps(bytes, file, given);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in steps of some milliseconds, each giving the share of the work that is done. */
export function* readTextSteps(
  bytes: Uint8Array,
  file: string,
  given: TextDialect | null = null,
): Generator<number, TextTable, undefined> {
  const guess = guessEncoding(bytes);
  yield 0.1;
  const encoding = given?.encoding ?? guess.encoding;
  const text = textBytes(bytes, encoding, guess.skip, guess.utf8);
  yield 0.2;
  const { dialect: marks, scanned } = yield* split(text.bytes, file, given);
  if (scanned.filled.every((count) => count === 0)) {
    throw unreadable('file-empty', { file }, 'The file holds no text.', 'Choose another file.');
  }
  const grid = new TextGrid(sheetName(file), text.bytes, scanned, scanMarks(marks));
  const dialect: TextDialect = {
    encoding,
    delimiter: marks.delimiter,
    quote: marks.quote,
    reason: given?.reason ?? `${encoding}: ${guess.reason}. Delimiter: ${marks.reason}.`,
  };
  const rival = given === null ? guess.rival : null;
  return { grid, dialect, notices: textNotices(grid, file, { ...text, rival, encoding }, scanned.openQuotes) };
}

interface Split {
  readonly dialect: DialectGuess;
  readonly scanned: ScannedText;
}

/** Splits by the given marks, the stated ones, or those under which most lines of the whole file are equally wide. */
function* split(bytes: Uint8Array, file: string, given: TextDialect | null): Generator<number, Split, undefined> {
  const stated = given ?? statedDialect(bytes);
  const hasQuotes = bytes.includes(34);
  if (stated !== null) return { dialect: stated, scanned: yield* scanAll(bytes, file, stated) };
  let best: Split | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const guessed of guessDialects(bytes)) {
    const dialect = { ...guessed, quote: guessed.quote === '"' && !hasQuotes ? null : guessed.quote };
    const scanned: ScannedText = yield* scanAll(bytes, file, dialect);
    const fit = fitOf(scanned);
    if (fit.score > bestScore + 0.001) {
      const delimiter = fit.fields < 2 ? ',' : dialect.delimiter;
      best = { dialect: { ...dialect, delimiter, reason: fitReason(fit) }, scanned };
      bestScore = fit.score;
    }
    // The sample chose it; where the rest of the file agrees there is nothing to compare.
    if (fit.same >= fit.lines * 0.9 && fit.fields > 1) break;
  }
  if (best === null) throw new Error('no dialect was tried');
  return best;
}

/** Bytes between two steps. */
const stride = 8_000_000;

function* scanAll(
  bytes: Uint8Array,
  file: string,
  dialect: Pick<DialectGuess, 'delimiter' | 'quote'>,
): Generator<number, ScannedText, undefined> {
  const scan = new FieldScan(bytes, scanMarks(dialect));
  for (let at = 0; at < bytes.length;) {
    at = scan.scan(at + stride);
    if (scan.columns > limits.columns) throw tooMuch(file, 'A line of the file has more than 16,384 fields.');
    if (scan.recordCount > limits.textRows || scan.entryCount - scan.recordCount > limits.textCells) {
      throw tooMuch(file, 'The file has more than 20,000,000 lines or 100,000,000 fields.');
    }
    yield 0.2 + (0.8 * at) / bytes.length;
  }
  return scan.done();
}

function sheetName(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || file;
}
