import type { ChartBlock, Scalar } from '../../../analysis/document/result-document.ts';
import type { ChartOutput } from '../../../analysis/templates/template.ts';

// Invented numbers, one chart of each kind beyond those of the sample result.

type Kind<K extends ChartOutput['kind']> = Extract<ChartOutput, { kind: K }>;
type Own<K extends ChartOutput['kind']> = Omit<Kind<K>, 'id' | 'step' | 'unit' | 'n' | 'title' | 'subtitle'>;

/** A chart of a kind with its columns and rows; title, unit and source are those of a teaching example. */
function block<K extends ChartOutput['kind']>(
  id: string,
  chart: Own<K>,
  unit: string,
  columns: readonly string[],
  rows: readonly (readonly Scalar[])[],
  title: string,
): ChartBlock {
  const whole = { id, step: 'rows', unit, n: 'summary.n', title: { en: '' }, subtitle: { en: '' }, ...chart };
  return {
    kind: 'chart',
    id,
    // The parts of one kind make up that kind.
    chart: whole as unknown as ChartOutput,
    title: { en: title },
    subtitle: { en: `Teaching example, ${unit}` },
    unit: { en: unit },
    source: { en: 'District prices, monthly' },
    n: rows.length,
    columns,
    rows,
  };
}

const history = [92, 95, 91, 99, 104, 101, 108, 112, 109, 117];
const ahead = [119, 121, 123, 125];

export const fanBlock = block<'line'>(
  'fan',
  {
    kind: 'line',
    x: 'year',
    xKind: 'year',
    y: 'output',
    bands: [
      { low: 'low95', high: 'high95', title: { en: '95 % interval' } },
      { low: 'low80', high: 'high80', title: { en: '80 % interval' } },
    ],
    marks: { at: 'isBreak', label: 'event' },
    shaded: 'isTest',
    shadedTitle: { en: 'held back to test the forecast' },
    dashed: 'isForecast',
    dashedTitle: { en: 'forecast' },
    decimals: 0,
  },
  '1,000 t',
  ['year', 'output', 'low95', 'high95', 'low80', 'high80', 'isBreak', 'event', 'isTest', 'isForecast'],
  [
    ...history.map((value, at): Scalar[] => [
      2012 + at,
      value,
      null,
      null,
      null,
      null,
      at === 4,
      at === 4 ? 'New varieties' : null,
      at >= 8,
      false,
    ]),
    ...ahead.map((value, at): Scalar[] => {
      const wide = 6 + 4 * at;
      return [
        2022 + at,
        value,
        value - 2 * wide,
        value + 2 * wide,
        value - wide,
        value + wide,
        false,
        null,
        false,
        true,
      ];
    }),
  ],
  'Output reaches 125 thousand tonnes by 2025, with much room to either side',
);

const shares = [0, 0.03, 0.09, 0.19, 0.34, 0.56, 1];

export const lorenzBlock = block<'line'>(
  'lorenz',
  { kind: 'line', x: 'regions', xKind: 'number', y: 'output', series: 'crop', diagonal: true, decimals: 2 },
  'share of output',
  ['regions', 'output', 'crop'],
  shares.map((share, at): Scalar[] => [at / 6, share, 'Apricots']),
  'One region in six grows 44 % of the crop',
);

const markets = ['Valley', 'North', 'Lakes', 'Capital', 'East'];

export const scatterBlock = block<'scatter'>(
  'prices',
  {
    kind: 'scatter',
    x: 'farm',
    y: 'retail',
    xTitle: { en: 'Farm-gate price, LCU/kg' },
    yTitle: { en: 'Retail price, LCU/kg' },
    label: 'market',
    series: 'season',
    fit: 'fitted',
    diagonal: true,
    decimals: 1,
  },
  'LCU/kg',
  ['market', 'season', 'farm', 'retail', 'fitted'],
  markets.flatMap((market, at) =>
    ['Harvest', 'Lean season'].map((season, lean): Scalar[] => {
      const farm = 9 + 1.3 * at + 2.2 * lean;
      return [market, season, farm, farm + 3.1 + (at % 3) * 0.9, farm + 4];
    }),
  ),
  'Retail follows the farm gate at a distance of 4 LCU',
);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function seasonal(year: number, month: number): number {
  return 100 + 14 * Math.cos(((month + 1) / 6) * Math.PI) + (year - 2020) * 1.5;
}

