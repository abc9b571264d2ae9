import type { Block, ChartBlock, ResultDocument, Scalar } from '../../../analysis/document/result-document.ts';
import type { ChartOutput } from '../../../analysis/templates/template.ts';

// A study with invented numbers: five stages of dried apricots, prices by level, one chart of each kind.

const chartFrame = { step: 'levels', unit: 'LCU/kg', n: 'summary.n', title: { en: '' }, subtitle: { en: '' } } as const;

export const waterfallBlock: ChartBlock = {
  kind: 'chart',
  id: 'build-up',
  chart: {
    ...chartFrame,
    id: 'build-up',
    kind: 'waterfall',
    label: 'level',
    value: 'spread',
    total: 'isTotal',
    point: 'isPoint',
    decimals: 0,
  },
  title: { en: 'Packing adds the most: 51 of the 190 LCU', ar: 'التعبئة تضيف الأكثر: 51 من 190 وحدة' },
  subtitle: {
    en: 'Price build-up, LCU per kg dried, Valley Province, 2024',
    ar: 'تكوّن السعر، وحدة نقدية لكل كغ مشمش مجفف، ولاية الوادي، 2024',
  },
  unit: { en: 'LCU/kg', ar: 'وحدة/كغ' },
  source: { en: 'District prices, monthly; Actor accounts', ar: 'أسعار المناطق الشهرية؛ حسابات الفاعلين' },
  n: 72,
  columns: ['level', 'spread', 'isTotal', 'isPoint'],
  rows: [
    ['Farm gate', 48, false, false],
    ['Drying', 36, false, false],
    ['Trading', 13, false, false],
    ['Packing', 51, false, true],
    ['Retail', 42, false, false],
    ['Shopper pays', 190, true, false],
  ],
};

/** The same chart with names in Arabic. */
export const arabicWaterfallBlock: ChartBlock = {
  ...waterfallBlock,
  rows: ['باب المزرعة', 'التجفيف', 'التجارة', 'التعبئة', 'التجزئة', 'سعر المستهلك'].map((name, row) => [
    name,
    ...(waterfallBlock.rows[row] ?? []).slice(1),
  ]),
};

const retail = [100, 104, 109, 112, 120, 128, 136, 148, 162, 176];
const farm = [100, 102, 109, 104, 110, 113, 117, 124, 130, 134];

export const lineBlock: ChartBlock = {
  kind: 'chart',
  id: 'index',
  chart: {
    ...chartFrame,
    id: 'index',
    kind: 'line',
    x: 'year',
    xKind: 'year',
    y: 'index',
    series: 'level',
    baseline: 100,
    decimals: 0,
  },
  title: { en: 'Retail prices rose 76 %, farm-gate prices 34 %' },
  subtitle: { en: 'Nominal index, 2015 = 100, Valley Province, 2015–24' },
  unit: { en: '2015 = 100' },
  source: { en: 'District prices, monthly' },
  n: 720,
  columns: ['year', 'level', 'index'],
  rows: [
    ...retail.map((value, index): Scalar[] => [2015 + index, 'Retail', value]),
    ...farm.map((value, index): Scalar[] => [2015 + index, 'Farm gate', value]),
  ],
};

export const barBlock: ChartBlock = {
  kind: 'chart',
  id: 'advantage',
  chart: {
    ...chartFrame,
    id: 'advantage',
    kind: 'bar',
    label: 'product',
    value: 'rsca',
    direction: 'horizontal',
    baseline: 0,
    decimals: 2,
  },
  title: { en: 'Dried fruit and nuts lead; cereals stay at a disadvantage' },
  subtitle: { en: 'Symmetric revealed comparative advantage, exports, 2022–24 mean' },
  unit: { en: 'index from −1 to 1' },
  source: { en: 'Customs exports by product' },
  n: 9,
  columns: ['product', 'rsca'],
  rows: [
    ['Apricots, dried', 0.91],
    ['Walnuts, shelled', 0.74],
    ['Grapes, dried', 0.62],
    ['Onions and shallots', 0.31],
    ['Cotton, carded or combed', 0.08],
    ['Honey', null],
    ['Tomatoes, prepared or preserved', -0.22],
    ['Wheat and meslin', -0.63],
    ['Rice', -0.94],
  ],
};

export const uprightBarBlock: ChartBlock = {
  kind: 'chart',
  id: 'growth',
  chart: {
    ...chartFrame,
    id: 'growth',
    kind: 'bar',
    label: 'province',
    value: 'growth',
    direction: 'vertical',
    point: 'isPoint',
    decimals: 1,
  },
  title: { en: 'Valley Province grew fastest: 6.2 % a year' },
  subtitle: { en: 'Growth of production, % a year, 2015–24' },
  unit: { en: '% a year' },
  source: { en: 'Crop statistics by province' },
  n: 60,
  columns: ['province', 'growth', 'isPoint'],
  rows: [
    ['Valley', 6.2, true],
    ['Northern Highlands', 3.1, false],
    ['Lake District', 2.4, false],
    ['Capital region', 1.2, false],
    ['Eastern Steppe', 0.6, false],
  ],
};

