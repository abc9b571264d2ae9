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
