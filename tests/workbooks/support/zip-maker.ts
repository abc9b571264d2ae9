import { deflateRawSync, constants } from 'node:zlib';
import { strToU8 } from 'fflate';
import { crc32 } from '../../../analysis/import/readers/crc32.ts';

/** One entry as it is to be written, right or wrong. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Deflated bytes to write instead of those of `data`. */
  readonly packed?: Uint8Array;
  /** What the directory says, when it lies. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly nameInHeader?: string;
}

/** A zip archive written byte by byte, so that every field can be wrong. */
export function zipOf(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.packed ?? new Uint8Array(deflateRawSync(entry.data));
    const fields = {
      flags: entry.flags ?? 0,
      crc: entry.crc ?? crc32(entry.data),
      packed: packed.length,
      size: entry.size ?? entry.data.length,
    };
    const header = localHeader(entry.nameInHeader ?? entry.name, fields);
    parts.push(header, packed);
    directory.push(directoryEntry(entry.name, fields, offset));
    offset += header.length + packed.length;
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, offset, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

/** Deflated zeros: one block of a megabyte, written many times. */
export function packedZeros(megabytes: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_SYNC_FLUSH }));
  return joined([...Array.from({ length: megabytes }, () => block), new Uint8Array([3, 0])]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

interface Fields {
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function localHeader(name: string, fields: Fields): Uint8Array {
  const bytes = strToU8(name);
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  writeFields(view, 6, fields, bytes.length);
  return joined([new Uint8Array(view.buffer), bytes]);
}

function directoryEntry(name: string, fields: Fields, offset: number): Uint8Array {
  const bytes = strToU8(name);
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  writeFields(view, 8, fields, bytes.length);
  view.setUint32(42, offset, true);
  return joined([new Uint8Array(view.buffer), bytes]);
}

function writeFields(view: DataView, at: number, fields: Fields, nameLength: number): void {
  view.setUint16(at, fields.flags, true);
  view.setUint16(at + 2, 8, true);
  view.setUint32(at + 8, fields.crc, true);
  view.setUint32(at + 12, fields.packed, true);
  view.setUint32(at + 16, fields.size, true);
  view.setUint16(at + 20, nameLength, true);
}
