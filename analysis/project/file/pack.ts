import { Deflate } from 'fflate';
import { crc32 } from '../../import/readers/crc32.ts';
import { projectGate, projectTooLarge } from './refuse.ts';

/** A part as it stands in the archive. */
export interface PackedPart {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
  readonly packed: number;
}

/** Fast: a table of a million rows is saved while a person goes on working. */
const level = 1;
const step = 1_048_576;

/** Deflate a part, or store it where that would not help: a PNG, or a workbook that is an archive itself. */
export function packPart(name: string, bytes: Uint8Array, onBytes: (count: number) => void): PackedPart {
  const chunks: Uint8Array[] = [];
  let packed = 0;
  const deflate = new Deflate({ level }, (chunk) => {
    chunks.push(chunk);
    packed += chunk.length;
  });
  for (let at = 0; at < bytes.length || at === 0; at += step) {
    const piece = bytes.subarray(at, at + step);
    deflate.push(piece, at + step >= bytes.length);
    onBytes(piece.length);
  }
  const about = { name, crc: crc32(bytes), size: bytes.length };
  const { ratio, ratioFrom } = projectGate.limits;
  // What shrinks as a bomb does would be taken for one.
  const isSuspect = bytes.length > ratioFrom && bytes.length > packed * ratio;
  return packed < bytes.length && !isSuspect
    ? { ...about, method: 8, chunks, packed }
    : { ...about, method: 0, chunks: [bytes], packed: bytes.length };
}

const headerBytes = 30;
const entryBytes = 46;
const endBytes = 22;
/** Names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980, midnight: equal studies are equal files. */
const day = 0x0021;

/** The archive of the parts in their order, with room for a comment at its end. */
export function zipParts(parts: readonly PackedPart[], commentLength: number): Uint8Array<ArrayBuffer> {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const namesLength = names.reduce((sum, name) => sum + name.length, 0);
  const bodies = parts.reduce((sum, { packed }) => sum + packed, 0);
  const directoryBytes = parts.length * entryBytes + namesLength;
  const directoryStart = parts.length * headerBytes + namesLength + bodies;
  const length = directoryStart + directoryBytes + endBytes + commentLength;
  if (length >= 0xffffffff) throw projectTooLarge(length);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = directoryStart;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, 20, true);
    writeFields(view, entry + 6, part, name.length);
    view.setUint32(entry + 42, at, true);
    bytes.set(name, entry + entryBytes);
    entry += entryBytes + name.length;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, part, name.length);
    bytes.set(name, at + headerBytes);
    at += headerBytes + name.length;
    for (const chunk of part.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  });
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directoryBytes, true);
  view.setUint32(entry + 16, directoryStart, true);
  view.setUint16(entry + 20, commentLength, true);
  return bytes;
}

/** The fields that header and directory share, from the version needed to the length of the name. */
function writeFields(view: DataView, at: number, part: PackedPart, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}
