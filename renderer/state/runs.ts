import type { ResultDocument } from '../../analysis/document/result-document.ts';
import { EngineError } from '../../analysis/engine/engine.ts';
import { inLanguage } from '../../analysis/model/text.ts';
import type { Project, Run } from '../../analysis/project/project.ts';
import { isSameSteps, stepsRead } from '../../analysis/project/steps-read.ts';
import { cleanedTables, whenCleaned } from './cleaning.ts';
import { theEngine, useEngineStatus } from './engine.ts';
import { noticeOf } from './fault.ts';
import { computeBeside } from '../methods/methods.ts';
import { useSettings } from '../settings/settings.ts';
import { translator } from '../text/index.ts';
import { languageInfo } from '../text/languages.ts';
import { endTask, setResult, setTask, useWorkbench, type RunResult } from './workbench.ts';

/** Typing goes on while a result is computed: the run begins when the hand rests. */
const rest = 120;

/** Shorter work than this is not told. */
const patience = 300;

interface Pending {
  readonly request: unknown;
  readonly steps: readonly unknown[];
  readonly abort: AbortController;
}

const pending = new Map<string, Pending>();

/**
 * Keep every result in step with its analysis: whenever the study changes, each run whose request has no answer yet
 * is computed, the run before it cancelled. The last result stays until the new one is there.
 */
export function keepResults(): () => void {
  follow();
  return useWorkbench.subscribe((now, before) => {
    if (now.project !== before.project) follow();
  });
}

/** Stop working on a result; it is worked out again when its options change, or on demand. */
export function stopRun(id: string): void {
  const going = pending.get(id);
  if (going === undefined) return;
  going.abort.abort();
  pending.delete(id);
  endTask(taskOf(id));
  const { results, project } = useWorkbench.getState();
  const request = project.runs.find((run) => run.id === id)?.request ?? null;
  setResult(id, {
    state: 'stopped',
    document: results[id]?.document ?? null,
    notices: [],
    request,
    steps: going.steps,
  });
}

/** Work out a result that was stopped. */
export function runAgain(id: string): void {
  const run = useWorkbench.getState().project.runs.find((each) => each.id === id);
  if (run !== undefined && !pending.has(id)) begin(run);
}

function follow(): void {
  const { project, results } = useWorkbench.getState();
  for (const run of project.runs)
    if (!isCurrent(results[run.id], run, project) && !isCurrent(pending.get(run.id), run, project)) begin(run);
  for (const [id, { abort }] of pending)
    if (!project.runs.some((run) => run.id === id)) {
      abort.abort();
      pending.delete(id);
      endTask(taskOf(id));
    }
}

/** Whether an answer, or one on its way, is to this request over tables cleaned as they are now. */
function isCurrent(answer: Answered | undefined, run: Run, project: Project): boolean {
  return answer?.request === run.request && isSameSteps(answer.steps, stepsRead(project, run.request));
}

type Answered = Pick<RunResult, 'request' | 'steps'>;

function begin(run: Run): void {
  pending.get(run.id)?.abort.abort();
  const steps = stepsRead(useWorkbench.getState().project, run.request);
  const mine: Pending = { request: run.request, steps, abort: new AbortController() };
  pending.set(run.id, mine);
  const last = useWorkbench.getState().results[run.id]?.document ?? null;
  setResult(run.id, { state: 'running', document: last, notices: [], request: null, steps });
  setTimeout(() => {
    if (mine.abort.signal.aborted) return;
    setTimeout(() => {
      if (pending.get(run.id) === mine) void showTask(run, mine);
    }, patience);
    void compute(run, mine.abort.signal).then((result) => {
      if (pending.get(run.id) !== mine) return;
      pending.delete(run.id);
      endTask(taskOf(run.id));
      setResult(run.id, { ...result, steps });
    });
  }, rest);
}

/** The status bar tells of it in every room, and stops it. */
async function showTask({ id, request }: Run, mine: Pending): Promise<void> {
  const { templateById } = await import('../../analysis/index.ts');
  if (pending.get(id) !== mine) return;
  const title = templateById(request.template)?.title;
  const language = languageInfo[useSettings.getState().language].content;
  const name = title === undefined ? request.template : inLanguage(title, language);
  const cancel = () => {
    stopRun(id);
  };
  setTask({ id: taskOf(id), title: translator()('analyse.runningOf', { name }), fraction: null, cancel });
}

/** A comparison tells how far it is, once it takes long enough to be told at all. */
function moveTask(run: string, fraction: number): void {
  const task = useWorkbench.getState().tasks.find(({ id }) => id === taskOf(run));
  if (task !== undefined) setTask({ ...task, fraction });
}

/** How far the work on a result is, between 0 and 1; null where nobody can tell. */
export function useRunProgress(run: string): number | null {
  return useWorkbench((state) => state.tasks.find(({ id }) => id === taskOf(run))?.fraction ?? null);
}

function taskOf(run: string): string {
  return `run ${run}`;
}

type Found = Omit<RunResult, 'steps'>;

async function compute(run: Run, signal: AbortSignal): Promise<Found> {
  const last = useWorkbench.getState().results[run.id]?.document ?? null;
  const { rebuilds } = useEngineStatus.getState();
  try {
    return await answer(run, signal, last);
  } catch (error) {
    const isLost = error instanceof EngineError && error.kind === 'lost';
    // The engine was lost on the way: what the analysis had laid down there went with it, so it begins anew, once.
    if (isLost || useEngineStatus.getState().rebuilds !== rebuilds)
      return answer(run, signal, last).catch((again: unknown) => failed(run, last, again));
    return failed(run, last, error);
  }
}

async function answer(run: Run, signal: AbortSignal, last: ResultDocument | null): Promise<Found> {
  const [engine, { analyse, templateById }] = await Promise.all([theEngine(), import('../../analysis/index.ts')]);
  const template = templateById(run.request.template);
  if (template === null) throw new Error(`unknown template: ${run.request.template}`);
  await whenCleaned();
  const tables = cleanedTables(useWorkbench.getState().project);
  const found = await analyse(engine, template, run.request, tables, {
    signal,
    methods: computeBeside,
    onProgress: (done, total) => {
      moveTask(run.id, done / total);
    },
  });
  return found.format === 'vcw-result'
    ? { state: 'done', document: found, notices: found.notices, request: run.request }
    : { state: 'refused', document: last, notices: found.notices, request: run.request };
}

function failed(run: Run, last: ResultDocument | null, error: unknown): Found {
  return { state: 'failed', document: last, notices: [noticeOf(error)], request: run.request };
}
