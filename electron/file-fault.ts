import { basename } from 'node:path';
import { FileError, type FileFault as WriteFault } from '../analysis/node/files/file-error.ts';
import { StorageError, type StorageFault } from '../analysis/project/storage.ts';
import type { Fault, FaultCode } from './contract.ts';

/** What a handler throws when it could not do what it was asked. */
export class FileFault extends Error {
  readonly fault: Fault;

  constructor(code: FaultCode, name: string) {
    super(`${code} ${name}`);
    this.fault = { code, name };
  }
}

/** Anything thrown, as what may travel to the window. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FileFault) return error.fault;
  if (error instanceof FileError) return { code: ofWriting[error.fault], name: basename(error.path) };
  if (error instanceof StorageError) return { code: ofStoring[error.fault], name: '' };
  return { code: 'file-unreadable', name: '' };
}

const ofWriting: Readonly<Record<WriteFault, FaultCode>> = {
  full: 'disk-full',
  refused: 'write-refused',
  missing: 'write-refused',
  io: 'disk-error',
  held: 'file-held',
  changed: 'file-changed',
};

const ofStoring: Readonly<Record<StorageFault, FaultCode>> = {
  full: 'disk-full',
  refused: 'write-refused',
  'bad-name': 'refused',
  io: 'disk-error',
};
