import type { TextDialect } from '../plan/plan.ts';
import { endsAtOnce } from './legacy-encodings.ts';
import type { Utf8Look } from './utf8.ts';

/** A text file as valid UTF-8 without mark and zero bytes, whatever it came in. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  /** Characters that could not be read and became U+FFFD, or were that in the file already. */
  readonly replaced: number;
  readonly zeros: number;
}

/**
 * The text of a file in the given encoding, past the `skip` bytes of its mark. What is UTF-8 without faults already is
 * not copied; `look` tells that, null where it was not looked at.
 */
export function textBytes(
  file: Uint8Array,
  encoding: TextDialect['encoding'],
  skip: number,
  look: Utf8Look | null,
): TextBytes {
  const body = file.subarray(skip);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const isAsItIs = !isWide && look !== null && (look.isAscii || (encoding === 'utf-8' && look.faults === 0));
  const text = isAsItIs ? body : transcoded(body, encoding);
  const replaced = isAsItIs ? look.replaced : replacements(text);
  const zeros = zeroBytes(text);
  return { bytes: zeros === 0 ? text : withoutZeros(text, zeros), replaced, zeros };
}

const step = 4_000_000;

function transcoded(body: Uint8Array, encoding: TextDialect['encoding']): Uint8Array {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < body.length; at += step) {
    const isLast = at + step >= body.length;
    const piece = encoder.encode(
      decoder.decode(body.subarray(at, at + step), { stream: !isLast || !endsAtOnce(encoding) }),
    );
    pieces.push(piece);
    length += piece.length;
  }
  const all = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}

/** Times that U+FFFD (EF BF BD) stands in the text. */
function replacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

function zeroBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count += 1;
  return count;
}

function withoutZeros(bytes: Uint8Array, zeros: number): Uint8Array {
  const kept = new Uint8Array(bytes.length - zeros);
  let size = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 0) continue;
    kept[size] = byte;
    size += 1;
  }
  return kept;
}
