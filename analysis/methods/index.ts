import { linearRegressionRows } from './linear-regression.ts';
import type { RowMethod } from './row-method.ts';

export type { MethodColumn, MethodOptions, MethodRows, MethodTable, RowMethod } from './row-method.ts';

/** Methods that a template's step may name: rows in, rows out. */
export const rowMethods: Readonly<Record<string, RowMethod>> = {
  'linear-regression': linearRegressionRows,
};
