/** A text without the marks that stand before or after it, and these marks in the order of the text. */
export interface MarkedText {
  readonly rest: string;
  readonly marks: readonly string[];
}

const most = 6;

/**
 * Take known marks off a text: "1,234 p" is 1,234 and p. A mark of letters or digits stuck to a word is part of the
 * word, so beside words it must stand apart, as in "Rice 1" or "(p) Rice"; beside figures a letter may touch them.
 */
export function splitMarks(text: string, known: readonly string[], beside: 'figures' | 'words'): MarkedText {
  let rest = text.trim();
  const before: string[] = [];
  const after: string[] = [];
  const sorted = [...known].sort((a, b) => b.length - a.length);
  for (let taken = 0; taken < most; taken += 1) {
    const end = sorted.find((mark) => isAtEnd(rest, mark, beside));
    if (end !== undefined) {
      after.unshift(end);
      rest = rest.slice(0, -end.length).replace(/[\s,;]+$/u, '');
      continue;
    }
    const start = sorted.find((mark) => isAtStart(rest, mark, beside));
    if (start === undefined) break;
    before.push(start);
    rest = rest.slice(start.length).trimStart();
  }
  return { rest, marks: [...before, ...after] };
}

function isAtEnd(text: string, mark: string, beside: 'figures' | 'words'): boolean {
  if (mark === '' || text.length <= mark.length || !text.endsWith(mark)) return false;
  return isApart(text.at(-mark.length - 1) ?? '', mark.at(0) ?? '', beside);
}

function isAtStart(text: string, mark: string, beside: 'figures' | 'words'): boolean {
  if (mark === '' || text.length <= mark.length || !text.startsWith(mark)) return false;
  return isApart(text.at(mark.length) ?? '', mark.at(-1) ?? '', beside);
}

/** Whether a mark's outer letter may stand beside the neighbour without being one word, or one figure, with it. */
function isApart(neighbour: string, edge: string, beside: 'figures' | 'words'): boolean {
  if (!/[\p{L}\p{N}]/u.test(neighbour)) return true;
  if (/\p{Nd}/u.test(edge) && /\p{Nd}/u.test(neighbour)) return false;
  return beside === 'figures' || !/[\p{L}\p{Nd}]/u.test(edge);
}
