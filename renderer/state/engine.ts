import { create } from 'zustand';
import type { Engine } from '../../analysis/engine/engine.ts';
import { noticeOf } from './fault.ts';
import { tell } from './workbench.ts';

/** What the status bar says of the engine. */
export interface EngineStatus {
  readonly state: 'not-started' | 'starting' | 'ready' | 'failed';
  readonly name: string;
  readonly version: string;
  /** Bytes in use. */
  readonly memory: number;
}

export const useEngineStatus = create<EngineStatus>(() => ({ state: 'not-started', name: '', version: '', memory: 0 }));

let engine: Promise<Engine> | null = null;

/** The one engine of the window, started at the first call: it must not stand in the way of the first paint. */
export function theEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}

async function start(): Promise<Engine> {
  useEngineStatus.setState({ state: 'starting' });
  try {
    const { openBrowserEngine } = await import('../engine/duckdb.ts');
    const opened = await openBrowserEngine();
    useEngineStatus.setState({ state: 'ready', ...opened.info });
    return opened;
  } catch (error) {
    engine = null;
    useEngineStatus.setState({ state: 'failed' });
    tell(noticeOf(error));
    throw error;
  }
}

/** Ask the engine how much memory it holds; call after work that changes it. */
export async function refreshMemory(): Promise<void> {
  if (engine === null) return;
  const memory = await (await engine).memory();
  useEngineStatus.setState({ memory });
}
