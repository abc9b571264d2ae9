import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Dash, Figure, LineTrace, ScaleAxis } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import type { ColourRole } from '../palette.ts';
import { marked, numbers } from '../rows.ts';
import { valueAxis, withNearZero } from '../scale.ts';
import { timeAxis } from '../time-scale.ts';
import { chartWords, say } from '../words.ts';
import { type Band, bandLegend, bandNote, bandsOf, ribbonsOf } from './bands.ts';
import { placeWords, rulesOf, stretchesOf } from './line-places.ts';
import { type Series, type SeriesSet, seriesOf } from './series.ts';
import { seriesTable, type SideColumn } from './series-table.ts';
import type { Shared } from './shared.ts';

type LineChart = Extract<ChartOutput, { kind: 'line' }>;

/** 5, 6 and 8 of the categories are too pale for lines: their edges stand in for them. */
export const lineColours: readonly ColourRole[] = [
  'cat-1',
  'cat-2',
  'cat-3',
  'cat-4',
  'cat-7',
  'cat-6-edge',
  'cat-5-edge',
  'cat-8-edge',
];
export const dashes: readonly Dash[] = ['solid', 'solid', 'dash', 'dot', 'dash-dot', 'dash', 'dot', 'dash-dot'];

/** Where dashes say that a part is a forecast, no line is dashed from end to end. */
function dashesOf(chart: LineChart): readonly Dash[] {
  return chart.dashed === undefined ? dashes : dashes.map((dash) => (dash === 'dash' ? 'dot' : dash));
}

const mostNamed = 8;

/** Lines in the background beyond this are a grey cloud that says nothing more. */
const mostLines = 200;

/** Series of a chart's table beyond the named ones; the tables of the result have all. */
const mostColumns = 24;

/** One line a series, named at its end; beyond eight, seven are named and the rest stay as context. */
export function lineFigure(block: ChartBlock, chart: LineChart, language: Language, shared?: Shared): Figure {
  const frame = frameOf(block, language);
  const set = seriesOf(block, chart, language);
  const named = namedOf(block, chart, set, shared);
  const drawn = mostly(set, named, mostLines);
  const all = drawn.flatMap((one) => one.values);
  const decimals = decimalsFor(all, chart.decimals);
  const unit = inLanguage(block.unit, language);
  const hasPoint = shared?.hasPoint ?? set.series.some((one) => one.isPoint);
  const bands = bandsOf(block, chart, drawn, hasPoint, language);
  const isDashed = marked(block, chart.dashed);
  const xLabels = set.places.map((place) => placeWords(place, chart, language));
  const lines = drawn
    .map((one): LineTrace => {
      const index = named.indexOf(one.name);
      const isContext = index < 0 || (hasPoint && !one.isPoint);
      const own = bands.filter((band) => band.series === one);
      const points = set.places.flatMap((x, at): LineTrace['points'] => {
        const y = one.values[at] ?? null;
        const rows = one.rows[at] ?? [];
        if (set.isFree && rows.length === 0) return [];
        return [
          {
            x,
            y,
            xLabel: xLabels[at] ?? '',
            label: y === null ? say(chartWords.missing, language) : numberText(y, decimals, language),
            notes: own.flatMap((band) => bandNote(band, at, decimals, language)),
            dashed: isDashed[rows[0] ?? -1] === true,
            rows,
          },
        ];
      });
      return {
        kind: 'line',
        name: one.name,
        colour: isContext ? 'context' : hasPoint ? 'point' : (lineColours[index] ?? 'cat-1'),
        dash: isContext || hasPoint ? 'solid' : (dashesOf(chart)[index] ?? 'solid'),
        width: !isContext ? 2 : drawn.length > 30 ? 0.5 : 1,
        strong: one.isPoint,
        points,
        end: index < 0 ? null : endOf(points),
      };
    })
    // What the title is about is drawn last, over the rest.
    .toSorted((a, b) => Number(a.strong) - Number(b.strong));
  const known = [...all, ...bands.flatMap((band) => [...band.low, ...band.high])].flatMap((value) => value ?? []);
  const axes = axesOf(set.places, known, chart, unit, language);
  return {
    ...frame,
    ...plain,
    kind: 'line',
    nothing: nothingOf(known.length, language),
    counts: { missing: set.missing, repeats: set.repeats },
    remarks: [...manyRemarks(set, named, drawn.length, language), ...bandRemark(bands, chart, language)],
    alt: altOf(lines, set.places, chart, unit, frame.title, language),
    layout: 'upright',
    mirrored: false,
    ...axes,
    traces: [...ribbonsOf(bands, set.places, chart), ...lines],
    references:
      chart.baseline === undefined
        ? []
        : [{ axis: 'y', at: chart.baseline, label: numberText(chart.baseline, 0, language) }],
    rules: rulesOf(block, chart, language),
    stretches: stretchesOf(block, chart, set.places),
    legend: bandLegend(bands, chart, language),
    table: seriesTable(
      { ...set, series: mostly(set, named, mostColumns) },
      (place) => placeWords(place, chart, language),
      decimals,
      unit,
      language,
      (one) =>
        bandColumns(
          bands.filter((band) => band.series === one),
          one,
          decimals,
          language,
        ),
      markColumn(block, chart, set, language),
    ),
  };
}

