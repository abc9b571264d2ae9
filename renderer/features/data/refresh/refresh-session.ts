import { create } from 'zustand';
import { activeSteps } from '../../../../analysis/import/clean/cleaned-table.ts';
import { rawName } from '../../../../analysis/import/clean/clean-table.ts';
import type { FitAnswers, FittedPlan } from '../../../../analysis/import/plan/fit-steps.ts';
import type { ImportedTable, ImportPlan } from '../../../../analysis/import/plan/plan.ts';
import { valueDiff, type ValueDiff } from '../../../../analysis/import/refresh/value-diff.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { plansOf } from '../../../../analysis/project/plans-of.ts';
import { dataExtensions } from '../../../actions/open-file.ts';
import type { OpenedFile } from '../../../host/host.ts';
import { host } from '../../../host/index.ts';
import { openImporter, type Importer } from '../../../import/importer.ts';
import { whenCleaned } from '../../../state/cleaning.ts';
import { theEngine } from '../../../state/engine.ts';
import { noticeOf } from '../../../state/fault.ts';
import { dropTables, loadTables } from '../../../state/tables.ts';
import { endTask, goTo, setTask, useWorkbench } from '../../../state/workbench.ts';
import { translator } from '../../../text/index.ts';

/** The rows that the new file gives under the plan, loaded beside the old ones, and how they differ. */
export interface NewRows {
  readonly imported: ImportedTable;
  readonly table: Table;
  readonly values: ValueDiff;
}

/** Next year's file beside the table that it is to replace. */
export interface Refresh {
  readonly old: Table;
  readonly file: OpenedFile;
  readonly work:
    | { readonly state: 'reading'; readonly fraction: number | null }
    | { readonly state: 'failed'; readonly notice: Notice }
    | {
        readonly state: 'open';
        readonly answers: FitAnswers;
        readonly fitted: FittedPlan;
        /** Null where the file gives no such table, or while the first comparison is on its way. */
        readonly rows: NewRows | null;
        readonly isComparing: boolean;
        readonly fault: Notice | null;
      };
}

/** The one comparison that is open; it lives on while a person looks at other rooms. */
export const useRefresh = create<{ readonly refresh: Refresh | null }>(() => ({ refresh: null }));

/** What holds the file open, of the comparison that is shown. */
interface Hold {
  readonly stop: AbortController;
  readonly plan: ImportPlan;
  importer: Importer | null;
  /** Counts the answers given: only the last comparison is shown. */
  turn: number;
}

let hold: Hold | null = null;

/** How the table was read; null where the study does not tell, so that no other file can be laid under it. */
export function planOfTable(table: string): ImportPlan | null {
  return plansOf(useWorkbench.getState().history).get(table) ?? null;
}

/** Ask for next year's file of a table, and compare it. */
export async function chooseNextFile(table: Table): Promise<void> {
  const kind = { title: translator()('refresh.fileKind'), extensions: [...dataExtensions] };
  const [file] = await host.openFiles([kind]);
  if (file !== undefined) beginRefresh(table, file);
}

/** Lay the plan of a table on another file and compare what comes out. */
export function beginRefresh(old: Table, file: OpenedFile): void {
  endRefresh();
  const plan = planOfTable(old.name);
  goTo('data');
  if (plan === null) {
    useRefresh.setState({ refresh: { old, file, work: { state: 'failed', notice: noPlan(old) } } });
    return;
  }
  const mine: Hold = { stop: new AbortController(), plan, importer: null, turn: 0 };
  hold = mine;
  useRefresh.setState({ refresh: { old, file, work: { state: 'reading', fraction: null } } });
  void read(mine, file);
}

/** Close the comparison; rows that were loaded for it go. */
export function endRefresh(): void {
  const { refresh } = useRefresh.getState();
  if (refresh?.work.state === 'open' && refresh.work.rows !== null) void dropTables([refresh.work.rows.table.name]);
  leave();
}

/** Close the comparison and keep its rows: they are in the study now. */
export function leave(): void {
  hold?.stop.abort();
  hold?.importer?.close();
  hold = null;
  endTask(task);
  useRefresh.setState({ refresh: null });
}

