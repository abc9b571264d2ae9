import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../analysis/node/commands/import.ts';
import { UsageError } from '../../../analysis/node/usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'vcw-folder-'));
const out = mkdtempSync(join(tmpdir(), 'vcw-folder-out-'));
afterAll(() => {
  for (const each of [folder, out]) rmSync(each, { recursive: true, force: true });
});

// Columns stand elsewhere in the second file; the third is of another kind; the fourth is no table at all.
writeFileSync(join(folder, 'north.csv'), 'District,Year,Output (t)\nAshtan,2021,10.5\nBelsar,2021,20\n');
writeFileSync(join(folder, 'south.csv'), 'Year,District,Output (t)\n2021,Chorvan,30\n2022,Chorvan,31\n');
writeFileSync(join(folder, 'trade.csv'), 'Partner,Tariff\nA,1\nB,2\n');
writeFileSync(join(folder, '~$north.csv'), 'left by an open program');
writeFileSync(join(folder, 'readme.md'), '# none');

describe('vcw import of a folder', () => {
  it('reads the files that fit one plan into one table with the file as a column, and tells why others do not', async () => {
    const { json, lines, status } = await importFile([folder, '--out', out]);
    const { files, tables, written } = json as {
      files: readonly { file: string; state: string; rows: number; why: string | null }[];
      tables: readonly {
        rowCount: number;
        columns: readonly { label: string }[];
        parts: readonly { file: string }[];
      }[];
      written: readonly string[];
    };
    expect(files.map(({ file, state, rows }) => [file, state, rows])).toEqual([
      ['north.csv', 'read', 2],
      ['south.csv', 'read', 2],
      ['trade.csv', 'does-not-fit', 0],
    ]);
    expect(files[2]?.why).not.toBe(null);
    expect(tables.map(({ rowCount, parts }) => [rowCount, parts.map(({ file }) => file)])).toEqual([
      [4, ['north.csv', 'south.csv']],
    ]);
    const csv = readFileSync(written.find((path) => path.endsWith('.csv')) ?? '', 'utf8')
      .trim()
      .split('\r\n');
    // The last three columns lead back to row, block and part.
    expect(csv).toEqual([
      'File,District,Year,Output (t),_row,_block,_part',
      'north.csv,Ashtan,2021,10.5,2,0,0',
      'north.csv,Belsar,2021,20,3,0,0',
      'south.csv,Chorvan,2021,30,2,0,1',
      'south.csv,Chorvan,2022,31,3,0,1',
    ]);
    expect([status, lines.some((line) => line.startsWith('does-not-fit: trade.csv: '))]).toEqual([2, true]);
  });

  it('refuses an empty folder, and one table of a folder', async () => {
    await expect(importFile([mkdtempSync(join(out, 'empty-'))])).rejects.toThrow(UsageError);
    await expect(importFile([folder, '--table', '1'])).rejects.toThrow(UsageError);
  });
});
