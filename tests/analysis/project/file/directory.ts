import { zipDirectory } from '../../../../analysis/import/readers/zip-directory.ts';

/** Where the packed bytes of each part stand in a project file. */
export function directoryOf(bytes: Uint8Array): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  return new Map(zipDirectory(bytes, 'study').map(({ name, start, packed }) => [name, { start, end: start + packed }]));
}
