import type { StoredFile } from '../analysis/project/storage.ts';

/**
 * Every message between the window and the main process, once. The main process reads and writes files only under
 * handles that it gave out itself after a dialog, a drop or from its own recent list: a path never comes from the window.
 */
export interface Messages {
  'open-files': { readonly ask: readonly FileKind[]; readonly answer: readonly OpenedFile[] };
  'open-dropped': { readonly ask: { readonly path: string }; readonly answer: OpenedFile };
  'open-recent': { readonly ask: { readonly id: string }; readonly answer: OpenedFile };
  'recent-files': { readonly ask: null; readonly answer: readonly RecentFile[] };
  'forget-recent': { readonly ask: { readonly id: string }; readonly answer: null };
  'save-file': {
    readonly ask: { readonly suggestedName: string; readonly kind: FileKind; readonly bytes: Uint8Array };
    readonly answer: SavedFile | null;
  };
  'read-settings': { readonly ask: null; readonly answer: Readonly<Record<string, unknown>> };
  'write-settings': { readonly ask: Readonly<Record<string, unknown>>; readonly answer: null };
  'outside-requests': { readonly ask: null; readonly answer: readonly string[] };

  'store-read': { readonly ask: { readonly name: string }; readonly answer: Uint8Array | null };
  'store-write': { readonly ask: { readonly name: string; readonly bytes: Uint8Array }; readonly answer: null };
  'store-append': { readonly ask: { readonly name: string; readonly bytes: Uint8Array }; readonly answer: null };
  'store-list': { readonly ask: { readonly folder: string }; readonly answer: readonly StoredFile[] };
  'store-remove': { readonly ask: { readonly name: string }; readonly answer: null };
  'store-remove-folder': { readonly ask: { readonly folder: string }; readonly answer: null };

  /** Null when the person cancelled the dialog. */
  'open-study': { readonly ask: StudySource; readonly answer: OpenedStudy | null };
  'save-study': { readonly ask: StudyToSave; readonly answer: SavedStudy | null };
  /** The study is closed: others may write it. */
  'release-study': { readonly ask: { readonly placeId: string }; readonly answer: null };
  'recent-studies': { readonly ask: null; readonly answer: readonly RecentStudy[] };
  /** What the start screen shows of a study that was opened or saved. */
  'describe-study': { readonly ask: StudyDescription; readonly answer: null };
  'pin-study': { readonly ask: { readonly placeId: string; readonly isPinned: boolean }; readonly answer: null };
  'forget-study': { readonly ask: { readonly placeId: string }; readonly answer: null };
  /** Studies that the system handed over and that were not opened yet, the oldest first. */
  'arrived-studies': { readonly ask: null; readonly answer: readonly ArrivedStudy[] };
}

/** What the main process tells the window unasked. */
export interface Events {
  'study-arrived': ArrivedStudy;
}

export type Channel = keyof Messages;
export type Ask<C extends Channel> = Messages[C]['ask'];
export type Answer<C extends Channel> = Messages[C]['answer'];

/** Why the main process could not do what it was asked; words for it are the window's business. */
export type FaultCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-too-large'
  | 'write-refused'
  | 'disk-full'
  /** The disk itself reported an error: nothing is known to be saved. */
  | 'disk-error'
  /** Another program has the study open for writing. */
  | 'file-held'
  /** The file is another than the one that was read: someone else saved it. */
  | 'file-changed'
  | 'refused';

export interface Fault {
  readonly code: FaultCode;
  /** Name of the file concerned, without its folder; '' when there is none. */
  readonly name: string;
}

/** What travels back: an answer or a fault, never an exception with a stack. */
export type Reply<C extends Channel> = { readonly answer: Answer<C> } | { readonly fault: Fault };

export interface FileKind {
  readonly title: string;
  /** With the dot: `.xlsx`. */
  readonly extensions: readonly string[];
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly recentId: string | null;
  /** The file is a study, not read yet: open it as one that arrived. */
  readonly arrivedId?: string;
}

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly openedAt: string;
  readonly isMissing: boolean;
}

export interface SavedFile {
  readonly name: string;
  readonly place: string;
}

/** A study by the place it lies at. Place ids are the recent list's own and last across starts. */
export type StudySource =
  /** `instead`: the place of a missing study that the person is looking for; it takes the new one's path. */
  | { readonly from: 'dialog'; readonly kind: FileKind; readonly instead: string | null }
  | { readonly from: 'recent'; readonly placeId: string }
  | { readonly from: 'arrived'; readonly id: string }
  | { readonly from: 'dropped'; readonly path: string };

