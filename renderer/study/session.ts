import { tablesOf } from '../../analysis/project/history.ts';
import { host } from '../host/index.ts';
import { holdLock } from '../host/web-lock.ts';
import { noticeOf } from '../state/fault.ts';
import { useStudy } from '../state/study.ts';
import { followSteps, tell, unsavedSteps, useWorkbench } from '../state/workbench.ts';
import { SessionLog } from './session-log.ts';

/** The lock that says: a window works in this session. */
export function sessionLock(session: string): string {
  return `session ${session}`;
}

interface Session {
  readonly log: SessionLog;
  /** Sessions whose unsaved steps this one took over. */
  recovers: readonly string[];
  readonly release: Promise<(() => void) | null>;
}

let current: Session | null = null;

/** The session of the open study, begun at the first call. */
function theSession(): Session {
  current ??= begin([]);
  return current;
}

function begin(recovers: readonly string[]): Session {
  const id = crypto.randomUUID();
  const release = holdLock(sessionLock(id));
  const session: Session = {
    recovers,
    release,
    log: new SessionLog(id, host.storage, {
      ready: release,
      begin: () => {
        const { history, project } = useWorkbench.getState();
        const { place } = useStudy.getState();
        const { recovers: taken } = session;
        return { kind: 'begin', history, title: project.title, place, unsaved: unsavedSteps(), recovers: taken };
      },
      tables: () => tablesOf(useWorkbench.getState().history),
      onTrouble: (error) =>
        tell({ ...noticeOf(error), code: 'journal-not-written', severity: 'wrong', ...troubleWords }),
    }),
  };
  if (useStudy.getState().id === '') useStudy.setState({ id });
  return session;
}

const troubleWords = {
  where: {},
  text: { en: 'The steps you make cannot be kept safe on this computer at the moment: a crash would lose them.' },
  next: { en: 'Save the study. Free some space on the disk; the workbench goes on trying.' },
} as const;

/** Every step goes to the journal from now on; what is pending goes there when the window is left. */
export function keepJournal(): void {
  followSteps((step) => theSession().log.record(step));
  const onLeave = () => void current?.log.flush();
  document.addEventListener('visibilitychange', onLeave);
  window.addEventListener('pagehide', onLeave);
}

/** Rows of a table of the open study, stored before the step that brings it. */
export function keepRows(table: string, rows: Uint8Array): void {
  theSession().log.keep(table, rows);
}

/** Rows of a table as they were loaded; null where they were never kept. */
export async function keptRows(table: string): Promise<Uint8Array | null> {
  return current === null ? null : current.log.rows(table);
}

/** A copy of a workbook that was imported, for the wish to keep it in the study. */
export function keepSource(sha256: string, bytes: Uint8Array): void {
  // Without it the study is saved all the same, and says what it lacks.
  void theSession()
    .log.keepFile(sourceFile(sha256), bytes)
    .catch(() => undefined);
}

export async function keptSource(sha256: string): Promise<Uint8Array | null> {
  return current === null ? null : current.log.keptFile(sourceFile(sha256));
}

/** Its name within the session's folder. */
export function sourceFile(sha256: string): string {
  return `sources/${sha256}`;
}

/** The id of the open session; null before the first step. */
export function sessionId(): string | null {
  return current?.log.id ?? null;
}

/**
 * Another study takes the place of the open one. A session whose steps are all on file goes; one with unsaved steps
 * stays to be recovered. Answers how to end the old one when the new one is whole.
 */
export async function leaveSession(): Promise<() => Promise<void>> {
  const left = current;
  if (left === null) return () => Promise.resolve();
  const isDirty = unsavedSteps() > 0;
  await left.log.flush();
  return async () => {
    if (!isDirty) await left.log.end().catch(() => undefined);
    (await left.release)?.();
  };
}

/** The session of a study that was just opened; its rows are stored behind the person's back. */
export function beginSession(recovers: readonly string[], rows: ReadonlyMap<string, Uint8Array>): void {
  current = begin(recovers);
  for (const [table, bytes] of rows) current.log.keep(table, bytes);
  void current.log.flush();
}

/** The study is on file: what this session took over is no longer needed. */
export async function sessionSaved(): Promise<void> {
  const session = current;
  if (session === null) return;
  session.log.record({
    kind: 'saved',
    place: useStudy.getState().place,
    at: new Date().toISOString(),
    unsaved: unsavedSteps(),
  });
  await session.log.flush();
  const taken = session.recovers;
  session.recovers = [];
  for (const id of taken) await host.storage.removeFolder(`sessions/${id}`);
}
