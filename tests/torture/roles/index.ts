import { addLines, obey, tryToWrite } from './lock.ts';
import { saveForever, saveOnce } from './save.ts';

/** What a process of a trial may be told to be. */
export const roles: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  'save-forever': saveForever,
  'save-once': saveOnce,
  'add-lines': addLines,
  obey,
  'try-to-write': tryToWrite,
};
