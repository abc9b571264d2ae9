import type { Figure } from './figure.ts';

/** Height in pixels at which a plot reads well; horizontal bars take a row each. */
export function preferredHeight(figure: Figure): number {
  switch (figure.kind) {
    case 'quadrant':
      return 320;
    case 'bar':
      return figure.layout === 'horizontal' && figure.x.kind === 'band' ? figure.x.names.length * 26 + 10 : 220;
    case 'stacked-area':
      return 240;
    case 'waterfall':
    case 'line':
      return 220;
  }
}
