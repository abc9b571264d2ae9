import type { DistinctTexts } from '../grid.ts';

// A byte order mark inside a text is a character of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const shortest = 24;

/** A stretch of UTF-8 as a string. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortest) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at += 1) {
    const char = ascii[bytes[at] as number];
    if (char === undefined) return decoder.decode(bytes.subarray(start, end));
    text += char;
  }
  return text;
}

/** Codes are 16 bits wide. */
const most = 65_535;

/**
 * Collects the texts of one column, each once, in the order of their first row. Rows are handed over in blocks, so that the
 * columns of a file are collected side by side, while its bytes are at hand. It gives up when more than 65,535 texts differ,
 * or more than a half of the first thousands.
 */
export class TextCollector {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #codes: Uint16Array;
  readonly #firstStarts: number[] = [];
  readonly #firstEnds: number[] = [];
  /** Open addressing: of each slot the place of its text and one more, 0 when it is free, and the hash. */
  #slots = new Uint16Array(smallest);
  #hashes = new Int32Array(smallest);

  constructor(bytes: Uint8Array, rows: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#codes = new Uint16Array(rows);
  }

  /** The texts from `row` on, `count` of them; false when so many differ that collecting them is of no use. */
  add(starts: Uint32Array, ends: Uint32Array, row: number, count: number): boolean {
    const bytes = this.#bytes;
    const view = this.#view;
    const codes = this.#codes;
    const firstStarts = this.#firstStarts;
    const firstEnds = this.#firstEnds;
    let slots = this.#slots;
    let hashes = this.#hashes;
    let mask = slots.length - 1;
    for (let i = 0; i < count; i += 1) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      const hash = end - start < 4 ? shortHash(bytes, start, end) : hashOf(view, start, end);
      let slot = hash & mask;
      let code = -1;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if (
          hashes[slot] === hash &&
          isSame(view, start, end, firstStarts[held - 1] as number, firstEnds[held - 1] as number)
        ) {
          code = held - 1;
          break;
        }
        slot = (slot + 1) & mask;
      }
      if (code < 0) {
        code = firstStarts.length;
        if (code === most || (code >= 2000 && code > (row + i) * 0.5)) return false;
        firstStarts.push(start);
        firstEnds.push(end);
        slots[slot] = code + 1;
        hashes[slot] = hash;
        if (firstStarts.length * 2 > slots.length) {
          this.#widen();
          slots = this.#slots;
          hashes = this.#hashes;
          mask = slots.length - 1;
        }
      }
      codes[row + i] = code;
    }
    return true;
  }

  collected(): DistinctTexts {
    const texts = this.#firstStarts.map((start, i) => textOf(this.#bytes, start, this.#firstEnds[i] as number));
    return { texts, codes: this.#codes };
  }

  #widen(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    const size = slots.length * 2;
    this.#slots = new Uint16Array(size);
    this.#hashes = new Int32Array(size);
    for (let i = 0; i < slots.length; i += 1) {
      const held = slots[i] as number;
      if (held === 0) continue;
      const hash = hashes[i] as number;
      let slot = hash & (size - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = held;
      this.#hashes[slot] = hash;
    }
  }
}

/** Slots to begin with: a sheet may have thousands of columns. */
const smallest = 64;

/** Of a text of at most three bytes: no two such texts share it. */
function shortHash(bytes: Uint8Array, start: number, end: number): number {
  let packed = end - start;
  for (let at = start; at < end; at += 1) packed = (packed << 8) | (bytes[at] as number);
  return mixed(packed);
}

/** Of a text of four bytes and more, four at a time; the last four may overlap those before. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = end - start;
  const last = end - 4;
  for (let at = start; at < last; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return mixed(hash ^ view.getInt32(last, true));
}

/** Spreads the bits, so that the low ones depend on all; no two numbers give the same. */
function mixed(value: number): number {
  const spread = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}

/** Whether two texts of the same hash are the same. */
function isSame(view: DataView, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  const length = end - start;
  if (length !== otherEnd - otherStart) return false;
  if (length < 4) return true;
  const last = length - 4;
  for (let at = 0; at < last; at += 4)
    if (view.getInt32(start + at, true) !== view.getInt32(otherStart + at, true)) return false;
  return view.getInt32(start + last, true) === view.getInt32(otherStart + last, true);
}
