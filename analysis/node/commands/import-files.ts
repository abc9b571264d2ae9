import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportedTable } from '../../import/plan/plan.ts';
import { csvOf } from './table-csv.ts';

/** File names from labels: letters and digits of any script, and no two alike. */
export function namesOf(imported: readonly ImportedTable[]): readonly string[] {
  const used = new Set<string>();
  return imported.map(({ table }, index) => {
    const plain = table.label
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .toLowerCase();
    const base = plain === '' ? `table-${String(index + 1)}` : plain;
    let name = base;
    for (let count = 2; used.has(name); count += 1) name = `${base}-${String(count)}`;
    used.add(name);
    return name;
  });
}

/** Write each table as Arrow stream and as CSV; the paths that were written. */
export async function writeTables(
  folder: string,
  imported: readonly ImportedTable[],
  names: readonly string[],
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [index, table] of imported.entries()) {
    const path = join(folder, names[index] ?? String(index));
    await writeFile(`${path}.arrow`, table.arrow);
    await writeFile(`${path}.csv`, csvOf(table));
    files.push(`${path}.arrow`, `${path}.csv`);
  }
  return files;
}
