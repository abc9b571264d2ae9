import { create } from 'zustand';
import { apply, type Command } from '../../analysis/project/commands.ts';
import { newHistory, performed, redone, stepsBetween, undone, type History } from '../../analysis/project/history.ts';
import { emptyProject, type Project } from '../../analysis/project/project.ts';
import { stepsRead } from '../../analysis/project/steps-read.ts';
import type { Notice } from '../../analysis/model/notice.ts';
import type { ResultDocument, ResultNotice } from '../../analysis/document/result-document.ts';
import type { OpenedFile } from '../host/host.ts';

/** The rooms of the rail that exist. */
export type Room = 'home' | 'data' | 'analyse' | 'report';

/** One step that can be undone or redone. */
export interface Step {
  readonly command: Command;
}

/** What is known of a run; kept beside the project, since it can always be computed again. */
export interface RunResult {
  /** `stopped` by the person: the document is that of the request before, and nothing is worked out until they ask. */
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'stopped';
  /** Of the last run that was done, so that nothing blinks while options change. */
  readonly document: ResultDocument | null;
  /** Why it was refused or failed. */
  readonly notices: readonly ResultNotice[];
  /** The request that this state answers, to know when it is out of date. */
  readonly request: unknown;
  /** The cleaning of the tables that it read, for the same reason. */
  readonly steps: readonly unknown[];
}

/** Work that goes on behind, for the status bar. */
export interface Task {
  readonly id: string;
  readonly title: string;
  /** Between 0 and 1, or null when it cannot be told. */
  readonly fraction: number | null;
  readonly cancel: (() => void) | null;
}

export interface Workbench {
  readonly room: Room;
  /** The study with all its steps: the truth, of which the next five are views. */
  readonly history: History;
  readonly project: Project;
  /** The study after each step, so that a step back finds the very objects that were there. */
  readonly states: readonly Project[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** There are steps that no saved file holds. */
  readonly isDirty: boolean;
  /** What the saved file holds, or what the study began with. */
  readonly saved: Saved;
  /** Files opened or dropped and not yet imported or turned down, first come first. */
  readonly waitingFiles: readonly OpenedFile[];
  readonly selectedTable: string | null;
  readonly selectedRun: string | null;
  readonly selectedBlock: string | null;
  readonly results: Readonly<Record<string, RunResult>>;
  readonly tasks: readonly Task[];
  /** Faults and news for the whole window, newest last; each stays until it is dismissed. */
  readonly notices: readonly { readonly id: string; readonly notice: Notice }[];
}

/** The last state on file, and how many steps of it no file holds (of recovered work). */
export interface Saved {
  readonly history: History;
  readonly unsaved: number;
}

const nothing = newHistory(emptyProject);

/** The one store. Components read it; the functions beside it and `actions/` change it. */
export const useWorkbench = create<Workbench>(() => ({
  room: 'home',
  history: nothing,
  project: emptyProject,
  states: [emptyProject],
  past: [],
  future: [],
  isDirty: false,
  saved: { history: nothing, unsaved: 0 },
  waitingFiles: [],
  selectedTable: null,
  selectedRun: null,
  selectedBlock: null,
  results: {},
  tasks: [],
  notices: [],
}));

const set = useWorkbench.setState;
const get = useWorkbench.getState;

/** A step as the journal tells it. */
type StepRecord =
  { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'undo' } | { readonly kind: 'redo' };

let onStep: (step: StepRecord) => void = () => undefined;

/** Have every step told, in order, as soon as it is made. */
export function followSteps(listener: (step: StepRecord) => void): void {
  onStep = listener;
}

/** Change the study: the one door. */
export function perform(command: Command): void {
  const { history: before, project, states } = get();
  if (apply(project, command) === project) return;
  const history = performed(before, command);
  const upTo = [...states.slice(0, before.position), project].slice(0, history.position);
  const last = upTo.at(-1) ?? project;
  showHistory(history, [...upTo, apply(last, command)]);
  onStep({ kind: 'command', command });
}

export function undo(): void {
  goToStep(get().history.position - 1);
}

export function redo(): void {
  goToStep(get().history.position + 1);
}

/** Take back or make again as many steps as it takes until so many stand. */
export function goToStep(position: number): void {
  const { history: before, states } = get();
  let history = before;
  while (history.position > Math.max(position, 0)) history = undone(history);
  while (history.position < Math.min(position, before.commands.length)) history = redone(history);
  if (history.position === before.position) return;
  showHistory(history, states);
  const count = Math.abs(history.position - before.position);
  const kind = history.position < before.position ? 'undo' : 'redo';
  for (let i = 0; i < count; i += 1) onStep({ kind });
}

/** A study from a file, a sample or a journal takes the place of the one before; its results stand as they came. */
export function openHistory(
  history: History,
  unsaved: number,
  documents: ReadonlyMap<string, ResultDocument> = new Map(),
): void {
  const states = [history.base];
  for (const command of history.commands) states.push(apply(states.at(-1) ?? history.base, command));
  const results: Record<string, RunResult> = {};
  for (const { id, request } of states[history.position]?.runs ?? []) {
    const document = documents.get(id);
    if (document !== undefined) {
      const steps = stepsRead(states[history.position] ?? history.base, request);
      results[id] = { state: 'done', document, notices: document.notices, request, steps };
    }
  }
  set({ saved: { history, unsaved }, results, selectedTable: null, selectedRun: null, selectedBlock: null });
  showHistory(history, states);
}

/** The file holds the study as it was at that state. */
export function markSaved(history: History): void {
  set({ saved: { history, unsaved: 0 }, isDirty: stepsBetween(history, get().history) > 0 });
}

/** How many steps no saved file holds. */
export function unsavedSteps({ saved, history }: Pick<Workbench, 'saved' | 'history'> = get()): number {
  return saved.unsaved + stepsBetween(saved.history, history);
}

function showHistory(history: History, states: readonly Project[]): void {
  const steps = history.commands.map((command) => ({ command }));
  set({
    history,
    states,
    project: states[history.position] ?? history.base,
    past: steps.slice(0, history.position),
    future: steps.slice(history.position),
    isDirty: unsavedSteps({ saved: get().saved, history }) > 0,
  });
}

export function goTo(room: Room): void {
  set({ room });
}

export function selectTable(table: string | null): void {
  set({ selectedTable: table });
}

export function selectRun(run: string | null): void {
  set({ selectedRun: run });
}

export function selectBlock(block: string | null): void {
  set({ selectedBlock: block });
}

/** Files go to the import preview, one after the other. */
export function receiveFiles(files: readonly OpenedFile[]): void {
  if (files.length === 0) return;
  set({ waitingFiles: [...get().waitingFiles, ...files], room: 'data' });
}

/** The first waiting file was imported or turned down. */
export function finishFile(file: OpenedFile): void {
  set({ waitingFiles: get().waitingFiles.filter((each) => each !== file) });
}

export function setResult(run: string, result: RunResult): void {
  set({ results: { ...get().results, [run]: result } });
}

export function setTask(task: Task): void {
  const others = get().tasks.filter((each) => each.id !== task.id);
  set({ tasks: [...others, task] });
}

export function endTask(id: string): void {
  set({ tasks: get().tasks.filter((each) => each.id !== id) });
}

export function tell(notice: Notice): void {
  set({ notices: [...get().notices, { id: crypto.randomUUID(), notice }] });
}

export function dismiss(id: string): void {
  set({ notices: get().notices.filter((each) => each.id !== id) });
}
