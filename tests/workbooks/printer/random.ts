/** Random numbers that are the same for the same seed on every machine (mulberry32, Tommy Ettinger 2017). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)] as T;
  }

  /** Some of a list, in its order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const places = list.map((_, i) => ({ i, at: this.next() })).sort((a, b) => a.at - b.at);
    const chosen = new Set(places.slice(0, count).map(({ i }) => i));
    return list.filter((_, i) => chosen.has(i));
  }
}
