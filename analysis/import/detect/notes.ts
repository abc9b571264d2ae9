import type { NotePlan } from '../plan/plan.ts';
import { bareMark } from './flags.ts';
import { plainText, type SheetLooks } from './sheet-looks.ts';

// A mark, then what it means: `1) text`, `* text`, `p = provisional`, `… not available`, `(e) estimate`.
const numbered = /^[([]?(?:note\s*)?(\d{1,2})\s*[)\]/.:]\s*(?=\D)(.+)$/iu;
const raised = /^[⁽(]?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)[⁾)]?\s*(.+)$/u;
const signs = /^[([]?([*†‡§#]{1,3})[)\]]?\s*[:=–—-]?\s*(.+)$/u;
const dots = /^["'«“(]?(\.{2,3}|…|-{1,3}|–|—|:)["'»”)]?\s*[:=–—-]?\s+(\p{L}.+)$/u;
const letters = /^[("'«“[]?(\p{L}{1,3}\/?\p{L}{0,2})[)"'»”\]]?\s*(?:[:=]|\s[–—-]\s|(?<=[)"'»”\]]))\s*(.+)$/u;
const known =
  /^([a-zA-Zр]{1,2})\s+((?:provisional|preliminary|revised|estimated?s?|forecast|provisoire|révisée?s?|estimation|provisional(?:es)?|preliminar|estimad\p{L}+|revisad\p{L}+|предварит\p{L}+|оценк\p{L}+|confidential|suppressed|not available|not applicable).*)$/iu;

/** What the words around a table say of marks: of each line the legends in it, each with its cell. */
export function notesIn(looks: SheetLooks, columns: readonly number[], rows: readonly number[]): readonly NotePlan[] {
  const notes: NotePlan[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    for (const column of looks.filled(row, columns)) {
      for (const piece of piecesOf(looks.grid.text(row, column))) {
        const note = legendOf(piece);
        if (note === null || seen.has(note.mark)) continue;
        seen.add(note.mark);
        notes.push({ ...note, row, column });
      }
      notes.push(...besideMark(looks, row, column, seen));
    }
  }
  return notes;
}

/** A mark in one cell and its meaning in the next. */
function besideMark(looks: SheetLooks, row: number, column: number, seen: Set<string>): readonly NotePlan[] {
  const mark = looks.text(row, column);
  if (!/^([(["]?[*†‡]{1,3}[)\]"]?|\.{2,3}|…|[([]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}[)\]/.]|[([]?\p{L}[)\]:=]|-|–)$/u.test(mark))
    return [];
  const text = looks.text(row, column + 1);
  const plain = bareMark(mark) === '' ? mark : bareMark(mark);
  if (text.length < 4 || !/\p{L}{3}/u.test(text) || seen.has(plain)) return [];
  seen.add(plain);
  return [{ mark: plain, text, row, column }];
}

function piecesOf(text: string): readonly string[] {
  return text
    .split(/[\n\r;]+|\s{3,}|\t|(?<=[.。])\s+(?=[([]?(?:\d{1,2}[)\]/]|[*†‡…]|\p{L}[)=:]))/u)
    .map((piece) =>
      plainText(piece).replace(
        /^(notes?|legend|symbols?|remarques?|nota|notas|примечани[ея]|注|ملاحظات?)\s*[:：.]\s*/iu,
        '',
      ),
    )
    .filter((piece) => piece.length > 2);
}

function legendOf(text: string): { readonly mark: string; readonly text: string } | null {
  const match =
    numbered.exec(text) ??
    raised.exec(text) ??
    signs.exec(text) ??
    dots.exec(text) ??
    known.exec(text) ??
    letters.exec(text);
  if (match === null) return null;
  const [, mark = '', meaning = ''] = match;
  if (!/\p{L}{2}/u.test(meaning)) return null;
  const plain = bareMark(mark);
  return { mark: plain === '' ? mark : plain, text: meaning.trim() };
}
