import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Dot, Figure } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import { marked, names, numbers } from '../rows.ts';
import { extentOf, valueAxis } from '../scale.ts';
import { chartWords, say } from '../words.ts';

type Quadrant = Extract<ChartOutput, { kind: 'quadrant' }>;

/** Dots in four named fields; a dot without both values is left out and counted. */
export function quadrantFigure(block: ChartBlock, chart: Quadrant, language: Language): Figure {
  const frame = frameOf(block, language);
  const labels = names(block, chart.label, language);
  const xs = numbers(block, chart.x);
  const ys = numbers(block, chart.y);
  const sizes = chart.size === undefined ? null : numbers(block, chart.size);
  const points = marked(block, chart.point);
  const hasPoint = points.includes(true);
  const xTitle = inLanguage(chart.xTitle, language);
  const yTitle = inLanguage(chart.yTitle, language);
  const xDecimals = decimalsFor(xs, chart.decimals);
  const yDecimals = decimalsFor(ys, chart.decimals);
  const largest = Math.max(0, extentOf(sizes ?? [])?.[1] ?? 0);
  const dots = labels.flatMap((name, row): Dot[] => {
    const x = xs[row] ?? null;
    const y = ys[row] ?? null;
    if (x === null || y === null) return [];
    const size = sizes?.[row] ?? null;
    const isPoint = points[row] === true;
    return [
      {
        x,
        y,
        share: sizes === null ? null : largest > 0 ? Math.max(0, size ?? 0) / largest : 0,
        isSmall: false,
        name,
        label: `${numberText(x, xDecimals, language)}; ${numberText(y, yDecimals, language)}`,
        colour: isPoint ? 'point' : hasPoint ? 'context' : 'cat-1',
        symbol: 'circle',
        strong: isPoint,
        rows: [row],
      },
    ];
  });
  const shownNumber = (value: number | null, decimals: number) =>
    value === null ? say(chartWords.missing, language) : numberText(value, decimals, language);
  return {
    ...frame,
    ...plain,
    kind: 'quadrant',
    nothing: nothingOf(dots.length, language),
    counts: { missing: labels.length - dots.length, repeats: 0 },
    remarks: [],
    alt: say(chartWords.quadrantAlt, language, { x: xTitle, y: yTitle, count: dots.length, title: frame.title }),
    layout: 'upright',
    mirrored: false,
    x: valueAxis([chart.xSplit, ...dots.map((dot) => dot.x)], language, xTitle, 5),
    y: valueAxis([chart.ySplit, ...dots.map((dot) => dot.y)], language, yTitle, 4),
    traces: [{ kind: 'dots', dots }],
    references: [
      { axis: 'x', at: chart.xSplit, label: '' },
      { axis: 'y', at: chart.ySplit, label: '' },
    ],
    corners: chart.fields.map((field) => inLanguage(field, language)),
    table: {
      columns: [
        { title: say(chartWords.name, language), isNumber: false },
        { title: xTitle, isNumber: true },
        { title: yTitle, isNumber: true },
        ...(sizes === null ? [] : [{ title: say(chartWords.size, language), isNumber: true }]),
      ],
      rows: labels.map((name, row) => [
        name,
        shownNumber(xs[row] ?? null, xDecimals),
        shownNumber(ys[row] ?? null, yDecimals),
        ...(sizes === null ? [] : [shownNumber(sizes[row] ?? null, decimalsFor(sizes, undefined))]),
      ]),
      behind: labels.map((_, row) => [[row], [row], [row], ...(sizes === null ? [] : [[row]])]),
    },
  };
}
