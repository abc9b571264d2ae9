import { createStore, type StoreApi } from 'zustand';
import type { ImportPlan } from '../../../../analysis/import/plan/plan.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import type { OpenedFile } from '../../../host/host.ts';
import { openImporter, type Importer } from '../../../import/importer.ts';
import { noticeOf } from '../../../state/fault.ts';
import { importTables } from '../../../state/tables.ts';
import { endTask, finishFile, setTask } from '../../../state/workbench.ts';
import { translator } from '../../../text/index.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';

/** How far a file has come on its way into the study. */
export type ImportSession =
  | { readonly state: 'reading'; readonly fraction: number | null }
  | { readonly state: 'failed'; readonly notice: Notice }
  | {
      readonly state: 'open';
      readonly importer: Importer;
      readonly draft: DraftStore;
      /** Share of the work done while importing; null when no import runs. */
      readonly importing: { readonly fraction: number | null } | null;
      readonly fault: Notice | null;
    };

const sessions = new WeakMap<OpenedFile, StoreApi<ImportSession>>();
const stops = new WeakMap<OpenedFile, AbortController>();

/** The session of a file, begun at the first call: it lives on while the person looks at other rooms. */
export function sessionOf(file: OpenedFile): StoreApi<ImportSession> {
  const known = sessions.get(file);
  if (known) return known;
  const session = createStore<ImportSession>()(() => ({ state: 'reading', fraction: null }));
  sessions.set(file, session);
  // Screens ask while they are being drawn: the work, and its news, begin after that.
  queueMicrotask(() => void read(file, session));
  return session;
}

/** Turn the file down: stops reading or importing, and lets the reader go. */
export function turnDown(file: OpenedFile): void {
  stops.get(file)?.abort();
  const session = sessions.get(file)?.getState();
  if (session?.state === 'open') session.importer.close();
  sessions.delete(file);
  finishFile(file);
}

/** Import the tables of a plan; a failure leaves the preview as it was, with the reason. */
export async function importFrom(file: OpenedFile, plan: ImportPlan): Promise<void> {
  const session = sessions.get(file);
  const before = session?.getState();
  if (!session || before?.state !== 'open' || before.importing) return;
  const { importer } = before;
  const stop = newStop(file);
  let isOver = false;
  const show = (fraction: number | null) => {
    if (isOver || stop.signal.aborted) return;
    session.setState({ ...before, importing: { fraction }, fault: null }, true);
    announce(translator()('data.importing', { count: plan.tables.length }), fraction, stop);
  };
  show(null);
  try {
    const imported = await importer.apply(plan, {
      signal: stop.signal,
      onProgress: (done, total) => show(total > 0 ? done / total : null),
    });
    stop.signal.throwIfAborted();
    await importTables(plan, imported);
    turnDown(file);
  } catch (error) {
    if (sessions.get(file) === session)
      session.setState({ ...before, importing: null, fault: stop.signal.aborted ? null : noticeOf(error) }, true);
  } finally {
    isOver = true;
    endTask(task);
  }
}

/** Stop an import that runs; the preview stays. */
export function stopImport(file: OpenedFile): void {
  stops.get(file)?.abort();
}

async function read(file: OpenedFile, session: StoreApi<ImportSession>): Promise<void> {
  const stop = newStop(file);
  const title = translator()('data.reading', { file: file.name });
  // News of the way may arrive after the end of it: they would bring back what is over.
  let isOver = false;
  announce(title, null, stop);
  try {
    const importer = await openImporter(file, {
      signal: stop.signal,
      onProgress: (done: number, total: number) => {
        if (isOver || stop.signal.aborted) return;
        const fraction = total > 0 ? done / total : null;
        session.setState({ state: 'reading', fraction }, true);
        announce(title, fraction, stop);
      },
    });
    session.setState(
      { state: 'open', importer, draft: createDraftStore(importer), importing: null, fault: null },
      true,
    );
  } catch (error) {
    // Cancelled from the status bar: the file is turned down as by the button beside it.
    if (stop.signal.aborted) finishFile(file);
    else session.setState({ state: 'failed', notice: noticeOf(error) }, true);
  } finally {
    isOver = true;
    endTask(task);
  }
}

const task = 'import';

function announce(title: string, fraction: number | null, stop: AbortController): void {
  setTask({ id: task, title, fraction, cancel: () => stop.abort() });
}

function newStop(file: OpenedFile): AbortController {
  const stop = new AbortController();
  stops.set(file, stop);
  return stop;
}