export const seasonBlock = block<'heat-map'>(
  'season',
  { kind: 'heat-map', x: 'month', y: 'year', value: 'index', scale: 'diverging', middle: 100, decimals: 0 },
  'mean of the year = 100',
  ['year', 'month', 'index'],
  [2020, 2021, 2022, 2023, 2024].flatMap((year) =>
    months.map((month, at): Scalar[] => [year, month, year === 2022 && at === 3 ? null : seasonal(year, at)]),
  ),
  'Prices peak in winter and fall to 86 in June',
);

export const sequenceBlock: ChartBlock = {
  ...block<'heat-map'>(
    'months',
    { kind: 'heat-map', x: 'month', y: 'year', value: 'index', scale: 'sequential', decimals: 0 },
    'LCU/kg',
    seasonBlock.columns,
    seasonBlock.rows,
    'Each winter is dearer than the last',
  ),
};

/** From calm to grave. */
export const alertClasses = ['Normal', 'Stress', 'Alert', 'Crisis'];

export const alertBlock = block<'heat-map'>(
  'alerts',
  {
    kind: 'heat-map',
    x: 'month',
    y: 'market',
    value: 'score',
    scale: 'sequential',
    decimals: 1,
    classes: {
      column: 'class',
      order: alertClasses,
      words: Object.fromEntries(alertClasses.map((name) => [name, { en: name }])),
    },
  },
  'deviation from the expected price',
  ['market', 'month', 'score', 'class'],
  markets.flatMap((market, at) =>
    Array.from({ length: 30 }, (_, month): Scalar[] => {
      const score = 0.9 * Math.sin(month / 4 + at) + month / 30;
      const grade = score < 0.4 ? 0 : score < 0.9 ? 1 : score < 1.5 ? 2 : 3;
      const name = `${String(2022 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
      return [market, name, score, month === 17 && at === 2 ? 'Unheard of' : (alertClasses[grade] ?? null)];
    }),
  ),
  'Three markets were in crisis in spring 2024',
);

export const rangeBlock = block<'dot-range'>(
  'losses',
  {
    kind: 'dot-range',
    label: 'stage',
    low: 'low',
    high: 'high',
    value: 'estimate',
    reference: 10,
    point: 'isPoint',
    decimals: 1,
  },
  '% of the harvest',
  ['stage', 'low', 'high', 'estimate', 'isPoint'],
  [
    ['Harvest', 3.1, 8.4, 5.2, false],
    ['Drying', 1.2, 4.9, 2.4, false],
    ['Storage on the farm', 6.5, 17.9, 11.8, true],
    ['Transport', 0.8, 2.2, 1.3, false],
    ['Wholesale', null, 6.1, 3.3, false],
    ['Retail', null, null, null, false],
  ],
  'Storage on the farm loses the most: 12 % of the harvest',
);

export const tornadoBlock = block<'tornado'>(
  'sensitivity',
  { kind: 'tornado', label: 'input', low: 'low', high: 'high', base: 'base', decimals: 2 },
  'ratio',
  ['input', 'low', 'high', 'base'],
  [
    ['Export price, FOB', 0.75, 0.59, 0.66],
    ['Exchange rate', 0.7, 0.62, 0.66],
    ['Seasonal wage', 0.6, 0.71, 0.66],
    ['Fresh per kg of dried', 0.67, 0.69, 0.66],
    ['Interest rate', 0.655, 0.67, 0.66],
    ['Packaging', null, 0.668, 0.66],
  ],
  'The export price matters most',
);

const crops = ['Wheat', 'Barley', 'Maize', 'Rice', 'Cotton'];

export const facetBlock = block<'line'>(
  'panels',
  {
    kind: 'line',
    x: 'year',
    xKind: 'year',
    y: 'index',
    series: 'part',
    facet: 'crop',
    baseline: 100,
    shaded: 'isFlagged',
    decimals: 0,
  },
  '2015 = 100',
  ['crop', 'year', 'part', 'index', 'isFlagged'],
  crops.flatMap((crop, at) =>
    ['Area', 'Yield', 'Production'].flatMap((part, order) =>
      Array.from({ length: 10 }, (_, year): Scalar[] => [
        crop,
        2015 + year,
        part,
        crop === 'Maize' && year === 5 ? null : 100 + (order - 0.6) * year * (1 + at / 2) + 3 * Math.sin(year + at),
        crop === 'Rice' && year > 5 && year < 8,
      ]),
    ),
  ),
  'Yields carry the growth of every crop but cotton',
);

/** One chart of each kind beyond those of the sample result, and one in panels. */
export const sampleCharts: readonly ChartBlock[] = [
  fanBlock,
  lorenzBlock,
  scatterBlock,
  seasonBlock,
  sequenceBlock,
  alertBlock,
  rangeBlock,
  tornadoBlock,
  facetBlock,
];
