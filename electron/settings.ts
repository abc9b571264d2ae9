import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../analysis/node/files/write-whole.ts';

const shape = z.record(z.string(), z.json());

/** Small settings of the window; damaged ones read as none. */
export async function readSettings(userData: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return shape.parse(JSON.parse(await readFile(fileIn(userData), 'utf8')));
  } catch {
    return {};
  }
}

export async function writeSettings(userData: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await writeWhole(fileIn(userData), new TextEncoder().encode(JSON.stringify(settings)));
}

function fileIn(userData: string): string {
  return join(userData, 'settings.json');
}
