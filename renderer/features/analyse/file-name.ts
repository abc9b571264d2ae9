/** A file name from a title: letters and digits of any language, nothing a file system objects to. */
export function fileNameOf(title: string, fallback: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join('-').toLowerCase().slice(0, 60).replace(/-+$/, '') || fallback;
}
