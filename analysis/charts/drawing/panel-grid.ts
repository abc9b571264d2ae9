import type { Figure } from '../figure.ts';
import type { Box } from './box.ts';
import type { Written } from './plan.ts';
import { plotWidth, sidesOf, type Sides } from './sides.ts';
import type { Measure } from './text.ts';

/** A small panel: its frame, its plot, and which axes it writes out. */
export interface PanelPlace {
  readonly frame: Box;
  readonly plot: Box;
  readonly written: Written;
}

/** Narrowest panel that can be read, in pixels: rows with words at their ends need more. */
const narrowest = { upright: 118, horizontal: 170 } as const;

/** Line with the name of a panel. */
export const panelHead = 20;

/** Panels side by side in so much width, as even rows as can be. */
export function panelColumns(figure: Figure, width: number): number {
  const count = figure.panels.length;
  const gutter = figure.layout === 'horizontal' ? width * 0.28 : 40;
  const fit = Math.floor((width - gutter) / narrowest[figure.layout]);
  const most = Math.min(4, Math.max(1, fit), Math.max(count, 1));
  const rows = Math.ceil(count / most);
  return Math.max(1, Math.ceil(count / Math.max(rows, 1)));
}

/** Places of the panels in rows, all plots of one size, from the side where reading begins. */
export function panelPlaces(
  figure: Figure,
  box: Box,
  measure: Measure,
): { readonly sides: Sides; readonly places: readonly PanelPlace[] } {
  const { panels } = figure;
  const columns = panelColumns(figure, box.width);
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  const sides = panels
    .map((panel) => sidesOf(panel, box.width, columns, measure))
    .reduce((a, b) => ({
      gutter: Math.max(a.gutter, b.gutter),
      near: Math.max(a.near, b.near),
      far: Math.max(a.far, b.far),
      top: Math.max(a.top, b.top),
      under: Math.max(a.under, b.under),
      foot: Math.max(a.foot, b.foot),
    }));
  const width = plotWidth(sides, box.width, columns);
  const row = (box.height - sides.foot) / rows;
  const height = Math.max(20, row - panelHead - sides.top - sides.under - 12);
  const isTurned = figure.direction === 'rtl';
  const places = panels.map((panel, at): PanelPlace => {
    const column = at % columns;
    const line = Math.floor(at / columns);
    const cell = sides.near + width + sides.far;
    const start = sides.gutter + column * cell;
    const isMirrored = panel.mirrored;
    // The axis stands at the left but for bars and rows that run from the right, so the order of columns may differ.
    const place = isTurned ? columns - 1 - column : column;
    const left = isMirrored ? box.width - start - sides.near - width : sides.gutter + place * cell + sides.near;
    const plot = { left: box.left + left, top: box.top + line * row + panelHead + sides.top, width, height };
    const isLast = at + columns >= panels.length;
    const isFirst = isMirrored ? column === 0 : place === 0 || (isTurned && at === panels.length - 1);
    const gutter = isFirst ? sides.gutter : 0;
    const frame = {
      left: plot.left - (isMirrored ? sides.far : sides.near + gutter),
      top: box.top + line * row,
      width: width + sides.near + sides.far + gutter,
      height: row + (isLast ? sides.foot : 0),
    };
    return { frame, plot, written: { names: isLast, values: isFirst } };
  });
  return { sides, places };
}
