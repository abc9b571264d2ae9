import { limits } from './limits.ts';
import { tooMuch } from './zip-directory.ts';

/**
 * OpenDocument writes runs of equal cells and rows once, with a count: a kilobyte can stand for millions of cells.
 * Counts the cells that hold something, before a parser writes them all out.
 */
export function checkOdsRepeats(content: Uint8Array, file: string): void {
  const xml = new TextDecoder().decode(content);
  let rowRepeat = 1;
  let cells = 0;
  for (const tag of xml.matchAll(/<table:(table-row|table-cell|covered-table-cell|table-column)\b([^>]*)>/g)) {
    const attributes = tag[2] ?? '';
    const columns = repeat(attributes, 'columns');
    if (tag[1] === 'table-row') rowRepeat = repeat(attributes, 'rows');
    if (columns > limits.columns || rowRepeat > limits.rows) {
      throw tooMuch(file, 'The workbook repeats cells beyond the edge of any sheet.');
    }
    if (/value-type=/.test(attributes)) cells += columns * rowRepeat;
    if (cells > limits.cells) {
      throw tooMuch(file, `The workbook has more than ${String(limits.cells / 1e6)} million cells.`);
    }
  }
}

function repeat(attributes: string, what: 'rows' | 'columns'): number {
  const match = new RegExp(`number-${what}-repeated=["'](\\d+)["']`).exec(attributes);
  return match === null ? 1 : Number(match[1]);
}
