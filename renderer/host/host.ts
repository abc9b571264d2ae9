import type { Storage } from '../../analysis/project/storage.ts';

/** A file that a person gave us, read whole. The source itself is never written to. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Key to open it again from the recent list; null where the host cannot. */
  readonly recentId: string | null;
  /** The file is a study, not read yet: open it by this with `openStudyFile`. */
  readonly arrivedId?: string;
}

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  /** Where it lies, as far as the host may say. */
  readonly place: string;
  /** ISO 8601. */
  readonly openedAt: string;
  readonly isMissing: boolean;
}

export interface SavedFile {
  readonly name: string;
  /** Where it went, as far as the host may say. */
  readonly place: string;
}

export interface FileKind {
  readonly title: string;
  /** With the dot: `.xlsx`. */
  readonly extensions: readonly string[];
}

/** Which study to open. Place ids are the host's own and last across starts. */
export type StudySource =
  /** Ask the person; `instead` is the place of a missing study that the answer takes over. */
  | { readonly from: 'dialog'; readonly kind: FileKind; readonly instead: string | null }
  | { readonly from: 'recent'; readonly placeId: string }
  | { readonly from: 'arrived'; readonly id: string }
  | { readonly from: 'dropped'; readonly file: File };

export interface OpenedStudyFile {
  /** Null where the host cannot write to the place again. */
  readonly placeId: string | null;
  readonly name: string;
  readonly place: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes; given back when saving, so that what another wrote meanwhile is not replaced. */
  readonly sha256: string;
  /** It cannot be saved at its place: held by another, or the system does not allow it. */
  readonly isReadOnly: boolean;
  readonly heldBy: StudyHolder | null;
}

export interface StudyHolder {
  /** The computer; empty where it is another window of this browser. */
  readonly host: string;
  /** ISO 8601; empty where nobody knows. */
  readonly since: string;
}

export interface StudyToSave {
  /** Null: ask the person where. */
  readonly placeId: string | null;
  /** With the extension. */
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the file held when it was last read or saved here; null replaces whatever is there. */
  readonly expectedSha256: string | null;
}

export interface SavedStudyFile {
  readonly placeId: string | null;
  readonly name: string;
  readonly place: string;
  readonly sha256: string;
}

export interface RecentStudy {
  readonly placeId: string;
  readonly title: string;
  readonly name: string;
  readonly place: string;
  readonly openedAt: string;
  readonly isPinned: boolean;
  readonly isMissing: boolean;
  /** PNG. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

export interface ArrivedStudy {
  readonly id: string;
  readonly name: string;
}

/** What the window runs in. Both hosts give the same; none knows anything of value chains. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Ask for files; empty when the person cancelled. */
  openFiles(kinds: readonly FileKind[]): Promise<OpenedFile[]>;
  /** A file dropped on the window. */
  openDropped(file: File): Promise<OpenedFile>;
  openRecent(id: string): Promise<OpenedFile>;
  recentFiles(): Promise<RecentFile[]>;
  forgetRecent(id: string): Promise<void>;
  /** Ask where, then write; null when the person cancelled. */
  saveFile(suggestedName: string, kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<SavedFile | null>;
  /** Small settings of the interface (theme, language, panel sizes), kept across starts. */
  readSettings(): Promise<Readonly<Record<string, unknown>>>;
  writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Requests that tried to leave the machine since the start, as text; always empty. */
  outsideRequests(): Promise<readonly string[]>;
  /** A file of the program itself (sample, licence), by its path under `samples/`. */
  readProgramFile(path: string): Promise<Uint8Array<ArrayBuffer>>;

  /** The program's own place, for journals, sessions and snapshots. */
  readonly storage: Storage;
  /** Null when the person cancelled. A study that another window writes comes read-only. */
  openStudyFile(source: StudySource): Promise<OpenedStudyFile | null>;
  saveStudyFile(study: StudyToSave): Promise<SavedStudyFile | null>;
  /** The study is closed: others may write it. */
  releaseStudy(placeId: string): Promise<void>;
  /** Pinned ones first, then the newest. */
  recentStudies(): Promise<readonly RecentStudy[]>;
  /** What the start screen shows of a study. */
  describeStudy(placeId: string, title: string, picture: Uint8Array<ArrayBuffer> | null): Promise<void>;
  pinStudy(placeId: string, isPinned: boolean): Promise<void>;
  forgetStudy(placeId: string): Promise<void>;
  /** Studies that the system hands over, now and later. */
  onStudyArrived(listener: (study: ArrivedStudy) => void): void;
}
