const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A text without the marks that stand at its end, and the marks, plain: `2022¹⁾` is 2022 and `1`. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly string[];
}

/** A mark without brackets and in plain digits, so that `¹⁾`, `1)` and `(1)` are the same mark. */
export function plainMark(mark: string): string {
  return [...mark]
    .map((sign) => (raised.includes(sign) ? String(raised.indexOf(sign)) : sign))
    .join('')
    .replace(/[()[\]⁽⁾/.:=]/gu, '')
    .replace(/^note\s+/i, '')
    .trim();
}

const markAtEnd =
  /^(.*?[^\s])\s*(\[notes?\s*\d+\]|\(\s*(?:[a-z]|\*{1,3}|\d{1,2}|prov\.?|est\.?)\s*\)|[⁽(]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾)]?|(?<=\D)\s\d{1,2}\)|[*†‡§]{1,3}|(?<=\s)\d{1,2}\/|(?<=\s)\d{1,2}\))$/iu;

/** Split note marks off the end of a name: stars, raised digits, letters and numbers in brackets, `1/`. */
export function withoutMarks(text: string, raisedFrom: number | undefined): MarkedText {
  const marks: string[] = [];
  let rest = text.trim();
  if (raisedFrom !== undefined && raisedFrom > 0 && raisedFrom < text.length) {
    marks.push(
      ...text
        .slice(raisedFrom)
        .split(/[,;\s]+/)
        .map(plainMark)
        .filter((mark) => mark !== ''),
    );
    rest = text.slice(0, raisedFrom).trim();
  }
  for (let n = 0; n < 3; n += 1) {
    const match = markAtEnd.exec(rest);
    if (match === null) break;
    marks.unshift(plainMark(match[2] ?? ''));
    rest = (match[1] ?? '').trim();
  }
  return { text: rest, marks };
}
