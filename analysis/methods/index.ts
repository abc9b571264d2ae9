import { growthRatesRows } from './growth-rates.ts';
import { linearRegressionRows } from './linear-regression.ts';
import type { RowMethod } from './row-method.ts';
import { summaryStatisticsRows } from './summary-statistics.ts';

export type { MethodColumn, MethodOptions, RowMethod } from './row-method.ts';

/** Methods that a template's step may name: rows in, rows out. */
export const rowMethods: Readonly<Record<string, RowMethod>> = {
  'growth-rates': growthRatesRows,
  'linear-regression': linearRegressionRows,
  'summary-statistics': summaryStatisticsRows,
};
