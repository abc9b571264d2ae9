import { access, copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises';

/** What writing needs of the system; a test gives others to see what happens when they fail. */
export interface FileFunctions {
  readonly access: typeof access;
  readonly copyFile: typeof copyFile;
  readonly link: typeof link;
  readonly open: typeof open;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly stat: (path: string) => Promise<{ readonly mode: number }>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export const systemFiles: FileFunctions = {
  access,
  copyFile,
  link,
  open,
  realpath: (path) => realpath(path),
  rename,
  rm,
  stat: (path) => stat(path),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
