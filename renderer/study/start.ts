import { newHistory, tablesOf, type History } from '../../analysis/project/history.ts';
import type { ResultDocument } from '../../analysis/document/result-document.ts';
import { emptyProject, type Project } from '../../analysis/project/project.ts';
import type { StudyPlace } from '../../analysis/project/session.ts';
import type { KeptSource } from '../../analysis/project/study.ts';
import { host } from '../host/index.ts';
import { refreshMemory, theEngine } from '../state/engine.ts';
import { useStudy, type ReadOnly } from '../state/study.ts';
import { cleanAnew } from '../state/cleaning.ts';
import { dropTables, takeTableNames } from '../state/tables.ts';
import { goTo, openHistory, selectRun, selectTable, tell, unsavedSteps, useWorkbench } from '../state/workbench.ts';
import { beginSession, keptRows, leaveSession } from './session.ts';

/** A study to take the place of the open one. */
interface NextStudy {
  readonly history: History;
  /** Rows to load; those of a sample are in the engine already. */
  readonly rows: ReadonlyMap<string, Uint8Array>;
  readonly isLoaded?: boolean;
  readonly results?: ReadonlyMap<string, ResultDocument>;
  readonly place?: StudyPlace | null;
  readonly readOnly?: ReadOnly | null;
  readonly sources?: ReadonlyMap<string, KeptSource>;
  /** The file it comes from holds copies of the workbooks, and will go on to. */
  readonly keepsSources?: boolean;
  readonly templates?: ReadonlyMap<string, Uint8Array>;
  /** Steps that no file holds, and the sessions that they come from. */
  readonly unsaved?: number;
  readonly recovers?: readonly string[];
}

/** Open a study in the place of the one before. Its unsaved steps stay to be recovered. */
export async function startStudy(next: NextStudy): Promise<void> {
  const before = useWorkbench.getState();
  const names = tablesOf(next.history);
  takeTableNames(names);
  if (next.isLoaded !== true) await loadInstead(next.rows, tablesOf(before.history));
  const endLast = await leaveSession();
  tellOfKeptWork();
  const { place: lastPlace } = useStudy.getState();
  const { place = null, readOnly = null, sources = new Map(), templates = new Map() } = next;
  useStudy.setState({
    id: place?.placeId ?? '',
    place,
    readOnly,
    sources,
    templates,
    keepsSources: next.keepsSources === true,
  });
  openHistory(next.history, next.unsaved ?? 0, next.results);
  beginSession(next.recovers ?? [], next.rows);
  await endLast();
  if (lastPlace !== null && lastPlace.placeId !== place?.placeId) await host.releaseStudy(lastPlace.placeId);
  if (next.isLoaded === true) await dropTables([...tablesOf(before.history)].filter((name) => !names.has(name)));
  enter();
}

/** A study with nothing in it. */
export async function startEmptyStudy(): Promise<void> {
  await startStudy({ history: newHistory(emptyProject), rows: new Map() });
  goTo('data');
}

/** A study made by the program, with its tables in the engine. */
export async function startPreparedStudy(
  project: Project,
  rows: ReadonlyMap<string, Uint8Array>,
  sources: ReadonlyMap<string, KeptSource>,
): Promise<void> {
  await startStudy({ history: newHistory(project), rows, sources, isLoaded: true });
}

/** Tables of the next study in place of the last one's; where they do not fit, the last ones come back. */
async function loadInstead(rows: ReadonlyMap<string, Uint8Array>, last: ReadonlySet<string>): Promise<void> {
  if (rows.size === 0 && last.size === 0) return;
  const engine = await theEngine();
  await dropTables(last);
  try {
    for (const [name, bytes] of rows) await engine.load(name, bytes);
  } catch (error) {
    await dropTables(rows.keys());
    for (const name of last) {
      const bytes = await keptRows(name);
      if (bytes !== null) await engine.load(name, bytes);
    }
    cleanAnew();
    throw error;
  }
  await refreshMemory();
}

function tellOfKeptWork(): void {
  const unsaved = unsavedSteps();
  if (unsaved === 0) return;
  const { title } = useWorkbench.getState().project;
  tell({
    code: 'work-kept',
    severity: 'know',
    where: {},
    text: { en: `The ${String(unsaved)} unsaved steps of ${title === '' ? 'the study before' : title} are kept.` },
    next: { en: 'You find them on the start screen, under recovered work.' },
  });
}

function enter(): void {
  const { project } = useWorkbench.getState();
  selectTable(project.tables[0]?.name ?? null);
  selectRun(project.runs[0]?.id ?? null);
  if (project.report.blocks.length > 0) goTo('report');
  else goTo(project.runs.length > 0 ? 'analyse' : 'data');
}
