import { strToU8 } from 'fflate';
import { xlsxEntries } from '../support/xlsx-maker.ts';
import { joined, packedZeros, zipOf, type Entry } from '../support/zip-maker.ts';
import { bentPart, entry, good, parts, randomBytes, rows, sheetPart, type Made } from './made.ts';

/** A field of the end record, counted from its mark. */
function withEnd(change: (end: DataView) => void): Uint8Array<ArrayBuffer> {
  const file = good();
  change(new DataView(file.buffer, file.length - 22, 22));
  return file;
}

function named(name: string): Uint8Array<ArrayBuffer> {
  return zipOf([...parts(), entry(name, '<x/>')]);
}

/** Archives that lie about themselves. */
export const archives: Made = {
  'zip-behind-words.xlsx': () => zipOf(parts(), { prefix: strToU8('#!/bin/sh\nexit 0\n') }),
  'end-record-alone.xlsx': () => zipOf([]),
  'method-unknown.xlsx': () => bentPart(sheetPart, (each) => ({ ...each, method: 12 })),
  'list-beyond-the-end.xlsx': () => withEnd((end) => end.setUint32(16, 0x7fffffff, true)),
  'list-too-long.xlsx': () => withEnd((end) => end.setUint16(10, 4000, true)),
  'list-too-short.xlsx': () => withEnd((end) => end.setUint16(10, 2, true)),
  'list-inside-a-part.xlsx': () => withEnd((end) => end.setUint32(16, 40, true)),
  'absolute-name.xlsx': () => named('/etc/cron.d/evil'),
  'drive-name.xlsx': () => named('C:evil.xml'),
  'backslash-name.xlsx': () => named('xl\\worksheets\\..\\..\\evil.xml'),
  'zero-in-name.xlsx': () => named('xl/work\0sheets.xml'),
  'names-by-other-form.xlsx': () =>
    zipOf([...parts(), entry('xl/media/caf\u00e9.xml', ''), entry('xl/media/cafe\u0301.xml', '')]),
  'packed-nonsense.xlsx': () => bentPart(sheetPart, (each) => ({ ...each, packed: randomBytes(500) })),
  'packed-nothing.xlsx': () => bentPart(sheetPart, (each) => ({ ...each, packed: new Uint8Array(0) })),
  'size-of-zero.xlsx': () => bentPart(sheetPart, (each) => ({ ...each, size: 0 })),
  'sizes-differ-when-stored.xlsx': () =>
    bentPart(sheetPart, (each) => ({ ...each, method: 0, size: each.data.length + 100 })),
  'bomb-of-many-parts.xlsx': () =>
    zipOf([
      ...xlsxEntries([{ name: 'Data', rows }]),
      ...Array.from({ length: 150 }, (_, i) => zeros(`xl/worksheets/sheet${String(i + 2)}.xml`, 8)),
    ]),
  'bomb-in-strings.xlsx': () => zipOf([...parts(), zeros('xl/sharedStrings.xml', 90)]),
  'bomb-behind.xlsx': () =>
    bentPart(sheetPart, () => ({ ...zeros(sheetPart, 600), size: 600_000_000, hasDescriptor: true })),
  'two-archives.xlsx': () => joined([zipOf([entry('a.txt', 'first')]), good()]),
  'bytes-behind-the-end.xlsx': () => joined([good(), randomBytes(300)]),
  'directory-as-sheet.xlsx': () => bentPart(sheetPart, () => entry(`${sheetPart}/`, '')),
};

function zeros(name: string, megabytes: number): Entry {
  return { name, data: new Uint8Array(0), packed: packedZeros(megabytes), size: megabytes * 1_000_000 };
}
