/*
 * Reproducible random numbers: xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47(4)),
 * its state filled from the seed by SplitMix64 (Steele, Lea & Flood 2014), as its authors advise. Period 2^128 - 1.
 */

/** A stream of random numbers. The same seed gives the same stream everywhere. */
export interface Random {
  /** Whole number from 0 to 2^32 - 1. */
  next(): number;
  /** From 0 up to, not including, 1; all 53 bits. */
  uniform(): number;
  /** Whole number from 0 to n - 1, each equally likely; n from 1 to 2^32. */
  below(n: number): number;
  /** Standard normal, by Marsaglia's polar method. */
  normal(): number;
}

const span = 2 ** 32;

/** A stream from a whole-number seed. */
export function randomFrom(seed: number): Random {
  return randomFromState(stateOf(seed));
}

/** A stream from the four words of a state, not all of them zero. */
export function randomFromState(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  let spare: number | null = null;
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const uniform = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const below = (n: number): number => {
    // Numbers past the last whole multiple of n would favour the small remainders.
    const limit = span - (span % n);
    for (;;) {
      const value = next();
      if (value < limit) return value % n;
    }
  };
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
  return { next, uniform, below, normal };
}

/** Put the values from `from` to before `to` into a random order, in place (Fisher & Yates; Durstenfeld 1964). */
export function shuffle(values: number[], random: Random, from = 0, to = values.length): void {
  for (let last = to - 1; last > from; last -= 1) {
    const other = from + random.below(last - from + 1);
    const kept = values[last] ?? 0;
    values[last] = values[other] ?? 0;
    values[other] = kept;
  }
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function stateOf(seed: number): [number, number, number, number] {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is no whole number: ${String(seed)}`);
  const first = splitMix(BigInt(seed), 1n);
  const second = splitMix(BigInt(seed), 2n);
  return [low(first), high(first), low(second), high(second)];
}

/** The n-th output of SplitMix64. */
function splitMix(seed: bigint, n: bigint): bigint {
  let z = BigInt.asUintN(64, seed + n * 0x9e3779b97f4a7c15n);
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

function low(word: bigint): number {
  return Number(word & 0xffffffffn);
}

function high(word: bigint): number {
  return Number(word >> 32n);
}
