import type { Text } from '../../model/text.ts';
import type { ColumnNeed, Minimum, RowRule, TableNeed } from '../template.ts';

/*
 * The table of area, yield and production that the production templates share: two of the three are enough, the third
 * is derived and marked as derived.
 */

/** Columns of a production table; units are those that the SQL computes in. */
export const productionColumns = {
  year: { title: { en: 'Year' }, kind: 'year', roles: ['period'] },
  region: { title: { en: 'Region or crop' }, kind: 'text', roles: ['area'], optional: true },
  product: { title: { en: 'Product' }, kind: 'text', roles: ['product', 'product-code'], optional: true },
  area: { title: { en: 'Area harvested' }, kind: 'number', roles: ['area-harvested'], optional: true, unit: 'ha' },
  yield: { title: { en: 'Yield' }, kind: 'number', roles: ['yield'], optional: true, unit: 't/ha' },
  production: {
    title: { en: 'Production' },
    kind: 'number',
    roles: ['production', 'quantity'],
    optional: true,
    unit: 't',
  },
  flag: { title: { en: 'Flag of the publisher' }, kind: 'text', roles: ['flag'], optional: true },
} as const satisfies Readonly<Record<string, ColumnNeed>>;

/** Names of rows that are sums of others, as SQL words in lower case. */
const totalWords = `('total', 'totals', 'grand total', 'sum', 'all', 'all regions', 'all crops', 'national', 'country', 'world', 'world total', 'monde', 'mundo', 'ensemble', 'subtotal', 'sub-total')`;

const noYear: RowRule = {
  code: 'no-year',
  when: 'year IS NULL',
  effect: 'drop',
  text: { en: 'The year is missing.' },
};

const totalRow: RowRule = {
  code: 'total-row',
  when: `lower(trim(region)) IN ${totalWords}`,
  effect: 'drop',
  text: { en: 'The row is a total of other rows; adding it would count production twice.' },
};

const negativeValue: RowRule = {
  code: 'negative-value',
  when: 'area < 0 OR yield < 0 OR production < 0',
  effect: 'drop',
  text: { en: 'Area, yield or production is negative.' },
};

const twoOfThreeMissing: RowRule = {
  code: 'two-of-three-missing',
  when: '(area IS NULL)::INTEGER + (yield IS NULL)::INTEGER + (production IS NULL)::INTEGER > 1',
  effect: 'drop',
  text: { en: 'Fewer than two of area, yield and production are reported. Missing is not zero.' },
};

const areaNotDerivable: RowRule = {
  code: 'area-not-derivable',
  when: 'area IS NULL AND yield = 0',
  effect: 'drop',
  text: { en: 'The area is missing and cannot be derived from a yield of zero.' },
};

/** A row of all products together: for a template that reads several products at once. */
export const totalProduct: RowRule = {
  code: 'total-product',
  when: `lower(trim(product)) IN ${totalWords} OR lower(trim(product)) LIKE 'total %'`,
  effect: 'drop',
  text: { en: 'The row is a total of several products; adding it would count production twice.' },
};

/** Rules for a template that can use a row with one of area, yield and production. */
export const productionRules: readonly RowRule[] = [noYear, totalRow, negativeValue];

/** Rules for a template that needs two of area, yield and production in every row. */
export const twoOfThreeRules: readonly RowRule[] = [...productionRules, twoOfThreeMissing, areaNotDerivable];

/** The `production` need of a template that needs two of area, yield and production in every row. */
export function productionNeed(minimum: readonly Minimum[]): TableNeed {
  return {
    title: { en: 'Production by year' },
    grain: { en: 'One region (or crop) in one year' },
    columns: productionColumns,
    rules: twoOfThreeRules,
    minimum,
  };
}

/** SQL columns of a row of `production`, the missing one of the three derived: `area` ha, `amount` t, `is_derived`. */
export const derivedAreaAndAmount = `coalesce(production.area, production.production / nullif(production.yield, 0)) AS area,
  coalesce(production.production, production.area * production.yield) AS amount,
  (production.area IS NULL OR production.production IS NULL) AS is_derived`;

/** SQL condition on rows of `production`: they are of the chosen product, or the table has none. */
export const ofProduct = '(params.product IS NULL OR production.product = params.product)';

/** What to do about repeated rows where the template has the switch that adds them up. */
export const repeatedNext: Text = {
  en: 'Leave the repetitions out, keep one of each by a filter, or switch on the adding of repeated rows.',
};
