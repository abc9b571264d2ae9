import { unreadable } from '../problems.ts';
import { limits } from './limits.ts';

/** One entry of a zip archive, as its directory and its own header agree. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const again = 'Get the file again from where it came from, or open it in a spreadsheet program and save it anew.';

type ZipFault = 'cut-short' | 'damaged' | 'locked' | 'too-much' | 'same-part-twice' | 'forbidden-name';

/** What an archive may ask for, and the words in which it is refused: a workbook is not a study. */
export interface ZipGate {
  readonly limits: Readonly<Record<'partBytes' | 'unpackedBytes' | 'ratio' | 'ratioFrom' | 'entries', number>>;
  /** `how` is a sentence for `too-much`, else the end of one that began with the damage. */
  refuse(fault: ZipFault, file: string, how: string): Error;
}

/** The gate of zipped workbooks. */
export const workbookGate: ZipGate = {
  limits,
  refuse(fault, file, how) {
    if (fault === 'cut-short')
      return unreadable(
        'file-cut-short',
        { file },
        'The file is a workbook whose end is missing: the download or copy was cut short.',
        again,
      );
    if (fault === 'locked') return locked(file);
    return fault === 'too-much' ? tooMuch(file, how) : damaged(file, how);
  },
};

/** The entries of an archive; refuses what is cut short, contradicts itself, or asks for too much. */
export function zipDirectory(bytes: Uint8Array, file: string, gate: ZipGate = workbookGate): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view, file, gate);
  if (end.entries > gate.limits.entries) {
    const most = `at most ${String(gate.limits.entries)} are read`;
    throw gate.refuse('too-much', file, `The file has ${String(end.entries)} parts; ${most}.`);
  }
  const entries: ZipEntry[] = [];
  let at = end.start;
  for (let i = 0; i < end.entries; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw gate.refuse('damaged', file, 'its list of parts is broken');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push(readEntry(bytes, view, at, file, gate));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50)
    throw gate.refuse('damaged', file, 'it holds more parts than it says');
  checkEntries(entries, file, gate);
  return entries;
}

/** What holds for the entries of any archive, wherever they were found. */
export function checkEntries(entries: readonly ZipEntry[], file: string, gate: ZipGate): void {
  checkNames(entries, file, gate);
  checkSizes(entries, file, gate);
  checkOverlap(entries, file, gate);
}

function endRecord(view: DataView, file: string, gate: ZipGate): { entries: number; start: number } {
  const length = view.byteLength;
  for (let at = length - 22; at >= Math.max(0, length - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    let entries = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
      const big = Number(view.getBigUint64(locator + 8, true));
      if (big + 56 > length || view.getUint32(big, true) !== 0x06064b50)
        throw gate.refuse('damaged', file, 'its end record is broken');
      entries = Number(view.getBigUint64(big + 32, true));
      size = Number(view.getBigUint64(big + 40, true));
      start = Number(view.getBigUint64(big + 48, true));
    }
    if (start + size > at) throw gate.refuse('damaged', file, 'its list of parts lies outside of it');
    return { entries, start };
  }
  throw gate.refuse('cut-short', file, 'its end is missing');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, file: string, gate: ZipGate): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  if ((view.getUint16(at + 8, true) & 1) === 1) throw gate.refuse('locked', file, 'it needs a password');
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) {
    const wide = wideFields(view, at + 46 + nameLength, view.getUint16(at + 30, true), [size, packed, local]);
    if (wide === null) throw gate.refuse('damaged', file, 'the size of a part is not given');
    [size, packed, local] = wide;
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) {
    throw gate.refuse('damaged', file, 'a part is not where the list says');
  }
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true));
  if (localName.length !== nameLength || localName.some((byte, i) => byte !== nameBytes[i])) {
    throw gate.refuse('damaged', file, 'a part has two names');
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw gate.refuse('damaged', file, 'a part reaches beyond its end');
  return { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed, size, start };
}

/** Sizes of 64 bits from an entry's extra field, for those that read 0xFFFFFFFF. */
function wideFields(
  view: DataView,
  from: number,
  length: number,
  narrow: readonly [number, number, number],
): [number, number, number] | null {
  const end = Math.min(from + length, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldEnd = Math.min(at + 4 + view.getUint16(at + 2, true), end);
    let field = at + 4;
    const wide: [number, number, number] = [...narrow];
    for (let i = 0; i < 3; i += 1) {
      if (narrow[i] !== 0xffffffff) continue;
      if (field + 8 > fieldEnd) return null;
      wide[i] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return wide;
  }
  return null;
}

function checkNames(entries: readonly ZipEntry[], file: string, gate: ZipGate): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const plain = name.normalize('NFC').toLowerCase();
    if (seen.has(plain)) throw gate.refuse('same-part-twice', file, 'it holds the same part twice');
    seen.add(plain);
    if (/(^|\/)\.\.(\/|$)|^\/|\\|^[a-z]:/i.test(name) || name.includes('\0'))
      throw gate.refuse('forbidden-name', file, 'a part has a forbidden name');
  }
}

function checkSizes(entries: readonly ZipEntry[], file: string, gate: ZipGate): void {
  const { limits } = gate;
  let total = 0;
  for (const { size, packed } of entries) {
    total += size;
    const isBomb = size > limits.ratioFrom && size > packed * limits.ratio;
    if (size > limits.partBytes || isBomb || total > limits.unpackedBytes) {
      const unpacked = `Unpacked, the file would take ${megabytes(Math.max(size, total))} from ${megabytes(packed)}`;
      throw gate.refuse('too-much', file, `${unpacked}; it is not a normal file of its kind.`);
    }
  }
}

/** Parts that share bytes are how small archives unpack to endless ones. */
function checkOverlap(entries: readonly ZipEntry[], file: string, gate: ZipGate): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  for (const [i, entry] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next !== undefined && entry.packed > 0 && entry.start + entry.packed > next.start) {
      throw gate.refuse('damaged', file, 'two of its parts overlap');
    }
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The refusal of an archive that contradicts itself. */
export function damaged(file: string, how: string): Error {
  return unreadable('file-damaged', { file }, `The file is damaged: ${how}.`, again);
}

/** The refusal of a file that needs a password. */
export function locked(file: string): Error {
  return unreadable(
    'password-protected',
    { file },
    'The file is protected by a password.',
    'Open it in a spreadsheet program with the password, save it without one, and open that file here.',
  );
}

/** The refusal of a file beyond the limits. */
export function tooMuch(file: string, what: string): Error {
  return unreadable(
    'file-too-large',
    { file },
    what,
    'Split the table into smaller files, or save the sheet you need as .csv.',
  );
}
