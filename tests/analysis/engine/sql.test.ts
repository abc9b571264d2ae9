import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { literal, quoteIdentifier } from '../../../analysis/engine/sql.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

describe('quoteIdentifier', () => {
  it('doubles quotes', () => {
    expect(quoteIdentifier('a"b')).toBe('"a""b"');
    expect(quoteIdentifier('"; drop table x; --')).toBe('"""; drop table x; --"');
  });

  it.each(['', 'a\0b', '\ufeffa'])('refuses %j', (name) => {
    expect(() => quoteIdentifier(name)).toThrow(RangeError);
  });

  it('brings 10,000 random Unicode names through DuckDB unchanged, as names and as values', async () => {
    const random = randomFrom(20_261_121);
    for (let batch = 0; batch < 20; batch += 1) {
      const names = Array.from({ length: 500 }, () => randomName(random));
      const columns = names.map((name) => `${literal(name)} AS ${quoteIdentifier(name)}`);
      const answer = await engine.query(`SELECT ${columns.join(', ')}`);
      expect(answer.columns.map(({ name }) => name)).toEqual(names);
      expect(answer.rows).toEqual([names]);
    }
    expect((await engine.query('SELECT count(*) FROM duckdb_tables() WHERE NOT internal')).rows).toEqual([[0]]);
  });
});

describe('literal', () => {
  it.each([
    [null, 'NULL'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [7, '7'],
    [-7, '-7'],
    [0.1, "'0.1'::DOUBLE"],
    [-0, "'-0.0'::DOUBLE"],
    [1e300, "'1e+300'::DOUBLE"],
    [2 ** 53, "'9007199254740992'::DOUBLE"],
    [Number.NaN, "'nan'::DOUBLE"],
    [-Infinity, "'-inf'::DOUBLE"],
    ["it's", "'it''s'"],
    ['\\', "'\\'"],
    ['a\0b', "('a' || chr(0) || 'b')"],
    [[1, null, ['x']], "[1, NULL, ['x']]"],
  ] as const)('writes %j as %s', (value, sql) => {
    expect(literal(value)).toBe(sql);
  });

  it('gives back every double to the last bit', async () => {
    const random = randomFrom(7);
    const doubles = Array.from({ length: 1000 }, () => (random() - 0.5) * 10 ** Math.floor(random() * 600 - 300));
    const answer = await engine.query(`SELECT unnest(${literal(doubles)}::DOUBLE[])`);
    expect(answer.rows.map(([value]) => value)).toEqual(doubles);
  });
});

/** Mostly the characters that SQL gives a meaning, and any others but surrogates, NUL and a leading mark. */
function randomName(random: () => number): string {
  const special = `"'\`;-/*\\$()[]{}.,%_ \n\t\r\u0001\u00a0\u202e\u2028\u200d\ufffd`;
  const length = 1 + Math.floor(random() * 30);
  return Array.from({ length }, () => {
    if (random() < 0.5) return special[Math.floor(random() * special.length)];
    const point = 1 + Math.floor(random() * 0x10ffff);
    return point >= 0xd800 && point <= 0xdfff ? 'x' : point === 0xfeff ? 'y' : String.fromCodePoint(point);
  }).join('');
}

/** Mulberry32: a small generator whose seed makes a failure repeat. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
