import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Cell, Figure, LegendItem, Rows } from '../figure.ts';
import { frameOf, nothingOf, plain } from '../frame.ts';
import { decimalsFor, numberText } from '../number-text.ts';
import { cells, names, numbers } from '../rows.ts';
import { extentOf } from '../scale.ts';
import { chartWords, say } from '../words.ts';
import { classesOf, type HeatClasses } from './heat-classes.ts';
import { differenceStep, differenceTones, sequenceStep, sequenceTones, type Tone } from './heat-colours.ts';
import type { Shared } from './shared.ts';

type HeatMap = Extract<ChartOutput, { kind: 'heat-map' }>;

/** Lines and columns beyond these are too narrow to read; the tables of the result have all of them. */
export const mostLines = 48;
export const mostColumns = 240;

/** One cell for each pair of names, coloured by value or by class; without a value it is empty, never zero. */
export function heatMapFigure(block: ChartBlock, chart: HeatMap, language: Language, shared?: Shared): Figure {
  const frame = frameOf(block, language);
  const across = cellNames(block, chart, 'x', language);
  const down = cellNames(block, chart, 'y', language);
  const values = numbers(block, chart.value);
  const columns = shared?.columns ?? axisNames(block, chart, 'x', language);
  const lines = shared?.lines ?? axisNames(block, chart, 'y', language);
  const decimals = decimalsFor(values, chart.decimals);
  const classes = chart.classes === undefined ? null : classesOf(block, chart.classes, language);
  const extent = shared?.extent ?? extentOf(values);
  const { rowAt, repeats } = placed(across, down);
  const write = (value: number | null) =>
    value === null ? say(chartWords.missing, language) : numberText(value, decimals, language);
  const cellOf = (column: number, line: number): Cell => {
    const name = `${lines[line] ?? ''}, ${columns[column] ?? ''}`;
    const row = rowAt.get(columns[column] ?? '')?.get(lines[line] ?? '');
    const value = row === undefined ? null : (values[row] ?? null);
    const tone = row === undefined ? null : (classes?.tones[row] ?? (classes ? null : toneOf(value, chart, extent)));
    const letter = row === undefined ? undefined : classes?.letters[row];
    const word = row === undefined ? undefined : classes?.words[row];
    const text = value === null ? [] : [numberText(value, decimals, language)];
    return {
      column,
      row: line,
      name,
      label: [...(word === undefined ? [] : [word]), write(value)].join(', '),
      // The calmest class is the ground: letters mark what departs from it.
      texts: letter === undefined ? text : [...text.map((one) => `${letter} ${one}`.trim()), letter],
      colour: tone?.colour ?? null,
      ink: tone?.ink ?? 'ink-3',
      isHatched: tone?.isHatched ?? false,
      rows: row === undefined ? [] : [row],
    };
  };
  const shown = { columns: Math.min(columns.length, mostColumns), lines: Math.min(lines.length, mostLines) };
  const drawn = Array.from({ length: shown.lines }, (_, line) =>
    Array.from({ length: shown.columns }, (_, column) => cellOf(column, line)),
  ).flat();
  const filled = drawn.filter((cell) => cell.colour !== null);
  const unit = inLanguage(block.unit, language);
  return {
    ...frame,
    ...plain,
    kind: 'heat-map',
    nothing: nothingOf(filled.length, language),
    counts: { missing: drawn.length - filled.length - (classes?.strange ?? 0), repeats },
    remarks: [
      ...(classes && classes.strange > 0 ? [say(chartWords.strangeClass, language, { count: classes.strange })] : []),
      ...(shown.lines < lines.length
        ? [say(chartWords.firstLines, language, { shown: shown.lines, count: lines.length })]
        : []),
      ...(shown.columns < columns.length
        ? [say(chartWords.firstColumns, language, { shown: shown.columns, count: columns.length })]
        : []),
    ],
    alt: altOf({ values, across, down, write, unit, classes, title: frame.title, lines, columns }, language),
    layout: 'upright',
    mirrored: false,
    x: { kind: 'band', names: columns.slice(0, shown.columns).map((text) => ({ text, strong: false })) },
    y: {
      kind: 'scale',
      of: 'name',
      title: unit,
      domain: [Math.max(shown.lines, 1) - 0.5, -0.5],
      ticks: lines.slice(0, shown.lines).map((label, at) => ({ at, label })),
    },
    traces: [{ kind: 'cells', cells: drawn }],
    legend: legendOf(chart, classes, extent, decimals, filled.length < drawn.length, language),
    table: tableOf(
      lines.slice(0, shown.lines),
      columns.slice(0, shown.columns),
      rowAt,
      (row) =>
        [...(classes?.words[row] === undefined ? [] : [classes.words[row]]), write(values[row] ?? null)].join(', '),
      language,
    ),
  };
}

/** Names of the columns or the lines, in the order of the chart's words when these name all of them, else of the rows. */
export function axisNames(block: ChartBlock, chart: HeatMap, axis: 'x' | 'y', language: Language): readonly string[] {
  const found = [...new Set(cellNames(block, chart, axis, language))];
  const order = Object.keys(chart.words ?? {});
  const codes = new Set(cells(block, chart[axis]).map(String));
  if (order.length === 0 || [...codes].some((code) => !order.includes(code))) return found;
  const worded = order.filter((code) => codes.has(code)).map((code) => chart.words?.[code]);
  return [...new Set(worded.flatMap((words) => (words === undefined ? [] : inLanguage(words, language))))];
}

