import { baci } from './baci.ts';
import { comtrade } from './comtrade.ts';
import { faostatBulk } from './faostat-bulk.ts';
import { faostatDownload } from './faostat-download.ts';
import { fpma } from './fpma.ts';
import type { Layout } from './layout.ts';
import { pinkSheet } from './pink-sheet.ts';
import { vca4d } from './vca4d.ts';
import { wfpFoodPrices } from './wfp-food-prices.ts';
import { worldBankIndicators } from './world-bank-indicators.ts';

/** All known layouts; the first that fits a file is taken. */
export const layouts: readonly Layout[] = [
  faostatDownload,
  faostatBulk,
  comtrade,
  baci,
  wfpFoodPrices,
  worldBankIndicators,
  pinkSheet,
  vca4d,
  fpma,
];
