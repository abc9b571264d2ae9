import { forecastRows } from './forecast/forecast-rows.ts';
import { growthRatesRows } from './growth-rates.ts';
import {
  grangerLagsRows,
  integrationTestsRows,
  marketIntegrationRows,
  priceAdjustmentRows,
  priceAsymmetryRows,
  priceResponseRows,
} from './integration-rows.ts';
import { linearRegressionRows } from './linear-regression.ts';
import type { RowMethod } from './row-method.ts';
import { priceAlertRows, priceAlertSeriesRows } from './price-alert-rows.ts';
import { seasonalIndexRows, seasonalPartRows } from './seasonality-rows.ts';
import { breakPartitionRows, breakPlaceRows, structuralBreakRows } from './structural-break-rows.ts';
import { summaryStatisticsRows } from './summary-statistics.ts';

export type { RowMethod } from './row-method.ts';

/** Methods that a template's step may name: rows in, rows out. */
export const rowMethods: Readonly<Record<string, RowMethod>> = {
  'granger-lags': grangerLagsRows,
  forecast: forecastRows,
  'growth-rates': growthRatesRows,
  'integration-tests': integrationTestsRows,
  'linear-regression': linearRegressionRows,
  'market-integration': marketIntegrationRows,
  'price-adjustment': priceAdjustmentRows,
  'price-asymmetry': priceAsymmetryRows,
  'price-response': priceResponseRows,
  'price-alerts': priceAlertRows,
  'price-alert-series': priceAlertSeriesRows,
  'seasonal-indices': seasonalIndexRows,
  'seasonal-parts': seasonalPartRows,
  'structural-breaks': structuralBreakRows,
  'break-partitions': breakPartitionRows,
  'break-places': breakPlaceRows,
  'summary-statistics': summaryStatisticsRows,
};
