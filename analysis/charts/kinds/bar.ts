import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Bar, Figure } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import type { ColourRole } from '../palette.ts';
import { marked, names, numbers } from '../rows.ts';
import { valueAxis } from '../scale.ts';
import { chartWords, say } from '../words.ts';
import type { Shared } from './shared.ts';

type BarChart = Extract<ChartOutput, { kind: 'bar' }>;

/** More bars than this cannot be read on a page; the table still has all of them. */
const mostBars = 24;

/** One bar a row, from zero or from the baseline the chart names. */
export function barFigure(block: ChartBlock, chart: BarChart, language: Language, shared?: Shared): Figure {
  const frame = frameOf(block, language);
  const labels = names(block, chart.label, language, chart.words);
  const values = numbers(block, chart.value);
  const points = marked(block, chart.point);
  const decimals = decimalsFor(values, chart.decimals);
  const base = chart.baseline ?? 0;
  const isTwoSided = shared?.extent ? shared.extent[0] < base : values.some((value) => value !== null && value < base);
  const hasPoint = shared?.hasPoint ?? points.includes(true);
  const text = (value: number | null) =>
    value === null ? say(chartWords.missing, language) : numberText(value, decimals, language);
  const rows = largest(values, points);
  const bars = rows.map((row, slot): Bar => {
    const value = values[row] ?? null;
    const isPoint = points[row] === true;
    return {
      slot,
      name: labels[row] ?? '',
      span: value === null ? null : [base, value],
      value,
      label: text(value),
      colour: isTwoSided ? side(value, base) : isPoint ? 'point' : hasPoint ? 'context' : 'cat-1',
      strong: isPoint,
      labelEnd: value !== null && value < base ? 'low' : 'high',
      rows: [row],
    };
  });
  const unit = inLanguage(block.unit, language);
  const drawn = bars.filter((bar) => bar.value !== null);
  const high = drawn.reduce((most, bar) => ((bar.value ?? 0) > (most?.value ?? -Infinity) ? bar : most), drawn[0]);
  const low = drawn.reduce((least, bar) => ((bar.value ?? 0) < (least?.value ?? Infinity) ? bar : least), drawn[0]);
  return {
    ...frame,
    ...plain,
    kind: 'bar',
    nothing: nothingOf(drawn.length, language),
    counts: { missing: values.filter((value) => value === null).length, repeats: 0 },
    remarks:
      rows.length < labels.length ? [say(chartWords.most, language, { shown: rows.length, count: labels.length })] : [],
    alt: say(chartWords.barAlt, language, {
      unit,
      count: bars.length,
      high: high?.name ?? '',
      highValue: high?.label ?? '',
      low: low?.name ?? '',
      lowValue: low?.label ?? '',
      title: frame.title,
    }),
    layout: chart.direction === 'horizontal' ? 'horizontal' : 'upright',
    mirrored: frame.direction === 'rtl',
    x: { kind: 'band', names: bars.map((bar) => ({ text: bar.name, strong: bar.strong })) },
    y: valueAxis([base, ...drawn.flatMap((bar) => bar.value ?? [])], language, unit),
    traces: [{ kind: 'bars', bars }],
    table: {
      columns: [
        { title: say(chartWords.name, language), isNumber: false },
        { title: unit, isNumber: true },
      ],
      rows: labels.map((name, row) => [name, text(values[row] ?? null)]),
      behind: labels.map((_, row) => [[row], [row]]),
    },
  };
}

function side(value: number | null, base: number): ColourRole {
  return value !== null && value < base ? 'below' : 'above';
}

/** Rows of the largest values, in their own order; the bar the title is about is always among them. */
function largest(values: readonly (number | null)[], points: readonly boolean[]): readonly number[] {
  const order = values.map((_, row) => row);
  if (order.length <= mostBars) return order;
  const weight = (row: number) => (points[row] ? Infinity : Math.abs(values[row] ?? 0));
  return order
    .toSorted((a, b) => (weight(a) === weight(b) ? a - b : weight(b) - weight(a)))
    .slice(0, mostBars)
    .toSorted((a, b) => a - b);
}
