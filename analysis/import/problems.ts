import { InputError, type Place } from '../model/notice.ts';

/** A file that cannot be read, with what to do about it. */
export function unreadable(code: string, where: Place, what: string, next: string): InputError {
  return new InputError({ code, severity: 'wrong', where, text: { en: literal(what) }, next: { en: literal(next) } });
}

/**
 * Words with text of the file in them, as a message text: braces and apostrophes of a name are no places.
 * ICU reads '{' in apostrophes as itself.
 */
export function literal(text: string): string {
  return text.replaceAll("'", '’').replace(/[{}<>]/g, "'$&'");
}
