/*
 * Mathematics as a tree. Templates write formulas in plain characters, `100 · (P_r − P_f · c) / P_r`; screen and paper set
 * the tree. What stands in a tree is always what stood in the text: nothing is worked out or shortened.
 */

export type Formula =
  /** A figure with its unit: `9.60`, `1,234.5 t`. */
  | { readonly kind: 'number'; readonly text: string }
  /** A letter or a word: `P`, `RCA`, `ln`, `slope`. */
  | { readonly kind: 'name'; readonly text: string }
  /** `+`, `·`, `=`, `Σ`, a comma. */
  | { readonly kind: 'sign'; readonly text: string; readonly role: SignRole }
  /** Parts that stand side by side. */
  | { readonly kind: 'row'; readonly parts: readonly Formula[] }
  /** Words that only a blank parts: `slope of ln`. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'fraction'; readonly over: Formula; readonly under: Formula }
  | { readonly kind: 'scripts'; readonly base: Formula; readonly sub: Formula | null; readonly sup: Formula | null }
  | { readonly kind: 'root'; readonly of: Formula }
  | { readonly kind: 'fence'; readonly open: string; readonly close: string; readonly of: Formula };

/** How a sign binds: between two sides, before one, behind one, or as a mark that parts. */
export type SignRole = 'relation' | 'sum' | 'product' | 'before' | 'behind' | 'mark';

/** Parts side by side; one part alone is itself. */
export function row(parts: readonly Formula[]): Formula {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'row', parts };
}
