import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Dash, Figure, LineTrace } from '../figure.ts';
import { frameOf, gapRemarks } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import type { ColourRole } from '../palette.ts';
import { valueAxis, withNearZero } from '../scale.ts';
import { timeAxis, xWords } from '../time-scale.ts';
import { chartWords, say } from '../words.ts';
import { type Series, type SeriesSet, seriesOf } from './series.ts';

type LineChart = Extract<ChartOutput, { kind: 'line' }>;

/** 5, 6 and 8 of the categories are too pale for lines: their edges stand in for them. */
const lineColours: readonly ColourRole[] = [
  'cat-1',
  'cat-2',
  'cat-3',
  'cat-4',
  'cat-7',
  'cat-6-edge',
  'cat-5-edge',
  'cat-8-edge',
];
const dashes: readonly Dash[] = ['solid', 'solid', 'dash', 'dot', 'dash-dot', 'dash', 'dot', 'dash-dot'];

const mostNamed = 8;

/** One line a series, named at its end; beyond eight, seven are named and the rest stay as context. */
export function lineFigure(block: ChartBlock, chart: LineChart, language: Language): Figure {
  const frame = frameOf(block, language);
  const set = seriesOf(block, chart, language);
  const all = set.series.flatMap((one) => one.values);
  const decimals = decimalsFor(all, chart.decimals);
  const known = all.flatMap((value) => value ?? []);
  const base = chart.baseline;
  const unit = inLanguage(block.unit, language);
  const named = new Set(namedSeries(set));
  const hasPoint = set.series.some((one) => one.isPoint);
  const colours = new Map([...named].map((one, index) => [one, index]));
  const lines = set.series
    .map((one): LineTrace => {
      const index = colours.get(one) ?? 0;
      const isContext = !named.has(one) || (hasPoint && !one.isPoint);
      return {
        kind: 'line',
        name: one.name,
        colour: isContext ? 'context' : hasPoint ? 'point' : (lineColours[index] ?? 'cat-1'),
        dash: isContext || hasPoint ? 'solid' : (dashes[index] ?? 'solid'),
        strong: one.isPoint,
        ...pointsOf(one, set, chart, decimals, language, named.has(one)),
      };
    })
    // What the title is about is drawn last, over the rest.
    .toSorted((a, b) => Number(a.strong) - Number(b.strong));
  return {
    ...frame,
    kind: 'line',
    remarks: gapRemarks(set.missing, language),
    alt: say(chartWords.lineAlt, language, {
      unit,
      from: set.places[0] === undefined ? '' : xWords(set.places[0], chart.xKind, language),
      to: xWords(set.places.at(-1) ?? 0, chart.xKind, language),
      series: lines.flatMap((line) => (line.end ? [`${line.name} ${line.end.label}`.trim()] : [])).join('; '),
      title: frame.title,
    }),
    layout: 'upright',
    mirrored: false,
    x: timeAxis(set.places, chart.xKind, language),
    y: valueAxis(
      [...withNearZero(known.length > 0 ? known : [0]), ...(base === undefined ? [] : [base])],
      language,
      unit,
    ),
    traces: lines,
    connectors: [],
    references: base === undefined ? [] : [{ axis: 'y', at: base, label: numberText(base, 0, language) }],
    corners: [],
    table: seriesTable(set, chart.xKind, decimals, unit, language),
  };
}

function pointsOf(
  one: Series,
  set: SeriesSet,
  chart: LineChart,
  decimals: number,
  language: Language,
  isNamed: boolean,
): Pick<LineTrace, 'points' | 'end'> {
  const points = set.places.map((x, index) => {
    const y = one.values[index] ?? null;
    const label = y === null ? say(chartWords.missing, language) : numberText(y, decimals, language);
    return { x, y, xLabel: xWords(x, chart.xKind, language), label };
  });
  const last = points.findLast((point) => point.y !== null);
  const end = isNamed && last?.y !== undefined && last.y !== null ? { x: last.x, y: last.y, label: last.label } : null;
  return { points, end };
}

/** All when they are eight or fewer, else the point and the largest by their last value. Lines are never summed. */
function namedSeries(set: SeriesSet): readonly Series[] {
  if (set.series.length <= mostNamed) return set.series;
  const size = (one: Series) =>
    one.isPoint ? Infinity : Math.abs(one.values.findLast((value) => value !== null) ?? 0);
  return set.series.toSorted((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a))).slice(0, mostNamed - 1);
}

/** Periods down, series across; also the table of stacked areas. */
export function seriesTable(
  set: SeriesSet,
  xKind: LineChart['xKind'],
  decimals: number,
  unit: string,
  language: Language,
): Figure['table'] {
  return {
    columns: [
      { title: say(chartWords.time, language), isNumber: false },
      ...set.series.map((one) => ({ title: one.name === '' ? unit : one.name, isNumber: true })),
    ],
    rows: set.places.map((place, index) => [
      xWords(place, xKind, language),
      ...set.series.map((one) => {
        const value = one.values[index] ?? null;
        return value === null ? say(chartWords.missing, language) : numberText(value, decimals, language);
      }),
    ]),
  };
}
