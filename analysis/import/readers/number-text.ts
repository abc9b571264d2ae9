import type { NumberText } from './sheet-grid.ts';

/** Load the formatter of spreadsheet numbers: large, and only needed once there is a workbook. */
export async function loadNumberText(): Promise<NumberText> {
  const { SSF } = await import('xlsx');
  return numberTextBy(SSF.format);
}

/** The text of a number by its format; without one, or with one that nobody understands, its fifteen digits. */
export function numberTextBy(format: (code: string, value: number) => string): NumberText {
  return (code, value) => {
    if (code !== '') {
      try {
        return format(code, value).trim();
      } catch {
        // An odd format code: the plain number is right too.
      }
    }
    // Whole numbers of up to fifteen digits are their own text; figures mostly are.
    if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
    return String(Number(value.toPrecision(15)));
  };
}
