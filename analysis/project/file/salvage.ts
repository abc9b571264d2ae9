import { InputError } from '../../model/notice.ts';
import { archiveOf, type ZipArchive } from '../../import/readers/zip.ts';
import { checkEntries, type ZipEntry } from '../../import/readers/zip-directory.ts';
import { partOf } from './parts.ts';
import { projectGate } from './refuse.ts';

/**
 * The parts of a study whose list of parts is broken or cut off, found by their own headers. Each is checked against the
 * manifest afterwards, as always; null where neither the steps nor the study are among them.
 */
export function salvaged(bytes: Uint8Array, file: string): ZipArchive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, ZipEntry>();
  for (let at = 0; at + 30 <= bytes.length; at += 1) {
    at = bytes.indexOf(0x50, at);
    if (at < 0 || at + 30 > bytes.length) break;
    const entry = view.getUint32(at, true) === 0x04034b50 ? entryAt(view, bytes, at) : null;
    if (entry === null) continue;
    if (!found.has(entry.name)) found.set(entry.name, entry);
    at = entry.start + entry.packed - 1;
  }
  if (!found.has('history.json') && !found.has('project.json')) return null;
  const entries = [...found.values()];
  try {
    checkEntries(entries, file, projectGate);
    return archiveOf(bytes, entries, file, projectGate);
  } catch (fault) {
    if (fault instanceof InputError) return null;
    throw fault;
  }
}

/** The part whose header begins here, or null when it is none of a study or is not there as a whole. */
function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry | null {
  const packed = view.getUint32(at + 18, true);
  const nameLength = view.getUint16(at + 26, true);
  // A study's headers have no further fields; a length that says so is damage.
  const start = at + 30 + nameLength;
  if (start + packed > bytes.length) return null;
  const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
  if (partOf(name) === null) return null;
  return {
    name,
    method: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 14, true),
    packed,
    size: view.getUint32(at + 22, true),
    start,
  };
}
