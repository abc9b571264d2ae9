import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsIn, contentsOf, type Cell } from '../../../analysis/import/cells.ts';
import { blockOf } from '../../../analysis/import/address.ts';
import type { Grid } from '../../../analysis/import/grid.ts';
import { openGrids } from '../../../analysis/import/readers/open.ts';
import type { CellClaim, SheetClaim, Truth } from './make/case.ts';
import { formatCases } from './make/index.ts';

const folder = import.meta.dirname;

/*
 * `WRITE_FORMATS=1 npx vitest run -c scripts/config/vitest.ts tests/workbooks/formats` writes the files and their
 * truths anew from the folder make/.
 */
if (process.env['WRITE_FORMATS'] === '1') {
  for (const { file, truth, make } of formatCases) {
    writeFileSync(join(folder, file), make());
    writeFileSync(join(folder, `${file}.expected.json`), `${JSON.stringify(truth, null, 1)}\n`);
  }
}

const files = readdirSync(folder).filter((name) => /\.(xlsx|xlsm|xltx|xlsb|xls|ods|csv|tsv|txt)$/.test(name));

describe('the files of this folder', () => {
  it('are those that the scripts make, byte by byte, with the truth written there', () => {
    expect(files.toSorted()).toEqual(formatCases.map(({ file }) => file).toSorted());
    for (const { file, truth, make } of formatCases) {
      expect([file, Buffer.from(make()).equals(readFileSync(join(folder, file)))]).toEqual([file, true]);
      expect(truthOf(file)).toEqual(JSON.parse(JSON.stringify(truth)));
    }
  });
});

describe('cells, each as its file has it', () => {
  it.each(files)('%s', async (file) => {
    const truth = truthOf(file);
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const { grids, dialect, notices } = await openGrids(bytes, file);
    expect({
      dialect: dialect && {
        encoding: dialect.encoding,
        delimiter: dialect.delimiter,
        ...(truth.dialect?.quote === undefined ? {} : { quote: dialect.quote }),
      },
      notices: notices.map(({ code }) => code),
      sheets: grids.map((grid, index) => seen(grid, truth.sheets[index])),
    }).toEqual({
      dialect: truth.dialect ?? null,
      notices: truth.notices,
      sheets: truth.sheets,
    });
  });
});

function truthOf(file: string): Truth {
  return JSON.parse(readFileSync(join(folder, `${file}.expected.json`), 'utf8')) as Truth;
}

/** What the truth speaks of, as the reader has it: every cell there is, each with the claimed properties. */
function seen(grid: Grid, claim: SheetClaim | undefined): SheetClaim {
  const { name, hidden, extent, merges, hiddenRows, hiddenColumns } = contentsOf(grid);
  const whole = { top: 0, left: 0, bottom: grid.rowCount, right: grid.columnCount };
  const cells = cellsIn(grid, whole, 1_000_000);
  const claimed = claim?.count === undefined ? cells : cells.filter(({ ref }) => ref in claim.cells);
  return {
    name,
    hidden,
    extent,
    merges,
    hiddenRows,
    hiddenColumns,
    ...(claim?.count === undefined ? {} : { count: cells.length }),
    cells: Object.fromEntries(claimed.map((cell) => [cell.ref, spoken(grid, cell, claim?.cells[cell.ref])])),
  };
}

function spoken(grid: Grid, cell: Cell, claim: CellClaim | undefined): CellClaim {
  const { top, left } = blockOf(cell.ref) ?? { top: -1, left: -1 };
  return {
    t: cell.t,
    v: cell.v,
    ...(claim?.raw === undefined ? {} : { raw: cell.raw }),
    ...(claim?.format === undefined ? {} : { format: cell.format }),
    ...(claim?.formula === undefined ? {} : { formula: cell.formula === true }),
    ...(claim?.style === undefined ? {} : { style: grid.style(top, left) }),
  };
}
