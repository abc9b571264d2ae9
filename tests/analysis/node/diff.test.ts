import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxBytes } from '../import/stack/year-sheets.ts';
import { check } from '../../../analysis/node/commands/check.ts';
import { diff } from '../../../analysis/node/commands/diff.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

const before = [
  ['District', 'Area (ha)', 'Production (t)'],
  ['Kulob', 10, 20],
  ['Vose', 4, 9],
  ['Yovon', 5, 11],
];
const after = [
  ['Statistics of the year', null, null],
  ['District', 'Area (ha)', 'Production (t)'],
  ['Kulob', 10, 21.5],
  ['Farkhor', 6, 13],
  ['Yovon', 5, 11],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vcw-diff-'));
  writeFileSync(at('2023.xlsx'), xlsxBytes({ Crops: before }));
  writeFileSync(at('2024.xlsx'), xlsxBytes({ Crops: after }));
  writeFileSync(at('doubled.csv'), 'Partner,Value (USD)\nFrance,5\nWorld,9\nMali,4\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Diff {
  readonly isReady: boolean;
  readonly steps: readonly { readonly kind: string }[];
  readonly tables: readonly {
    readonly rows: object;
    readonly values: {
      readonly revised: readonly { readonly column: string; readonly first: readonly object[] }[];
      readonly names: readonly object[];
    };
  }[];
}

describe('vcw diff', () => {
  it('tells what moved, which figures were revised in which cells, and which names came and went', async () => {
    const { isReady, steps, tables } = (await diff([at('2023.xlsx'), at('2024.xlsx')])).json as Diff;
    expect(isReady).toBe(true);
    expect(steps.map(({ kind }) => kind)).toContain('moved');
    expect(tables).toMatchObject([
      {
        rows: { before: 3, after: 3 },
        values: {
          keys: ['district'],
          compared: 2,
          added: 1,
          gone: 1,
          names: [{ column: 'district', added: ['Farkhor'], gone: ['Vose'] }],
        },
      },
    ]);
    const [revised, ...others] = tables[0]?.values.revised ?? [];
    expect(others).toEqual([]);
    expect(revised?.first).toEqual([
      {
        keys: ['Kulob'],
        before: 20,
        after: 21.5,
        cellBefore: { file: '2023.xlsx', sheet: 'Crops', cell: 'C2' },
        cellAfter: { file: '2024.xlsx', sheet: 'Crops', cell: 'C3' },
      },
    ]);
  });

  it('says it in lines for people, and wants two files', async () => {
    const { lines, status } = await diff([at('2023.xlsx'), at('2024.xlsx')]);
    expect([status, lines.some((line) => line.includes('Kulob: 20 Crops!C2 -> 21.5 Crops!C3'))]).toEqual([0, true]);
    await expect(diff([at('2023.xlsx')])).rejects.toThrow('give two files: OLD NEW');
  });
});

describe('vcw check', () => {
  it('finds the world among its members, with the row', async () => {
    interface Checked {
      readonly tables: readonly { readonly findings: readonly { readonly notice: object }[] }[];
    }
    const { tables } = (await check([at('doubled.csv')])).json as Checked;
    expect(tables[0]?.findings).toMatchObject([{ notice: { code: 'aggregates-among-members', rows: [3], count: 1 } }]);
  });
});
