import type { Command } from './commands.ts';
import { parseCommand, parseHistory } from './file/schema.ts';
import { performed, redone, stepsBetween, undone, type History } from './history.ts';

/** Where a study was last read or saved, and what the file held then. */
export interface StudyPlace {
  readonly placeId: string;
  readonly name: string;
  /** The folder, for people. */
  readonly place: string;
  readonly sha256: string;
}

/** One line of a session's journal. The first one holds the study as it was; each later one a step, or a save. */
export type SessionRecord =
  | SessionBegin
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | {
      readonly kind: 'saved';
      readonly place: StudyPlace | null;
      /** ISO 8601. */
      readonly at: string;
      /** Steps made while the file was being written: it does not hold them. */
      readonly unsaved: number;
    };

export interface SessionBegin {
  readonly kind: 'begin';
  readonly history: History;
  readonly title: string;
  readonly place: StudyPlace | null;
  /** Steps of the history that no saved file holds. */
  readonly unsaved: number;
  /** Sessions whose steps this one took over; they go when it is saved. */
  readonly recovers: readonly string[];
}

/** What a session's journal tells of the study. */
export interface LeftSession {
  readonly history: History;
  readonly place: StudyPlace | null;
  readonly unsaved: number;
  readonly recovers: readonly string[];
}

/** The study at the end of the records; a record that cannot be used ends it, and what stood before it holds. */
export function sessionOf(records: readonly unknown[]): LeftSession | null {
  const begin = beginOf(records[0]);
  if (begin === null) return null;
  let { history, place } = begin;
  let saved = { history, unsaved: begin.unsaved };
  for (const record of records.slice(1)) {
    if (!isRecord(record)) break;
    if (record['kind'] === 'undo') history = undone(history);
    else if (record['kind'] === 'redo') history = redone(history);
    else if (record['kind'] === 'saved') {
      place = placeOf(record['place']) ?? place;
      saved = { history, unsaved: countOf(record['unsaved']) };
    } else {
      const command = record['kind'] === 'command' ? parseCommand(record['command']) : null;
      if (command === null || !('value' in command)) break;
      history = performed(history, command.value);
    }
  }
  return { history, place, unsaved: saved.unsaved + stepsBetween(saved.history, history), recovers: begin.recovers };
}

function beginOf(record: unknown): SessionBegin | null {
  if (!isRecord(record) || record['kind'] !== 'begin') return null;
  const history = parseHistory(record['history']);
  if (!('value' in history)) return null;
  const { title, recovers } = record;
  return {
    kind: 'begin',
    history: history.value,
    title: typeof title === 'string' ? title : '',
    place: placeOf(record['place']),
    unsaved: countOf(record['unsaved']),
    recovers: Array.isArray(recovers) ? recovers.filter((id) => typeof id === 'string') : [],
  };
}

function placeOf(given: unknown): StudyPlace | null {
  if (!isRecord(given)) return null;
  const { placeId, name, place, sha256 } = given;
  const isWhole = [placeId, name, place, sha256].every((each) => typeof each === 'string');
  return isWhole ? ({ placeId, name, place, sha256 } as StudyPlace) : null;
}

function countOf(given: unknown): number {
  return typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? given : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
