import { damaged } from '../zip-directory.ts';

/** Reads what is whole in the first `end` bytes; returns how many it used. */
export type Scan = (bytes: Uint8Array, end: number) => number;

/** No element of a sheet or text is longer: a cell holds 32,767 characters. */
const longestPiece = 16_000_000;

/** Give the bytes of a part to a scan, piece by piece; what a piece leaves over comes again before the next. */
export async function scanPart(chunks: AsyncIterable<Uint8Array>, scan: Scan, file: string): Promise<void> {
  let window = new Uint8Array(0);
  let rest = 0;
  for await (const chunk of inUtf8(chunks, file)) {
    const end = rest + chunk.length;
    if (end > window.length) {
      if (rest > longestPiece) throw damaged(file, 'a cell in it never ends');
      const wider = new Uint8Array(Math.max(window.length * 2, end));
      wider.set(window.subarray(0, rest));
      window = wider;
    }
    window.set(chunk, rest);
    const used = scan(window, end);
    window.copyWithin(0, used, end);
    rest = end - used;
  }
}

/** The bytes as UTF-8: a part may begin with a byte order mark, or declare another encoding. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk.length > 0) {
      isFirst = false;
      const label = encodingOf(chunk);
      if (label !== null) decoder = decoderFor(label, file);
    }
    yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
  }
}

/** A small part as UTF-8. */
export function partInUtf8(part: Uint8Array, file: string): Uint8Array {
  const label = encodingOf(part);
  return label === null ? part : encoder.encode(decoderFor(label, file).decode(part));
}

/** The encoding of an XML part, when it is not UTF-8. */
function encodingOf(start: Uint8Array): string | null {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(start.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || /^(utf-?8|us-ascii|ascii)$/.test(declared) ? null : declared;
}

function decoderFor(label: string, file: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw damaged(file, `a part is written in ${label}, which no spreadsheet program reads`);
  }
}

const encoder = new TextEncoder();
