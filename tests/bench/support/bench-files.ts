import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeText, largeWorkbook } from './large-workbook.ts';

/** Files to measure on are made once: a million rows take longer to write than to read. */
const folder = join(tmpdir(), 'vcw-bench-files');

export function ownWorkbook(rows: number, sheets = 1): Promise<string> {
  return kept(`own-${String(rows)}-on-${String(sheets)}.xlsx`, () => largeWorkbook(rows, sheets));
}

export function ownText(rows: number): Promise<string> {
  return kept(`own-${String(rows)}.csv`, () => largeText(rows));
}

/** Customs declarations of 18 columns by another program, where it and Python are there; else null. */
export function customsWorkbook(rows: number): string | null {
  const generator = join(process.cwd(), '..', 'shared', 'data', 'gen_customs.py');
  if (!existsSync(generator)) return null;
  const path = join(folder, `customs-${String(rows)}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const made = join(folder, `made-${String(process.pid)}.xlsx`);
  execFileSync('python3', [generator, String(rows), made], { stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(made, path);
  return path;
}

/** A file of that name, made now or earlier; one that was left half-made does not count. */
async function kept(name: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const half = `${path}.${String(process.pid)}`;
  writeFileSync(half, await make());
  renameSync(half, path);
  return path;
}
