import type { Truth } from './make/layout.ts';

type Published = Readonly<Record<string, Truth>>;

const foundByOpenpyxl = 'read with openpyxl and csv of Python, which share no code with the readers under test';

/** The truth about real files, written by hand. Which file stands behind each figure is told by its cell. */
export const publishedTruths: Published = {
  'wb_cmo_monthly.xlsx': {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['hidden empty first sheet', 'header of 3 rows', 'unit row', 'month codes 2006M06', 'ellipsis as missing'],
    layout: 'pink',
    sheets: [
      ['AFOSHEET', 'empty', 0],
      ['Monthly Prices', 'table', 1],
      ['Monthly Indices', 'table', 1],
      ['Description', 'text', 0],
    ],
    tables: [
      {
        sheet: 'Monthly Prices',
        rows: 759,
        someColumns: [
          ['*', '*', null, 'period'],
          ['Crude oil, average', 'number', '$/bbl', 'price'],
          ['Coffee, Arabica', 'number', '$/kg', 'price'],
          ['Coal, Australian', 'number', '$/t', 'price'],
        ],
        values: {
          B8: [1.63000011444, 'period:1960-01'],
          E8: [null, 'period:1960-01'],
          M8: [0.9409],
          M766: [4.902193032, 'period:2023-03', 187.23],
        },
      },
      { sheet: 'Monthly Indices', rows: 759, values: { B11: [2.13444915445322, 'period:1960-01'] } },
    ],
  },
  'idn_bps_511_2022.xlsx': {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['merged header', 'two languages', 'numbers as text', 'unnamed total', 'column numbers', 'dictionary sheet'],
    sheets: [
      ['Tabel', 'table', 1],
      ['Konsep Definisi', 'text', 0],
    ],
    tables: [
      {
        sheet: 'Tabel',
        rows: 21,
        someColumns: [
          ['Kecamatan', 'text', null, 'area'],
          ['Bayam', 'integer', 'ha', 'area-harvested'],
          ['Jamur Lainnya', '*', 'm2', '*'],
        ],
        values: { E27: [48, 'Alok Barat', 9], B8: [null, 'Paga', 2], C10: [5, 'Tana Wawo'], A25: ['Magepanda'] },
        apart: { 7: 'column-numbers', 29: 'total' },
        mayAsk: ['B8'],
      },
    ],
  },
  'gbr_sct_jac2025.xlsx': {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['cover sheet', 'contents sheet', 'notes sheet', 'sub-total after parts', 'wide years', 'secret cells'],
    sheets: [
      ['Cover', 'text', 0],
      ['Contents', 'text', 0],
      ['Notes', 'text', 0],
      ['Table_1', 'table', 1],
      ['Table_5', 'table', 1],
      ['Table_15', 'table', 1],
      ['Module_2025_Table_1', 'table', 1],
    ],
    tables: [
      {
        sheet: 'Table_1',
        // 33 crops and uses of land, 2013 to 2025; twelve sums stand apart, averages and changes are left out.
        rows: 429,
        someColumns: [
          ['Crop/Land use', 'text', null, '*'],
          ['*', 'integer', null, 'period'],
          ['*', 'number', 'ha', 'area-harvested'],
        ],
        values: {
          B7: [86840, 'Wheat', 2013],
          N7: [108256.055275, 'Wheat', 2025],
          B15: [null, 'Rye', 2013],
          C12: [7998, 'Winter Oats', 2014],
        },
      },
      {
        sheet: 'Table_15',
        rows: 22,
        someColumns: [['Land use by category', 'text', null, '*']],
        values: { B7: [0, 'Wheat'], D7: [null, 'Wheat'], F7: [560, 'Wheat'] },
      },
    ],
  },
  'vca4d_cashew_mali_eco.xlsx': vca4d('Study id', [
    { sheet: 'Actor types', rows: 10, values: { C3: ['TransfAmandesManuel', 'Processors'] } },
    {
      sheet: 'Flow by actor type',
      rows: 9,
      someColumns: [
        ['Seller Name', 'text', null, '*'],
        ['Products', 'text', null, 'product'],
        ['Volume exchanged', 'integer', '*', 'quantity'],
        ['Monetary value', 'integer', '*', 'value'],
        ['Unitary price', 'integer', '*', 'price'],
        ['Volume Unit', 'text', null, 'unit'],
      ],
      values: { F4: [40320000, 'Producteur', 'Pisteur / Collecteur', 'Noix', 680], G10: [30600000, 'Jus', 'Liter'] },
    },
    {
      sheet: 'Indicator by actor type',
      rows: 6,
      values: { F4: [-306144000, 'TransfAmandesUnité', 25] },
    },
    {
      sheet: 'Account by actor type',
      rows: 90,
      values: { E12: [1739884393.06358, 'Consumables', 'Producteur', 'Cost'] },
    },
  ]),
  'vca4d_mango_bfa_eco.xlsx': vca4d('Value Chain', [
    { sheet: 'Actor types', rows: 18, values: { C19: ['Importations Frais Continental', 'Export'] } },
    {
      sheet: 'Flow by actor type',
      rows: 21,
      values: { F5: [33907.5, 'Pisteur Certifié', 'TransfoSec', 'MSEC', 50000, 'Ton'], G2: [1000000000, 'MG1'] },
    },
    { sheet: 'Account by actor type', rows: 162, values: { E19: [0, 'Depreciation', 'Cost'] } },
  ]),
  'bra_conab_cana.csv': {
    drawnFrom: foundByOpenpyxl,
    language: 'es',
    mess: ['csv', 'semicolon', 'not UTF-8', 'padded cells', 'season years'],
    tables: [
      {
        sheet: 'bra_conab_cana',
        rows: 761,
        someColumns: [
          ['ano_agricola', 'text', null, 'period'],
          ['uf', 'text', null, 'area'],
          ['produto', 'text', null, 'product'],
          ['area_plantada_mil_ha', 'number', '1000 ha', 'area-harvested'],
          ['producao_mil_t', 'number', '1000 t', 'production'],
        ],
        values: { I2: [104.2, '2017/18', 'AC', '1º LEV', 1.9], I762: [1959.5, '2025/26', 'TO', '4º LEV'] },
      },
    ],
  },
  'comtrade_coffee.csv': {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['csv', 'HS codes as numbers', 'world among members', 'NA as missing'],
    layout: 'comtrade',
    tables: [
      {
        sheet: 'comtrade_coffee',
        rows: 8652,
        someColumns: [
          ['Reporter', 'text', null, 'reporter'],
          ['Partner', 'text', null, 'partner'],
          ['Trade_Flow', 'text', null, 'flow'],
          ['Commodity_Code', 'text', null, 'product-code'],
          ['Trade_Value', 'integer', 'USD', 'value'],
        ],
        values: { W2: ['090111', 'World', 284, 30], AA2: [null, 'World'], AG8653: [4635] },
        notices: ['aggregates-among-members'],
      },
    ],
  },
  'faostat_data_den.csv': {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['csv', 'flags', 'leading zeros', 'several elements'],
    layout: 'faostat',
    tables: [
      {
        sheet: 'faostat_data_den',
        rows: 3246,
        someColumns: [
          ['Area Code (M49)', 'text', null, 'area-code'],
          ['Area', 'text', null, 'area'],
          ['Element', 'text', null, 'element'],
          ['Item Code (CPC)', 'text', null, 'product-code'],
          ['Item', 'text', null, 'product'],
          ['Year', 'integer', null, 'period'],
          ['Unit', 'text', null, 'unit'],
          ['Value', 'number', null, 'value'],
          ['Flag', 'text', null, 'flag'],
        ],
        values: { L2: [5, 'Ukraine', 'Area harvested', '01371', 2014, 'ha', 'flag:A'], L3247: [68470, 'Wine', 2021] },
      },
    ],
  },
  'wfp_food_prices_cog.csv': wfp('wfp_food_prices_cog', 6039, {
    O2: [635, '2011-01-15', 'Mikalou', 'Rice (mixed, low quality)', 'KG', 'XAF'],
    D6040: ['Grand marché/Fond Ntié-Ntié/Nkouikou'],
  }),
  'wfp_food_prices_global_2021.csv': wfp('wfp_food_prices_global_2021', 31_218, {
    P2: [2.85, '2021-01-15', 'BLR', 'Minsk City', 'BYR'],
  }),
};

function wfp(sheet: string, rows: number, values: Truth['tables'][number]['values']): Truth {
  return {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['csv', 'several currencies', 'price units'],
    layout: 'wfp',
    tables: [
      {
        sheet,
        rows,
        someColumns: [
          ['date', 'date', null, 'period'],
          ['admin1', 'text', null, 'area'],
          ['market', 'text', null, 'market'],
          ['commodity', 'text', null, 'product'],
          ['unit', 'text', null, 'unit'],
          ['pricetype', 'text', null, 'stage'],
          ['currency', 'text', null, 'currency'],
          ['price', 'number', null, 'price'],
          ['usdprice', 'number', 'USD', 'price'],
        ],
        values,
      },
    ],
  };
}

function vca4d(cover: string, tables: Truth['tables']): Truth {
  return {
    drawnFrom: foundByOpenpyxl,
    language: 'en',
    mess: ['several sheets', 'header over nothing', 'unit as column'],
    layout: 'vca4d',
    sheets: [
      [cover, 'table', 1],
      ['Actor types', 'table', 1],
      ['Flow by actor type', 'table', 1],
      ['Account by actor type', 'table', 1],
    ],
    tables,
  };
}
