import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsIn } from '../../../analysis/import/cells.ts';
import { InputError } from '../../../analysis/model/notice.ts';
import { openGrids } from '../../../analysis/import/readers/open.ts';
import { craftedFiles } from './crafted.ts';
import { prototypeKeys } from './generate.ts';

/** What becomes of a file: a refusal with its code, or cells and what is said about them. */
interface Claim {
  readonly refused?: string;
  readonly notices?: readonly string[];
  /** Cells that are not empty, by sheet in its order. */
  readonly cells?: readonly (readonly [sheet: string, count: number])[];
  /** Cells of the ninth row, where the harm is done. */
  readonly ninth?: Readonly<Record<string, string | number | boolean>>;
}

const manifest = readFileSync(join(import.meta.dirname, 'crafted.json'), 'utf8');
const claims = new Map(Object.entries(JSON.parse(manifest) as Readonly<Record<string, Claim>>));

describe('files that are hostile to a reader', () => {
  it('are all named in the manifest', () => {
    expect([...claims.keys()].sort()).toEqual(Object.keys(craftedFiles).sort());
  });

  for (const [name, claim] of claims) {
    it(`${name}: ${claim.refused === undefined ? 'gives the cells that can be trusted' : `is refused as ${claim.refused}`}`, async () => {
      const bytes = craftedFiles[name]?.() ?? new Uint8Array();
      const keys = prototypeKeys();
      const begun = performance.now();
      expect(await outcome(name, bytes)).toEqual(claim);
      expect(prototypeKeys()).toBe(keys);
      // Far above what any of them takes on a slow machine, far below a hang.
      expect(performance.now() - begun).toBeLessThan(15_000);
    });
  }
});

async function outcome(name: string, bytes: Uint8Array): Promise<Claim> {
  try {
    const { grids, notices } = await openGrids(bytes, name);
    const all = grids.map((grid) =>
      cellsIn(grid, { top: 0, left: 0, bottom: grid.rowCount, right: grid.columnCount }, 1_000_000),
    );
    const ninth = Object.fromEntries(
      (all[0] ?? []).filter(({ ref }) => /^[A-Z]+9$/.test(ref)).map(({ ref, v }) => [ref, short(v)]),
    );
    return {
      notices: notices.map(({ code }) => code),
      cells: grids.map((grid, i) => [grid.name, all[i]?.length ?? 0] as const),
      ...(Object.keys(ninth).length === 0 ? {} : { ninth }),
    };
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    const { code, where, text, next } = fault.notice;
    expect([where.file, text.en.length > 10, (next?.en.length ?? 0) > 10]).toEqual([name, true, true]);
    return { refused: code };
  }
}

/** A long text by its length. */
function short(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && value.length > 100 ? `${String(value.length)} characters` : value;
}