const forms = ['Fresh', 'Dried', 'Puree', 'Kernels'];
const volumes: readonly (readonly (number | null)[])[] = [
  [21.0, 8.4, 2.1, 0.8],
  [22.4, 9.1, 2.4, 0.9],
  [20.3, 10.2, 2.6, 0.9],
  [23.1, 11.8, 3.0, 1.1],
  [19.7, 12.9, 3.3, 1.2],
  [22.8, 14.2, 3.9, 1.4],
  [24.9, 15.1, 4.2, 1.5],
  [25.3, 16.6, 4.8, 1.6],
  [26.0, 18.0, 5.3, 1.8],
  [27.4, 19.3, 5.9, 2.0],
];

export const areaBlock: ChartBlock = {
  kind: 'chart',
  id: 'uses',
  chart: {
    ...chartFrame,
    id: 'uses',
    kind: 'stacked-area',
    x: 'year',
    xKind: 'year',
    y: 'volume',
    series: 'form',
    decimals: 1,
  },
  title: { en: 'Drying took most of the growth' },
  subtitle: { en: 'Use of the harvest, thousand tonnes fresh weight, 2015–24' },
  unit: { en: '1,000 t' },
  source: { en: 'Crop statistics by province' },
  n: 40,
  columns: ['year', 'form', 'volume'],
  rows: volumes.flatMap((row, index) => forms.map((form, at): Scalar[] => [2015 + index, form, row[at] ?? null])),
};

export const quadrantBlock: ChartBlock = {
  kind: 'chart',
  id: 'markets',
  chart: {
    ...chartFrame,
    id: 'markets',
    kind: 'quadrant',
    x: 'share',
    y: 'growth',
    label: 'market',
    size: 'imports',
    point: 'isPoint',
    xTitle: { en: 'Our share of the market, %' },
    yTitle: { en: 'Growth of its imports, % a year' },
    xSplit: 10,
    ySplit: 4,
    fields: [
      { en: 'Growing, weak hold' },
      { en: 'Growing, strong hold' },
      { en: 'Slow, weak hold' },
      { en: 'Slow, strong hold' },
    ],
  },
  title: { en: 'The Gulf grows fast and buys little from us yet' },
  subtitle: { en: 'Import markets for dried apricots, area = imports in USD, 2022–24' },
  unit: { en: '%' },
  source: { en: 'Customs exports by product; partner statistics' },
  n: 11,
  columns: ['market', 'share', 'growth', 'imports', 'isPoint'],
  rows: [
    ['Gulf states', 4.2, 9.1, 88, true],
    ['Germany', 12.5, 2.1, 64, false],
    ['France', 15.1, 1.2, 41, false],
    ['United Kingdom', 8.7, 0.4, 52, false],
    ['Netherlands', 16.0, 3.2, 22, false],
    ['Kazakhstan', 22.4, 5.6, 18, false],
    ['China', 2.2, 7.4, 35, false],
    ['India', 3.9, 6.1, 27, false],
    ['Poland', 14.2, 5.0, 14, false],
    ['Spain', 7.9, 2.6, 12, false],
    ['Japan', 1.1, -0.8, null, false],
  ],
};

export const chartBlocks: readonly ChartBlock[] = [
  waterfallBlock,
  barBlock,
  uprightBarBlock,
  lineBlock,
  areaBlock,
  quadrantBlock,
];

const shepherd = {
  author: 'Shepherd, A. W.',
  year: 2007,
  work: 'A guide to marketing costs and how to calculate them. FAO',
  detail: 'chapter 3',
};

