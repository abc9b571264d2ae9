import { read, SSF, type CellObject } from 'xlsx';
import type { PlainCell, PlainSheet } from './plain-cells.ts';

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** All cells of a workbook by SheetJS, straight from the file. */
export function sheetjsCells(bytes: Uint8Array): readonly PlainSheet[] {
  const book = read(bytes, { type: 'array', cellNF: true, cellFormula: true, cellHTML: false, cellText: false });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name, index) => {
    const cells = Object.entries(book.Sheets[name] ?? {})
      .filter(([ref]) => !ref.startsWith('!'))
      .flatMap(([ref, cell]) => {
        const plain = plainCell(cell as CellObject, is1904);
        return plain === null ? [] : [[ref, plain] as const];
      });
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, hidden, cells: Object.fromEntries(cells) };
  });
}

function plainCell(cell: CellObject, is1904: boolean): PlainCell | null {
  const isFormula = cell.f !== undefined;
  const value = cell.v;
  if (value === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return ['e', errors[Number(value)] ?? String(value), isFormula];
  if (typeof value === 'boolean') return ['b', value, isFormula];
  if (typeof value === 'string') return value.trim() === '' ? null : ['s', value, isFormula];
  if (value instanceof Date) return ['d', value.toISOString().replace(/\.000Z$|Z$/, ''), isFormula];
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (!SSF.is_date(format) || !showsDay(format)) return ['n', value, isFormula];
  const serial = is1904 ? value + 1462 : value;
  const day = serial >= 61 ? serial : serial + 1;
  return ['d', momentText(Math.round((day - 25_569) * 86_400_000)), isFormula];
}

/** SheetJS also calls times of a day and durations dates: of these we keep the number. */
function showsDay(format: string): boolean {
  const letters = format.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]/g, '');
  return (
    /[ydeb]/i.test(letters) ||
    (/m/i.test(letters) && !/[hs]/i.test(letters.replace(/am\/pm/i, '')) && !/\[(h+|s+)\]/i.test(format))
  );
}

function momentText(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString();
  return milliseconds % 86_400_000 === 0 ? text.slice(0, 10) : text.slice(0, 23);
}
