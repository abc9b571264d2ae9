import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read as readByLibrary, SSF, type CellObject } from 'xlsx';
import type { Grid } from '../../../../../analysis/import/grid.ts';
import { read } from './in-pieces.ts';

// The library shares no code with the reader but the formatter of numbers, which is its own on purpose.
const workbooks = join(import.meta.dirname, '..', '..', '..', '..', 'workbooks');
const shared = join(import.meta.dirname, '..', '..', '..', '..', '..', '..', 'shared', 'data');
if (!existsSync(shared)) console.warn(`published workbooks are not compared: ${shared} is absent`);

const files = [workbooks, shared].flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(xlsx|xlsm)$/.test(name))
        .map((name) => join(folder, name))
    : [],
);

describe('every .xlsx here, cell by cell against the library', () => {
  for (const path of files) {
    it(basename(path), async () => {
      const bytes = new Uint8Array(readFileSync(path));
      const { grids } = await read(bytes);
      const book = readByLibrary(bytes, { dense: true, cellText: false, cellNF: true, cellFormula: true });
      const is1904 = book.Workbook?.WBProps?.date1904 === true;
      expect(grids.map(({ name }) => name)).toEqual(book.SheetNames);
      for (const grid of grids) {
        const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] =
          book.Sheets[grid.name]?.['!data'] ?? [];
        const differences: string[] = [];
        let seen = 0;
        rows.forEach((cells, row) =>
          cells?.forEach((cell, column) => {
            if (cell === undefined || !isShown(cell)) return;
            seen += 1;
            const [given, wanted] = [ours(grid, row, column), theirs(cell, is1904)];
            if (given !== wanted) differences.push(`${grid.name} R${row + 1}C${column + 1}: ${given} for ${wanted}`);
          }),
        );
        let filled = 0;
        for (let column = 0; column < grid.columnCount; column += 1) filled += grid.filled(column);
        expect(differences).toEqual([]);
        expect([grid.name, filled]).toEqual([grid.name, seen]);
      }
    });
  }
});

/** A cell that shows something: blanks are no cells to us. */
function isShown({ v, t }: CellObject): boolean {
  return v !== undefined && v !== null && t !== 'z' && !(typeof v === 'string' && v.trim() === '');
}

function ours(grid: Grid, row: number, column: number): string {
  const kind = grid.kind(row, column);
  const value = kind === 'number' || kind === 'date' ? Number(grid.raw(row, column)) : grid.text(row, column);
  return JSON.stringify([
    kind === 'date' ? 'number' : kind,
    value,
    grid.text(row, column),
    grid.isFormula(row, column),
  ]);
}

function theirs(cell: CellObject, is1904: boolean): string {
  const isFormula = cell.f !== undefined;
  if (cell.t === 'b')
    return JSON.stringify([
      'boolean',
      cell.v === true ? 'TRUE' : 'FALSE',
      cell.v === true ? 'TRUE' : 'FALSE',
      isFormula,
    ]);
  if (cell.t === 'e') return JSON.stringify(['error', errors[Number(cell.v)], errors[Number(cell.v)], isFormula]);
  if (typeof cell.v === 'number') {
    const format = typeof cell.z === 'string' ? cell.z : 'General';
    const plain = String(Number(cell.v.toPrecision(15)));
    const isDay = /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && is1904;
    const text = format === 'General' ? plain : SSF.format(format, isDay ? cell.v + 1462 : cell.v).trim();
    return JSON.stringify(['number', cell.v, text, isFormula]);
  }
  const text = String(cell.v).slice(0, 32_767);
  return JSON.stringify(['text', text, text, isFormula]);
}

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
