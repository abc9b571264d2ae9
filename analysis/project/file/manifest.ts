import { z } from 'zod';
import type { StudyAbout } from '../study.ts';
import { notAProject, projectDamaged, projectTooNew } from './refuse.ts';
import { partOf } from './parts.ts';
import { safeJson } from './safe-json.ts';
import { sha256 } from '../../model/sha256.ts';

/** Rises when a reader of the version before could misunderstand a file; each rise brings a migration. */
export const formatVersion = 1;

/** The first part of a project file: what it is, what it holds, and the sum of each part. */
export interface Manifest {
  readonly format: 'vcw';
  readonly formatVersion: number;
  readonly program: string;
  readonly savedAt: string;
  readonly withoutRawData: boolean;
  /** Enough for a list of studies, without reading any other part. */
  readonly about: Pick<StudyAbout, 'title' | 'isTeaching' | 'tables' | 'rows' | 'runs'>;
  readonly parts: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
  /** Names of kept workbooks by their hash, as they were given. */
  readonly sources: Readonly<Record<string, string>>;
}

const count = z.number().int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifest: z.ZodType<Manifest> = z.object({
  format: z.literal('vcw'),
  formatVersion: z.number().int().positive(),
  program: z.string().max(200),
  savedAt: z.string().max(40),
  withoutRawData: z.boolean(),
  about: z.object({ title: z.string(), isTeaching: z.boolean(), tables: count, rows: count, runs: count }),
  parts: z.record(z.string(), z.object({ bytes: count, sha256: hash })),
  sources: z.record(hash, z.string().max(1000)),
});

/** What every version of the format says alike: it decides whether the rest may be looked at. */
const mark = z.object({
  format: z.literal('vcw'),
  formatVersion: z.number().int().positive(),
  program: z.string().max(200).catch('a later version of the program'),
});

/** The manifest of its bytes; refuses what is no study, and what a later program wrote. */
export function parseManifest(bytes: Uint8Array, file: string, known: number = formatVersion): Manifest {
  const json = safeJson(bytes, 'manifest.json', file);
  const marked = mark.safeParse(json);
  if (!marked.success) throw notAProject(file, 'its manifest is of another format');
  if (marked.data.formatVersion > known)
    throw projectTooNew(file, marked.data.formatVersion, known, marked.data.program);
  const read = manifest.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw projectDamaged(file, `manifest.json, ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** What can be said of a study whose manifest is lost: the parts that are there, as the archive's own sums vouch for them. */
export async function standIn(
  archive: { readonly names: readonly string[] },
  version: number,
  read: (name: string) => Uint8Array | null,
): Promise<Manifest> {
  const found = archive.names.flatMap((name) => partOf(name) ?? []).filter(({ kind }) => kind !== 'manifest');
  const sums = await Promise.all(
    found.map(async ({ name }) => {
      const bytes = read(name);
      // No part has this sum: it is named as damaged.
      const sum = bytes === null ? { bytes: 0, sha256: '' } : { bytes: bytes.length, sha256: await sha256(bytes) };
      return [name, sum] as const;
    }),
  );
  return {
    format: 'vcw',
    formatVersion: version,
    program: '',
    savedAt: '',
    withoutRawData: !found.some(({ kind }) => kind === 'table'),
    about: { title: '', isTeaching: false, tables: 0, rows: 0, runs: 0 },
    parts: Object.fromEntries(sums),
    sources: Object.fromEntries(
      found.filter(({ kind }) => kind === 'source').map(({ id, name }) => [id, name.split('/').at(-1) ?? id]),
    ),
  };
}
