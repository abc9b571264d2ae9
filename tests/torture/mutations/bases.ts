import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A good file to be bent. */
export interface Base {
  readonly file: string;
  readonly kind: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

// The same place as seen from the built module in dist/torture and, two folders deeper, from here.
const places = ['../../tests/workbooks/formats', '../../workbooks/formats'];

/** The small files with a known truth, by format: `shares` says how often a format is taken. */
export function readBases(): ReadonlyMap<string, readonly Base[]> {
  const bases = new Map<string, Base[]>();
  const folder = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(hasFiles);
  if (folder === undefined) throw new Error('the folder of good files is not there');
  for (const file of readdirSync(folder).toSorted()) {
    const kind = /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/.exec(file)?.[1];
    if (kind === undefined) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    if (bytes.length > 20_000) continue;
    const family = kind === 'xlsm' ? 'xlsx' : kind === 'tsv' || kind === 'txt' ? 'csv' : kind;
    bases.set(family, [...(bases.get(family) ?? []), { file, kind: family, bytes }]);
  }
  return bases;
}

function hasFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

/** How often each format is taken, of ten. */
export const shares: readonly string[] = ['xlsx', 'xlsx', 'xlsx', 'xlsx', 'xlsx', 'csv', 'csv', 'xls', 'xlsb', 'ods'];
