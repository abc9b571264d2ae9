/** A file that a person gave us, read whole. The source itself is never written to. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Key to open it again from the recent list; null where the host cannot. */
  readonly recentId: string | null;
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
}
