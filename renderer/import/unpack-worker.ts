import * as comlink from 'comlink';

// The browser unpacks on the thread that asks. Here that is a thread of its own, so that cells are read meanwhile.

/** What this worker serves: one stream of unpacked bytes at a time. */
export interface UnpackDoor {
  /** Begin with the bytes of a gzip file. */
  begin(gzip: readonly Uint8Array<ArrayBuffer>[]): void;
  /** The next bytes; null at the end. Rejects when the file is damaged. */
  next(): Promise<Uint8Array | null>;
}

/** Large enough that a message costs little, small enough that the first cells come soon. */
const pieceBytes = 524_288;
const packedStep = 65_536;

let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
// Calls of `next` may overlap; the pieces must not.
let before: Promise<unknown> = Promise.resolve();

const door: UnpackDoor = {
  begin(gzip) {
    reader = slices(gzip).pipeThrough(new DecompressionStream('gzip')).getReader();
    before = Promise.resolve();
  },
  next() {
    const piece = before.then(gathered);
    before = piece.catch(() => undefined);
    return piece;
  },
};

async function gathered(): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (reader !== null && length < pieceBytes) {
    const { value, done } = await reader.read();
    if (done) {
      reader = null;
      break;
    }
    parts.push(value);
    length += value.length;
  }
  if (length === 0) return null;
  const piece = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    piece.set(part, at);
    at += part.length;
  }
  return comlink.transfer(piece, [piece.buffer]);
}

/** In small steps: all that one step unpacks to is kept until it is asked for. */
function slices(parts: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  let part = 0;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      while (part < parts.length && at >= (parts[part]?.length ?? 0)) {
        part += 1;
        at = 0;
      }
      const bytes = parts[part];
      if (bytes === undefined) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.subarray(at, at + packedStep));
      at += packedStep;
    },
  });
}

comlink.expose(door);