const resultBlocks: readonly Block[] = [
  {
    kind: 'passage',
    role: 'headline',
    text: { en: 'Growers receive 25 of every 100 LCU that a shopper pays for dried apricots, 8 fewer than in 2015.' },
  },
  {
    kind: 'passage',
    role: 'finding',
    text: { en: 'Packing adds the largest part, 51.0 LCU or 26.8 % of the retail price.' },
  },
  { kind: 'passage', role: 'caveat', text: { en: 'The figures are means of six districts in nominal prices.' } },
  { kind: 'passage', role: 'limit', text: { en: 'A margin shows neither cause nor market power.' } },
  {
    kind: 'indicator',
    id: 'farm-share',
    title: { en: 'Farm share' },
    value: 25.263157894736842,
    shown: { en: '25.3' },
    unit: { en: '%' },
    decimals: 1,
    period: { en: '2024' },
    n: 72,
    dropped: 0,
    reading: { en: '−7.8 points since 2015' },
    formulaId: 'M21',
    formula: '100 · P_f · c / P_r',
    substituted: { en: '100 · 9.60 · 5.0 / 190.0' },
    source: shepherd,
    step: 'summary',
  },
  {
    kind: 'indicator',
    id: 'gross-margin',
    title: { en: 'Gross margin' },
    value: 142,
    shown: { en: '142.0' },
    unit: { en: 'LCU/kg' },
    decimals: 1,
    period: { en: '2024' },
    n: 72,
    dropped: 0,
    reading: { en: '72.2 in 2015' },
    formulaId: 'M22',
    formula: 'P_r − P_f · c',
    substituted: { en: '190.0 − 48.0' },
    source: shepherd,
    step: 'summary',
  },
  {
    kind: 'indicator',
    id: 'elasticity',
    title: { en: 'Elasticity' },
    value: null,
    shown: { en: 'not computed' },
    unit: { en: '' },
    decimals: 2,
    period: { en: '2015–24' },
    n: 0,
    dropped: 0,
    reading: { en: 'fewer than ten years with both prices' },
    formulaId: 'M25',
    formula: 'd ln P_f / d ln P_r',
    substituted: null,
    source: shepherd,
    step: 'summary',
  },
  waterfallBlock,
  {
    kind: 'table',
    id: 'margins',
    title: { en: 'Margins by stage, 2024' },
    columns: [
      { column: 'level', title: { en: 'Level' }, kind: 'text', unit: null },
      { column: 'price', title: { en: 'Price' }, kind: 'number', unit: { en: 'LCU/kg' }, decimals: 1 },
      { column: 'spread', title: { en: 'Spread' }, kind: 'number', unit: { en: 'LCU/kg' }, decimals: 1 },
      { column: 'share', title: { en: 'Share of retail' }, kind: 'number', unit: { en: '%' }, decimals: 1 },
      {
        column: 'change',
        title: { en: 'Change since 2015' },
        kind: 'number',
        unit: { en: 'points' },
        decimals: 1,
        signed: true,
      },
    ],
    rows: [
      ['Farm gate', 48, 48, 25.263, -7.8],
      ['Drying yard', 84, 36, 18.947, 0.9],
      ['Trader', 97, 13, 6.842, -0.3],
      ['Packer', 148, 51, 26.842, 4.5],
      ['Retail', 190, 42, 22.105, null],
      ['All stages', 190, 190, 100, 0],
    ],
    totals: [5],
    step: 'levels',
  },
  lineBlock,
  barBlock,
  uprightBarBlock,
  areaBlock,
  quadrantBlock,
  {
    kind: 'method',
    sources: [shepherd, { author: 'Tomek, W. G.; Robinson, K. L.', year: 1990, work: 'Agricultural Product Prices' }],
  },
];

export const sampleResult: ResultDocument = {
  format: 'vcw-result',
  version: 1,
  template: { id: 'market/marketing-margins', version: 1, stage: 'market' },
  title: { en: 'Marketing margins' },
  question: { en: 'Who gets how much of what the shopper pays?' },
  engine: { name: 'DuckDB', version: '1.5.6' },
  program: '0.1.0',
  parameters: [
    { name: 'conversion', title: { en: 'Fresh per kg of dried' }, value: 5, shown: { en: '5.0 kg' }, isDefault: false },
    { name: 'year', title: { en: 'Year' }, value: 2024, shown: { en: '2024' }, isDefault: true },
  ],
  data: [
    {
      need: 'prices',
      title: { en: 'Prices by level' },
      table: 't1',
      label: 'District prices, monthly',
      file: 'apricots.xlsx',
      sheet: 'Prices',
      range: 'A5:F724',
      binding: { table: 't1', columns: {}, filters: [] },
      rowsRead: 720,
      rowsFiltered: 646,
      rowsUsed: 72,
      dropped: [{ code: 'price-missing', reason: { en: 'The price is missing.' }, count: 2, rows: [118, 119] }],
      units: [{ column: 'price', from: 'LCU/t', to: 'LCU/kg', factor: 0.001 }],
    },
  ],
  notices: [
    {
      code: 'one-market',
      severity: 'look',
      where: { file: 'apricots.xlsx', sheet: 'Prices', cell: 'C118' },
      text: { en: 'Farhun, September 2024: one market only.' },
      next: { en: 'Check the row.' },
    },
  ],
  blocks: resultBlocks,
  steps: [{ name: 'levels', sql: 'SELECT level, price FROM prices ORDER BY level', rowCount: 6 }],
};

/** A chart of another kind over the same frame, for odd data. */
export function chartWith(
  chart: ChartOutput,
  columns: readonly string[],
  rows: readonly (readonly Scalar[])[],
): ChartBlock {
  return { ...waterfallBlock, id: chart.id, chart, columns, rows };
}
