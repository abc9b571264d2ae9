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
}

export type Channel = keyof Messages;
export type Ask<C extends Channel> = Messages[C]['ask'];
export type Answer<C extends Channel> = Messages[C]['answer'];

/** Why the main process could not do what it was asked; words for it are the window's business. */
export type FaultCode =
  'file-missing' | 'file-unreadable' | 'file-too-large' | 'write-refused' | 'disk-full' | 'refused';

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
}

declare global {
  interface Window {
    /** There in the desktop program only. */
    readonly workbench?: Bridge;
  }
}
