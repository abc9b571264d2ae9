type Random = () => number;
type Bytes = Uint8Array<ArrayBuffer>;

/** One way to damage bytes; the same numbers give the same damage. */
export type Bend = (bytes: Bytes, random: Random) => Bytes;

export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function flipBits(bytes: Bytes, random: Random): Bytes {
  const bent = bytes.slice();
  for (let count = 1 + below(6, random); count > 0; count -= 1) {
    const at = below(bent.length, random);
    bent[at] = (bent[at] ?? 0) ^ (1 << below(8, random));
  }
  return bent;
}

function setBytes(bytes: Bytes, random: Random): Bytes {
  const bent = bytes.slice();
  const favourites = [0, 0xff, 0x7f, 0x80, 0x22, 0x3c, 0x0a];
  for (let count = 1 + below(6, random); count > 0; count -= 1) {
    bent[below(bent.length, random)] = favourites[below(favourites.length, random)] ?? 0;
  }
  return bent;
}

function cutShort(bytes: Bytes, random: Random): Bytes {
  return bytes.slice(0, below(bytes.length, random));
}

function swapChunks(bytes: Bytes, random: Random): Bytes {
  const size = 1 + below(Math.max(1, bytes.length >> 3), random);
  const [one, other] = [below(bytes.length - size, random), below(bytes.length - size, random)];
  const bent = bytes.slice();
  bent.set(bytes.subarray(other, other + size), Math.max(0, one));
  bent.set(bytes.subarray(one, one + size), Math.max(0, other));
  return bent;
}

function repeatChunk(bytes: Bytes, random: Random): Bytes {
  const from = below(bytes.length, random);
  const chunk = bytes.subarray(from, from + 1 + below(200, random));
  const times = 1 + below(20, random);
  const bent = new Uint8Array(bytes.length + chunk.length * times);
  bent.set(bytes.subarray(0, from));
  for (let i = 0; i < times; i += 1) bent.set(chunk, from + i * chunk.length);
  bent.set(bytes.subarray(from), from + times * chunk.length);
  return bent;
}

function dropChunk(bytes: Bytes, random: Random): Bytes {
  const from = below(bytes.length, random);
  const end = from + 1 + below(100, random);
  const bent = new Uint8Array(from + Math.max(0, bytes.length - end));
  bent.set(bytes.subarray(0, from));
  bent.set(bytes.subarray(Math.min(end, bytes.length)), from);
  return bent;
}

function insertNoise(bytes: Bytes, random: Random): Bytes {
  const at = below(bytes.length, random);
  const noise = Uint8Array.from({ length: 1 + below(40, random) }, () => below(256, random));
  const bent = new Uint8Array(bytes.length + noise.length);
  bent.set(bytes.subarray(0, at));
  bent.set(noise, at);
  bent.set(bytes.subarray(at), at + noise.length);
  return bent;
}

function writeWord(bytes: Bytes, random: Random): Bytes {
  const bent = bytes.slice();
  const at = below(Math.max(1, bent.length - 4), random);
  const words = [0, 1, 0x7fffffff, 0xffffffff, 0x80000000, 0xffff, bent.length, bent.length + 1];
  const view = new DataView(bent.buffer);
  if (at + 4 <= bent.length) view.setUint32(at, words[below(words.length, random)] ?? 0, true);
  return bent;
}

export const byteBends: readonly Bend[] = [
  flipBits,
  setBytes,
  cutShort,
  swapChunks,
  repeatChunk,
  dropChunk,
  insertNoise,
  writeWord,
];
