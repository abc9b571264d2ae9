import type { CellTrace, Figure, Range, RangeTrace } from '../../analysis/charts/figure.ts';
import { hovertemplate, hoverWords } from './plot-words.ts';
import type { PlotTrace } from './plotly.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly mark: number;
  readonly words: string;
}

/** Places that can be pointed at and are not painted: the drawing has painted the marks. */
export function hoverOnly(figure: Figure, trace: CellTrace | RangeTrace, idOf: (mark: number) => string): PlotTrace {
  const places = trace.kind === 'cells' ? cellPlaces(figure, trace) : rangePlaces(figure, trace);
  return {
    type: 'scatter',
    mode: 'none',
    x: places.map((place) => place.x),
    y: places.map((place) => place.y),
    ids: places.map((place) => idOf(place.mark)),
    customdata: places.map((place) => place.words),
    hovertemplate,
  };
}

function cellPlaces(figure: Figure, trace: CellTrace): readonly Place[] {
  return trace.cells.map((cell, mark) => ({
    x: cell.column,
    y: cell.row,
    mark,
    words: hoverWords(cell.name, cell.colour === null ? cell.label : `${cell.label} ${figure.y.title}`.trim()),
  }));
}

/** The ends, the value, and the middles between, so that the whole length of a line or a bar answers. */
function rangePlaces(figure: Figure, trace: RangeTrace): readonly Place[] {
  return trace.ranges.flatMap((range, mark): readonly Place[] => {
    const known = [range.low, range.value, range.high].flatMap((value) => value ?? []).toSorted((a, b) => a - b);
    const between = known.slice(1).map((value, at) => ((known[at] ?? value) + value) / 2);
    const words = hoverWords(range.name, ...rangeWords(range), figure.y.title);
    return [...known, ...between].map((x) => ({ x, y: range.slot, mark, words }));
  });
}

function rangeWords(range: Range): readonly string[] {
  const ends = [range.lowLabel, range.highLabel].filter((label) => label !== '');
  return ends.length > 0 ? ends : range.notes;
}
