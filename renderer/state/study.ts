import { create } from 'zustand';
import type { StudyPlace } from '../../analysis/project/session.ts';
import type { KeptSource } from '../../analysis/project/study.ts';
import type { RecentStudy, StudyHolder } from '../host/host.ts';

/** Why a study cannot be saved at its own place. */
export type ReadOnly =
  { readonly why: 'held'; readonly holder: StudyHolder } | { readonly why: 'place' } | { readonly why: 'damaged' };

/** Work of a session that ended without saving. */
export interface LeftWork {
  readonly session: string;
  readonly title: string;
  readonly unsaved: number;
  /** ISO 8601: the last step. */
  readonly at: string;
  /** It was saved at a place once. */
  readonly hasPlace: boolean;
}

/** What is known of the study as a file; its content is the workbench's. */
interface StudyFileState {
  /** Of its snapshots and locks: its place, or its session before it was saved. */
  readonly id: string;
  /** Null before it is saved. */
  readonly place: StudyPlace | null;
  readonly readOnly: ReadOnly | null;
  /** Copies of the original workbooks, by SHA-256. */
  readonly sources: ReadonlyMap<string, KeptSource>;
  readonly keepsSources: boolean;
  /** Templates as used, that came with the file. */
  readonly templates: ReadonlyMap<string, Uint8Array>;
  readonly recent: readonly RecentStudy[];
  readonly left: readonly LeftWork[];
  readonly isHistoryOpen: boolean;
  readonly isRestoreOpen: boolean;
}

export const useStudy = create<StudyFileState>()(() => ({
  id: '',
  place: null,
  readOnly: null,
  sources: new Map(),
  keepsSources: false,
  templates: new Map(),
  recent: [],
  left: [],
  isHistoryOpen: false,
  isRestoreOpen: false,
}));
