import { wideEncoding } from './text-encoding.ts';

/** What bytes are, told by themselves; the file's name is only asked whether it agrees. */
export type FileContent =
  | { readonly kind: 'zip' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'text' }
  | { readonly kind: 'empty' }
  /** Known and not readable: `name` says what it is. */
  | { readonly kind: 'other'; readonly name: string; readonly next: string }
  | { readonly kind: 'binary' };

const openAgain = 'Open it in the program it belongs to and save the table as .xlsx or .csv.';

const signatures: readonly (readonly [hex: string, name: string, next: string])[] = [
  ['25504446', 'a PDF document', 'Ask the publisher for the table as .xlsx or .csv, or copy it into a spreadsheet.'],
  ['4d5a', 'a Windows program', 'Do not open it; ask the sender for the data file.'],
  ['7f454c46', 'a program', 'Do not open it; ask the sender for the data file.'],
  ['1f8b', 'a compressed archive (gzip)', 'Unpack it and open the file inside.'],
  ['425a68', 'a compressed archive (bzip2)', 'Unpack it and open the file inside.'],
  ['fd377a585a00', 'a compressed archive (xz)', 'Unpack it and open the file inside.'],
  ['28b52ffd', 'a compressed archive (zstd)', 'Unpack it and open the file inside.'],
  ['377abcaf271c', 'a compressed archive (7z)', 'Unpack it and open the file inside.'],
  ['526172211a07', 'a compressed archive (rar)', 'Unpack it and open the file inside.'],
  ['89504e47', 'a picture (PNG)', 'Ask the publisher for the figures behind it.'],
  ['ffd8ff', 'a picture (JPEG)', 'Ask the publisher for the figures behind it.'],
  ['47494638', 'a picture (GIF)', 'Ask the publisher for the figures behind it.'],
  ['53514c69746520666f726d6174203300', 'an SQLite database', 'Export the table from it as .csv.'],
  ['50415231', 'a Parquet file', 'Export the table from it as .csv.'],
  ['4152524f5731', 'an Arrow file', 'Export the table from it as .csv.'],
  ['7b5c727466', 'a rich text document', openAgain],
  ['09080800', 'a spreadsheet of a version before Excel 97', openAgain],
  ['09041000', 'a spreadsheet of a version before Excel 97', openAgain],
  ['09040600', 'a spreadsheet of a version before Excel 97', openAgain],
  ['09020600', 'a spreadsheet of a version before Excel 97', openAgain],
  ['09000400', 'a spreadsheet of a version before Excel 97', openAgain],
];

/** Tell what the bytes are. */
export function sniff(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) return { kind: 'empty' };
  const hex = [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506') || hex.startsWith('504b0708')) return { kind: 'zip' };
  if (hex.startsWith('d0cf11e0a1b11ae1')) return { kind: 'compound' };
  const known = signatures.find(([start]) => hex.startsWith(start));
  if (known !== undefined) return { kind: 'other', name: known[1], next: known[2] };
  return textOrBinary(bytes);
}

function textOrBinary(bytes: Uint8Array): FileContent {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wideTextOrBinary(bytes, wide.encoding === 'utf-16le');
  const step = Math.max(1, Math.floor(bytes.length / 200_000));
  let seen = 0;
  let controls = 0;
  let blank = 0;
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i += step % 2 === 0 ? step + 1 : step) {
    const byte = bytes[i] ?? 0;
    seen += 1;
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
    else if (byte <= 32) blank += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (seen === even + odd) return { kind: 'binary' };
  if (blank === seen || (seen <= 3 && bytes[0] === 0xef)) return { kind: 'empty' };
  const faults = controls + even + odd;
  if (faults > seen * 0.02 && faults > 2) return { kind: 'binary' };
  return markup(bytes);
}

/** Sixteen bits a character, of which few are controls in a text; in Cyrillic or Chinese few of its bytes are zero. */
function wideTextOrBinary(bytes: Uint8Array, isLittle: boolean): FileContent {
  const units = bytes.length >> 1;
  const step = Math.max(1, Math.floor(units / 100_000));
  let seen = 0;
  let controls = 0;
  let blank = 0;
  for (let unit = 0; unit < units; unit += step) {
    const first = bytes[2 * unit] ?? 0;
    const second = bytes[2 * unit + 1] ?? 0;
    const code = isLittle ? first | (second << 8) : second | (first << 8);
    seen += 1;
    if (code === 32 || (code >= 9 && code <= 13) || code === 0xfeff) blank += 1;
    else if (code < 32 || (code >= 0xe000 && code < 0xf900) || code >= 0xfffe) controls += 1;
  }
  if (blank === seen) return { kind: 'empty' };
  return controls > seen * 0.02 && controls > 2 ? { kind: 'binary' } : { kind: 'text' };
}

/** Pages and other marked-up texts that carry a spreadsheet's extension in many offices. */
function markup(bytes: Uint8Array): FileContent {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1000))
    .replace(/^[^\x21-\x7e]+/, '')
    .toLowerCase();
  if (/^(<!doctype html|<html|<table|<meta|<head|<style|<div)/.test(start)) {
    return { kind: 'other', name: 'a web page', next: 'Open it in a spreadsheet program and save it as .xlsx.' };
  }
  if (/^(<\?xml|<workbook|<office:)/.test(start)) return { kind: 'other', name: 'an XML document', next: openAgain };
  if (/^(mime-version:|content-type:)/.test(start)) return { kind: 'other', name: 'a saved web page', next: openAgain };
  return { kind: 'text' };
}
