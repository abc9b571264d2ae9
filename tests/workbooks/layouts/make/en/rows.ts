import { onOneSheet, type Layout } from '../layout.ts';

/** Rows that are no data, hierarchies of every kind, marks and missing figures. */
export const englishRows: readonly Layout[] = [
  onOneSheet(
    'en-indent-by-style.xlsx',
    {
      drawnFrom: 'Scottish Government, June agricultural census: items indented by cell style, sums before their parts',
      language: 'en',
      mess: [
        'banner',
        'indent by style',
        'sub-total before parts',
        'wide years',
        'unit in title',
        'bracketed note marks',
      ],
    },
    `
Table 1: Agricultural area in hectares, 2021 to 2023
Item | 2021 | 2022 | 2023
Total cereals | 430 | 440 | 420
>Wheat | 100 | 110 | 90
>Barley [note 1] | 300 | 295 | 290
>>Winter barley | 50 | 55 | 60
>>Spring barley | 250 | 240 | 230
>Oats | 30 | 35 | 40
Total crops for stockfeeding | 25 | 24 | 27
>Turnips | 15 | 13 | 14
>Kale | 10 | 11 | 13
[note 1] Barley for malting is included
`,
    {
      rows: 18,
      columns: [
        ['Item', 'text', null, 'product'],
        ['*', '*', null, '*'],
        ['?*', '*', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 'ha', 'area-harvested'],
        ['?*', 'text', null, 'flag'],
      ],
      values: {
        B4: [100, 'Wheat', 2021],
        C6: [55, 'Winter barley', 2022],
        D11: [13, 'Kale', 2023],
      },
      apart: { 3: 'subtotal', 5: 'subtotal', 9: 'subtotal' },
    },
  ),
  onOneSheet(
    'en-indent-by-spaces.xlsx',
    {
      drawnFrom: 'India Directorate of Economics and Statistics: seasons indented by spaces under each crop',
      language: 'en',
      mess: ['indent by spaces', 'sub-total before parts', 'season years', 'unit in title', 'provisional mark on year'],
    },
    `
Production of foodgrains (million tonnes)
Crop / Season | 2019-20 | 2020-21 | 2021-22 (P)
Rice | 118 | 124 | 130
'···Kharif | 102 | 105 | 111
'···Rabi | 16 | 19 | 19
Maize | 28 | 31 | 33
'···Kharif | 19 | 21 | 22
'···Rabi | 9 | 10 | 11
(P): provisional
`,
    {
      rows: 12,
      columns: [
        ['*', 'text', null, '*'],
        ['*', 'text', null, '*'],
        ['*', 'text', null, 'period'],
        ['*', 'integer', '1000000 t', 'production'],
        ['*', 'text', null, 'flag'],
      ],
      values: {
        B4: [102, 'Rice', 'Kharif', '2019-20'],
        D5: [19, 'Rice', 'Rabi', '2021-22', 'flag:P'],
        C8: [10, 'Maize', 'Rabi', '2020-21'],
      },
      apart: { 3: 'subtotal', 6: 'subtotal' },
      notes: { P: 'provisional' },
    },
  ),
  onOneSheet(
    'en-heading-rows.xlsx',
    {
      drawnFrom:
        'Nepal Ministry of Agriculture, Statistical Information: provinces in rows of their own across the table',
      language: 'en',
      mess: ['banner', 'heading rows', 'merged headings', 'sub-total after parts', 'grand total', 'unit in header'],
      merges: ['A3:D3', 'A7:D7', 'A11:D11'],
    },
    `
Table 5.1 Area, production and yield of paddy by district
District | Area (ha) | Production (mt) | Yield (mt/ha)
Koshi Province
Jhapa | 80000 | 320000 | 4
Morang | 70000 | 266000 | 3.8
Province total | 150000 | 586000 | 3.91
Madhesh Province
Bara | 50000 | 190000 | 3.8
Parsa | 40000 | 140000 | 3.5
Province total | 90000 | 330000 | 3.67
Bagmati Province
Chitwan | 30000 | 126000 | 4.2
Province total | 30000 | 126000 | 4.2
Nepal | 270000 | 1042000 | 3.86
`,
    {
      rows: 5,
      columns: [
        ['District', 'text', null, 'area'],
        ['*', 'text', null, '*'],
        ['Area', 'integer', 'ha', 'area-harvested'],
        ['Production', 'integer', 't', 'production'],
        ['Yield', 'number', 't/ha', 'yield'],
      ],
      values: {
        B4: [80000, 'Jhapa', 'Koshi Province', 320000, 4],
        C9: [140000, 'Parsa', 'Madhesh Province'],
        D12: [4.2, 'Chitwan', 'Bagmati Province'],
      },
      apart: { 3: 'group', 6: 'subtotal', 7: 'group', 10: 'subtotal', 11: 'group', 13: 'subtotal', 14: 'total' },
    },
  ),
  onOneSheet(
    'en-merged-stub.xlsx',
    {
      drawnFrom:
        'Rwanda, National Institute of Statistics, Seasonal Agricultural Survey: province merged over its districts',
      language: 'en',
      mess: ['merged stub', 'class once per block', 'unit in header', 'percent'],
      merges: ['A2:A4', 'A5:A6', 'A7:A9'],
    },
    `
Province | District | Cultivated area (ha) | Share irrigated
Eastern | Bugesera | 41200 | {0.0%}0.125
 | Gatsibo | 52300 | {0.0%}0.081
 | Kayonza | 48100 | {0.0%}0.112
Kigali City | Gasabo | 9100 | {0.0%}0.054
 | Nyarugenge | 2100 | {0.0%}0.031
Northern | Burera | 30100 | {0.0%}0.022
 | Gakenke | 28800 | {0.0%}0.035
 | Musanze | 25400 | {0.0%}0.018
`,
    {
      rows: 8,
      columns: [
        ['Province', 'text', null, 'area'],
        ['District', 'text', null, 'area'],
        ['Cultivated area', 'integer', 'ha', 'area-harvested'],
        ['Share irrigated', 'number', 'ratio', '*'],
      ],
      values: {
        C2: [41200, 'Eastern', 'Bugesera', 0.125],
        C4: [48100, 'Eastern', 'Kayonza'],
        D6: [0.031, 'Kigali City', 'Nyarugenge'],
        A7: ['Northern', 'Burera'],
      },
    },
  ),
  onOneSheet(
    'en-including-rows.xlsx',
    {
      drawnFrom: 'Statistical abstract of a Central Asian republic, English edition: "of which:" rows under a total',
      language: 'en',
      mess: ['including rows', 'sub-total before parts', 'wide years', 'unit in title'],
    },
    `
Fruit production, thousand tonnes
 | 2020 | 2021 | 2022
Fruits and berries | 430 | 445 | 460
of which: | | |
apples | 200 | 205 | 212
apricots | 150 | 155 | 160
grapes | 80 | 85 | 88
Vegetables | 900 | 905 | 930
of which: | | |
onions | 500 | 510 | 515
carrots | 400 | 395 | 415
`,
    {
      rows: 15,
      columns: [
        ['*', 'text', null, 'product'],
        ['*', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', '1000 t', 'production'],
      ],
      values: {
        B5: [200, 'apples', 'Fruits and berries', 2020],
        D7: [88, 'grapes', 2022],
        C11: [395, 'carrots', 'Vegetables', 2021],
      },
      apart: { 3: 'subtotal', 4: 'group', 8: 'subtotal', 9: 'group' },
    },
  ),
  onOneSheet(
    'en-glued-marks.xlsx',
    {
      drawnFrom:
        'Statistics South Africa, abstract of agricultural statistics: note digits glued to years, labels and values',
      language: 'en',
      mess: [
        'glued note marks',
        'marks on values',
        'numbers as text',
        'comma thousands',
        'legend of missing codes',
        'legend says zero',
      ],
    },
    `
Table 12: Deliveries by producers (t)
Province | 2020 | 2021 | 2022 2
Free State 1/ | '1,200,300 | '1,310,400 | '1,287,100*
Mpumalanga | '2,100,250 | '2,000,100* | '2,204,700
Limpopo | '120,500 | - | ...
North West | X | '980,300 | '1,002,400
1/ Including Lesotho
2 Preliminary
* Estimate
- nil
... not available
X suppressed for confidentiality
`,
    {
      rows: 12,
      columns: [
        ['Province', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 't', '*'],
        ['*', 'text', null, 'flag'],
      ],
      values: {
        B3: [1200300, 'Free State', 2020, 'flag:1'],
        D3: [1287100, 'Free State', 2022, 'flag:*'],
        C4: [2000100, 'Mpumalanga', 2021, 'flag:*'],
        C5: [0, 'Limpopo', 2021],
        D5: [null, 'Limpopo', 2022],
        B6: [null, 'North West', 2020],
      },
      missing: { '-': 'zero', '...': 'not-available', X: 'suppressed' },
      notes: { '*': 'Estimate', 2: 'Preliminary', 1: 'Lesotho' },
    },
  ),
  onOneSheet(
    'en-unnamed-total.xlsx',
    {
      drawnFrom: 'Statistics Indonesia, SIMDASI 5.1.1: the last row carries the name of the regency and equals the sum',
      language: 'en',
      mess: ['unnamed total', 'total to rounding', 'unit in header'],
    },
    `
Subdistrict | Harvested area (ha) | Production (t)
Paga | 110.4 | 412.3
Mego | 205.1 | 801.7
Tana Wawo | 48.6 | 170.2
Lela | 77.7 | 260.9
Bola | 61.3 | 222.8
Sikka | 503 | 1868
`,
    {
      rows: 5,
      columns: [
        ['Subdistrict', 'text', null, 'area'],
        ['Harvested area', 'number', 'ha', 'area-harvested'],
        ['Production', 'number', 't', 'production'],
      ],
      values: { B2: [110.4, 'Paga', 412.3], C6: [222.8, 'Bola'] },
      apart: { 7: 'total' },
    },
  ),
  onOneSheet(
    'en-repeated-header.xlsx',
    {
      drawnFrom: 'Costa Rica, CNP market bulletin in English: the header comes again where the printed page turned',
      language: 'en',
      mess: ['banner', 'repeated header', 'page title repeated', 'currency'],
    },
    `
Wholesale prices, CENADA
Product | Unit | Minimum (USD) | Maximum (USD)
Avocado | kg | 1.2 | 1.5
Banana | box | 6 | 7.5
Cassava | kg | 0.4 | 0.5
Wholesale prices, CENADA (continued)
Product | Unit | Minimum (USD) | Maximum (USD)
Mango | kg | 0.9 | 1.1
Onion | kg | 0.7 | 0.8
Papaya | kg | 0.6 | 0.7
`,
    {
      rows: 6,
      columns: [
        ['Product', 'text', null, 'product'],
        ['Unit', 'text', null, 'unit'],
        ['*', 'number', 'USD', '*'],
        ['*', 'number', 'USD', '*'],
      ],
      values: { C3: [1.2, 'Avocado', 'kg', 1.5], D10: [0.7, 'Papaya'] },
      apart: { 6: 'note', 7: 'repeated-header' },
    },
  ),
  onOneSheet(
    'en-brackets-negative.xlsx',
    {
      drawnFrom: 'Value-chain study, operating account of actors: brackets for losses, percent, a check sum below',
      language: 'en',
      mess: ['brackets for negatives', 'numbers as text', 'percent as text', 'check sum below'],
    },
    `
Actor | Turnover (USD) | Net profit (USD) | Margin
Producers | '1,200,000 | '240,000 | 20.0%
Collectors | '310,500 | '(12,400) | -4.0%
Processors | '2,405,000 | '(130,250) | -5.4%
Exporters | '4,020,000 | '402,000 | 10.0%

 | =7935500 | =499350
`,
    {
      rows: 4,
      columns: [
        ['Actor', 'text', null, 'stage'],
        ['Turnover', 'integer', 'USD', 'value'],
        ['Net profit', 'integer', 'USD', '*'],
        ['Margin', 'number', '%', '*'],
      ],
      values: {
        C3: [-12400, 'Collectors', 310500],
        C4: [-130250, 'Processors'],
        D4: [-5.4, 'Processors'],
        B5: [4020000, 'Exporters', 402000],
      },
    },
  ),
];
