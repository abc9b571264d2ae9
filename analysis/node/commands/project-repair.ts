import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { program } from '../../document/program.ts';
import { unreadable } from '../../import/problems.ts';
import { currentFormat } from '../../project/file/migrations/index.ts';
import { writeStudy } from '../../project/file/write.ts';
import type { Answer } from '../cli.ts';
import { lockFile } from '../files/file-lock.ts';
import { saveHeld } from '../files/save-held.ts';
import { sha256OfFile } from '../files/sha256.ts';
import { writeWhole } from '../files/write-whole.ts';
import { readStudyFile } from '../read-study-file.ts';
import { UsageError } from '../usage.ts';
import { onlyFile, readArguments } from './arguments.ts';
import { noticeLines } from './project-look.ts';
import { taken } from './project-new.ts';

/** What is whole of a study, as a file of its own. The damaged one is left as it is. */
export async function repair(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, { out: { type: 'string' } });
  const path = onlyFile(positionals);
  if (values.out === undefined) throw new UsageError('give --out NEW.vcw');
  if (existsSync(values.out)) throw taken(values.out);
  const { study, about, state, notices } = await readStudyFile(path);
  const { withoutRawData } = about;
  const bytes = await writeStudy(study, { program, savedAt: new Date().toISOString(), withoutRawData });
  await writeWhole(values.out, bytes);
  const head = state === 'whole' ? `${values.out}: nothing was damaged` : `${values.out}: what was whole`;
  const json = { file: values.out, bytes: bytes.length, state, notices };
  return { json, lines: [head, ...noticeLines(notices)], status: 0 };
}

/** Bring a study of an older format to this one; the file as it was stays beside it. */
export async function migrate(words: readonly string[]): Promise<Answer> {
  const path = onlyFile(readArguments(words, {}).positionals);
  const { study, about, state, notices, bytes } = await readStudyFile(path);
  const version = about.formatVersion;
  const json = { file: path, from: version, to: currentFormat.version, kept: null, notices };
  if (version === currentFormat.version) {
    const words = `${path}: format ${String(version)} is the newest; nothing was changed`;
    return { json, lines: [words, ...noticeLines(notices)], status: 0 };
  }
  if (state === 'damaged')
    throw unreadable(
      'project-damaged',
      { file: basename(path) },
      'The study is damaged, and was left as it is.',
      'Save what is whole first: vcw project repair FILE --out NEW.vcw',
    );
  const answer = await lockFile(path);
  if ('heldBy' in answer)
    throw unreadable(
      'project-in-use',
      { file: basename(path) },
      'The study is open in another program, and was left as it is.',
      'Close it there, and try again.',
    );
  try {
    const kept = freeName(`${path}.v${String(version)}`);
    await writeWhole(kept, bytes);
    const { savedAt, withoutRawData } = about;
    const fresh = await writeStudy(study, { program, savedAt, withoutRawData });
    await saveHeld(answer.lock, fresh, await sha256OfFile(kept));
    const head = `${path}: format ${String(version)} brought to ${String(currentFormat.version)}; as it was: ${kept}`;
    return { json: { ...json, kept }, lines: [head, ...noticeLines(notices)], status: 0 };
  } finally {
    await answer.lock.release();
  }
}

/** An older copy is never written over. */
function freeName(base: string): string {
  let name = `${base}.bak`;
  for (let number = 2; existsSync(name); number += 1) name = `${base}-${String(number)}.bak`;
  return name;
}
