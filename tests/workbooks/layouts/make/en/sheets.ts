import { onOneSheet, type Layout } from '../layout.ts';

/** Several tables on a sheet, and cells where none should be. */
export const englishSheets: readonly Layout[] = [
  onOneSheet(
    'en-stacked-tables.xlsx',
    {
      drawnFrom: 'FAO/WFP crop and food security assessment: area, yield and production as three tables on one sheet',
      language: 'en',
      mess: ['stacked tables', 'banner', 'unit in title', 'wide years', 'total'],
    },
    `
Table 1: Area harvested (hectares)
State | 2021 | 2022
Upper Nile | 1200 | 1300
Jonglei | 2400 | 2100
Unity | 800 | 900
Total | 4400 | 4300


Table 2: Production (tonnes)
State | 2021 | 2022
Upper Nile | 960 | 1105
Jonglei | 1680 | 1470
Unity | 600 | 720
Total | 3240 | 3295

Source: assessment mission
`,
    {
      rows: 6,
      columns: [
        ['State', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 'ha', 'area-harvested'],
      ],
      values: { B3: [1200, 'Upper Nile', 2021], C5: [900, 'Unity', 2022] },
      apart: { 6: 'total' },
    },
    {
      rows: 6,
      columns: [
        ['State', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 't', 'production'],
      ],
      values: { B11: [960, 'Upper Nile', 2021], C13: [720, 'Unity', 2022] },
      apart: { 14: 'total' },
    },
  ),
  onOneSheet(
    'en-side-by-side.xlsx',
    {
      drawnFrom: 'Ministry of Trade price bulletin: domestic and export prices side by side, remarks to the right',
      language: 'en',
      mess: ['side-by-side tables', 'notes to the right', 'month names', 'banner'],
    },
    `
Domestic prices (USD/kg) | | | | Export prices (USD/kg)
Month | Rice | Beans | | Month | Coffee | Tea | | Remarks
Jan-21 | 0.61 | 0.92 | | Jan-21 | 3.12 | 2.05 | | Border closed in March
Feb-21 | 0.63 | 0.95 | | Feb-21 | 3.2 | 2.07
Mar-21 | 0.66 | 0.99 | | Mar-21 | 3.31 | 2.11 | | Tea: auction price
Apr-21 | 0.6 | 0.9 | | Apr-21 | 3.4 | 2.2
`,
    {
      rows: 4,
      columns: [
        ['Month', '*', null, 'period'],
        ['Rice', 'number', 'USD/kg', 'price'],
        ['Beans', 'number', 'USD/kg', 'price'],
      ],
      values: { B3: [0.61, 'period:2021-01', 0.92], C6: [0.9, 'period:2021-04'] },
    },
    {
      rows: 4,
      columns: [
        ['Month', '*', null, 'period'],
        ['Coffee', 'number', 'USD/kg', 'price'],
        ['Tea', 'number', 'USD/kg', 'price'],
      ],
      values: { F3: [3.12, 'period:2021-01', 2.05], G6: [2.2, 'period:2021-04'] },
    },
  ),
  onOneSheet(
    'en-far-cells.xlsx',
    {
      drawnFrom: 'Scottish Government workbook whose used range reaches XFD: lone cells far to the right and far below',
      language: 'en',
      mess: ['far stray cells', 'used range to XFD', 'unit in header'],
      far: { XFD3: "'x", A1048570: 'end' },
    },
    `
Species | Landings (tonnes) | Value (£)
Mackerel | 161200 | 204100000
Herring | 78100 | 41300000
Cod | 12400 | 34200000
Haddock | 28600 | 45100000
`,
    {
      rows: 4,
      columns: [
        ['Species', 'text', null, 'product'],
        ['Landings', 'integer', 't', '*'],
        ['Value', 'integer', '£', 'value'],
      ],
      values: { B2: [161200, 'Mackerel', 204100000], C5: [45100000, 'Haddock'] },
    },
  ),
  onOneSheet(
    'en-overlapping.xlsx',
    {
      drawnFrom: 'District office summary: a second table begins to the right on the last rows of the first',
      language: 'en',
      mess: ['two tables that overlap'],
    },
    `
Crop | Area (ha) | Yield (t/ha)
Maize | 120 | 2.1
Beans | 80 | 0.9
Sorghum | 60 | 1.2 | | Buyer | Tonnes
Millet | 40 | 0.8 | | Mill A | 52
 | | | | Mill B | 61
 | | | | Market | 110
`,
    {
      rows: 4,
      columns: [
        ['Crop', 'text', null, 'product'],
        ['Area', 'integer', 'ha', 'area-harvested'],
        ['Yield', 'number', 't/ha', 'yield'],
      ],
      values: { B2: [120, 'Maize', 2.1], C5: [0.8, 'Millet'] },
    },
    {
      rows: 3,
      columns: [
        ['Buyer', 'text', null, '*'],
        ['Tonnes', 'integer', 't', '*'],
      ],
      values: { F5: [52, 'Mill A'], F7: [110, 'Market'] },
    },
  ),
];
