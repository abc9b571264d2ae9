import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePlan } from '../../../analysis/import/plan/parse.ts';
import { importFile } from '../../../analysis/node/commands/import.ts';
import { UsageError } from '../../../analysis/node/usage.ts';

const banner = join(import.meta.dirname, '../../workbooks/banner.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'vcw-import-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Json {
  readonly tables: readonly {
    readonly columns: readonly { readonly label: string; readonly evidence: { readonly reason: string } }[];
    readonly dropped: readonly { readonly row: number; readonly reason: string }[];
    readonly previews: readonly {
      readonly rows: readonly (readonly (string | null)[])[];
      readonly cells: readonly (readonly string[])[];
      readonly decisions: readonly { readonly about: string; readonly reason: string }[];
      readonly questions: readonly { readonly code: string }[];
    }[];
  }[];
  readonly sentences: readonly string[];
}

describe('vcw import', () => {
  it('tells columns with their evidence, decisions, what was kept apart and why, and the cells behind values', async () => {
    const { json, lines } = await importFile([banner]);
    const [table] = (json as Json).tables;
    expect(table?.columns.map(({ label, evidence }) => [label, evidence.reason !== ''])).toEqual([
      ['Region', true],
      ['Product', true],
      ['Year', true],
      ['Value', true],
      ['Flag', true],
    ]);
    expect(table?.dropped.map(({ row }) => row)).toEqual([10]);
    expect(table?.previews[0]?.rows[1]).toEqual(['North', 'Maize', '2022', '130.5', null]);
    expect(table?.previews[0]?.cells[1]).toEqual(['A6', 'B4', 'C5', 'C6', '']);
    expect(table?.previews[0]?.decisions.map(({ about }) => about)).toContain('wide');
    expect(lines.some((line) => line.includes('kept apart: row 10'))).toBe(true);
    expect(lines.some((line) => line.includes('Year = 2021 [B5]'))).toBe(true);
  });

  it('saves the plan it used, which reads the file again', async () => {
    const path = join(folder, 'plan.json');
    const first = await importFile([banner, '--save-plan', path]);
    const saved = parsePlan(JSON.parse(readFileSync(path, 'utf8')));
    const again = await importFile([banner, '--plan', path]);
    expect([saved.version, again.json]).toEqual([2, first.json]);
  });

  it('shows one table of several, and refuses a number there is not', async () => {
    const { json } = await importFile([banner, '--table', '1']);
    expect((json as Json).tables.length).toBe(1);
    await expect(importFile([banner, '--table', '2'])).rejects.toThrow(UsageError);
  });
});
