import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Figure, Range } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import { marked, names, numbers } from '../rows.ts';
import { valueAxis, withNearZero } from '../scale.ts';
import { chartWords, say } from '../words.ts';

type DotRange = Extract<ChartOutput, { kind: 'dot-range' }>;
type Tornado = Extract<ChartOutput, { kind: 'tornado' }>;

/** More rows than this cannot be read on a page; the table still has all of them. */
const mostRows = 24;

/** A line from low to high a row, a dot at its value, and the value that all are held against. */
export function dotRangeFigure(block: ChartBlock, chart: DotRange, language: Language): Figure {
  const points = marked(block, chart.point);
  const hasPoint = points.includes(true);
  const labels = names(block, chart.label, language, chart.words);
  const lows = numbers(block, chart.low);
  const highs = numbers(block, chart.high);
  const values = chart.value === undefined ? null : numbers(block, chart.value);
  const decimals = decimalsFor([...lows, ...highs, ...(values ?? [])], chart.decimals);
  const write = writer(decimals, language);
  const rows = firstOf(labels.length, points);
  const ranges = rows.map((row, slot): Range => {
    const [low, high] = [lows[row] ?? null, highs[row] ?? null];
    const value = values?.[row] ?? null;
    return {
      slot,
      name: labels[row] ?? '',
      low,
      high,
      value,
      label: values === null ? rangeText(low, high, write, language) : write(value),
      notes: [...(values === null || value === null ? [] : [write(value)]), rangeText(low, high, write, language)],
      lowLabel: '',
      highLabel: '',
      strong: points[row] === true,
      colour: points[row] === true ? 'point' : hasPoint ? 'total' : 'cat-1',
      rows: [row],
    };
  });
  const columns = [
    { title: say(chartWords.low, language), values: lows },
    { title: say(chartWords.high, language), values: highs },
    ...(values === null ? [] : [{ title: say(chartWords.value, language), values }]),
  ];
  const missing = columns.flatMap((column) => column.values).filter((value) => value === null).length;
  const frame = frameOf(block, language);
  const unit = inLanguage(block.unit, language);
  return {
    ...rangeFrame(block, ranges, labels.length, missing, language),
    kind: 'dot-range',
    alt: say(chartWords.rangeAlt, language, {
      unit,
      count: ranges.length,
      list: ranges.map((one) => `${one.name} ${rangeText(one.low, one.high, write, language)}`).join('; '),
      title: frame.title,
    }),
    y: rangeAxis(ranges, chart.reference === undefined ? [] : [chart.reference], unit, language),
    traces: [{ kind: 'ranges', look: 'dots', ranges }],
    references:
      chart.reference === undefined
        ? []
        : [{ axis: 'y', at: chart.reference, label: numberText(chart.reference, decimals, language) }],
    table: tableOf(labels, columns, write, language),
  };
}

