import { bareMark } from './flags.ts';

/** A text without the marks that stand at its end, and the marks, bare: `2022¹⁾` is 2022 and `1`. */
export interface WithoutMarks {
  readonly text: string;
  readonly marks: readonly string[];
}

const markAtEnd =
  /^(.*?[^\s])\s*(\[notes?\s*\d+\]|\(\s*(?:[a-z]|\*{1,3}|\d{1,2}|prov\.?|est\.?)\s*\)|[⁽(]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾)]?|(?<=\D)\s\d{1,2}\)|[*†‡§]{1,3}|(?<=\s)\d{1,2}\/|(?<=\s)\d{1,2}\))$/iu;

/** Split note marks off the end of a name: stars, raised digits, letters and numbers in brackets, `1/`. */
export function withoutMarks(text: string, raisedFrom: number | undefined): WithoutMarks {
  const marks: string[] = [];
  let rest = text.trim();
  if (raisedFrom !== undefined && raisedFrom > 0 && raisedFrom < text.length) {
    marks.push(
      ...text
        .slice(raisedFrom)
        .split(/[,;\s]+/)
        .map(bareMark)
        .filter((mark) => mark !== ''),
    );
    rest = text.slice(0, raisedFrom).trim();
  }
  for (let n = 0; n < 3; n += 1) {
    const match = markAtEnd.exec(rest);
    if (match === null) break;
    marks.unshift(bareMark(match[2] ?? ''));
    rest = (match[1] ?? '').trim();
  }
  return { text: rest, marks };
}
