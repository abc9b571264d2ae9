import {
  newHistory,
  performed,
  projectOf,
  redone,
  tablesOf,
  undone,
  type History,
} from '../../analysis/project/history.ts';
import { emptyProject } from '../../analysis/project/project.ts';
import type { SessionRecord } from '../../analysis/project/session.ts';
import { randomCommands } from '../analysis/project/random-commands.ts';
import { randomFrom } from './trial.ts';

export interface Step {
  readonly history: History;
  readonly record: SessionRecord;
  /** New tables that the step brings. */
  readonly tables: readonly string[];
  /** Milliseconds until the next. */
  readonly rest: number;
}

/** A recorded session: the same seed does the same steps, one in five taken back or made again. */
export function sessionSteps(seed: number): { readonly start: History; readonly next: (now: History) => Step } {
  const random = randomFrom(seed);
  const command = randomCommands(seed);
  return {
    start: newHistory(emptyProject),
    next: (now) => {
      const [dice, rest] = [random(), 2 + random() * 60];
      if (dice < 0.13) return { history: undone(now), record: { kind: 'undo' }, tables: [], rest };
      if (dice < 0.2) return { history: redone(now), record: { kind: 'redo' }, tables: [], rest };
      const next = command(projectOf(now));
      const history = performed(now, next);
      const known = tablesOf(now);
      const tables = [...tablesOf(history)].filter((name) => !known.has(name));
      return { history, record: { kind: 'command', command: next }, tables, rest };
    },
  };
}
