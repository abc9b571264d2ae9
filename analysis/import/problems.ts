import { InputError, type Place } from '../model/notice.ts';

/** A file that cannot be read, with what to do about it. */
export function unreadable(code: string, where: Place, what: string, next: string): InputError {
  return new InputError({ code, severity: 'wrong', where, text: { en: what }, next: { en: next } });
}
