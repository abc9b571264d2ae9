import type { ChartBlock, Scalar } from '../document/result-document.ts';
import { inLanguage, type Language, type Text } from '../model/text.ts';
import { chartWords, say } from './words.ts';

/** A column of the chart's rows, by name. */
export function cells(block: ChartBlock, column: string): readonly Scalar[] {
  const index = block.columns.indexOf(column);
  if (index < 0) throw new Error(`chart ${block.id} has no column ${column}`);
  return block.rows.map((row) => row[index] ?? null);
}

/** Numbers of a column; what is not a finite number is missing. */
export function numbers(block: ChartBlock, column: string): readonly (number | null)[] {
  return cells(block, column).map((cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : null));
}

/** Names in a column as readers see them: the words for codes, else the cell's own text. */
export function names(
  block: ChartBlock,
  column: string,
  language: Language,
  words: Readonly<Record<string, Text>> = {},
): readonly string[] {
  return cells(block, column).map((cell) => {
    if (cell === null || cell === '') return say(chartWords.unnamed, language);
    const known = Object.hasOwn(words, String(cell)) ? words[String(cell)] : undefined;
    return known ? inLanguage(known, language) : String(cell);
  });
}

/** Rows marked true in a yes-or-no column; none when the chart names no such column. */
export function marked(block: ChartBlock, column: string | undefined): readonly boolean[] {
  if (column === undefined) return block.rows.map(() => false);
  return cells(block, column).map((cell) => cell === true);
}
