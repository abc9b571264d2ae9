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
 * The texts between starts and ends, each once, in the order of their first row; null when more than 65,535 differ, or
 * more than a half of the first thousands.
 */
export function distinctTexts(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array): DistinctTexts | null {
  const rows = starts.length;
  const codes = new Uint16Array(rows);
  const firstStarts: number[] = [];
  const firstEnds: number[] = [];
  let slots = new Uint16Array(4096);
  let hashes = new Int32Array(4096);
  let mask = slots.length - 1;
  for (let row = 0; row < rows; row += 1) {
    const start = starts[row] as number;
    const end = ends[row] as number;
    const hash = hashOf(bytes, start, end);
    let slot = hash & mask;
    let code = -1;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (
        hashes[slot] === hash &&
        isSame(bytes, start, end, firstStarts[held - 1] as number, firstEnds[held - 1] as number)
      ) {
        code = held - 1;
        break;
      }
      slot = (slot + 1) & mask;
    }
    if (code < 0) {
      code = firstStarts.length;
      if (code === most || (code >= 2000 && code > row * 0.5)) return null;
      firstStarts.push(start);
      firstEnds.push(end);
      slots[slot] = code + 1;
      hashes[slot] = hash;
      if (firstStarts.length * 2 > slots.length) ({ slots, hashes, mask } = wider(slots, hashes));
    }
    codes[row] = code;
  }
  return { texts: firstStarts.map((start, i) => textOf(bytes, start, firstEnds[i] as number)), codes };
}

/** FNV-1a, folded so that its low bits depend on all of the text. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let at = start, other = otherStart; at < end; at += 1, other += 1) if (bytes[at] !== bytes[other]) return false;
  return true;
}

function wider(
  slots: Uint16Array,
  hashes: Int32Array,
): { slots: Uint16Array<ArrayBuffer>; hashes: Int32Array<ArrayBuffer>; mask: number } {
  const size = slots.length * 2;
  const mask = size - 1;
  const nextSlots = new Uint16Array(size);
  const nextHashes = new Int32Array(size);
  for (let i = 0; i < slots.length; i += 1) {
    const held = slots[i] as number;
    if (held === 0) continue;
    const hash = hashes[i] as number;
    let slot = hash & mask;
    while (nextSlots[slot] !== 0) slot = (slot + 1) & mask;
    nextSlots[slot] = held;
    nextHashes[slot] = hash;
  }
  return { slots: nextSlots, hashes: nextHashes, mask };
}
