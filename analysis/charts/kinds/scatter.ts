import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Dot, DotSymbol, Figure, FitTrace, LegendItem, Rows } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import type { ColourRole } from '../palette.ts';
import { marked, names, numbers } from '../rows.ts';
import { valueAxis } from '../scale.ts';
import { chartWords, say } from '../words.ts';
import type { Shared } from './shared.ts';

type Scatter = Extract<ChartOutput, { kind: 'scatter' }>;

/** Colour and sign of a group: either tells it from the others. */
const looks: readonly { readonly colour: ColourRole; readonly symbol: DotSymbol }[] = [
  { colour: 'cat-1', symbol: 'circle' },
  { colour: 'cat-2', symbol: 'square' },
  { colour: 'cat-3', symbol: 'triangle' },
  { colour: 'cat-4', symbol: 'diamond' },
  { colour: 'cat-7', symbol: 'cross' },
  { colour: 'cat-6-edge', symbol: 'ring' },
];

/** Points of a fitted line. */
const mostSteps = 600;

/** From here on dots are small. */
const manyDots = 200;

/** More dots than this are one blot, and slow to point at. */
const mostDots = 3000;

/** One dot a row with both values; groups by colour and sign, the fit as a line. */
export function scatterFigure(block: ChartBlock, chart: Scatter, language: Language, shared?: Shared): Figure {
  const frame = frameOf(block, language);
  const xs = numbers(block, chart.x);
  const ys = numbers(block, chart.y);
  const labels = chart.label === undefined ? null : names(block, chart.label, language, chart.words);
  const whose = chart.series === undefined ? null : names(block, chart.series, language, chart.words);
  const points = marked(block, chart.point);
  const hasPoint = shared?.hasPoint ?? points.includes(true);
  const groups = shared?.series ?? (whose === null ? [] : scatterGroups(whose));
  const decimals = { x: decimalsFor(xs, undefined), y: decimalsFor(ys, chart.decimals) };
  const xTitle = inLanguage(chart.xTitle, language);
  const yTitle = inLanguage(chart.yTitle, language);
  const both = xs.flatMap((x, row) => (x === null || (ys[row] ?? null) === null ? [] : [row]));
  const dots = mostly(both, points).map((row): Dot => {
    const [x, y] = [xs[row] ?? 0, ys[row] ?? 0];
    const group = whose?.[row];
    const look = lookOf(group, groups);
    const isPoint = points[row] === true;
    return {
      x,
      y,
      share: null,
      isSmall: both.length > manyDots,
      name: labels?.[row] ?? '',
      label: [
        ...(group === undefined ? [] : [group]),
        `${numberText(x, decimals.x, language)}; ${numberText(y, decimals.y, language)}`,
      ].join(', '),
      colour: isPoint ? 'point' : hasPoint ? 'context' : look.colour,
      symbol: look.symbol,
      strong: isPoint,
      rows: [row],
    };
  });
  const fits = fitsOf(block, chart, xs, whose);
  const [allX, allY] = [dots.map((dot) => dot.x), [...dots, ...fits.flatMap((fit) => fit.points)].map((dot) => dot.y)];
  const axes = axesOf(allX, allY, chart.diagonal === true, xTitle, yTitle, language);
  return {
    ...frame,
    ...plain,
    kind: 'scatter',
    nothing: nothingOf(dots.length, language),
    counts: { missing: xs.length - both.length, repeats: 0 },
    remarks:
      dots.length < both.length ? [say(chartWords.drawn, language, { shown: dots.length, count: both.length })] : [],
    alt: say(chartWords.scatterAlt, language, { x: xTitle, y: yTitle, count: dots.length, title: frame.title }),
    layout: 'upright',
    mirrored: false,
    ...axes,
    traces: [...fits, { kind: 'dots', dots }],
    legend: legendOf(chart, groups, hasPoint, whose, language),
    table: tableOf(
      block,
      chart,
      { labels, whose, xs, ys, decimals, xTitle, yTitle },
      dots.length < both.length ? dots.flatMap((dot) => dot.rows) : xs.map((_, row) => row),
      language,
    ),
  };
}

/** Groups by the number of their rows; what comes after the sixth shares the last grey. */
export function scatterGroups(whose: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of whose) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

function lookOf(group: string | undefined, groups: readonly string[]): (typeof looks)[number] {
  const at = group === undefined ? 0 : groups.indexOf(group);
  const isMany = groups.length > looks.length && at >= looks.length - 1;
  return isMany
    ? { colour: 'context', symbol: 'circle' }
    : (looks[Math.max(at, 0)] ?? { colour: 'context', symbol: 'circle' });
}