/** Bars from the base to the results at the low and the high value of each input, with arrows that say which is which. */
export function tornadoFigure(block: ChartBlock, chart: Tornado, language: Language): Figure {
  const labels = names(block, chart.label, language, chart.words);
  const lows = numbers(block, chart.low);
  const highs = numbers(block, chart.high);
  const bases = numbers(block, chart.base);
  const base = bases.find((value) => value !== null) ?? null;
  const decimals = decimalsFor([...lows, ...highs, base], chart.decimals);
  const write = writer(decimals, language);
  const rows = firstOf(
    labels.length,
    labels.map(() => false),
  );
  const ranges = rows.map((row, slot): Range => {
    const [low, high] = [lows[row] ?? null, highs[row] ?? null];
    return {
      slot,
      name: labels[row] ?? '',
      low,
      high,
      value: bases[row] ?? base,
      label: rangeText(low, high, write, language),
      notes: [],
      lowLabel: low === null ? '' : `${write(low)} ↓`,
      highLabel: high === null ? '' : `${write(high)} ↑`,
      strong: false,
      colour: 'cat-1',
      rows: [row],
    };
  });
  const unit = inLanguage(block.unit, language);
  const frame = frameOf(block, language);
  const columns = [
    { title: say(chartWords.lowOf, language), values: lows },
    { title: say(chartWords.highOf, language), values: highs },
    { title: say(chartWords.base, language), values: bases },
  ];
  const missing = columns.flatMap((column) => column.values).filter((value) => value === null).length;
  return {
    ...rangeFrame(block, ranges, labels.length, missing, language),
    kind: 'tornado',
    alt: say(chartWords.tornadoAlt, language, {
      unit,
      base: write(base),
      count: ranges.length,
      list: ranges.map((one) => `${one.name} ${one.label}`).join('; '),
      title: frame.title,
    }),
    y: rangeAxis(ranges, base === null ? [] : [base], unit, language),
    traces: [{ kind: 'ranges', look: 'bars', ranges }],
    references: base === null ? [] : [{ axis: 'y', at: base, label: write(base) }],
    legend: [
      { sign: 'fill', colour: 'below', text: say(chartWords.lowOf, language), letter: '↓', ink: 'div-ink' },
      { sign: 'fill', colour: 'above', text: say(chartWords.highOf, language), letter: '↑', ink: 'div-ink' },
    ],
    table: tableOf(labels, columns, write, language),
  };
}

/** What both kinds have in common. */
function rangeFrame(block: ChartBlock, ranges: readonly Range[], count: number, missing: number, language: Language) {
  const frame = frameOf(block, language);
  const drawn = ranges.filter((one) => one.low !== null || one.high !== null || one.value !== null);
  return {
    ...frame,
    ...plain,
    nothing: nothingOf(drawn.length, language),
    counts: { missing, repeats: 0 },
    remarks: ranges.length < count ? [say(chartWords.first, language, { shown: ranges.length, count })] : [],
    layout: 'horizontal',
    mirrored: frame.direction === 'rtl',
    x: { kind: 'band', names: ranges.map((one) => ({ text: one.name, strong: one.strong })) },
  } as const;
}

function rangeAxis(ranges: readonly Range[], others: readonly number[], unit: string, language: Language) {
  const known = [...ranges.flatMap((one) => [one.low ?? [], one.high ?? [], one.value ?? []].flat()), ...others];
  return valueAxis(known.length > 0 ? withNearZero(known) : [0], language, unit, 5);
}

function writer(decimals: number, language: Language): (value: number | null) => string {
  return (value) => (value === null ? say(chartWords.missing, language) : numberText(value, decimals, language));
}

function rangeText(
  low: number | null,
  high: number | null,
  write: (value: number | null) => string,
  language: Language,
): string {
  if (low === null && high === null) return write(null);
  return say(chartWords.range, language, { low: write(low), high: write(high) });
}

/** The first rows, and the points wherever they stand, in their own order. */
function firstOf(count: number, points: readonly boolean[]): readonly number[] {
  const order = points.map((_, row) => row);
  if (count <= mostRows) return order;
  const named = order.filter((row) => points[row] === true).slice(0, mostRows);
  const others = order.filter((row) => points[row] !== true).slice(0, mostRows - named.length);
  return [...named, ...others].toSorted((a, b) => a - b);
}

function tableOf(
  labels: readonly string[],
  columns: readonly { readonly title: string; readonly values: readonly (number | null)[] }[],
  write: (value: number | null) => string,
  language: Language,
): Figure['table'] {
  return {
    columns: [
      { title: say(chartWords.name, language), isNumber: false },
      ...columns.map(({ title }) => ({ title, isNumber: true })),
    ],
    rows: labels.map((name, row) => [name, ...columns.map(({ values }) => write(values[row] ?? null))]),
    behind: labels.map((_, row) => [[row], ...columns.map(() => [row])]),
  };
}
