import type { ResultDocument } from '../document/result-document.ts';
import type { Notice } from '../model/notice.ts';
import type { History } from './history.ts';

/** Everything that a project file holds, in memory. */
export interface Study {
  readonly history: History;
  /** Rows of each table by its engine name, in Arrow stream format: those of `tablesOf(history)`. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** Results by run id, as last computed. */
  readonly results: ReadonlyMap<string, ResultDocument>;
  /** The original workbooks by SHA-256, where the person chose to keep copies. */
  readonly sources: ReadonlyMap<string, KeptSource>;
  /** PNG for the start screen. */
  readonly picture: Uint8Array | null;
  /** Templates as used, by name of their part, as a file brought them: kept for results of other versions. */
  readonly templates?: ReadonlyMap<string, Uint8Array>;
}

export interface KeptSource {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface WriteOptions {
  /** Name and version of the program. */
  readonly program: string;
  /** ISO 8601; the core has no clock. */
  readonly savedAt: string;
  /** Leave out tables and sources, for confidential data: results and report stay. */
  readonly withoutRawData?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A project file that was read. Damage is named part by part; what is whole can be looked at, and is not written over. */
export interface ReadStudy {
  readonly study: Study;
  readonly about: StudyAbout;
  readonly state: 'whole' | 'damaged';
  readonly notices: readonly Notice[];
}

export interface StudyAbout {
  readonly title: string;
  readonly isTeaching: boolean;
  readonly formatVersion: number;
  readonly program: string;
  readonly savedAt: string;
  readonly withoutRawData: boolean;
  readonly tables: number;
  readonly rows: number;
  readonly runs: number;
}