/** The point, and the others evenly taken when they are too many. */
function mostly(rows: readonly number[], points: readonly boolean[]): readonly number[] {
  if (rows.length <= mostDots) return rows;
  const step = rows.length / mostDots;
  return rows.filter((row, at) => points[row] === true || Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function fitsOf(
  block: ChartBlock,
  chart: Scatter,
  xs: readonly (number | null)[],
  whose: readonly string[] | null,
): readonly FitTrace[] {
  if (chart.fit === undefined) return [];
  const fitted = numbers(block, chart.fit);
  const lines = new Map<string, { x: number; y: number }[]>();
  xs.forEach((x, row) => {
    const y = fitted[row] ?? null;
    if (x === null || y === null) return;
    const name = whose?.[row] ?? '';
    const line = lines.get(name);
    if (line) line.push({ x, y });
    else lines.set(name, [{ x, y }]);
  });
  return [...lines.values()].map((points) => ({ kind: 'fit', points: thinned(points.toSorted((a, b) => a.x - b.x)) }));
}

/** A line needs no more points than the page has pixels; its ends stay. */
function thinned<T>(points: readonly T[]): readonly T[] {
  const every = Math.ceil(points.length / mostSteps);
  return every <= 1 ? points : points.filter((_, at) => at % every === 0 || at === points.length - 1);
}

function axesOf(
  xs: readonly number[],
  ys: readonly number[],
  isEqual: boolean,
  xTitle: string,
  yTitle: string,
  language: Language,
): Pick<Figure, 'x' | 'y' | 'diagonal'> {
  const some = (values: readonly number[]) => (values.length > 0 ? values : [0]);
  if (!isEqual) {
    const [x, y] = [valueAxis(some(xs), language, xTitle, 5), valueAxis(some(ys), language, yTitle)];
    return { x, y, diagonal: null };
  }
  const y = valueAxis(some([...xs, ...ys]), language, yTitle);
  return { x: { ...y, title: xTitle }, y, diagonal: y.domain };
}

function legendOf(
  chart: Scatter,
  groups: readonly string[],
  hasPoint: boolean,
  whose: readonly string[] | null,
  language: Language,
): readonly LegendItem[] {
  const named = groups.length > looks.length ? groups.slice(0, looks.length - 1) : groups;
  const dots =
    whose === null || hasPoint ? [] : named.map((text): LegendItem => ({ sign: 'dot', ...lookOf(text, groups), text }));
  const rest = groups.length - named.length;
  return [
    ...dots,
    ...(dots.length > 0 && rest > 0
      ? [
          {
            sign: 'dot',
            colour: 'context',
            symbol: 'circle',
            text: say(chartWords.other, language, { count: rest }),
          } as const,
        ]
      : []),
    ...(chart.fit === undefined
      ? []
      : [{ sign: 'line', colour: 'ink-2', dash: 'solid', text: say(chartWords.fit, language) } as const]),
    ...(chart.diagonal
      ? [{ sign: 'line', colour: 'axis', dash: 'dot', text: say(chartWords.equality, language) } as const]
      : []),
  ];
}

interface Columns {
  readonly labels: readonly string[] | null;
  readonly whose: readonly string[] | null;
  readonly xs: readonly (number | null)[];
  readonly ys: readonly (number | null)[];
  readonly decimals: { readonly x: number; readonly y: number };
  readonly xTitle: string;
  readonly yTitle: string;
}

/** Every row, or those that are drawn when they are too many. */
function tableOf(block: ChartBlock, chart: Scatter, from: Columns, rows: Rows, language: Language): Figure['table'] {
  const text = (value: number | null | undefined, decimals: number) =>
    value === null || value === undefined ? say(chartWords.missing, language) : numberText(value, decimals, language);
  const fitted = chart.fit === undefined ? null : numbers(block, chart.fit);
  const { labels, whose } = from;
  const columns = [
    {
      title: say(chartWords.name, language),
      isNumber: false,
      text: (row: number) => labels?.[row] ?? String(row + 1),
    },
    ...(whose === null
      ? []
      : [{ title: say(chartWords.group, language), isNumber: false, text: (row: number) => whose[row] ?? '' }]),
    { title: from.xTitle, isNumber: true, text: (row: number) => text(from.xs[row], from.decimals.x) },
    { title: from.yTitle, isNumber: true, text: (row: number) => text(from.ys[row], from.decimals.y) },
    ...(fitted === null
      ? []
      : [
          {
            title: say(chartWords.fit, language),
            isNumber: true,
            text: (row: number) => text(fitted[row], from.decimals.y),
          },
        ]),
  ];
  return {
    columns: columns.map(({ title, isNumber }) => ({ title, isNumber })),
    rows: rows.map((row) => columns.map((column) => column.text(row))),
    behind: rows.map((row) => columns.map(() => [row])),
  };
}
