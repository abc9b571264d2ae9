import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import { isTableTitle, isUnitRemark } from './header-band.ts';
import { isNoteStart } from './note-text.ts';
import type { SheetLooks } from './sheet-looks.ts';

export interface Banner {
  readonly rows: readonly number[];
  /** Words that name the table, or null when none stand over it. */
  readonly label: string | null;
}

const mostRows = 30;

/** The lines over a table's header: the one that names the table begins with "Table 4.2" or is the first of them. */
export function bannerOf(looks: SheetLooks, columns: readonly number[], above: number, below: number): Banner {
  const rows: number[] = [];
  const titles: { readonly text: string; readonly isNumbered: boolean }[] = [];
  for (let row = Math.max(above + 1, below - mostRows, 0); row < below; row += 1) {
    const texts = looks
      .filled(row, columns)
      .map((column) => looks.text(row, column))
      .filter((text) => !isMissingCode(text));
    if (texts.length === 0) continue;
    rows.push(row);
    const longest = texts.reduce((a, b) => (b.length > a.length ? b : a));
    if (longest.length < 3 || /^sep=/i.test(longest) || isUnitRemark(longest)) continue;
    const isNumbered = texts.some((text) => isTableTitle(`${text} 1`) || isTableTitle(text));
    if (!isNoteStart(longest) || isNumbered || /^\d+(\.\d+)*[.)]\s/u.test(longest))
      titles.push({ text: longest, isNumbered });
  }
  const title = titles.find(({ isNumbered }) => isNumbered) ?? titles[0];
  return { rows, label: title === undefined ? null : title.text.slice(0, 200) };
}
