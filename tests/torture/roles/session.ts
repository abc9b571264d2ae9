import { createHash } from 'node:crypto';
import { fileStorage } from '../../../analysis/node/files/file-storage.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import { canonicalJson } from '../../../analysis/project/file/canonical.ts';
import { tablesOf } from '../../../analysis/project/history.ts';
import { readJournal } from '../../../analysis/project/journal.ts';
import { sessionOf } from '../../../analysis/project/session.ts';
import { SessionLog, journalOf } from '../../../renderer/study/session-log.ts';
import { pause } from '../child.ts';
import { sessionSteps } from '../session-steps.ts';
import { tell } from './tell.ts';

export const sessionId = 'tried';

/** Work without end, as the window does: each step is told and recorded, each table kept before the step that brings it. */
export async function workForEver([folder = '', seed = '0']: readonly string[]): Promise<void> {
  const steps = sessionSteps(Number(seed));
  let now = steps.start;
  const log = new SessionLog(sessionId, fileStorage(folder), {
    ready: Promise.resolve(),
    begin: () => ({ kind: 'begin', history: now, title: '', place: null, unsaved: 0, recovers: [] }),
    tables: () => tablesOf(now),
    onTrouble: (error) => tell(`trouble ${String(error)}`),
  });
  const begun = performance.now();
  tell('ready');
  for (let n = 1; ; n += 1) {
    const step = steps.next(now);
    now = step.history;
    for (const name of step.tables) log.keep(name, rowsOf(name));
    log.record(step.record);
    tell(`did ${String(n)} ${String(Math.round(performance.now() - begun))}`);
    await pause(step.rest);
  }
}

/** Read what a session left and write it as a whole file, as the start after a crash does. */
export async function recover([folder = '', to = '']: readonly string[]): Promise<void> {
  tell('ready');
  const storage = fileStorage(folder);
  const bytes = await storage.read(journalOf(sessionId));
  const left = bytes === null ? null : sessionOf(readJournal(bytes).records);
  await writeWhole(to, Buffer.from(left === null ? 'nothing' : canonicalJson(left.history)));
  tell('recovered');
}

/** Rows that can be known again. */
export function rowsOf(table: string): Uint8Array {
  return createHash('sha512').update(table).digest();
}
