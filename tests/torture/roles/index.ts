import { addLines, obey, tryToWrite } from './lock.ts';
import { readMutated } from './read-mutated.ts';
import { saveForever, saveOnce } from './save.ts';
import { recover, workForEver } from './session.ts';

/** What a process of a trial may be told to be. */
export const roles: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  'save-forever': saveForever,
  'save-once': saveOnce,
  'add-lines': addLines,
  obey,
  'try-to-write': tryToWrite,
  'work-for-ever': workForEver,
  recover,
  'read-mutated': readMutated,
};