export interface OpenedStudy {
  readonly placeId: string;
  readonly name: string;
  /** The folder, for people. */
  readonly place: string;
  readonly bytes: Uint8Array;
  /** Of `bytes`, in hexadecimal: give it back as `expectedSha256` when saving. */
  readonly sha256: string;
  /** It cannot be saved at its place: held by another, or the system does not allow it. */
  readonly isReadOnly: boolean;
  readonly heldBy: StudyHolder | null;
}

/** Who has a study open for writing. */
export interface StudyHolder {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
}

export interface StudyToSave {
  /** Null: ask the person where. */
  readonly placeId: string | null;
  /** For the dialog, with the extension. */
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  /** What the file held when it was last read or saved here; null replaces whatever is there. */
  readonly expectedSha256: string | null;
}

export interface SavedStudy {
  readonly placeId: string;
  readonly name: string;
  readonly place: string;
  readonly sha256: string;
}

export interface StudyDescription {
  readonly placeId: string;
  readonly title: string;
  /** PNG, or null for none. */
  readonly picture: Uint8Array | null;
}

export interface RecentStudy {
  readonly placeId: string;
  readonly title: string;
  readonly name: string;
  readonly place: string;
  readonly openedAt: string;
  readonly isPinned: boolean;
  readonly isMissing: boolean;
  readonly picture: Uint8Array | null;
}

/** A study file opened from outside: a double click, the command line, a second start. */
export interface ArrivedStudy {
  readonly id: string;
  readonly name: string;
}

/** What the preload script puts on the window: one function per message, no handle on the channel itself. */
export interface Bridge {
  /** Each rejects with an Error whose message is `FaultCode name`. */
  readonly openFiles: (kinds: Ask<'open-files'>) => Promise<Answer<'open-files'>>;
  /** The preload script finds the dropped file's path itself; the window never sees it. */
  readonly openDropped: (file: File) => Promise<Answer<'open-dropped'>>;
  readonly openRecent: (id: string) => Promise<Answer<'open-recent'>>;
  readonly recentFiles: () => Promise<Answer<'recent-files'>>;
  readonly forgetRecent: (id: string) => Promise<Answer<'forget-recent'>>;
  readonly saveFile: (ask: Ask<'save-file'>) => Promise<Answer<'save-file'>>;
  readonly readSettings: () => Promise<Answer<'read-settings'>>;
  readonly writeSettings: (settings: Ask<'write-settings'>) => Promise<Answer<'write-settings'>>;
  readonly outsideRequests: () => Promise<Answer<'outside-requests'>>;

  readonly storeRead: (name: string) => Promise<Answer<'store-read'>>;
  readonly storeWrite: (name: string, bytes: Uint8Array) => Promise<Answer<'store-write'>>;
  readonly storeAppend: (name: string, bytes: Uint8Array) => Promise<Answer<'store-append'>>;
  readonly storeList: (folder: string) => Promise<Answer<'store-list'>>;
  readonly storeRemove: (name: string) => Promise<Answer<'store-remove'>>;
  readonly storeRemoveFolder: (folder: string) => Promise<Answer<'store-remove-folder'>>;

  readonly openStudy: (source: Exclude<StudySource, { from: 'dropped' }>) => Promise<Answer<'open-study'>>;
  readonly openDroppedStudy: (file: File) => Promise<Answer<'open-study'>>;
  readonly saveStudy: (study: StudyToSave) => Promise<Answer<'save-study'>>;
  readonly releaseStudy: (placeId: string) => Promise<Answer<'release-study'>>;
  readonly recentStudies: () => Promise<Answer<'recent-studies'>>;
  readonly describeStudy: (about: StudyDescription) => Promise<Answer<'describe-study'>>;
  readonly pinStudy: (placeId: string, isPinned: boolean) => Promise<Answer<'pin-study'>>;
  readonly forgetStudy: (placeId: string) => Promise<Answer<'forget-study'>>;
  readonly arrivedStudies: () => Promise<Answer<'arrived-studies'>>;
  /** Answers how to stop listening. */
  readonly onStudyArrived: (listener: (arrived: ArrivedStudy) => void) => () => void;
}

declare global {
  interface Window {
    /** There in the desktop program only. */
    readonly workbench?: Bridge;
  }
}
