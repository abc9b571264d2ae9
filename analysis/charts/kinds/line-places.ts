import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartOutput } from '../../templates/template.ts';
import type { Rule } from '../figure.ts';
import { cells, marked, names } from '../rows.ts';
import { xPlace, xWords } from '../time-scale.ts';

type LineChart = Extract<ChartOutput, { kind: 'line' }>;

/** What readers call a place: the words for its number where the chart has them, as for the months of a year. */
export function placeWords(place: number, chart: LineChart, language: Language): string {
  const words = chart.xKind === 'number' ? chart.words?.[String(place)] : undefined;
  return words === undefined ? xWords(place, chart.xKind, language) : inLanguage(words, language);
}

/** Upright rules where a row is marked, one a place, with the names of all that stand there. */
export function rulesOf(block: ChartBlock, chart: LineChart, language: Language): readonly Rule[] {
  const { marks } = chart;
  if (marks === undefined) return [];
  const isMarked = marked(block, marks.at);
  const words = marks.label === undefined ? [] : names(block, marks.label, language, chart.words);
  const given = marks.label === undefined ? [] : cells(block, marks.label);
  const found = new Map<number, Set<string>>();
  cells(block, chart.x).forEach((cell, row) => {
    const x = xPlace(cell, chart.xKind);
    if (x === null || isMarked[row] !== true) return;
    const labels = found.get(x) ?? new Set<string>();
    const isNamed = given[row] !== undefined && given[row] !== null && given[row] !== '';
    if (isNamed) labels.add(words[row] ?? '');
    found.set(x, labels);
  });
  return [...found].toSorted(([a], [b]) => a - b).map(([x, labels]) => ({ x, label: [...labels].join(', ') }));
}

/** Stretches of neighbouring places where a row is shaded, from half a step before to half a step after. */
export function stretchesOf(
  block: ChartBlock,
  chart: LineChart,
  places: readonly number[],
): readonly (readonly [number, number])[] {
  const isShaded = marked(block, chart.shaded);
  const shaded = new Set(
    cells(block, chart.x).flatMap((cell, row) => (isShaded[row] ? (xPlace(cell, chart.xKind) ?? []) : [])),
  );
  const found: (readonly [number, number])[] = [];
  let from: number | null = null;
  places.forEach((place, at) => {
    const [before, after] = [places[at - 1] ?? place, places[at + 1] ?? place];
    if (shaded.has(place)) from ??= (before + place) / 2;
    if (from !== null && shaded.has(place) && !(places[at + 1] !== undefined && shaded.has(after))) {
      found.push([from, (place + after) / 2]);
      from = null;
    }
  });
  return found;
}
