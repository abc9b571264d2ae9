import type { Notice } from '../../model/notice.ts';
import type { TextGrid } from './csv-grid.ts';
import type { EncodingRival } from './text-encoding.ts';

interface TextFaults {
  readonly encoding: string;
  /** Another encoding that fits about as well. */
  readonly rival: EncodingRival | null;
  readonly replaced: number;
  readonly zeros: number;
}

/** What a person should know of a text file: an encoding in doubt, rows of another width, open quotes, lost characters. */
export function textNotices(
  grid: TextGrid,
  file: string,
  text: TextFaults,
  openQuotes: readonly number[],
): readonly Notice[] {
  const notices: Notice[] = [];
  const look = (code: string, words: string, rows: readonly number[], count: number): void => {
    notices.push({
      code,
      severity: 'look',
      where: { file, sheet: grid.name },
      text: { en: words },
      rows: rows.slice(0, 100).map((row) => row + 1),
      count,
    });
  };
  if (text.rival !== null) {
    notices.push({
      code: 'encoding-two-ways',
      severity: 'look',
      where: { file, sheet: grid.name },
      text: {
        en: `The text reads about equally well in two encodings: “${text.rival.own}” as ${text.encoding}, which is used, or “${text.rival.other}” as ${text.rival.encoding}.`,
      },
      next: { en: 'Choose the encoding under which the words are right.' },
    });
  }
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
  if (text.zeros > 0) {
    look('zero-bytes', `${String(text.zeros)} zero bytes were left out of the text.`, [], text.zeros);
  }
  if (text.replaced > 0) {
    const words = `${String(text.replaced)} characters could not be read and show as \uFFFD.`;
    look('characters-lost', words, [], text.replaced);
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
      if (pending.length > 0) {
        count += pending.length;
        if (rows.length < 100) rows.push(...pending.slice(0, 100));
        pending = [];
      }
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
