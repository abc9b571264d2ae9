import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

const chunk = 4 * 1024 * 1024;

/** SHA-256 of a file in hexadecimal, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(chunk);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, chunk);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
