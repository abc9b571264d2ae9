import trendAndChecks from './production/trend-and-checks.ts';
import growthDecomposition from './production/growth-decomposition.ts';
import regionalConcentration from './production/regional-concentration.ts';
import forecast from './production/forecast.ts';
import lossesAndAvailability from './production/losses-and-availability.ts';
import yieldGap from './production/yield-gap.ts';
import integrationAndTransmission from './market/integration-and-transmission.ts';
import marketingMargins from './market/marketing-margins.ts';
import parityPrices from './market/parity-prices.ts';
import realPricesAndVolatility from './market/real-prices-and-volatility.ts';
import seasonality from './market/seasonality.ts';
import structuralBreaks from './market/structural-breaks.ts';
import priceAlerts from './market/price-alerts.ts';
import revealedComparativeAdvantage from './trade/revealed-comparative-advantage.ts';
import type { Template } from './template.ts';

/** Every template, in menu order. */
export const templates: readonly Template[] = [
  trendAndChecks,
  growthDecomposition,
  regionalConcentration,
  yieldGap,
  forecast,
  lossesAndAvailability,
  realPricesAndVolatility,
  seasonality,
  structuralBreaks,
  priceAlerts,
  marketingMargins,
  integrationAndTransmission,
  parityPrices,
  revealedComparativeAdvantage,
];

/** The template of an id, or null when there is none. */
export function templateById(id: string): Template | null {
  return templates.find((template) => template.id === id) ?? null;
}
