import type { ResultDocument } from '../../analysis/document/result-document.ts';
import { EngineError } from '../../analysis/engine/engine.ts';
import type { Run } from '../../analysis/project/project.ts';
import { theEngine, useEngineStatus } from './engine.ts';
import { noticeOf } from './fault.ts';
import { setResult, useWorkbench, type RunResult } from './workbench.ts';

/** Typing goes on while a result is computed: the run begins when the hand rests. */
const rest = 120;

interface Pending {
  readonly run: Run;
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

function follow(): void {
  const { project, results } = useWorkbench.getState();
  for (const run of project.runs)
    if (results[run.id]?.request !== run.request && pending.get(run.id)?.run.request !== run.request) begin(run);
  for (const [id, { abort }] of pending)
    if (!project.runs.some((run) => run.id === id)) {
      abort.abort();
      pending.delete(id);
    }
}

function begin(run: Run): void {
  pending.get(run.id)?.abort.abort();
  const mine: Pending = { run, abort: new AbortController() };
  pending.set(run.id, mine);
  const last = useWorkbench.getState().results[run.id]?.document ?? null;
  setResult(run.id, { state: 'running', document: last, notices: [], request: null });
  setTimeout(() => {
    if (mine.abort.signal.aborted) return;
    void compute(run, mine.abort.signal).then((result) => {
      if (pending.get(run.id) !== mine) return;
      pending.delete(run.id);
      setResult(run.id, result);
    });
  }, rest);
}

async function compute(run: Run, signal: AbortSignal): Promise<RunResult> {
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

async function answer(run: Run, signal: AbortSignal, last: ResultDocument | null): Promise<RunResult> {
  const [engine, { analyse, templateById }] = await Promise.all([theEngine(), import('../../analysis/index.ts')]);
  const template = templateById(run.request.template);
  if (template === null) throw new Error(`unknown template: ${run.request.template}`);
  const { tables } = useWorkbench.getState().project;
  const found = await analyse(engine, template, run.request, tables, { signal });
  return found.format === 'vcw-result'
    ? { state: 'done', document: found, notices: found.notices, request: run.request }
    : { state: 'refused', document: last, notices: found.notices, request: run.request };
}

function failed(run: Run, last: ResultDocument | null, error: unknown): RunResult {
  return { state: 'failed', document: last, notices: [noticeOf(error)], request: run.request };
}
