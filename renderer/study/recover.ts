import { projectOf, tablesOf } from '../../analysis/project/history.ts';
import { readJournal } from '../../analysis/project/journal.ts';
import { sessionOf, type LeftSession } from '../../analysis/project/session.ts';
import type { KeptSource } from '../../analysis/project/study.ts';
import type { StoredFile } from '../../analysis/project/storage.ts';
import { host } from '../host/index.ts';
import { heldLocks } from '../host/web-lock.ts';
import { useStudy, type LeftWork, type ReadOnly } from '../state/study.ts';
import { endTask, setTask, tell } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import { openStudy } from './open.ts';
import { folderOf, journalOf, sessionsFolder } from './session-log.ts';
import { sessionId, sessionLock, sourceFile } from './session.ts';
import { sourceFilesOf } from './sources.ts';
import { startStudy } from './start.ts';

interface Left {
  readonly id: string;
  readonly session: LeftSession;
  readonly modified: number;
}

/**
 * Look for sessions that ended without saving. Those with nothing unsaved are taken away; those that another session
 * took over are told as that one. A journal that cannot be read is left where it is.
 */
export async function findLeftWork(): Promise<void> {
  const files = await host.storage.list(sessionsFolder);
  const held = await heldLocks();
  const left: Left[] = [];
  const taken = new Set<string>();
  for (const id of idsOf(files)) {
    const session = await readSession(id);
    for (const each of session?.recovers ?? []) taken.add(each);
    if (session === null || id === sessionId() || held.has(sessionLock(id))) continue;
    const modified = files.find(({ name }) => name === journalOf(id))?.modified ?? 0;
    if (session.unsaved > 0) left.push({ id, session, modified });
    else await host.storage.removeFolder(folderOf(id));
  }
  const shown = left.filter(({ id }) => !taken.has(id)).sort((a, b) => b.modified - a.modified);
  useStudy.setState({ left: shown.map(workOf) });
}

function idsOf(files: readonly StoredFile[]): readonly string[] {
  return [...new Set(files.flatMap(({ name }) => name.split('/')[1] ?? []))];
}

async function readSession(id: string): Promise<LeftSession | null> {
  const bytes = await host.storage.read(journalOf(id));
  return bytes === null ? null : sessionOf(readJournal(bytes).records);
}

function workOf({ id, session, modified }: Left): LeftWork {
  return {
    session: id,
    title: projectOf(session.history).title,
    unsaved: session.unsaved,
    at: new Date(modified).toISOString(),
    hasPlace: session.place !== null,
  };
}

/** Open the study with its unsaved steps. The session it comes from stays as it is until the study is saved. */
export async function recover(id: string): Promise<void> {
  const left = await readSession(id);
  if (left === null) return;
  const name = projectOf(left.history).title;
  setTask({ id: 'open-study', title: translator()('study.opening', { name }), fraction: null, cancel: null });
  try {
    await open(id, left);
  } finally {
    endTask('open-study');
  }
  await findLeftWork();
}

async function open(id: string, left: LeftSession): Promise<void> {
  const rows = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const table of tablesOf(left.history)) {
    const bytes = await host.storage.read(`${folderOf(id)}/tables/${table}.arrow`);
    if (bytes === null) missing.push(table);
    else rows.set(table, bytes);
  }
  const sources = new Map<string, KeptSource>();
  for (const [sha256, file] of sourceFilesOf(left.history)) {
    const bytes = await host.storage.read(`${folderOf(id)}/${sourceFile(sha256)}`);
    if (bytes !== null) sources.set(sha256, { file, bytes });
  }
  const { place, readOnly } = await placeToWrite(left);
  await startStudy({
    history: left.history,
    rows,
    sources,
    place,
    readOnly,
    unsaved: left.unsaved,
    recovers: [id, ...left.recovers],
  });
  for (const table of missing)
    tell({
      code: 'rows-missing',
      severity: 'wrong',
      where: { table },
      text: { en: 'The rows of this table could not be recovered.' },
      next: { en: 'Import the table again from its workbook.' },
    });
}

/** The file the study was saved in, if it can still be written and is as it was. */
async function placeToWrite({
  place,
}: LeftSession): Promise<{ place: LeftSession['place']; readOnly: ReadOnly | null }> {
  if (place === null) return { place: null, readOnly: null };
  try {
    const file = await host.openStudyFile({ from: 'recent', placeId: place.placeId });
    if (file === null) return { place: null, readOnly: null };
    if (file.heldBy !== null) return { place, readOnly: { why: 'held', holder: file.heldBy } };
    return { place, readOnly: file.isReadOnly ? { why: 'place' } : null };
  } catch {
    // It is gone: the study is saved where the person says.
    return { place: null, readOnly: null };
  }
}

/** Open the file as it was last saved; the unsaved steps stay to be recovered. */
export async function openLastSave(id: string): Promise<void> {
  const left = await readSession(id);
  if (left?.place) await openStudy({ from: 'recent', placeId: left.place.placeId });
  await findLeftWork();
}

/** Give the unsaved steps up, and those they were recovered from. */
export async function discard(id: string): Promise<void> {
  const left = await readSession(id);
  for (const each of [id, ...(left?.recovers ?? [])]) await host.storage.removeFolder(folderOf(each));
  await findLeftWork();
}
