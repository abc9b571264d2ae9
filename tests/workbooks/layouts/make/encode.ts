export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'windows-1251' | 'windows-1252' | 'windows-1256';

/** A text in an older encoding: the byte of each character is found by reading all bytes. */
export function textOf(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le': {
      const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
      return new Uint8Array(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
    }
    default: {
      const decoder = new TextDecoder(encoding);
      const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
      return new Uint8Array([...text].map((character) => byteOf(bytes, character, encoding)));
    }
  }
}

function byteOf(bytes: ReadonlyMap<string, number>, character: string, encoding: Encoding): number {
  const byte = bytes.get(character);
  if (byte === undefined) throw new Error(`${character} is not in ${encoding}`);
  return byte;
}
