const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64; the language itself has no such function, and the core has no platform. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      (letters[group >> 18] ?? '') +
        (letters[(group >> 12) & 63] ?? '') +
        (b === undefined ? '=' : (letters[(group >> 6) & 63] ?? '')) +
        (c === undefined ? '=' : (letters[group & 63] ?? '')),
    );
  }
  return parts.join('');
}