/** Answer a question of the fit, or take the answer back with null; the file is compared anew. */
export function answerStep(id: string, choice: string | null): void {
  const { refresh } = useRefresh.getState();
  if (refresh?.work.state !== 'open' || hold === null) return;
  const others = Object.entries(refresh.work.answers).filter(([each]) => each !== id);
  const answers = Object.fromEntries(choice === null ? others : [...others, [id, choice]]);
  // The choice shows at once; the figures follow.
  change({ answers, isComparing: true });
  void compare(hold, answers);
}

const task = 'refresh';

async function read(mine: Hold, file: OpenedFile): Promise<void> {
  const title = translator()('data.reading', { file: file.name });
  const show = (fraction: number | null): void => {
    if (hold !== mine || mine.importer !== null) return;
    update((refresh) => ({ ...refresh, work: { state: 'reading', fraction } }));
    setTask({ id: task, title, fraction, cancel: endRefresh });
  };
  show(null);
  try {
    const importer = await openImporter(file, {
      signal: mine.stop.signal,
      onProgress: (done, total) => show(total > 0 ? done / total : null),
    });
    if (hold !== mine) {
      importer.close();
      return;
    }
    mine.importer = importer;
    await compare(mine, {});
  } catch (error) {
    if (hold === mine) fail(noticeOf(error));
  } finally {
    endTask(task);
  }
}

async function compare(mine: Hold, answers: FitAnswers): Promise<void> {
  const turn = (mine.turn += 1);
  const isCurrent = (): boolean => hold === mine && mine.turn === turn;
  const { refresh } = useRefresh.getState();
  if (mine.importer === null || refresh === null) return;
  try {
    const fitted = await mine.importer.fit(mine.plan, answers);
    if (!isCurrent()) return;
    const before = openRows();
    update((now) => ({
      ...now,
      work: { state: 'open', answers, fitted, rows: before, isComparing: true, fault: null },
    }));
    const rows = fitted.plan.tables.length === 0 ? null : await newRows(mine.importer, fitted.plan, refresh.old);
    if (!isCurrent()) {
      if (rows !== null) await dropTables([rows.table.name]);
      return;
    }
    if (before !== null) await dropTables([before.table.name]);
    change({ rows, isComparing: false });
  } catch (error) {
    if (!isCurrent()) return;
    if (useRefresh.getState().refresh?.work.state === 'open') change({ isComparing: false, fault: noticeOf(error) });
    else fail(noticeOf(error));
  }
}

async function newRows(importer: Importer, plan: ImportPlan, old: Table): Promise<NewRows | null> {
  const [imported] = await importer.apply(plan);
  if (imported === undefined) return null;
  const [table] = await loadTables([imported]);
  if (table === undefined) return null;
  try {
    // Raw rows against raw rows: what was cleaned since is no revision of the file.
    await whenCleaned();
    const before = activeSteps(old).length > 0 ? rawName(old.name) : old.name;
    return { imported, table, values: await valueDiff(await theEngine(), old, table, new Map(), { before }) };
  } catch (error) {
    await dropTables([table.name]);
    throw error;
  }
}

function openRows(): NewRows | null {
  const { refresh } = useRefresh.getState();
  return refresh?.work.state === 'open' ? refresh.work.rows : null;
}

function update(next: (refresh: Refresh) => Refresh): void {
  const { refresh } = useRefresh.getState();
  if (refresh !== null) useRefresh.setState({ refresh: next(refresh) });
}

function change(part: Partial<Extract<Refresh['work'], { state: 'open' }>>): void {
  update((refresh) => (refresh.work.state === 'open' ? { ...refresh, work: { ...refresh.work, ...part } } : refresh));
}

function fail(notice: Notice): void {
  update((refresh) => ({ ...refresh, work: { state: 'failed', notice } }));
}

function noPlan({ label }: Table): Notice {
  return {
    code: 'refresh-no-plan',
    severity: 'wrong',
    where: {},
    text: { en: `The study does not tell how "${label}" was read, so no other file can be laid under it.` },
    next: { en: 'Import the new file as a table of its own, and choose it in the analyses.' },
  };
}
