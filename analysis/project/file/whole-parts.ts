import type { ZipArchive } from '../../import/readers/zip.ts';
import type { Notice } from '../../model/notice.ts';
import type { Project } from '../project.ts';
import type { Manifest } from './manifest.ts';
import { wholePart } from './open-file.ts';
import { partOf } from './parts.ts';
import { partWords, tableLabel } from './part-words.ts';
import { sha256 } from '../../model/sha256.ts';

/** A part that is not as it was saved; `why` where its bytes are whole and what they say cannot be used. */
export interface PartFault {
  readonly code: 'part-damaged' | 'part-missing' | 'part-unknown';
  readonly name: string;
  readonly why?: string;
}

export interface WholeParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly PartFault[];
}

/** The parts that are as the manifest says, by name, and what is wrong with the others. */
export async function wholeParts(archive: ZipArchive, manifest: Manifest, file: string): Promise<WholeParts> {
  const listed = await Promise.all(
    Object.entries(manifest.parts).map(async ([name, sum]) => {
      const kind = partOf(name)?.kind ?? 'manifest';
      if (kind === 'manifest') return { name, bytes: null, code: 'part-unknown' } as const;
      if (!archive.has(name)) return { name, bytes: null, code: 'part-missing' } as const;
      const bytes = wholePart(archive, name, file);
      const isWhole = bytes?.length === sum.bytes && (await sha256(bytes)) === sum.sha256;
      return { name, bytes: isWhole ? bytes : null, code: 'part-damaged' } as const;
    }),
  );
  const parts = new Map<string, Uint8Array>();
  const faults: PartFault[] = [];
  for (const { name, bytes, code } of listed) {
    if (bytes === null) faults.push({ code, name });
    else parts.set(name, bytes);
  }
  for (const name of archive.names) {
    if (name !== 'manifest.json' && !Object.hasOwn(manifest.parts, name)) faults.push({ code: 'part-unknown', name });
  }
  return { parts, faults };
}

/** Each fault in words: what is lost, under the name that the person knows. */
export function faultNotices(faults: readonly PartFault[], project: Project, file: string): readonly Notice[] {
  return faults.map(({ code, name, why }) => {
    const table = tableLabel(name, project);
    const what = partWords(name, project);
    const text = {
      'part-damaged': `Damaged: ${what}${why === undefined ? '' : ` (${why})`}.`,
      'part-missing': `Missing: ${what}.`,
      'part-unknown': `Not read: ${name}, which is no part of a study.`,
    }[code];
    return damageNotice(code, text, table === null ? { file } : { file, table });
  });
}

export function damageNotice(code: string, text: string, where: Notice['where']): Notice {
  const next = 'What is whole can be looked at. Open the copy with the ending .bak, or an earlier state.';
  return { code, severity: 'wrong', where, text: { en: text }, next: { en: next } };
}
