import { sheet } from '../book.ts';
import { asText, onOneSheet, onSheets, type Layout } from '../layout.ts';

/** Numbers, days and codes that read two ways or not at all, and layouts known by name. */
export const englishValues: readonly Layout[] = [
  onOneSheet(
    'en-dot-thousands.xlsx',
    {
      drawnFrom: 'Statistics Indonesia in English: text such as "7.025  " beside "350  ", no decimal anywhere',
      language: 'en',
      mess: ['dot thousands', 'numbers as text', 'ambiguous number marks'],
    },
    `
District | Area (ha) | Production (t)
Sikka | '7.025·· | '21.075··
Ende | '350·· | '1.050··
Ngada | '4.180·· | '12.122··
Nagekeo | '5.200·· | '15.080··
`,
    {
      rows: 4,
      columns: [
        ['District', 'text', null, 'area'],
        ['Area', '*', 'ha', 'area-harvested'],
        ['Production', '*', 't', 'production'],
      ],
      values: { A2: ['Sikka'] },
      questions: ['B2', 'C2'],
    },
  ),
  onOneSheet(
    'en-proven-thousands.xlsx',
    {
      drawnFrom: 'The same table with one figure that only a dot between thousands explains',
      language: 'en',
      mess: ['dot thousands', 'numbers as text', 'marks proven by another column'],
    },
    `
District | Area (ha) | Production (t)
Sikka | '7.025·· | '1.021.075··
Ende | '350·· | '1.050··
Ngada | '4.180·· | '12.122··
Nagekeo | '5.200·· | '15.080··
`,
    {
      rows: 4,
      columns: [
        ['District', 'text', null, 'area'],
        ['Area', 'integer', 'ha', 'area-harvested'],
        ['Production', 'integer', 't', 'production'],
      ],
      values: { B2: [7025, 'Sikka', 1021075], B3: [350, 'Ende', 1050] },
    },
  ),
  asText(
    'en-month-first.csv',
    {
      drawnFrom: 'USDA export sales query: month-first days, quoted thousands',
      language: 'en',
      mess: ['month-first days', 'comma thousands', 'csv'],
    },
    `
Date,Country,Commodity,Weekly Exports (MT)
01/13/2022,Japan,Corn,"120,450"
01/20/2022,Japan,Corn,"98,200"
02/03/2022,Mexico,Corn,"310,000"
02/10/2022,Mexico,Corn,"1,020,775"
`,
    {
      rows: 4,
      columns: [
        ['Date', 'date', null, 'period'],
        ['Country', 'text', null, 'area'],
        ['Commodity', 'text', null, 'product'],
        ['*', 'integer', 't', '*'],
      ],
      values: { A2: ['2022-01-13', 'Japan', 120450], A4: ['2022-02-03', 'Mexico'], D5: [1020775, '2022-02-10'] },
    },
  ),
  asText(
    'en-day-or-month.csv',
    {
      drawnFrom: 'Market price export of a national system: no day above 12, so that the order cannot be told',
      language: 'en',
      mess: ['days that read two ways', 'csv'],
    },
    `
Date,Market,Price (KES/kg)
03/04/2023,Kitale,52
05/04/2023,Kitale,53
07/06/2023,Eldoret,49
02/09/2023,Eldoret,55
`,
    {
      rows: 4,
      columns: [
        ['Date', '*', null, 'period'],
        ['Market', 'text', null, 'market'],
        ['Price', 'integer', 'KES/kg', 'price'],
      ],
      values: { C2: [52, 'Kitale'] },
      questions: ['A2'],
    },
  ),
  asText(
    'en-codes.csv',
    {
      drawnFrom:
        'UN Comtrade extract: HS 090111 without its zero, ids 141.0, customs offices with leading zeros, world beside members',
      language: 'en',
      mess: ['HS codes as numbers', 'leading zeros', 'ids 141.0', 'world among members', 'csv', 'newest first'],
    },
    `
Period,Reporter Code,Reporter,Partner,Commodity Code,Commodity,Office,Netweight (kg),Trade Value (US$)
2021,646.0,Rwanda,World,90111,"Coffee, not roasted",0071,15200300,72100400
2021,646.0,Rwanda,Switzerland,90111,"Coffee, not roasted",0071,9100200,44200100
2021,646.0,Rwanda,Uganda,90111,"Coffee, not roasted",0012,6100100,27900300
2020,646.0,Rwanda,World,90240,Black tea,0071,30100500,88200600
2020,646.0,Rwanda,Kenya,90240,Black tea,0012,30100500,88200600
`,
    {
      rows: 5,
      columns: [
        ['Period', 'integer', null, 'period'],
        ['Reporter Code', 'text', null, '*'],
        ['Reporter', 'text', null, 'reporter'],
        ['Partner', 'text', null, 'partner'],
        ['Commodity Code', 'text', null, 'product-code'],
        ['Commodity', 'text', null, 'product'],
        ['Office', 'text', null, '*'],
        ['Netweight', 'integer', 'kg', 'quantity'],
        ['Trade Value', 'integer', 'USD', 'value'],
      ],
      values: { E2: ['090111', 'World', 15200300], G2: ['0071'], I6: [88200600, 'Kenya', 2020] },
      notices: ['aggregates-among-members'],
    },
  ),
  asText(
    'en-price-units.csv',
    {
      drawnFrom: 'WFP food prices through HDX: hashtag row, units such as 46 KG, Pound, 10 KG, two currencies',
      language: 'en',
      mess: ['hashtag row', 'price units', 'several currencies', 'csv', 'known layout'],
      layout: 'wfp',
    },
    `
date,admin1,admin2,market,market_id,latitude,longitude,category,commodity,commodity_id,unit,priceflag,pricetype,currency,price,usdprice
#date,#adm1+name,#adm2+name,#loc+market+name,#loc+market+code,#geo+lat,#geo+lon,#item+type,#item+name,#item+code,#item+unit,#item+price+flag,#item+price+type,#currency+code,#value,#value+usd
2021-01-15,Guatemala,Guatemala,La Terminal,1401,14.61,-90.52,cereals and tubers,Maize (white),67,46 KG,actual,Wholesale,GTQ,155.5,19.94
2021-01-15,Guatemala,Guatemala,La Terminal,1401,14.61,-90.52,pulses and nuts,Beans (black),262,Pound,actual,Retail,GTQ,5,0.64
2021-02-15,Belize,Belize,Belize City,2210,17.5,-88.2,cereals and tubers,Rice,52,10 KG,aggregate,Retail,BZD,21.2,10.5
`,
    {
      rows: 3,
      columns: [
        ['date', 'date', null, 'period'],
        ['admin1', 'text', null, 'area'],
        ['admin2', 'text', null, 'area'],
        ['market', 'text', null, 'market'],
        ['market_id', 'text', null, null],
        ['latitude', 'number', null, null],
        ['longitude', 'number', null, null],
        ['category', 'text', null, null],
        ['commodity', 'text', null, 'product'],
        ['commodity_id', 'text', null, 'product-code'],
        ['unit', 'text', null, 'unit'],
        ['priceflag', 'text', null, 'flag'],
        ['pricetype', 'text', null, 'stage'],
        ['currency', 'text', null, 'currency'],
        ['price', 'number', null, 'price'],
        ['usdprice', 'number', 'USD', 'price'],
      ],
      values: { O3: [155.5, '2021-01-15', '46 KG', 'GTQ'], P5: [10.5, 'Belize City', '10 KG'] },
      apart: { 2: 'hashtags' },
    },
  ),
  onOneSheet(
    'en-half-words.xlsx',
    {
      drawnFrom: 'Household survey sheet: a yield column that is half figures, half words',
      language: 'en',
      mess: ['half numbers half words'],
    },
    `
Farmer | Plot (ha) | Yield
F01 | 0.5 | 900
F02 | 1.2 | good
F03 | 0.8 | 1100
F04 | 0.4 | poor
F05 | 1 | 1000
F06 | 0.7 | fair
`,
    {
      rows: 6,
      columns: [
        ['Farmer', 'text', null, '*'],
        ['Plot', 'number', 'ha', '*'],
        ['Yield', 'text', null, '*'],
      ],
      values: { C2: ['900', 'F01'], C3: ['good', 'F02', 1.2] },
      said: ['C3'],
      mayAsk: ['C3'],
    },
  ),
  onSheets(
    'en-no-table.xlsx',
    {
      drawnFrom: 'A ministry letter saved as a workbook, and an empty sheet',
      language: 'en',
      mess: ['sheet without a table'],
      sheets: [
        ['Letter', 'text', 0],
        ['Sheet2', 'empty', 0],
      ],
      notices: ['no-table'],
    },
    [
      sheet(
        'Letter',
        '\nMinistry of Agriculture\n\nDear colleagues,\nplease find the figures of the season in the other workbook.\nWith kind regards\n',
      ),
      sheet('Sheet2', '\n\n'),
    ],
  ),
  onOneSheet(
    'en-header-over-nothing.xlsx',
    {
      drawnFrom: 'An empty reporting form of a district office: a header over nothing',
      language: 'en',
      mess: ['header over nothing'],
      notices: ['no-table|header-over-nothing'],
    },
    `
Monthly return of sales
District | Crop | Quantity (t) | Value (USD)
`,
  ),
  onOneSheet(
    'en-ranges-of-days.xlsx',
    {
      drawnFrom: 'Food price monitoring note: ranges of days in one cell, open ranges, fiscal years, newest first',
      language: 'en',
      mess: ['ranges of days', 'fiscal years', 'newest first', 'currency'],
    },
    `
Fiscal year | Validity | Support price (PKR/40 kg)
2024/25 | 26.07.2024 - 23.03.2025 | 3900
2023/24 | 01.07.2023 - 25.07.2024 | 3900
2022/23 | since 01.05.2022 | 2200
2021/22 | 01.07.2021 - 30.04.2022 | 1950
`,
    {
      rows: 4,
      columns: [
        ['Fiscal year', 'text', null, 'period'],
        ['Validity', 'text', null, '*'],
        ['Support price', 'integer', 'PKR/40 kg', 'price'],
      ],
      values: { B2: ['26.07.2024 - 23.03.2025', '2024/25', 3900], C5: [1950, '2021/22'] },
    },
  ),
  asText(
    'en-faostat-bulk.csv',
    {
      drawnFrom: 'FAOSTAT bulk download, normalised form: quoted codes with an apostrophe, flags, several elements',
      language: 'en',
      mess: ['known layout', 'flags', 'leading zeros', 'csv'],
      layout: 'faostat',
      encoding: 'utf-8 with mark',
    },
    `
"Area Code","Area Code (M49)","Area","Item Code","Item Code (CPC)","Item","Element Code","Element","Year Code","Year","Unit","Value","Flag","Note"
"108","'417","Kyrgyzstan","526","'01341.02","Apricots","5312","Area harvested","2020","2020","ha","9500.000000","E",""
"108","'417","Kyrgyzstan","526","'01341.02","Apricots","5510","Production","2020","2020","t","26543.000000","A",""
"108","'417","Kyrgyzstan","526","'01341.02","Apricots","5510","Production","2021","2021","t","","M","Missing"
`,
    {
      rows: 3,
      columns: [
        ['Area Code', 'text', null, 'area-code'],
        ['Area Code (M49)', 'text', null, 'area-code'],
        ['Area', 'text', null, 'area'],
        ['Item Code', 'text', null, 'product-code'],
        ['Item Code (CPC)', 'text', null, 'product-code'],
        ['Item', 'text', null, 'product'],
        ['Element Code', 'text', null, null],
        ['Element', 'text', null, 'element'],
        ['Year Code', '*', null, '*'],
        ['Year', 'integer', null, 'period'],
        ['Unit', 'text', null, 'unit'],
        ['Value', 'number', null, 'value'],
        ['Flag', 'text', null, 'flag'],
        ['Note', 'text', null, 'note'],
      ],
      values: {
        L2: [9500, 'Kyrgyzstan', 'Apricots', 'Area harvested', 2020, 'ha', 'flag:E'],
        L4: [null, 2021, 'flag:M'],
        E2: ['01341.02'],
      },
    },
  ),
  asText(
    'en-indicator-file.csv',
    {
      drawnFrom: 'World Bank indicator download: four lines above the header, years as columns, a comma at each end',
      language: 'en',
      mess: ['known layout', 'banner', 'wide years', 'csv', 'empty last column'],
      layout: 'indicator',
      encoding: 'utf-8 with mark',
    },
    `
"Data Source","World Development Indicators",

"Last Updated Date","2023-07-25",

"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020","2021",
"Aruba","ABW","Agricultural land (sq. km)","AG.LND.AGRI.K2","20","20","",
"Afghanistan","AFG","Agricultural land (sq. km)","AG.LND.AGRI.K2","383560","383560","383400",
"World","WLD","Agricultural land (sq. km)","AG.LND.AGRI.K2","47601100.5","47528400.25","",
`,
    {
      rows: 9,
      columns: [
        ['Country Name', 'text', null, 'area'],
        ['Country Code', 'text', null, 'area-code'],
        ['Indicator Name', 'text', null, 'element'],
        ['Indicator Code', 'text', null, null],
        ['*', 'integer', null, 'period'],
        ['*', 'number', null, '*'],
      ],
      values: { E6: [20, 'Aruba', 'ABW', 2019], G6: [null, 'Aruba', 2021], F8: [47528400.25, 'World', 2020] },
      notices: ['aggregates-among-members'],
    },
  ),
];
