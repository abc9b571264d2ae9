import { crc32c } from './crc32c.ts';

/*
 * A journal is an append-only file: its mark, then records of
 *   length of the payload (4 bytes, little end first), CRC-32C of the payload (the same), payload (JSON in UTF-8).
 * A crash can only cut its end short or leave a torn record there: everything before the first record that does not
 * agree with its sum is whole, and nothing after it is used.
 */

export const journalMark: Uint8Array = new TextEncoder().encode('VCWJ1\n');

/** No single command is longer: a length beyond it is damage, not a record. */
const longest = 64 * 1024 * 1024;

/** What can be read of a journal: the records up to the first fault, and how many bytes of the file they take. */
export interface ReadJournal {
  readonly records: readonly unknown[];
  readonly wholeBytes: number;
  /** Something stood after the last whole record. */
  readonly isCut: boolean;
}

/** One value as a record, ready to be appended. */
export function journalRecord(value: unknown): Uint8Array<ArrayBuffer> {
  const payload = new TextEncoder().encode(JSON.stringify(value));
  const record = new Uint8Array(8 + payload.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, crc32c(payload), true);
  record.set(payload, 8);
  return record;
}

export function readJournal(bytes: Uint8Array): ReadJournal {
  if (!startsWithMark(bytes)) return { records: [], wholeBytes: 0, isCut: bytes.length > 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: unknown[] = [];
  let at = journalMark.length;
  for (;;) {
    const payload = payloadAt(view, bytes, at);
    if (payload === null) return { records, wholeBytes: at, isCut: at < bytes.length };
    records.push(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
    at += 8 + payload.length;
  }
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes.length >= journalMark.length && journalMark.every((byte, index) => bytes[index] === byte);
}

/** The payload of the record that begins here, or null where there is no whole one. */
function payloadAt(view: DataView, bytes: Uint8Array, at: number): Uint8Array | null {
  if (at + 8 > bytes.length) return null;
  const length = view.getUint32(at, true);
  // An empty payload is no JSON, though its sum agrees: a run of zero bytes must not read as records.
  if (length === 0 || length > longest || at + 8 + length > bytes.length) return null;
  const payload = bytes.subarray(at + 8, at + 8 + length);
  return crc32c(payload) === view.getUint32(at + 4, true) ? payload : null;
}
