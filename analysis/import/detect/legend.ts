import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import type { Grid } from '../grid.ts';
import { bareMark } from './flags.ts';
import { meaningOf } from './missing-meaning.ts';
import type { TableStructure } from './structure.ts';

/** A sign, what the sheet says it means, and the cell that says so. */
export interface LegendLine {
  readonly mark: string;
  readonly text: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** The line that explains a mark known to be used: "2 Preliminary", "1/ Including Lesotho"; null when none does. */
export function noteOf(grid: Grid, structure: TableStructure, mark: string): LegendLine | null {
  const bare = bareMark(mark).toLowerCase();
  if (bare === '') return null;
  for (const row of legendRows(grid, structure)) {
    for (let column = 0; column < Math.min(grid.columnCount, structure.lastColumn + 12); column += 1) {
      if (grid.kind(row, column) !== 'text') continue;
      for (const line of grid.text(row, column).split(/[\n\r;；]/u)) {
        const match = /^\s*[([]?(\p{L}{1,4}|\d{1,2}|[*†‡§#¹²³⁴-⁹]+)[\s)\]/.:=\u2013-]+(\S.*)$/u.exec(line);
        if (match !== null && bareMark(match[1] ?? '').toLowerCase() === bare) {
          return { mark, text: (match[2] ?? '').trim(), row, column };
        }
      }
    }
  }
  return null;
}

/** What the notes, the banner and the cells below a table say of its marks and missing codes. */
export function readLegend(grid: Grid, structure: TableStructure): readonly LegendLine[] {
  const lines: LegendLine[] = structure.notes.map(({ mark, text, row, column }) => ({ mark, text, row, column }));
  const seen = new Set(lines.map(({ mark }) => mark));
  for (const row of legendRows(grid, structure)) {
    for (let column = 0; column < Math.min(grid.columnCount, structure.lastColumn + 12); column += 1) {
      if (grid.kind(row, column) !== 'text') continue;
      const text = grid.text(row, column);
      const beside = grid.kind(row, column + 1) === 'text' ? grid.text(row, column + 1) : '';
      for (const line of [...legendEntries(text), ...signBeside(text, beside)]) {
        if (seen.has(line.mark)) continue;
        seen.add(line.mark);
        lines.push({ ...line, row, column });
      }
    }
  }
  return lines;
}

/** Signs and their meanings in one text: "(-) nil; (..) not available". Plain prose has none. */
export function legendEntries(text: string): readonly { readonly mark: string; readonly text: string }[] {
  if (text.length > 1000) return [];
  const found: { mark: string; text: string }[] = [];
  const body = text.replace(heading, '');
  for (const piece of body.split(
    /\s*[;；\n\r]+\s*|[,،，]\s+(?=["'«“(]?(?:[-–—.…*:†‡§]{1,4}|\p{L}{1,2})["'»”)]?\s*[=:：])/u,
  )) {
    const match = entry.exec(piece.trim()) ?? signEntry.exec(piece.trim());
    if (match === null) continue;
    const mark = (match[1] ?? '').trim();
    const words = (match[2] ?? '').trim();
    if (mark !== '' && words.length > 0) found.push({ mark, text: words });
  }
  return found;
}

const heading =
  /^\s*(?:notes?|legend|symbols?|signs?|key|conventions?|légende|symboles?|signes conventionnels|nota|notas|leyenda|símbolos?|signos|условные обозначения|обозначения|примечани[ея]|ملاحظ\S*|الرموز|رموز|说明|注|符号说明|备注)\s*[:：.]\s*/iu;

const quotes = `["'«»“”‘’„]`;
// A letter needs a sign of equality after it, so that "A region is ..." is no legend; a bare sign needs none.
const entry = new RegExp(
  `^(?:[([]|${quotes})?\\s*(\\p{L}{1,3}\\.?|\\p{L}{1,2}/\\p{L}{1,2}|[-\\u2013\\u2014\\u2212.…*:†‡§#]{1,4}|\\d{4,6}|\\p{L}\\.\\p{L}\\.)\\s*(?:[)\\]]|${quotes})?\\s*(?:=|:|：|\\u2013|\\u2014|-(?=\\s)|means|signifie|désigne|indica|significa|означает|يعني|تعني|表示)\\s*(.{1,200})$`,
  'u',
);
const signEntry = new RegExp(
  `^(?:[([]|${quotes})?\\s*(?<![\\d])([-\\u2013\\u2014\\u2212.…*:†‡§#¹²³⁴⁵]{1,4})\\s*(?:[)\\]]|${quotes})?\\s+([\\p{L}].{1,199})$`,
  'u',
);

/** A sign alone in its cell and words in the cell to its right. */
function signBeside(text: string, beside: string): readonly { readonly mark: string; readonly text: string }[] {
  const mark = text.trim();
  if (!isMissingCode(mark) || meaningOf(beside) === null) return [];
  return [{ mark, text: beside.trim() }];
}

/** What a legend says of a sign: the sign itself first, its bare form next. */
export function legendOf(lines: readonly LegendLine[], sign: string): LegendLine | null {
  const plain = sign.trim();
  const bare = bareMark(plain).toLowerCase();
  return (
    lines.find(({ mark }) => mark === plain) ??
    lines.find(({ mark }) => mark.toLowerCase() === plain.toLowerCase()) ??
    lines.find(({ mark }) => bare !== '' && bareMark(mark).toLowerCase() === bare) ??
    null
  );
}

function legendRows(grid: Grid, structure: TableStructure): readonly number[] {
  const rows = new Set(structure.bannerRows);
  for (const { row, role } of structure.apart) if (role === 'note' || role === 'other') rows.add(row);
  const last = Math.min(grid.rowCount - 1, structure.lastRow + 30);
  for (let row = structure.lastRow + 1; row <= last; row += 1) rows.add(row);
  return [...rows];
}