function endOf(points: LineTrace['points']): LineTrace['end'] {
  const last = points.findLast((point) => point.y !== null);
  return last?.y === undefined || last.y === null ? null : { x: last.x, y: last.y, label: last.label };
}

function axesOf(
  places: readonly number[],
  known: readonly number[],
  chart: LineChart,
  unit: string,
  language: Language,
): { readonly x: ScaleAxis; readonly y: ScaleAxis; readonly diagonal: readonly [number, number] | null } {
  const values = known.length > 0 ? known : [0];
  if (chart.diagonal) {
    const both = [...places, ...values];
    const y = valueAxis(both, language, unit, 5);
    return { x: { ...y, title: '' }, y, diagonal: y.domain };
  }
  return {
    x: timeAxis(places, chart.xKind, language, (place) => placeWords(place, chart, language)),
    y: valueAxis([...withNearZero(values), ...(chart.baseline === undefined ? [] : [chart.baseline])], language, unit),
    diagonal: null,
  };
}

function altOf(
  lines: readonly LineTrace[],
  places: readonly number[],
  chart: LineChart,
  unit: string,
  title: string,
  language: Language,
): string {
  const words = (place: number | undefined) => (place === undefined ? '' : placeWords(place, chart, language));
  const ends = lines.flatMap((line) => {
    if (!line.end) return [];
    const notes = line.points.findLast((point) => point.y !== null)?.notes ?? [];
    return [[`${line.name} ${line.end.label}`.trim(), ...notes].join(', ')];
  });
  return say(chartWords.lineAlt, language, {
    unit,
    from: words(places[0]),
    to: words(places.at(-1)),
    series: ends.join('; '),
    title,
  });
}

/** Names of the lines that are named, in the order of their colours. */
function namedOf(block: ChartBlock, chart: LineChart, set: SeriesSet, shared: Shared | undefined): readonly string[] {
  if (shared) return shared.series;
  // A line with a band is of the colour of its band, which is the first.
  const [first] = chart.bands ?? [];
  const lows = first === undefined ? [] : numbers(block, first.low);
  const hasBand = (one: Series) => one.rows.some(([row = -1]) => (lows[row] ?? null) !== null);
  return namedSeries(set.series)
    .map((one) => ({ name: one.name, order: Number(!hasBand(one)) }))
    .toSorted((a, b) => a.order - b.order)
    .map((one) => one.name);
}

/** All when they are eight or fewer, else the point and the largest by their last value. Lines are never summed. */
export function namedSeries(series: readonly Series[]): readonly Series[] {
  if (series.length <= mostNamed) return series;
  const size = (one: Series) =>
    one.isPoint ? Infinity : Math.abs(one.values.findLast((value) => value !== null) ?? 0);
  return series.toSorted((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a))).slice(0, mostNamed - 1);
}

/** So many series, the named ones and the point always among them, in their own order. */
function mostly(set: SeriesSet, named: readonly string[], most: number): readonly Series[] {
  if (set.series.length <= most) return set.series;
  const first = new Set(set.series.filter((one) => one.isPoint || named.includes(one.name)).slice(0, most));
  for (const one of set.series) if (first.size < most) first.add(one);
  return set.series.filter((one) => first.has(one));
}

function manyRemarks(set: SeriesSet, named: readonly string[], drawn: number, language: Language): readonly string[] {
  const count = set.series.length;
  if (count <= mostNamed) return [];
  const shown = set.series.filter((one) => named.includes(one.name)).length;
  return [
    say(chartWords.named, language, { shown, count }),
    ...(drawn < count ? [say(chartWords.drawn, language, { shown: drawn, count })] : []),
  ];
}

/** Bands of many lines upon each other cannot be read: said, when they are left out. */
function bandRemark(bands: readonly Band[], chart: LineChart, language: Language): readonly string[] {
  return chart.bands !== undefined && chart.bands.length > 0 && bands.length === 0
    ? [say(chartWords.noBands, language)]
    : [];
}

function bandColumns(bands: readonly Band[], one: Series, decimals: number, language: Language): readonly SideColumn[] {
  const text = (value: number | null) => (value === null ? '' : numberText(value, decimals, language));
  return bands.flatMap((band): readonly SideColumn[] =>
    (
      [
        ['low', band.low],
        ['high', band.high],
      ] as const
    ).map(([end, values]) => ({
      title: [one.name, band.title, say(chartWords[end], language)].filter((part) => part !== '').join(', '),
      isNumber: true,
      texts: values.map(text),
      rows: one.rows,
    })),
  );
}

function markColumn(block: ChartBlock, chart: LineChart, set: SeriesSet, language: Language): readonly SideColumn[] {
  if (chart.marks === undefined) return [];
  const rules = new Map(rulesOf(block, chart, language).map((rule) => [rule.x, rule.label]));
  return [
    {
      title: say(chartWords.mark, language),
      isNumber: false,
      texts: set.places.map((place) => (rules.has(place) ? rules.get(place) || '✓' : '')),
      rows: set.places.map((_, at) => set.series.flatMap((one) => one.rows[at] ?? [])),
    },
  ];
}
