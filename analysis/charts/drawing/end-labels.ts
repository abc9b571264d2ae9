import type { Figure } from '../figure.ts';
import { sizes } from './sizes.ts';
import { type Measure, shorten } from './text.ts';

/** The name of a line or an area at its end, with its last value beneath. */
export interface EndLabel {
  /** Index of the trace it names. */
  readonly trace: number;
  /** Middle of its place on the page, moved apart from its neighbours. */
  readonly middle: number;
  /** Where the line itself ends. */
  readonly mark: number;
  readonly name: string;
  readonly value: string;
}

const lineHeight = 14;

/** Width of a layer's colour before its name, with the gap. */
export const swatchRoom = 13;

/** Names carry their colour where they may come to stand apart from what they name: layers, and more than two lines. */
export function hasSwatches(figure: Figure): boolean {
  return figure.kind === 'stacked-area' || endsOf(figure).length > 2;
}

interface End {
  readonly trace: number;
  readonly at: number;
  readonly name: string;
  readonly value: string;
}

/** Room at the end side for the names of lines and areas, with the gap to the plot. */
export function endWidth(figure: Figure, most: number, measure: Measure): number {
  const widths = endsOf(figure).map((end) =>
    Math.max(measure(end.name, sizes.name, 600), measure(end.value, sizes.name, 400)),
  );
  const swatch = hasSwatches(figure) ? swatchRoom : 0;
  return widths.length === 0 ? 0 : Math.min(Math.max(...widths), most) + 16 + swatch;
}

/** Names at the ends, none upon another. */
export function endLabels(
  figure: Figure,
  down: (value: number) => number,
  plot: { readonly top: number; readonly height: number },
  width: number,
  measure: Measure,
): readonly EndLabel[] {
  const room = width - (hasSwatches(figure) ? swatchRoom : 0);
  const most = Math.max(1, Math.floor((plot.height + 4) / lineHeight));
  const ends = withRoom(figure, endsOf(figure), most).toSorted((a, b) => down(a.at) - down(b.at));
  const isTight = ends.length * lineHeight * 2 > plot.height;
  const height = isTight ? lineHeight : lineHeight * 2;
  const middles = spread(
    ends.map((end) => down(end.at)),
    height,
    plot.top - 2,
    plot.top + plot.height + 2,
  );
  return ends.map((end, index) => {
    const name = end.name === '' ? '' : shorten(end.name, room, (part) => measure(part, sizes.name, 600));
    return {
      trace: end.trace,
      middle: middles[index] ?? 0,
      mark: down(end.at),
      name,
      value: isTight && name !== '' ? '' : end.value,
    };
  });
}

/** So many names, what the title is about and the first first; the others are found by pointing at their lines. */
function withRoom(figure: Figure, ends: readonly End[], most: number): readonly End[] {
  if (ends.length <= most) return ends;
  const isPoint = ({ trace }: End) => {
    const one = figure.traces[trace];
    return one?.kind === 'line' && one.strong;
  };
  return ends.toSorted((a, b) => Number(isPoint(b)) - Number(isPoint(a))).slice(0, most);
}

function endsOf(figure: Figure): readonly End[] {
  return figure.traces.flatMap((trace, index): End[] => {
    if (trace.kind === 'line' && trace.end) {
      return [{ trace: index, at: trace.end.y, name: trace.name, value: trace.end.label }];
    }
    if (trace.kind === 'area') {
      const last = trace.bands.findLast((band) => band.high !== null);
      if (!last || last.low === null || last.high === null) return [];
      return [{ trace: index, at: (last.low + last.high) / 2, name: trace.name, value: last.label }];
    }
    return [];
  });
}

/** Places of equal height, in order, as near as possible to where they belong and within two bounds. */
export function spread(wanted: readonly number[], height: number, top: number, bottom: number): readonly number[] {
  const places = [...wanted];
  let floor = top + height / 2;
  for (const [index, place] of places.entries()) {
    const put = Math.max(place, floor);
    places[index] = put;
    floor = put + height;
  }
  let ceiling = bottom - height / 2;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const put = Math.min(places[index] ?? 0, ceiling);
    places[index] = put;
    ceiling = put - height;
  }
  return places;
}
