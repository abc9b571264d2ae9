import { describe, expect, it } from 'vitest';
import { InputError } from '../../../analysis/model/notice.ts';
import { openWorkbook } from '../../../analysis/import/plan/session.ts';
import { hostileFiles, prototypeKeys } from './generate.ts';
import manifest from './manifest.json' with { type: 'json' };

interface Claim {
  readonly refused?: string;
  readonly notices?: readonly string[];
  /** Rows of each table. */
  readonly tables?: readonly number[];
  readonly applyRefused?: string;
}

const claims = new Map<string, Claim>(Object.entries(manifest));

describe('hostile and broken files', () => {
  it('are all named in the manifest', () => {
    expect([...claims.keys()].sort()).toEqual(Object.keys(hostileFiles).sort());
  });

  for (const [name, claim] of claims) {
    it(`${name}: ${claim.refused ? `is refused as ${claim.refused}` : 'opens with what can be used'}`, async () => {
      const keys = prototypeKeys();
      const begun = performance.now();
      expect(await outcome(name)).toEqual(claim);
      expect(prototypeKeys()).toBe(keys);
      // Far above what any of them takes, far below a hang.
      expect(performance.now() - begun).toBeLessThan(20_000);
    });
  }
});

async function outcome(name: string): Promise<Claim> {
  const bytes = hostileFiles[name]?.();
  if (!bytes) throw new Error(`no such file: ${name}`);
  try {
    const session = await openWorkbook(bytes, name, { sha256: '' });
    const { notices, plan } = session.summary;
    const seen = { notices: notices.map((notice) => notice.code) };
    try {
      return { ...seen, tables: session.apply(plan).map(({ table }) => table.rowCount) };
    } catch (fault) {
      return { ...seen, tables: [], applyRefused: codeOf(fault) };
    }
  } catch (fault) {
    return { refused: codeOf(fault) };
  }
}

/** Every refusal says what, where and what next, in words. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof InputError)) throw fault;
  const { code, where, text, next } = fault.notice;
  expect(where.file).toBeTruthy();
  expect(text.en.length).toBeGreaterThan(10);
  expect(next?.en.length ?? 0).toBeGreaterThan(10);
  return code;
}
