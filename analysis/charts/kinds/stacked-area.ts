import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { AreaTrace, Figure } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import type { ColourRole } from '../palette.ts';
import { valueAxis } from '../scale.ts';
import { timeAxis, xWords } from '../time-scale.ts';
import { chartWords, say } from '../words.ts';
import { seriesTable } from './series-table.ts';
import type { Shared } from './shared.ts';
import { type Series, type SeriesSet, seriesOf } from './series.ts';

type AreaChart = Extract<ChartOutput, { kind: 'stacked-area' }>;

const fills: readonly { readonly colour: ColourRole; readonly edge: ColourRole | null }[] = [
  { colour: 'cat-1', edge: null },
  { colour: 'cat-2', edge: null },
  { colour: 'cat-3', edge: null },
  { colour: 'cat-4', edge: null },
  { colour: 'cat-5', edge: 'cat-5-edge' },
  { colour: 'cat-6', edge: 'cat-6-edge' },
  { colour: 'cat-7', edge: null },
  { colour: 'cat-8', edge: 'cat-8-edge' },
];

/** Series upon each other; where one is missing the sum is unknown, so the whole stack is broken there. */
export function stackedAreaFigure(block: ChartBlock, chart: AreaChart, language: Language, shared?: Shared): Figure {
  const frame = frameOf(block, language);
  const set = seriesOf(block, chart, language);
  const shown = eightAtMost(set.series, language);
  const isWhole = set.places.map((_, index) => shown.every((one) => (one.values[index] ?? -1) >= 0));
  const decimals = decimalsFor(
    set.series.flatMap((one) => one.values),
    chart.decimals,
  );
  const unit = inLanguage(block.unit, language);
  const level = set.places.map(() => 0);
  const areas = shown.map((one, order): AreaTrace => {
    const place = shared && shared.series.length <= fills.length ? shared.series.indexOf(one.name) : order;
    const fill = one.isOther ? { colour: 'cat-other' as const, edge: null } : fills[place];
    return {
      kind: 'area',
      name: one.name,
      colour: fill?.colour ?? 'cat-other',
      edge: fill?.edge ?? null,
      bands: set.places.map((x, index) => {
        const value = one.values[index] ?? null;
        const low = level[index] ?? 0;
        const high = low + (value ?? 0);
        level[index] = high;
        const isDrawn = isWhole[index] === true;
        const label = value === null ? say(chartWords.missing, language) : numberText(value, decimals, language);
        return {
          x,
          xLabel: xWords(x, chart.xKind, language),
          low: isDrawn ? low : null,
          high: isDrawn ? high : null,
          label,
          rows: one.rows[index] ?? [],
        };
      }),
    };
  });
  const tops = areas.at(-1)?.bands.flatMap((band) => band.high ?? []) ?? [];
  return {
    ...frame,
    ...plain,
    kind: 'stacked-area',
    nothing: nothingOf(tops.length, language),
    counts: { missing: isWhole.filter((whole) => !whole).length, repeats: set.repeats },
    remarks: [],
    alt: say(chartWords.areaAlt, language, {
      unit,
      from: xWords(set.places[0] ?? 0, chart.xKind, language),
      to: xWords(set.places.at(-1) ?? 0, chart.xKind, language),
      series: areas.map((area) => `${area.name} ${area.bands.at(-1)?.label ?? ''}`).join('; '),
      title: frame.title,
    }),
    layout: 'upright',
    mirrored: false,
    x: timeAxis(set.places, chart.xKind, language),
    y: valueAxis([0, ...tops], language, unit),
    traces: areas,
    table: seriesTable(set, (place) => xWords(place, chart.xKind, language), decimals, unit, language),
  };
}

interface Layer extends Series {
  readonly isOther: boolean;
}

/** Eight layers at most: beyond that the seven largest, and the sum of the rest as "other". */
function eightAtMost(series: SeriesSet['series'], language: Language): readonly Layer[] {
  if (series.length <= fills.length) return series.map((one) => ({ ...one, isOther: false }));
  const size = (one: Series) => one.values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const order = series.toSorted((a, b) => size(b) - size(a));
  const rest = order.slice(fills.length - 1);
  const values = (rest[0]?.values ?? []).map((_, index) =>
    rest.reduce<number | null>((sum, one) => {
      const value = one.values[index] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
  return [
    ...order.slice(0, fills.length - 1).map((one) => ({ ...one, isOther: false })),
    {
      name: say(chartWords.other, language, { count: rest.length }),
      isPoint: false,
      values,
      rows: values.map((_, index) => rest.flatMap((one) => one.rows[index] ?? [])),
      isOther: true,
    },
  ];
}
