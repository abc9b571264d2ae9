/** Column letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of a 0-based cell. */
export function address(row: number, column: number): string {
  return `${columnLetter(column)}${String(row + 1)}`;
}

/** A1 range between two 0-based corners, ends included. */
export function rangeAddress(top: number, left: number, bottom: number, right: number): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}

/** A block from an A1 range such as `B2:D9` or `B2`, 0-based, ends included; null when the text is none. */
export function blockOf(text: string): { top: number; left: number; bottom: number; right: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i.exec(text.trim());
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [c1, c2] = [columnNumber(left), columnNumber(right)];
  const [r1, r2] = [Number(top) - 1, Number(bottom) - 1];
  return { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
