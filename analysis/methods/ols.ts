import { sum } from './descriptive.ts';

/*
 * Ordinary least squares by Householder QR with scaled columns (Golub & Van Loan, Matrix Computations, 4th ed.,
 * algorithms 5.2.1 and 5.3.2), not by normal equations, which square the condition number.
 */

export interface Fit {
  readonly state: 'fit';
  readonly coefficients: readonly number[];
  /** Null when no degree of freedom is left. */
  readonly standardErrors: readonly number[] | null;
  readonly residuals: readonly number[];
  readonly sumOfSquares: number;
  /** 1 - SSE/SST about the mean; null when y does not vary. */
  readonly r2: number | null;
  readonly degreesOfFreedom: number;
  /** (X'X)⁻¹, row by row: times the residual variance, the covariance of the coefficients. */
  readonly inverseCross: readonly (readonly number[])[];
}

/** A column that the columns before it already say, by name. */
export interface Deficient {
  readonly state: 'deficient';
  readonly column: string;
  readonly reason: string;
}

// A column whose part outside the earlier ones is smaller than this, against its own length, adds nothing.
const tolerance = 1e-12;

/** Regress y on the columns as they are; bring a column of ones for a constant. */
export function leastSquares(columns: readonly number[][], y: number[], names: readonly string[]): Fit | Deficient {
  const n = y.length;
  const k = columns.length;
  if (n < k)
    return { state: 'deficient', column: names[n] ?? '', reason: `${String(k)} coefficients from ${String(n)} points` };
  const scales = columns.map((column) => length(column, 0));
  const empty = scales.indexOf(0);
  if (empty >= 0) return deficient(names[empty] ?? '', 'has no data but zeros');
  const a = columns.map((column, j) => column.map((value) => value / (scales[j] ?? 1)));
  const q = [...y];
  const diagonal: number[] = [];
  for (let j = 0; j < k; j += 1) {
    const column = a[j] ?? [];
    const norm = length(column, j);
    if (norm < tolerance) return deficient(names[j] ?? '', 'is told by the columns before it');
    const head = column[j] ?? 0;
    const alpha = head > 0 ? -norm : norm;
    // v = column - alpha·e_j is kept in place of the column below the diagonal.
    column[j] = head - alpha;
    const beta = 1 / (norm * (norm + Math.abs(head)));
    for (const other of [...a.slice(j + 1), q]) reflect(column, other, j, beta);
    diagonal.push(alpha);
  }
  const scaled = backSubstitute(a, diagonal, q);
  const coefficients = scaled.map((value, j) => value / (scales[j] ?? 1));
  const residuals = y.map((value, i) => value - dot(columns, coefficients, i));
  const sse = sum(residuals.map((value) => value * value));
  const mean = sum(y) / n;
  const sst = sum(y.map((value) => (value - mean) ** 2));
  const df = n - k;
  const inverse = inverseCross(a, diagonal, scales);
  return {
    state: 'fit',
    coefficients,
    standardErrors: df === 0 ? null : inverse.map((row, j) => Math.sqrt((sse / df) * (row[j] ?? 0))),
    residuals,
    sumOfSquares: sse,
    r2: sst === 0 ? null : 1 - sse / sst,
    degreesOfFreedom: df,
    inverseCross: inverse,
  };
}

function deficient(column: string, reason: string): Deficient {
  return { state: 'deficient', column, reason: `${column} ${reason}` };
}

function reflect(v: readonly number[], column: number[], from: number, beta: number): void {
  let s = 0;
  for (let i = from; i < column.length; i += 1) s += (v[i] ?? 0) * (column[i] ?? 0);
  for (let i = from; i < column.length; i += 1) column[i] = (column[i] ?? 0) - beta * s * (v[i] ?? 0);
}

/** Solve R·b = q, R above the diagonal in the columns of `a`. */
function backSubstitute(a: readonly number[][], diagonal: readonly number[], q: readonly number[]): number[] {
  const k = diagonal.length;
  const b = new Array<number>(k).fill(0);
  for (let j = k - 1; j >= 0; j -= 1) {
    let value = q[j] ?? 0;
    for (let m = j + 1; m < k; m += 1) value -= (a[m]?.[j] ?? 0) * (b[m] ?? 0);
    b[j] = value / (diagonal[j] ?? 1);
  }
  return b;
}

/** (X'X)⁻¹ = R⁻¹·R⁻ᵀ, with the scales of the columns taken out again. */
function inverseCross(a: readonly number[][], diagonal: readonly number[], scales: readonly number[]): number[][] {
  const k = diagonal.length;
  const columns = diagonal.map((_, e) => {
    const unit = new Array<number>(k).fill(0);
    unit[e] = 1;
    return backSubstitute(a, diagonal, unit);
  });
  return diagonal.map((_, i) =>
    diagonal.map((__, j) => {
      let product = 0;
      for (const column of columns) product += (column[i] ?? 0) * (column[j] ?? 0);
      return product / ((scales[i] ?? 1) * (scales[j] ?? 1));
    }),
  );
}

function dot(columns: readonly number[][], b: readonly number[], i: number): number {
  return sum(columns.map((column, j) => (column[i] ?? 0) * (b[j] ?? 0)));
}

// Scaled, so that squares neither overflow nor vanish.
function length(column: readonly number[], from: number): number {
  let largest = 0;
  for (let i = from; i < column.length; i += 1) largest = Math.max(largest, Math.abs(column[i] ?? 0));
  if (largest === 0) return 0;
  let s = 0;
  for (let i = from; i < column.length; i += 1) s += ((column[i] ?? 0) / largest) ** 2;
  return largest * Math.sqrt(s);
}
