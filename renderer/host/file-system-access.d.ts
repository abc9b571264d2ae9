// Parts of the File System Access API that TypeScript's DOM library does not know yet.

interface FilePickerAcceptType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface Window {
  showOpenFilePicker?(options: {
    multiple: boolean;
    types: readonly FilePickerAcceptType[];
  }): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: readonly FilePickerAcceptType[];
  }): Promise<FileSystemFileHandle>;
}

interface FileSystemHandle {
  queryPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface FileSystemFileHandle {
  /** Another name in the same folder, in place of what stands there. */
  move(name: string): Promise<void>;
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}

/** In workers only. */
interface FileSystemSyncAccessHandle {
  getSize(): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
