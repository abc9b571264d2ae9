import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../../analysis/import/readers/xlsx/number-bytes.ts';

const encoder = new TextEncoder();
const into = { end: 0 };

/** The number read from bytes; NaN when it is left to be read as text. */
function read(text: string): number {
  const bytes = encoder.encode(`${text}<`);
  const value = readNumber(bytes, 0, bytes.length, into);
  // A number is only taken when all of the text belongs to it.
  return Number.isNaN(value) || into.end !== text.length ? Number.NaN : value;
}

/** A linear congruential generator: the same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('numbers read from bytes', () => {
  it('equal Number() to the last bit, or are left to it', () => {
    const next = random(7);
    let taken = 0;
    for (let i = 0; i < 60_000; i += 1) {
      const digits = Array.from({ length: 1 + Math.floor(next() * 18) }, () => Math.floor(next() * 10)).join('');
      const point = Math.floor(next() * (digits.length + 1));
      const whole = digits.slice(0, point) || '0';
      const rest = digits.slice(point);
      const exponent =
        next() < 0.3 ? `${next() < 0.5 ? 'E' : 'e'}${['', '+', '-'][i % 3]}${Math.floor(next() * 30)}` : '';
      const text = `${next() < 0.3 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}${exponent}`;
      const value = read(text);
      if (Number.isNaN(value)) continue;
      taken += 1;
      if (!Object.is(value, Number(text))) throw new Error(`${text}: ${value} is not ${Number(text)}`);
    }
    // Most numbers of real tables are short; the test would prove nothing if all were left to Number().
    expect(taken).toBeGreaterThan(30_000);
  });

  it('equal Number() for what spreadsheets write of random doubles', () => {
    const next = random(11);
    for (let i = 0; i < 20_000; i += 1) {
      const text = String((next() - 0.5) * 10 ** Math.floor(next() * 12));
      const value = read(text);
      if (!Number.isNaN(value) && !Object.is(value, Number(text))) throw new Error(text);
    }
  });

  it('keep the edges: 2^53 is left, the integer before it is taken, zero keeps its sign', () => {
    expect(read('9007199254740991')).toBe(9_007_199_254_740_991);
    expect(read('9007199254740993')).toBeNaN();
    expect(Object.is(read('-0'), -0)).toBe(true);
    expect(read('0.1')).toBe(0.1);
    expect(read('1E-22')).toBe(1e-22);
    expect(read('1e23')).toBeNaN();
    expect(['', '-', '.5', '5.', '1e', '0x10', '1,5', 'NaN', '1 '].map(read)).toEqual(Array(9).fill(Number.NaN));
  });
});
