import { create } from 'zustand';
import { apply, type Command } from '../../analysis/project/commands.ts';
import { emptyProject, type Project } from '../../analysis/project/project.ts';
import type { Notice } from '../../analysis/model/notice.ts';
import type { ResultDocument } from '../../analysis/document/result-document.ts';
import type { OpenedFile } from '../host/host.ts';

/** The rooms of the rail that exist. */
export type Room = 'home' | 'data' | 'analyse' | 'report';

/** One step that can be undone: the command by name, and the study before and after it. */
export interface Step {
  readonly command: Command;
  readonly before: Project;
  readonly after: Project;
}

/** What is known of a run; kept beside the project, since it can always be computed again. */
export interface RunResult {
  readonly state: 'running' | 'done' | 'refused' | 'failed';
  /** Of the last run that was done, so that nothing blinks while options change. */
  readonly document: ResultDocument | null;
  /** Why it was refused or failed. */
  readonly notices: readonly Notice[];
  /** The request that this state answers, to know when it is out of date. */
  readonly request: unknown;
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
  readonly project: Project;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** There are steps that no saved file holds. */
  readonly isDirty: boolean;
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

/** The one store. Components read it; the functions beside it and `actions/` change it. */
export const useWorkbench = create<Workbench>(() => ({
  room: 'home',
  project: emptyProject,
  past: [],
  future: [],
  isDirty: false,
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

/** Change the study: the one door. */
export function perform(command: Command): void {
  const before = get().project;
  const after = apply(before, command);
  if (after === before) return;
  set({ project: after, past: joined(get().past, { command, before, after }), future: [], isDirty: true });
}

/** Typing in one field is one step, not one for every letter. */
function joined(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  return last !== undefined && isSameField(last.command, step.command)
    ? [...past.slice(0, -1), { ...step, before: last.before }]
    : [...past, step];
}

function isSameField(a: Command, b: Command): boolean {
  if (a.kind === 'edit-block' && b.kind === 'edit-block') return a.block.id === b.block.id;
  if (a.kind === 'edit-report-front' && b.kind === 'edit-report-front')
    return Object.keys(a.front).join() === Object.keys(b.front).join();
  if (a.kind === 'set-parameter' && b.kind === 'set-parameter') return a.run === b.run && a.name === b.name;
  return a.kind === 'rename-study' && b.kind === 'rename-study';
}

export function undo(): void {
  const step = get().past.at(-1);
  if (step === undefined) return;
  set({
    project: step.before,
    past: get().past.slice(0, -1),
    future: [step, ...get().future],
    isDirty: true,
  });
}

export function redo(): void {
  const [step, ...future] = get().future;
  if (step === undefined) return;
  set({ project: step.after, past: [...get().past, step], future, isDirty: true });
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
