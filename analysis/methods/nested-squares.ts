/**
 * Sums of squared residuals of y on the first 0, 1, 2 ... columns, all on the same observations, from one Householder QR
 * (Golub & Van Loan, Matrix Computations, 4th ed., algorithm 5.2.1). Shorter than `columns.length + 1` when a column is
 * told by those before it: the models from there on do not exist.
 */
export function nestedSquares(columns: readonly (readonly number[])[], y: readonly number[]): number[] {
  const n = y.length;
  const a = columns.map((column) => Float64Array.from(column));
  const q = Float64Array.from(y);
  const sums = [squares(q, 0)];
  for (const [j, column] of a.entries()) {
    if (j >= n) return sums;
    const norm = Math.sqrt(squares(column, j));
    if (norm <= 1e-12 * Math.sqrt(squares(Float64Array.from(columns[j] ?? []), 0))) return sums;
    const head = column[j] ?? 0;
    column[j] = head > 0 ? head + norm : head - norm;
    const beta = 1 / (norm * (norm + Math.abs(head)));
    for (let m = j + 1; m < a.length; m += 1) reflect(column, a[m] ?? q, j, beta);
    reflect(column, q, j, beta);
    sums.push(squares(q, j + 1));
  }
  return sums;
}

function reflect(v: Float64Array, column: Float64Array, from: number, beta: number): void {
  let s = 0;
  for (let i = from; i < column.length; i += 1) s += (v[i] ?? 0) * (column[i] ?? 0);
  s *= beta;
  for (let i = from; i < column.length; i += 1) column[i] = (column[i] ?? 0) - s * (v[i] ?? 0);
}

function squares(column: Float64Array, from: number): number {
  let s = 0;
  for (let i = from; i < column.length; i += 1) s += (column[i] ?? 0) ** 2;
  return s;
}
