import type { Grid } from '../grid.ts';
import type { NumberMarks } from '../plan/plan.ts';
import { markOfFigure } from './flags.ts';
import { numberLook, readNumber } from './number-text.ts';

/** Reads a cell as a figure, NaN when it holds none. */
export type FigureReader = (row: number, column: number) => number;

/**
 * Ways to read the figures of a table while its number format is not yet settled: one when its texts prove a decimal
 * mark or hold no mark at all, else two. Sums tell which is meant.
 */
export function figureReaders(
  grid: Grid,
  columns: readonly number[],
  rows: readonly number[],
): readonly FigureReader[] {
  const decimals = new Set<',' | '.'>();
  let isAmbiguous = false;
  const step = Math.max(1, Math.floor(rows.length / 200));
  for (const column of columns) {
    for (let i = 0; i < rows.length; i += step) {
      const row = rows[i] ?? 0;
      if (grid.kind(row, column) !== 'text') continue;
      const { shape } = numberLook(bareFigure(grid.text(row, column)));
      if (shape === 'comma' || shape === 'dot-comma' || shape === 'dots') decimals.add(',');
      else if (shape === 'dot' || shape === 'comma-dot' || shape === 'commas') decimals.add('.');
      else if (shape === 'dot3' || shape === 'comma3') isAmbiguous = true;
    }
  }
  const proven = decimals.size === 1 ? [...decimals] : [];
  const marks: readonly (',' | '.')[] = proven.length > 0 ? proven : isAmbiguous ? ['.', ','] : ['.'];
  return marks.map((decimal) => readerOf(grid, decimal));
}

function readerOf(grid: Grid, decimal: ',' | '.'): FigureReader {
  const other = decimal === ',' ? '.' : ',';
  const readings: readonly NumberMarks[] = [
    { decimal, thousands: ' ' },
    { decimal, thousands: other },
    { decimal, thousands: "'" },
  ];
  return function read(row, column) {
    switch (grid.kind(row, column)) {
      case 'number':
        return grid.number(row, column);
      case 'text': {
        const text = bareFigure(grid.text(row, column));
        for (const marks of readings) {
          const value = readNumber(text, marks);
          if (!Number.isNaN(value)) return value;
        }
        return Number.NaN;
      }
      default:
        return Number.NaN;
    }
  };
}

/** The figure of a text without the note mark beside it. */
export function bareFigure(text: string): string {
  return markOfFigure(text)?.core ?? text;
}
