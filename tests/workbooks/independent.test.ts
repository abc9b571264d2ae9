import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { address } from '../../analysis/import/address.ts';
import { openGrids } from '../../analysis/import/readers/open.ts';
import listed from './differences.json' with { type: 'json' };
import { differences, ownCells, type PlainSheet } from './support/plain-cells.ts';
import { sheetjsCells } from './support/sheetjs-cells.ts';

/** A place where another reader differs from ours on purpose, with the reason. `*` is the file whole. */
interface Difference {
  readonly reader: string;
  readonly file: string;
  readonly cells: readonly string[];
  readonly reason: string;
}

const known: readonly Difference[] = listed;
const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const hasShared = existsSync(shared);
if (!hasShared) console.warn(`published files are not compared: ${shared} is absent`);
// Debian keeps its packages beside its own interpreter, which need not be the first.
const pythons = ['python3', '/usr/bin/python3'];
const withOpenpyxl = pythons.find((each) => spawnSync(each, ['-c', 'import openpyxl']).status === 0) ?? null;
if (withOpenpyxl === null) console.warn('workbooks are not compared with openpyxl: python3 with openpyxl is absent');

const workbooks = [
  ...filesIn(import.meta.dirname, /\.(xlsx|xlsm|xltx)$/),
  ...filesIn(join(import.meta.dirname, 'formats'), /\.(xlsx|xlsm|xltx)$/),
  ...(hasShared ? filesIn(shared, /\.xlsx$/) : []),
];

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

/** Addresses that may differ in a file; the file whole is `*`. */
function allowed(reader: string, file: string): readonly string[] {
  return known.filter((each) => each.reader === reader && each.file === file).flatMap(({ cells }) => cells);
}

async function compared(path: string, theirs: readonly PlainSheet[] | string): Promise<readonly string[]> {
  if (typeof theirs === 'string') return ['*'];
  return differences(await ownCells(bytesOf(path), basename(path)), theirs);
}

describe('cells as SheetJS reads them', () => {
  it.each(workbooks.map((path) => [basename(path), path] as const))('%s', async (file, path) => {
    // A file that the other reader cannot open, or never finishes, is not tried again and again.
    const theirs = allowed('SheetJS', file).includes('*') ? 'not read' : sheetjsCells(bytesOf(path));
    expect((await compared(path, theirs)).toSorted()).toEqual(allowed('SheetJS', file).toSorted());
  });
});

describe.skipIf(withOpenpyxl === null)('cells as openpyxl reads them', () => {
  const script = join(import.meta.dirname, 'support', 'openpyxl_cells.py');
  const said =
    withOpenpyxl !== null
      ? (JSON.parse(
          execFileSync(withOpenpyxl, [script, ...workbooks], { maxBuffer: 1_000_000_000, encoding: 'utf8' }),
        ) as Readonly<Record<string, readonly PlainSheet[] | string>>)
      : {};

  it.each(workbooks.map((path) => [basename(path), path] as const))('%s', async (file, path) => {
    const found = await compared(path, said[path] ?? 'not read');
    expect(found.toSorted()).toEqual(allowed('openpyxl', file).toSorted());
  });
});

/** The fields of a text file by Python's csv module, given the dialect that the file's publisher uses. */
const published = [
  { file: 'bra_conab_cana.csv', encoding: 'latin-1', delimiter: ';' },
  { file: 'comtrade_coffee.csv', encoding: 'utf-8', delimiter: ',' },
  { file: 'faostat_data_den.csv', encoding: 'utf-8-sig', delimiter: ',' },
  { file: 'wfp_food_prices_cog.csv', encoding: 'utf-8', delimiter: ',' },
  { file: 'wfp_food_prices_global_2021.csv', encoding: 'utf-8', delimiter: ',' },
] as const;

const program = `
import csv, json, sys
csv.field_size_limit(10**9)
with open(sys.argv[1], encoding=sys.argv[2], newline='') as file:
    json.dump([row for row in csv.reader(file, delimiter=sys.argv[3])], sys.stdout)
`;
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasShared || !hasPython)('fields as the csv module of Python reads them', () => {
  it('are compared for every text file that is published', () => {
    expect(filesIn(shared, /\.csv$/).map((path) => basename(path))).toEqual(published.map(({ file }) => file));
  });

  it.each(published)('$file', async ({ file, encoding, delimiter }) => {
    const path = join(shared, file);
    const rows = JSON.parse(
      execFileSync('python3', ['-c', program, path, encoding, delimiter], {
        maxBuffer: 1_000_000_000,
        encoding: 'utf8',
      }),
    ) as readonly (readonly string[])[];
    const { grids } = await openGrids(bytesOf(path), file);
    const [grid] = grids;
    if (grid === undefined) throw new Error('no grid');
    const differ: string[] = [];
    let filled = 0;
    for (const [row, fields] of rows.entries())
      for (const [column, field] of fields.entries()) {
        if (field.trim() !== '') filled += 1;
        if (grid.text(row, column) !== field) differ.push(address(row, column));
      }
    const ours = Array.from({ length: grid.columnCount }, (_, column) => grid.filled(column));
    expect(differ).toEqual([]);
    expect(ours.reduce((sum, count) => sum + count, 0)).toBe(filled);
    expect(filled).toBeGreaterThan(1000);
  });
});
