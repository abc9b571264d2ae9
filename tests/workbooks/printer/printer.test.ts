import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { messes, trialsAlone } from './alone.ts';
import { countOf, mixedOf, recoveryTables, share, type Mixed, type Recovery } from './recovery.ts';
import { trialsOf, workbookOfSeed, type Trial } from './trial.ts';

const kept = join(import.meta.dirname, 'recovery.json');
const page = join(import.meta.dirname, '..', '..', '..', 'docs', 'import.md');

// PRINTED=1500 prints so many workbooks and writes what came back to recovery.json and docs/import.md; SEED=17 prints one.
const asked = Number(process.env.PRINTED ?? 0);
const seed = Number(process.env.SEED ?? 0);

describe('any tidy table, laid out by a random printer', () => {
  const published = JSON.parse(readFileSync(kept, 'utf8')) as Recovery;

  if (asked > 0) {
    it(`comes back from ${String(asked)} workbooks`, { timeout: 3_600_000 }, async () => {
      const recovery = { alone: await alone(48), mixed: await mixed(asked) };
      writeFileSync(kept, await format(JSON.stringify(recovery), { parser: 'json', printWidth: 120 }));
      writeFileSync(page, await withTables(readFileSync(page, 'utf8'), recovery));
    });
    return;
  }

  if (seed > 0) {
    it(`comes back from seed ${String(seed)}`, async () => {
      const trials = await trialsOf(workbookOfSeed(seed));
      expect(trials.map(({ difference, kinds }) => [difference, kinds])).toEqual(
        trials.map(({ kinds }) => [null, kinds]),
      );
    });
    return;
  }

  it('comes back with one kind of mess as often as is published', { timeout: 240_000 }, async () => {
    // The first six of the workbooks that are published, one in each language.
    for (const [kind, its] of Object.entries(await alone(6))) {
      const before = published.alone[kind];
      if (before !== undefined) expect(share(its), kind).toBeGreaterThanOrEqual(share(before) - chance(its.printed));
    }
  });

  it('comes back with several as often as is published', { timeout: 240_000 }, async () => {
    const recovery = await mixed(300);
    expect(share(recovery)).toBeGreaterThanOrEqual(share(published.mixed) - chance(recovery.printed));
    for (const [kind, its] of Object.entries(recovery.kinds)) {
      const before = published.mixed.kinds[kind];
      if (before !== undefined) expect(share(its), kind).toBeGreaterThanOrEqual(share(before) - chance(its.printed));
    }
  });

  it('is published with what came back', async () => {
    const text = readFileSync(page, 'utf8');
    expect(await withTables(text, published)).toBe(text);
  });
});

/** By how much a share of so few tables may lie below that of many by chance: three standard errors at one half. */
function chance(tables: number): number {
  return 3 * Math.sqrt(0.25 / tables);
}

async function alone(count: number): Promise<Recovery['alone']> {
  const counts: Record<string, ReturnType<typeof countOf>> = {};
  for (const mess of messes) counts[mess.kind] = countOf(await trialsAlone(mess, count));
  return counts;
}

async function mixed(count: number): Promise<Mixed> {
  const all: Trial[] = [];
  for (let each = 1; each <= count; each += 1) all.push(...(await trialsOf(workbookOfSeed(each))));
  return mixedOf(count, all);
}

/** The page with its tables made anew, between two marks. */
async function withTables(text: string, recovery: Recovery): Promise<string> {
  const [before = '', rest = ''] = text.split('<!-- printed at random -->');
  const after = rest.split('<!-- end -->')[1] ?? '';
  const page = `${before}<!-- printed at random -->\n\n${recoveryTables(recovery)}\n\n<!-- end -->${after}`;
  return format(page, { parser: 'markdown', printWidth: 120, singleQuote: true });
}
