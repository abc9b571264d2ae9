import { rowMethods } from './index.ts';
import type { MethodOptions, MethodRows, MethodTable } from './row-method.ts';

/** Computes a method by its name, perhaps elsewhere. Rejects with the signal's reason when it is aborted. */
export type MethodRunner = (
  method: string,
  given: MethodRows,
  options: MethodOptions,
  signal?: AbortSignal,
) => Promise<MethodTable>;

/** Compute a method at once. */
export function computeMethod(name: string, given: MethodRows, options: MethodOptions): MethodTable {
  const method = rowMethods[name];
  if (method === undefined) throw new Error(`unknown method: ${name}`);
  return method(given, options);
}

/** Computes on this thread, which is free again only at the end. */
export const computeHere: MethodRunner = (name, given, options) => Promise.resolve(computeMethod(name, given, options));
