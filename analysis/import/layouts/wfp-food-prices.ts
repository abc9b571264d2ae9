import type { Layout } from './layout.ts';

/** Food prices of the World Food Programme as the Humanitarian Data Exchange gives them, with or without hashtags. */
export const wfpFoodPrices: Layout = {
  id: 'wfp-food-prices',
  publisher: 'World Food Programme (food prices)',
  tables: [
    {
      header: [
        'date',
        'admin1',
        'admin2',
        'market',
        'commodity',
        'unit',
        'priceflag',
        'pricetype',
        'currency',
        'price',
      ],
      columns: {
        countryiso3: { type: 'text', role: 'area-code' },
        date: { type: 'date', role: 'period' },
        admin1: { type: 'text', role: 'area' },
        admin2: { type: 'text', role: 'area' },
        market: { type: 'text', role: 'market' },
        market_id: { type: 'text', role: null },
        latitude: { type: 'number', role: null, unit: null },
        longitude: { type: 'number', role: null, unit: null },
        category: { type: 'text', role: null },
        commodity: { type: 'text', role: 'product' },
        commodity_id: { type: 'text', role: 'product-code' },
        unit: { type: 'text', role: 'unit' },
        priceflag: { type: 'text', role: 'flag' },
        pricetype: { type: 'text', role: 'stage' },
        currency: { type: 'text', role: 'currency' },
        price: { type: 'number', role: 'price', unit: null },
        usdprice: { type: 'number', role: 'price', unit: 'USD' },
      },
    },
  ],
  flags: {
    actual: 'Price as observed',
    aggregate: 'Average of several observations',
    forecast: 'Forecast price',
  },
};
