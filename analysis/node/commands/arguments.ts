import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Words of a command as options and places; a word that does not belong is refused with its name. */
export function readArguments<T extends Options>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The two sides of `a=b`; the sign may stand again on the right. */
export function pairOf(text: string, option: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`--${option} is written NAME=VALUE, not ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The two sides of `need.column`. */
export function columnOf(text: string, option: string): readonly [string, string] {
  const at = text.indexOf('.');
  if (at <= 0) throw new UsageError(`--${option} names a column as NEED.COLUMN, not ${text}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

export function onlyFile(places: readonly string[]): string {
  const [file, extra] = places;
  if (file === undefined) throw new UsageError('a file is missing');
  if (extra !== undefined) throw new UsageError(`one file at a time: ${extra}`);
  return file;
}
