import type { ChartBlock, Scalar } from '../../document/result-document.ts';
import type { Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Rows } from '../figure.ts';
import { marked, cells, names, numbers } from '../rows.ts';
import { xPlace } from '../time-scale.ts';

type TimeChart = Extract<ChartOutput, { kind: 'line' | 'stacked-area' }>;

/** Values of one series along the places of the whole chart; null where it has none. */
export interface Series {
  readonly name: string;
  readonly isPoint: boolean;
  readonly values: readonly (number | null)[];
  /** Rows at each place; the first of them gives the value. */
  readonly rows: readonly Rows[];
}

export interface SeriesSet {
  readonly places: readonly number[];
  readonly series: readonly Series[];
  /** Values missing between a series' first and last. */
  readonly missing: number;
  /** Rows of a series at a place that it already has a row for. */
  readonly repeats: number;
  /** Each series has places of its own: where another has one, it lacks nothing. */
  readonly isFree: boolean;
}

/** Rows in long form as series that share one axis, so that a missing row is a gap and never a straight line. */
export function seriesOf(block: ChartBlock, chart: TimeChart, language: Language): SeriesSet {
  const known = new Map<Scalar, number | null>();
  const at = cells(block, chart.x).map((cell) => {
    // Many series share few dates, and a date is slow to read.
    const place = known.has(cell) ? (known.get(cell) ?? null) : xPlace(cell, chart.xKind);
    known.set(cell, place);
    return place;
  });
  const values = numbers(block, chart.y);
  const whose = chart.series === undefined ? at.map(() => '') : names(block, chart.series, language, chart.words);
  const points = marked(block, chart.kind === 'line' ? chart.point : undefined);
  const places = [...new Set(at.flatMap((place) => place ?? []))].toSorted((a, b) => a - b);
  const found = new Map<string, { isPoint: boolean; rows: Map<number, number[]> }>();
  let repeats = 0;
  at.forEach((place, row) => {
    if (place === null) return;
    const name = whose[row] ?? '';
    const one = found.get(name) ?? { isPoint: false, rows: new Map<number, number[]>() };
    one.isPoint ||= points[row] === true;
    const rows = one.rows.get(place);
    if (rows === undefined) one.rows.set(place, [row]);
    else {
      rows.push(row);
      repeats += 1;
    }
    found.set(name, one);
  });
  const isFree = chart.kind === 'line' && hasOwnPlaces(places, chart);
  const series = [...found].map(([name, one]): Series => {
    const rows = places.map((place) => one.rows.get(place) ?? []);
    return { name, isPoint: one.isPoint, rows, values: rows.map(([row = -1]) => values[row] ?? null) };
  });
  return {
    places,
    series,
    missing: series.reduce((sum, one) => sum + (isFree ? blanks(one) : holes(one.values)), 0),
    repeats,
    isFree,
  };
}

/** Numbers that count nothing, as shares of a Lorenz curve, need not be the same for all series. */
function hasOwnPlaces(places: readonly number[], chart: TimeChart): boolean {
  return chart.xKind === 'number' && !places.every(Number.isInteger);
}

function blanks(one: Series): number {
  return one.values.filter((value, at) => value === null && (one.rows[at] ?? []).length > 0).length;
}

function holes(values: readonly (number | null)[]): number {
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  return values.slice(Math.max(first, 0), last + 1).filter((value) => value === null).length;
}
