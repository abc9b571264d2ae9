import { sha256 } from '../../model/sha256.ts';

/*
 * The comment at the end of the archive: `VCW sha256=` and the SHA-256 of every byte of the file before the digits. Sums
 * of single parts leave the bytes between them unwatched; with the seal no bit of the file can change unseen.
 */
const mark = new TextEncoder().encode('VCW sha256=');
const digits = 64;

/** Bytes of the seal: the comment's length in the archive's end record. */
export const sealLength = mark.length + digits;

/** Write the seal into the last bytes, which are kept free for it. */
export async function seal(bytes: Uint8Array): Promise<void> {
  bytes.set(mark, bytes.length - sealLength);
  const hash = await sha256(bytes.subarray(0, bytes.length - digits));
  bytes.set(new TextEncoder().encode(hash), bytes.length - digits);
}

/** Does the file end in the mark of a seal? Then it was written as a study. */
export function hasSeal(bytes: Uint8Array): boolean {
  const start = bytes.length - sealLength;
  return start >= 0 && mark.every((byte, index) => bytes[start + index] === byte);
}

/** Is every bit of the file as it was written? */
export async function isUnbroken(bytes: Uint8Array): Promise<boolean> {
  if (!hasSeal(bytes)) return false;
  const written = new TextDecoder('latin1').decode(bytes.subarray(bytes.length - digits));
  return (await sha256(bytes.subarray(0, bytes.length - digits))) === written;
}
