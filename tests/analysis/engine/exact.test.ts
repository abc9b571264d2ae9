import { describe, expect, it } from 'vitest';
import { exactDecimal, exactInteger } from '../../../analysis/engine/exact.ts';

describe('exactInteger', () => {
  it.each([0n, -1n, 2n ** 53n, 2n ** 53n + 2n, 10n ** 22n, -(2n ** 100n)])('hands out %s', (value) => {
    expect(BigInt(exactInteger(value))).toBe(value);
  });

  it.each([2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 64n - 1n, 10n ** 23n])('refuses %s', (value) => {
    expect(() => exactInteger(value)).toThrow(expect.objectContaining({ kind: 'inexact' }));
  });
});

describe('exactDecimal', () => {
  it.each([
    [125n, 2, 1.25],
    [-1n, 1, -0.1],
    [5n, 3, 0.005],
    [0n, 2, 0],
    [123456789012345n, 5, 1234567890.12345],
  ] as const)('reads %s at scale %i as %d', (unscaled, scale, value) => {
    expect(exactDecimal(unscaled, scale)).toBe(value);
  });

  it.each([
    [1234567890123456789012n, 2],
    [9007199254740993n, 0],
    [3333333333333333333n, 19],
  ])('refuses %s at scale %i', (unscaled, scale) => {
    expect(() => exactDecimal(unscaled, scale)).toThrow(expect.objectContaining({ kind: 'inexact' }));
  });
});
