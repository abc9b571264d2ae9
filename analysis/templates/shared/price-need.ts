import type { ColumnNeed, Minimum, RowRule, TableNeed } from '../template.ts';

/*
 * The table of prices that the market templates share. Several prices of one series and month are averaged, and said.
 */

/** Columns of a table of prices. A column of days feeds `date`, a column of years `year`. */
export const priceColumns = {
  date: { title: { en: 'Month or day' }, kind: 'date', roles: ['period'], optional: true },
  year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
  price: { title: { en: 'Price' }, kind: 'number', roles: ['price', 'value'], unit: 'as-given' },
  product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
  market: { title: { en: 'Market' }, kind: 'text', roles: ['market', 'area'], optional: true },
  level: { title: { en: 'Level of the chain' }, kind: 'text', roles: ['stage'], optional: true },
  // Bound by name alone: a province is not a country.
  country: { title: { en: 'Country' }, kind: 'text', roles: [], optional: true },
  currency: { title: { en: 'Currency' }, kind: 'text', roles: ['currency'], optional: true },
  unit: { title: { en: 'Unit of the price' }, kind: 'text', roles: ['unit'], optional: true },
} as const satisfies Readonly<Record<string, ColumnNeed>>;

/** Rows without a period or a price, and prices that are no prices, are left out and counted. */
export const priceRules: readonly RowRule[] = [
  {
    code: 'no-period',
    when: 'date IS NULL AND year IS NULL',
    effect: 'drop',
    text: { en: 'The period is missing.' },
  },
  {
    code: 'no-price',
    when: 'price IS NULL',
    effect: 'drop',
    text: { en: 'The price is missing. Missing is not zero.' },
  },
  {
    code: 'price-not-positive',
    when: 'price <= 0',
    effect: 'drop',
    text: { en: 'The price is zero or negative.' },
  },
];

/** The need `prices`, with the smallest data set that a template accepts. */
export function priceNeed(minimum: readonly Minimum[]): TableNeed {
  return {
    title: { en: 'Prices' },
    grain: { en: 'One price of one product in one market, at one level of the chain, in one month' },
    columns: priceColumns,
    rules: priceRules,
    minimum,
  };
}
