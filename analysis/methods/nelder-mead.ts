/** What a search came to. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluations: number;
}

interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

export interface SearchOptions {
  /** Length of the first step along each coordinate. */
  readonly steps: readonly number[];
  /** Evaluations at most, restarts included. */
  readonly most: number;
  /** The search ends when the values of the simplex differ by less, against their size. */
  readonly tolerance?: number;
}

/**
 * Smallest value of a function by the simplex of Nelder & Mead (1965, The Computer Journal 7), begun anew at its end
 * until that brings nothing more: a simplex that has collapsed too early is found out. Bounds are the function's matter.
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { steps, most, tolerance = 1e-9 }: SearchOptions,
): Minimum {
  let evaluations = 0;
  const value = (at: readonly number[]): number => {
    evaluations += 1;
    const found = f(at);
    return Number.isNaN(found) ? Number.POSITIVE_INFINITY : found;
  };
  let best: Vertex = { at: start, value: value(start) };
  for (let shrink = 1; evaluations < most; shrink /= 4) {
    const begun = best.value;
    best = search(
      value,
      best,
      steps.map((step) => step * shrink),
      () => evaluations < most,
      tolerance,
    );
    if (!(begun - best.value > tolerance * (Math.abs(best.value) + 1))) break;
  }
  return { ...best, evaluations };
}

function search(
  f: (at: readonly number[]) => number,
  first: Vertex,
  steps: readonly number[],
  mayGoOn: () => boolean,
  tolerance: number,
): Vertex {
  const vertex = (at: readonly number[]): Vertex => ({ at, value: f(at) });
  const simplex = [first, ...steps.map((step, i) => vertex(first.at.map((x, j) => (j === i ? x + step : x))))];
  const n = steps.length;
  const byValue = (a: Vertex, b: Vertex): number => a.value - b.value;
  simplex.sort(byValue);
  for (;;) {
    const [best, last, beforeLast] = [simplex[0] ?? first, simplex[n] ?? first, simplex[n - 1] ?? first];
    if (!mayGoOn() || last.value - best.value <= tolerance * (Math.abs(best.value) + 1e-12)) return best;
    const centre = best.at.map((_, j) => simplex.slice(0, n).reduce((sum, { at }) => sum + (at[j] ?? 0), 0) / n);
    const along = (by: number): Vertex => vertex(centre.map((c, j) => c + by * (c - (last.at[j] ?? 0))));
    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < beforeLast.value) {
      simplex[n] = reflected;
    } else {
      const contracted = reflected.value < last.value ? along(0.5) : along(-0.5);
      if (contracted.value < Math.min(reflected.value, last.value)) simplex[n] = contracted;
      else for (let i = 1; i <= n; i += 1) simplex[i] = towards(simplex[i] ?? first, best, vertex);
    }
    simplex.sort(byValue);
  }
}

function towards({ at }: Vertex, best: Vertex, vertex: (at: readonly number[]) => Vertex): Vertex {
  return vertex(at.map((x, j) => (x + (best.at[j] ?? 0)) / 2));
}
