import { create } from 'zustand';
import { EngineError, type Engine } from '../../analysis/engine/engine.ts';
import { tablesOf } from '../../analysis/project/history.ts';
import { noticeOf } from './fault.ts';
import { tell, useWorkbench } from './workbench.ts';

/** What the status bar says of the engine. */
export interface EngineStatus {
  readonly state: 'not-started' | 'starting' | 'ready' | 'failed';
  readonly name: string;
  readonly version: string;
  /** Bytes in use. */
  readonly memory: number;
  /** How often it was rebuilt: work that was begun before must begin again. */
  readonly rebuilds: number;
}

export const useEngineStatus = create<EngineStatus>(() => ({
  state: 'not-started',
  name: '',
  version: '',
  memory: 0,
  rebuilds: 0,
}));

let engine: Promise<Engine> | null = null;

/** The one engine of the window, started at the first call: it must not stand in the way of the first paint. */
export function theEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}

let rowsOf: (table: string) => Promise<Uint8Array | null> = () => Promise.resolve(null);

/** Where the rows of the study's tables are found again when the engine is lost. */
export function rebuildFrom(source: (table: string) => Promise<Uint8Array | null>): void {
  rowsOf = source;
}

async function start(): Promise<Engine> {
  useEngineStatus.setState({ state: 'starting' });
  try {
    const opened = await open();
    useEngineStatus.setState({ state: 'ready', ...opened.info });
    return opened;
  } catch (error) {
    engine = null;
    useEngineStatus.setState({ state: 'failed' });
    tell(noticeOf(error));
    throw error;
  }
}

async function open(): Promise<Engine> {
  const { openBrowserEngine } = await import('../engine/duckdb.ts');
  const opened: Engine = await openBrowserEngine({}, () => lose(opened));
  return watched(opened);
}

/** The engine, with one that is lost found out at once and each question about data asked again of the next. */
function watched(inner: Engine): Engine {
  const attempt = async <T>(call: (to: Engine) => Promise<T>, isAskedAgain: boolean): Promise<T> => {
    try {
      return await call(inner);
    } catch (error) {
      if (!(error instanceof EngineError && error.kind === 'lost')) throw error;
      lose(inner);
      if (!isAskedAgain) throw error;
      return call(await theEngine());
    }
  };
  const outer: Engine = {
    info: inner.info,
    exec: (sql, options) => attempt((to) => to.exec(sql, options), false),
    query: (sql, options) => attempt((to) => to.query(sql, options), true),
    load: (table, rows) => attempt((to) => to.load(table, rows), true),
    dump: (table) => attempt((to) => to.dump(table), true),
    memory: () => attempt((to) => to.memory(), true),
    close: () => inner.close(),
  };
  innerOf.set(inner, outer);
  return outer;
}

/** Engines that run, and those that are given up. */
const innerOf = new Map<Engine, Engine>();

/** Give an engine up and build the next with all tables of the study. */
function lose(lost: Engine): void {
  if (!innerOf.delete(lost)) return;
  void lost.close().catch(() => undefined);
  engine = rebuild();
  engine.catch(() => undefined);
}

const onRebuild = new Set<() => void>();

/** Have a new engine told, once its tables are loaded: what was made of them is to be made again. */
export function afterRebuild(listener: () => void): () => void {
  onRebuild.add(listener);
  return () => onRebuild.delete(listener);
}

async function rebuild(): Promise<Engine> {
  const began = performance.now();
  const rebuilt = await start();
  const missing: string[] = [];
  for (const table of tablesOf(useWorkbench.getState().history)) {
    const rows = await rowsOf(table);
    if (rows === null) missing.push(table);
    else await rebuilt.load(table, rows);
  }
  const { rebuilds } = useEngineStatus.getState();
  useEngineStatus.setState({ rebuilds: rebuilds + 1, memory: await rebuilt.memory() });
  for (const listener of onRebuild) listener();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tell({
    code: 'engine-rebuilt',
    severity: missing.length === 0 ? 'know' : 'wrong',
    where: {},
    text: {
      en:
        missing.length === 0
          ? `The engine stopped. A new one was started and every table loaded again in ${seconds} s; nothing of the study is lost.`
          : `The engine stopped. A new one was started, but the rows of ${missing.join(', ')} could not be loaded again.`,
    },
    next: { en: missing.length === 0 ? 'Go on with your work.' : 'Open the study again, or an earlier state of it.' },
  });
  return rebuilt;
}

/** Ask the engine how much memory it holds; call after work that changes it. */
export async function refreshMemory(): Promise<void> {
  if (engine === null) return;
  const memory = await (await engine).memory();
  useEngineStatus.setState({ memory });
}
