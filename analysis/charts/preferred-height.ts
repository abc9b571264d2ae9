import { hasRanges } from './drawing/axis-room.ts';
import { panelColumns } from './drawing/panel-grid.ts';
import type { Figure } from './figure.ts';

/** Width in pixels of the text on a page: what a height is meant for when nothing else is said. */
const pageWidth = 605;

/** Height in pixels at which a plot reads well in a width; rows of bars, lines and cells take their own each. */
export function preferredHeight(figure: Figure, width = pageWidth): number {
  const legend = figure.legend.length === 0 ? 0 : 22 * Math.ceil(figure.legend.length / 3);
  if (figure.panels.length === 0) return plotHeight(figure) + legend;
  const rows = Math.ceil(figure.panels.length / panelColumns(figure, width));
  const names = figure.x.kind === 'band' && figure.layout === 'upright' ? 50 : 0;
  return rows * panelHeight(figure) + 30 + names + legend;
}

function plotHeight(figure: Figure): number {
  switch (figure.kind) {
    case 'quadrant':
      return 320;
    case 'scatter':
      return 300;
    case 'bar':
      return figure.layout === 'horizontal' ? bandCount(figure) * 26 + 10 : 220;
    case 'dot-range':
    case 'tornado':
      return Math.max(bandCount(figure), 2) * 26 + 44;
    case 'heat-map':
      return Math.min(Math.max(figure.y.ticks.length * 22, 66) + 50, 620);
    case 'stacked-area':
      return 240;
    case 'line':
      return figure.diagonal === null ? 220 : 280;
    case 'waterfall':
      return 220;
  }
}

function panelHeight(figure: Figure): number {
  if (figure.kind === 'heat-map') return figure.y.ticks.length * 14 + 34;
  const isFlat = figure.layout === 'horizontal';
  if (isFlat || hasRanges(figure)) return bandCount(figure) * 20 + 34;
  return figure.kind === 'scatter' || figure.kind === 'quadrant' ? 150 : 124;
}

function bandCount(figure: Figure): number {
  return figure.x.kind === 'band' ? figure.x.names.length : 1;
}