/** The name of each row along an axis; first days of months as months: `2024-03-01` of a calendar is `2024-03`. */
function cellNames(block: ChartBlock, chart: HeatMap, axis: 'x' | 'y', language: Language): readonly string[] {
  const all = names(block, chart[axis], language, chart.words);
  return all.every((name) => /^\d{4}-\d{2}-01$/.test(name)) ? all.map((name) => name.slice(0, 7)) : all;
}

/** The row of each pair of names; the first of several, the others counted. */
function placed(across: readonly string[], down: readonly string[]) {
  const rowAt = new Map<string, Map<string, number>>();
  let repeats = 0;
  across.forEach((column, row) => {
    const lines = rowAt.get(column) ?? new Map<string, number>();
    const line = down[row] ?? '';
    if (lines.has(line)) repeats += 1;
    else lines.set(line, row);
    rowAt.set(column, lines);
  });
  return { rowAt, repeats };
}

function reachOf(chart: HeatMap, [low, high]: readonly [number, number]): number {
  const middle = chart.middle ?? 0;
  return Math.max(Math.abs(low - middle), Math.abs(high - middle));
}

function toneOf(value: number | null, chart: HeatMap, extent: readonly [number, number] | null): Tone | null {
  if (value === null || extent === null) return null;
  return chart.scale === 'sequential'
    ? (sequenceTones[sequenceStep(value, extent)] ?? null)
    : (differenceTones[differenceStep(value, chart.middle ?? 0, reachOf(chart, extent))] ?? null);
}

function legendOf(
  chart: HeatMap,
  classes: HeatClasses | null,
  extent: readonly [number, number] | null,
  decimals: number,
  hasGaps: boolean,
  language: Language,
): readonly LegendItem[] {
  const missing: readonly LegendItem[] = hasGaps ? [{ sign: 'missing', text: say(chartWords.missing, language) }] : [];
  if (classes) return [...classes.legend, ...missing];
  if (extent === null) return missing;
  const isTwoSided = chart.scale === 'diverging';
  const [middle, reach] = [chart.middle ?? 0, reachOf(chart, extent)];
  if (isTwoSided ? reach === 0 : extent[0] === extent[1]) {
    const colour = isTwoSided ? 'div-0' : 'seq-4';
    return [{ sign: 'fill', colour, text: numberText(extent[0], decimals, language) }, ...missing];
  }
  const [from, to] = isTwoSided ? [middle - reach, middle + reach] : extent;
  const tones = isTwoSided ? differenceTones : sequenceTones;
  return [
    {
      sign: 'scale',
      colours: tones.map((tone) => tone.colour),
      hatched: tones.map((tone) => tone.isHatched),
      from: numberText(from, decimals, language),
      to: numberText(to, decimals, language),
    },
    ...missing,
  ];
}

interface AltParts {
  readonly values: readonly (number | null)[];
  readonly across: readonly string[];
  readonly down: readonly string[];
  readonly write: (value: number | null) => string;
  readonly unit: string;
  readonly classes: HeatClasses | null;
  readonly title: string;
  readonly lines: readonly string[];
  readonly columns: readonly string[];
}

function altOf(parts: AltParts, language: Language): string {
  const { values, across, down, classes, title } = parts;
  const size = { rows: parts.lines.length, columns: parts.columns.length, title };
  if (classes) return say(chartWords.classAlt, language, { ...size, classes: classes.counts });
  const known = values.flatMap((value, row) =>
    value === null ? [] : [{ value, name: `${down[row] ?? ''}, ${across[row] ?? ''}` }],
  );
  const high = known.reduce((most, one) => (most && most.value >= one.value ? most : one), known[0]);
  const low = known.reduce((least, one) => (least && least.value <= one.value ? least : one), known[0]);
  return say(chartWords.heatAlt, language, {
    ...size,
    unit: parts.unit,
    high: high?.name ?? '',
    highValue: high === undefined ? '' : parts.write(high.value),
    low: low?.name ?? '',
    lowValue: low === undefined ? '' : parts.write(low.value),
  });
}

function tableOf(
  lines: readonly string[],
  columns: readonly string[],
  rowAt: ReadonlyMap<string, ReadonlyMap<string, number>>,
  write: (row: number) => string,
  language: Language,
): Figure['table'] {
  const rowsOf = (line: string, column: string): Rows => {
    const row = rowAt.get(column)?.get(line);
    return row === undefined ? [] : [row];
  };
  return {
    columns: [
      { title: say(chartWords.name, language), isNumber: false },
      ...columns.map((title) => ({ title, isNumber: true })),
    ],
    rows: lines.map((line) => [
      line,
      ...columns.map((column) => {
        const [row] = rowsOf(line, column);
        return row === undefined ? say(chartWords.missing, language) : write(row);
      }),
    ]),
    behind: lines.map((line) => [
      columns.flatMap((column) => rowsOf(line, column)),
      ...columns.map((column) => rowsOf(line, column)),
    ]),
  };
}
