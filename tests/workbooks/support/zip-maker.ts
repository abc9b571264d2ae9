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
  /** 8 (deflate) unless said otherwise. */
  readonly method?: number;
  /** Sizes and checksum stand behind the bytes instead of before them. */
  readonly hasDescriptor?: boolean;
  /** The directory gives sizes and place in 64 bits. */
  readonly isWide?: boolean;
}

/** What stands around the entries. */
export interface Surround {
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  /** An end record of 64 bits and its locator before the common one. */
  readonly hasWideEnd?: boolean;
}

/** A zip archive written byte by byte, so that every field can be wrong. */
export function zipOf(entries: readonly Entry[], surround: Surround = {}): Uint8Array<ArrayBuffer> {
  const prefix = surround.prefix ?? new Uint8Array(0);
  const parts: Uint8Array[] = [prefix];
  const directory: Uint8Array[] = [];
  let offset = prefix.length;
  for (const entry of entries) {
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 0 ? entry.data : new Uint8Array(deflateRawSync(entry.data)));
    const fields = {
      flags: (entry.flags ?? 0) | (entry.hasDescriptor === true ? 8 : 0),
      method,
      crc: entry.crc ?? crc32(entry.data),
      packed: packed.length,
      size: entry.size ?? entry.data.length,
    };
    const blank = entry.hasDescriptor === true ? { crc: 0, packed: 0, size: 0 } : {};
    const header = localHeader(entry.nameInHeader ?? entry.name, { ...fields, ...blank });
    const descriptor = entry.hasDescriptor === true ? descriptorOf(fields) : new Uint8Array(0);
    parts.push(header, packed, descriptor);
    directory.push(directoryEntry(entry.name, fields, offset, entry.isWide === true));
    offset += header.length + packed.length + descriptor.length;
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const wide = surround.hasWideEnd === true ? wideEnd(entries.length, length, offset) : new Uint8Array(0);
  const comment = strToU8(surround.comment ?? '');
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, wide.length > 0 ? 0xffff : entries.length, true);
  end.setUint16(10, wide.length > 0 ? 0xffff : entries.length, true);
  end.setUint32(12, wide.length > 0 ? 0xffffffff : length, true);
  end.setUint32(16, wide.length > 0 ? 0xffffffff : offset, true);
  end.setUint16(20, comment.length, true);
  return joined([...parts, ...directory, wide, new Uint8Array(end.buffer), comment]);
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
  readonly method: number;
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

function directoryEntry(name: string, fields: Fields, offset: number, isWide: boolean): Uint8Array {
  const bytes = strToU8(name);
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  writeFields(view, 8, isWide ? { ...fields, packed: 0xffffffff, size: 0xffffffff } : fields, bytes.length);
  view.setUint32(42, isWide ? 0xffffffff : offset, true);
  if (!isWide) return joined([new Uint8Array(view.buffer), bytes]);
  view.setUint16(30, 28, true);
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  extra.setBigUint64(4, BigInt(fields.size), true);
  extra.setBigUint64(12, BigInt(fields.packed), true);
  extra.setBigUint64(20, BigInt(offset), true);
  return joined([new Uint8Array(view.buffer), bytes, new Uint8Array(extra.buffer)]);
}

function descriptorOf({ crc, packed, size }: Fields): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, crc, true);
  view.setUint32(8, packed, true);
  view.setUint32(12, size, true);
  return new Uint8Array(view.buffer);
}

function wideEnd(entries: number, length: number, offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(76));
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, 45, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(entries), true);
  view.setBigUint64(32, BigInt(entries), true);
  view.setBigUint64(40, BigInt(length), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(offset + length), true);
  view.setUint32(72, 1, true);
  return new Uint8Array(view.buffer);
}

function writeFields(view: DataView, at: number, fields: Fields, nameLength: number): void {
  view.setUint16(at, fields.flags, true);
  view.setUint16(at + 2, fields.method, true);
  view.setUint32(at + 8, fields.crc, true);
  view.setUint32(at + 12, fields.packed, true);
  view.setUint32(at + 16, fields.size, true);
  view.setUint16(at + 20, nameLength, true);
}
