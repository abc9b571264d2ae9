import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Unpack } from './unpack.ts';
import { workbookGate, zipDirectory, type ZipEntry, type ZipGate } from './zip-directory.ts';

/** An archive that passed the gate: its parts are unpacked one by one, counted and checked. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Bytes of a part; throws an InputError when they are not what the directory promised. */
  read(name: string): Uint8Array<ArrayBuffer>;
  /** The same piece by piece: what comes out before a fault is found has come out. */
  stream(name: string, unpack: Unpack): AsyncIterable<Uint8Array>;
  has(name: string): boolean;
  /** Bytes of a part when unpacked, as promised; 0 of one that is not there. */
  size(name: string): number;
}

/** Open an archive after looking at its whole directory: nothing is unpacked yet. */
export function openZip(bytes: Uint8Array, file: string, gate: ZipGate = workbookGate): ZipArchive {
  return archiveOf(bytes, zipDirectory(bytes, file, gate), file, gate);
}

/** The archive of entries that were found and checked. */
export function archiveOf(bytes: Uint8Array, found: readonly ZipEntry[], file: string, gate: ZipGate): ZipArchive {
  const entries = new Map(found.map((entry) => [entry.name, entry]));
  const entryOf = (name: string): ZipEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw gate.refuse('damaged', file, `part ${name} is missing`);
    return entry;
  };
  const packedOf = (entry: ZipEntry): Uint8Array => bytes.subarray(entry.start, entry.start + entry.packed);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.size ?? 0,
    read(name) {
      const entry = entryOf(name);
      const part = unpack(packedOf(entry), entry, file, gate);
      if (crc32(part) !== entry.crc) throw gate.refuse('damaged', file, `part ${name} does not match its checksum`);
      return part;
    },
    stream(name, unpackPieces) {
      const entry = entryOf(name);
      return counted(packedOf(entry), entry, file, gate, unpackPieces);
    },
  };
}

/** The pieces of a part, never more than the directory promised. */
async function* counted(
  packed: Uint8Array,
  entry: ZipEntry,
  file: string,
  gate: ZipGate,
  unpackPieces: Unpack,
): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8)
    throw gate.refuse('damaged', file, `part ${entry.name} is packed in an unknown way`);
  let written = 0;
  try {
    for await (const piece of entry.method === 0 ? storedPieces(packed, entry) : unpackPieces(packed, entry)) {
      written += piece.length;
      if (written > entry.size) throw gate.refuse('damaged', file, `part ${entry.name} is larger than it says`);
      if (piece.length > 0) yield piece;
    }
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'InputError') throw fault;
    throw gate.refuse('damaged', file, `part ${entry.name} cannot be unpacked to what its checksum says`);
  }
  if (written !== entry.size) throw gate.refuse('damaged', file, `part ${entry.name} is smaller than it says`);
}

const storedStep = 262_144;

async function* storedPieces(packed: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < packed.length; at += storedStep) yield packed.subarray(at, at + storedStep);
  if (crc32(packed) !== entry.crc) throw new Error('the checksum differs');
  await Promise.resolve();
}
/** Directories lie: what comes out is counted against the promised size, and never written beyond it. */
function unpack(packed: Uint8Array, entry: ZipEntry, file: string, gate: ZipGate): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(entry.size);
  if (entry.method === 0) {
    if (entry.packed !== entry.size) throw gate.refuse('damaged', file, `part ${entry.name} has two sizes`);
    out.set(packed);
    return out;
  }
  if (entry.method !== 8) throw gate.refuse('damaged', file, `part ${entry.name} is packed in an unknown way`);
  if (entry.size < small && packed.length < small) return unpackSmall(packed, entry, file, gate);
  let written = 0;
  const inflate = new Inflate((chunk) => {
    if (written + chunk.length > out.length)
      throw gate.refuse('damaged', file, `part ${entry.name} is larger than it says`);
    out.set(chunk, written);
    written += chunk.length;
  });
  try {
    const step = 65_536;
    for (let at = 0; at < packed.length || at === 0; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'InputError') throw fault;
    throw gate.refuse('damaged', file, `part ${entry.name} cannot be unpacked`);
  }
  if (written !== out.length) throw gate.refuse('damaged', file, `part ${entry.name} is smaller than it says`);
  return out;
}

const small = 65_536;

/** Into one byte more than was promised, so that too much shows; the stream's own buffers would cost more than this. */
function unpackSmall(packed: Uint8Array, entry: ZipEntry, file: string, gate: ZipGate): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(entry.size + 1);
  let written: number;
  try {
    written = inflateSync(packed, { out }).length;
  } catch {
    throw gate.refuse('damaged', file, `part ${entry.name} cannot be unpacked`);
  }
  if (written === entry.size) return out.slice(0, entry.size);
  const how = written > entry.size ? 'larger' : 'smaller';
  throw gate.refuse('damaged', file, `part ${entry.name} is ${how} than it says`);
}
