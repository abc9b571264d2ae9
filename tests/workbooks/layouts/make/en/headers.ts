import { onOneSheet, type Layout } from '../layout.ts';

/** Headers of one to five rows, merged and not, with units in every place that offices put them. */
export const englishHeaders: readonly Layout[] = [
  onOneSheet(
    'en-county-production.xlsx',
    {
      drawnFrom: 'Kenya National Bureau of Statistics, Statistical Abstract: production by county',
      language: 'en',
      mess: ['banner', 'unit in title', 'wide years', 'total', 'note mark on year', 'raised mark', 'notes below'],
      lined: [4],
    },
    `
**Table 4.2: Production of maize by county, 2018 - 2022**
(thousand tonnes)

**County** | **2018** | **2019** | **2020** | **2021** | **2022^1**
Nakuru | 110.2 | 98.4 | 120.1 | 101.7 | 99.5
Trans Nzoia | 421.9 | 380 | 455.3 | 402.2 | 390.8
Uasin Gishu | 365.4 | 340.1 | 377.7 | 351 | 344.6
Bungoma | 240.3 | 251.8 | 260.2 | 222.4 | 231.1
Kitale Town | .. | .. | 12.1 | 11.9 | 12.4
**Total** | 1137.8 | 1070.3 | 1225.4 | 1089.2 | 1078.4

1 Provisional
.. Data not available
Source: Ministry of Agriculture
`,
    {
      rows: 25,
      columns: [
        ['County', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'number', '1000 t', 'production'],
        ['*', 'text', null, 'flag'],
      ],
      values: {
        B5: [110.2, 'Nakuru', 2018],
        F7: [344.6, 'Uasin Gishu', 2022, 'flag:1'],
        E8: [222.4, 'Bungoma', 2021],
        B9: [null, 'Kitale Town', 2018],
        D9: [12.1, 'Kitale Town', 2020],
      },
      apart: { 10: 'total' },
      missing: { '..': 'not-available' },
      notes: { 1: 'Provisional' },
    },
  ),
  onOneSheet(
    'en-measure-over-year.xlsx',
    {
      drawnFrom: 'Tanzania National Bureau of Statistics: area, production and yield, measures over years',
      language: 'en',
      mess: ['banner', 'merged header', 'header of 3 rows', 'unit row', 'measure over year', 'wide years'],
      merges: ['A3:A5', 'B3:D3', 'E3:G3', 'H3:J3', 'B5:D5', 'E5:G5', 'H5:J5'],
    },
    `
Table 7. Sorghum by region

Region | Area harvested | | | Production | | | Yield | |
 | 2019 | 2020 | 2021 | 2019 | 2020 | 2021 | 2019 | 2020 | 2021
 | Hectares | | | Tonnes | | | kg/ha | |
Dodoma | 210500 | 215300 | 208100 | 189450 | 204535 | 176885 | 900 | 950 | 850
Singida | 151200 | 149800 | 153400 | 166320 | 157290 | 168740 | 1100 | 1050 | 1100
Mara | 48000 | 47100 | 50200 | 57600 | 61230 | 60240 | 1200 | 1300 | 1200
Mbeya | 12400 | 12900 | 13000 | 17360 | 16770 | 18200 | 1400 | 1300 | 1400
`,
    {
      rows: 12,
      columns: [
        ['Region', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['Area harvested', 'integer', 'ha', 'area-harvested'],
        ['Production', 'integer', 't', 'production'],
        ['Yield', 'integer', 'kg/ha', 'yield'],
      ],
      values: {
        B6: [210500, 'Dodoma', 2019, 189450, 900],
        G7: [168740, 'Singida', 2021, 153400],
        I9: [1300, 'Mbeya', 2020],
      },
    },
  ),
  onOneSheet(
    'en-quantity-value-pairs.xlsx',
    {
      drawnFrom: 'Ethiopian customs commission: export of coffee by destination, quantity and value under each year',
      language: 'en',
      mess: [
        'banner',
        'merged header',
        'header of 2 rows',
        'unit in header',
        'pairs under each year',
        'world among members',
      ],
      merges: ['A3:A4', 'B3:C3', 'D3:E3', 'F3:G3'],
    },
    `
Table 3: Coffee exports by country of destination

Country | 2020 | | 2021 | | 2022 |
 | Quantity (tonnes) | Value ('000 USD) | Quantity (tonnes) | Value ('000 USD) | Quantity (tonnes) | Value ('000 USD)
Germany | 52310 | 160420 | 61240 | 229870 | 58470 | 310220
Saudi Arabia | 44120 | 121310 | 50560 | 171900 | 47330 | 203020
Japan | 25770 | 79830 | 24890 | 96420 | 27950 | 151330
Belgium | 18640 | 55240 | 21130 | 79990 | 23020 | 118770
Sudan | - | - | 1240 | 2980 | 2010 | 5120
World | 140840 | 416800 | 159060 | 581160 | 158780 | 788460
`,
    {
      rows: 15,
      columns: [
        ['Country', 'text', null, '*'],
        ['*', 'integer', null, 'period'],
        ['Quantity', 'integer', 't', 'quantity'],
        ['Value', 'integer', '1000 USD', 'value'],
      ],
      values: {
        B5: [52310, 'Germany', 2020, 160420],
        E7: [96420, 'Japan', 2021, 24890],
        G9: [5120, 'Sudan', 2022],
        B9: [null, 'Sudan', 2020],
      },
      apart: { 10: 'total' },
      mayAsk: ['B9'],
    },
  ),
  onOneSheet(
    'en-five-row-header.xlsx',
    {
      drawnFrom: 'Philippine Statistics Authority, Crops Statistics: five header rows without merges',
      language: 'en',
      mess: ['banner', 'header of 5 rows', 'unmerged header', 'unit in header', 'column numbers'],
      lined: [7],
    },
    `
CROPS STATISTICS OF THE PHILIPPINES, 2021

 | | Palay | | Corn |
 | Irrigated | Area | Production | Area | Production
Province | area | harvested | | harvested |
 | equipped | | | |
 | (hectares) | (hectares) | (metric tons) | (hectares) | (metric tons)
(1) | (2) | (3) | (4) | (5) | (6)
Ilocos Norte | 41200 | 71230 | 310480 | 30120 | 162230
Ilocos Sur | 28500 | 45120 | 190230 | 22410 | 118900
La Union | 25100 | 39980 | 171200 | 8230 | 34560
Pangasinan | 120300 | 271200 | 1201300 | 61200 | 401200
Batanes | 0 | 0 | 0 | 310 | 290
`,
    {
      rows: 5,
      columns: [
        ['Province', 'text', null, 'area'],
        ['*', 'integer', 'ha', '*'],
        ['Palay', 'integer', 'ha', 'area-harvested'],
        ['Palay', 'integer', 't', 'production'],
        ['Corn', 'integer', 'ha', 'area-harvested'],
        ['Corn', 'integer', 't', 'production'],
      ],
      values: {
        C9: [71230, 'Ilocos Norte', 310480, 41200],
        F12: [401200, 'Pangasinan', 61200],
        C13: [0, 'Batanes', 310],
      },
      apart: { 8: 'column-numbers' },
    },
  ),
  onOneSheet(
    'en-unit-in-row-label.xlsx',
    {
      drawnFrom: 'Uganda Bureau of Statistics, Statistical Abstract: the unit after a comma in each row label',
      language: 'en',
      mess: ['banner', 'unit in row label', 'wide years'],
    },
    `
Table 2.3: Indicators of the coffee sector

Indicator | 2018 | 2019 | 2020 | 2021
Area planted, hectares | 478000 | 501000 | 515200 | 530100
Production, tonnes | 284200 | 312600 | 290700 | 374800
Average farm gate price, UGX/kg | 4200 | 3950 | 4100 | 5600
Export value, USD | 416200000 | 438500000 | 515900000 | 627400000
Share of exports, % | 14.2 | 13.4 | 12.4 | 15.3
`,
    {
      rows: 20,
      columns: [
        ['Indicator', 'text', null, 'element'],
        ['*', 'text', null, 'unit'],
        ['*', 'integer', null, 'period'],
        ['*', 'number', null, '*'],
      ],
      values: {
        B4: [478000, 2018, 'unit:ha'],
        C5: [312600, 2019, 'unit:t'],
        D6: [4100, 2020, 'unit:UGX/kg'],
        E8: [15.3, 2021, 'unit:%'],
      },
    },
  ),
  onOneSheet(
    'en-year-over-product-total.xlsx',
    {
      drawnFrom: 'Ghana Ministry of Food and Agriculture: products under each year, with a Total in each block',
      language: 'en',
      mess: ['merged header', 'header of 2 rows', 'product under each year', 'total inside columns', 'unit in title'],
      merges: ['A3:A4', 'B3:E3', 'F3:I3'],
    },
    `
Cereal production by region (metric tonnes)

Region | 2020 | | | | 2021 | | |
 | Maize | Rice | Millet | Total | Maize | Rice | Millet | Total
Ashanti | 400 | 120 | 0 | 520 | 410 | 130 | 0 | 540
Northern | 220 | 310 | 150 | 680 | 240 | 305 | 145 | 690
Upper East | 90 | 140 | 130 | 360 | 95 | 150 | 135 | 380
Volta | 130 | 160 | 10 | 300 | 128 | 165 | 12 | 305
`,
    {
      rows: 24,
      columns: [
        ['Region', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'text', null, 'product'],
        ['*', 'integer', 't', 'production'],
      ],
      values: {
        B5: [400, 'Ashanti', 2020, 'Maize'],
        C6: [310, 'Northern', 2020, 'Rice'],
        H8: [12, 'Volta', 2021, 'Millet'],
      },
    },
  ),
  onOneSheet(
    'en-year-area-unit-header.xlsx',
    {
      drawnFrom: 'Zambia crop forecast survey: "2012 / Area / (Hectares)" in one header cell',
      language: 'en',
      mess: ['header of several fields', 'unit in header', 'wide years', 'line breaks in cells'],
    },
    `
Province | 2012¶Area¶(Hectares) | 2012¶Production¶(MT) | 2013¶Area¶(Hectares) | 2013¶Production¶(MT)
Central | 231000 | 512000 | 240500 | 498000
Copperbelt | 65200 | 140100 | 66100 | 139000
Eastern | 301200 | 602300 | 310000 | 571000
Luapula | 41100 | 80200 | 43900 | 88800
`,
    {
      rows: 8,
      columns: [
        ['Province', 'text', null, 'area'],
        ['*', 'integer', null, 'period'],
        ['*', 'integer', 'ha', 'area-harvested'],
        ['*', 'integer', 't', 'production'],
      ],
      values: { B2: [231000, 'Central', 2012, 512000], E5: [88800, 'Luapula', 2013, 43900] },
    },
  ),
  onOneSheet(
    'en-remark-above-header.xlsx',
    {
      drawnFrom: 'Malawi Ministry of Agriculture: a remark in the cell just above the header, table begins in column C',
      language: 'en',
      mess: ['remark above header', 'not in column A', 'unit in header', 'total'],
      fromColumn: 2,
    },
    `

 | | (figures under revision, check before use)
District | Households | Maize (kg) | Groundnuts (kg)
Lilongwe | 310200 | 401200300 | 30120400
Kasungu | 150300 | 220145800 | 41002100
Mchinji | 98000 | 120114000 | 22130900
Dedza | 140100 | 131220500 | 9105300
Total | 698600 | 872680600 | 102358700
`,
    {
      rows: 4,
      columns: [
        ['District', 'text', null, 'area'],
        ['Households', 'integer', null, '*'],
        ['*', 'integer', 'kg', '*'],
        ['*', 'integer', 'kg', '*'],
      ],
      values: { E4: [401200300, 'Lilongwe', 310200, 30120400], F7: [9105300, 'Dedza'] },
      apart: { 8: 'total' },
    },
  ),
];
