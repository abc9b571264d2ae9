import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { recoveryOf, recoveryTables, share, type Recovery } from './recovery.ts';
import { trials, type Trial } from './trial.ts';

const top = join(import.meta.dirname, '..', '..', '..');
const kept = join(import.meta.dirname, 'recovery.json');
const page = join(top, 'docs', 'import.md');

// PRINTED=3000 prints so many workbooks and writes what came back to recovery.json and docs/import.md; SEED=17 prints one.
const asked = Number(process.env.PRINTED ?? 0);
const seed = Number(process.env.SEED ?? 0);
const usual = 300;

describe('any tidy table, laid out by a random printer', () => {
  const published = JSON.parse(readFileSync(kept, 'utf8')) as Recovery;

  it.runIf(asked > 0)(`comes back from ${String(asked)} workbooks`, { timeout: 3_600_000 }, async () => {
    const recovery = await print(1, asked);
    writeFileSync(kept, await format(JSON.stringify(recovery), { parser: 'json', printWidth: 120 }));
    writeFileSync(page, await format(withTables(readFileSync(page, 'utf8'), recovery), { parser: 'markdown' }));
  });

  it.runIf(seed > 0)(`comes back from seed ${String(seed)}`, async () => {
    expect((await trials(seed)).map(({ difference }) => difference)).toEqual([null]);
  });

  it.runIf(asked + seed === 0)('comes back as often as is published', { timeout: 240_000 }, async () => {
    const recovery = await print(1, usual);
    // 300 of some thousand workbooks: three standard errors of a share near one half are eight points.
    expect(share(recovery)).toBeGreaterThan(share(published) - 0.08);
    for (const [kind, its] of Object.entries(recovery.kinds)) {
      const error = 3 * Math.sqrt(0.25 / its.printed);
      expect(share(its), kind).toBeGreaterThan(share(published.kinds[kind] ?? its) - error);
    }
  });

  it.runIf(asked + seed === 0)('is published with what came back', async () => {
    const text = readFileSync(page, 'utf8');
    expect(await format(withTables(text, published), { parser: 'markdown' })).toBe(text);
  });
});

async function print(first: number, last: number): Promise<Recovery> {
  const all: Trial[] = [];
  for (let each = first; each <= last; each += 1) all.push(...(await trials(each)));
  return recoveryOf(last - first + 1, all);
}

/** The page with its tables made anew, between two marks. */
function withTables(text: string, recovery: Recovery): string {
  const [before = '', rest = ''] = text.split('<!-- printed at random -->');
  const after = rest.split('<!-- end -->')[1] ?? '';
  return `${before}<!-- printed at random -->\n\n${recoveryTables(recovery)}\n\n<!-- end -->${after}`;
}
