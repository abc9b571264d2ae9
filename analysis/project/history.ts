import { apply, type Command } from './commands.ts';
import type { Project } from './project.ts';

/**
 * A study with all its steps: what it was at the start, every command since, and how many of them stand. The commands
 * after `position` were undone and can be redone. It is plain data, and is saved with the study.
 */
export interface History {
  readonly base: Project;
  readonly commands: readonly Command[];
  readonly position: number;
}

export function newHistory(base: Project): History {
  return { base, commands: [], position: 0 };
}

/** The study as it stands. */
export function projectOf(history: History): Project {
  return history.commands.slice(0, history.position).reduce(apply, history.base);
}

/** One more step. What was undone before it is given up, as in every editor. */
export function performed(history: History, command: Command): History {
  const done = history.commands.slice(0, history.position);
  const last = done.at(-1);
  const isTyping = last !== undefined && history.position === history.commands.length && isSameField(last, command);
  const commands = isTyping ? [...done.slice(0, -1), command] : [...done, command];
  return { ...history, commands, position: commands.length };
}

export function undone(history: History): History {
  return { ...history, position: Math.max(0, history.position - 1) };
}

export function redone(history: History): History {
  return { ...history, position: Math.min(history.commands.length, history.position + 1) };
}

/** Names of all tables that the study shows or that undo and redo can bring back. */
export function tablesOf(history: History): ReadonlySet<string> {
  const names = new Set(history.base.tables.map(({ name }) => name));
  for (const command of history.commands) {
    if (command.kind === 'import-tables') for (const { name } of command.tables) names.add(name);
    if (command.kind === 'replace-table') names.add(command.by.name);
    if (command.kind === 'open-study') for (const { name } of command.project.tables) names.add(name);
  }
  return names;
}

/** How many steps lie between two states of one study: those to take back, and those to make. */
export function stepsBetween(a: History, b: History): number {
  let common = 0;
  while (common < Math.min(a.position, b.position) && a.commands[common] === b.commands[common]) common += 1;
  return a.position - common + (b.position - common);
}

/** Typing in one field is one step, not one for every letter: the later command says all that the earlier one said. */
export function isSameField(a: Command, b: Command): boolean {
  if (a.kind === 'edit-block' && b.kind === 'edit-block') return a.block.id === b.block.id;
  if (a.kind === 'edit-report-front' && b.kind === 'edit-report-front')
    return Object.keys(a.front).join() === Object.keys(b.front).join();
  if (a.kind === 'set-parameter' && b.kind === 'set-parameter') return a.run === b.run && a.name === b.name;
  if (a.kind === 'set-decision' && b.kind === 'set-decision') {
    const isReason = a.decision !== null && a.decision.choice === b.decision?.choice;
    return isReason && a.run === b.run && a.code === b.code;
  }
  return a.kind === 'rename-study' && b.kind === 'rename-study';
}
