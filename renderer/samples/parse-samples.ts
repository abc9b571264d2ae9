import type { Text } from '../../analysis/model/text.ts';

/** A sample study, as `samples/index.json` tells it. */
export interface Sample {
  /** Its folder under `samples/`. */
  readonly folder: string;
  readonly title: Text;
  readonly summary: Text;
  readonly stage: string;
  /** Its numbers are invented. */
  readonly isTeaching: boolean;
  /** Its workbooks, within the folder. */
  readonly files: readonly string[];
}

/** The list of samples; a fault in it is a fault of the program, and is thrown with the place. */
export function parseSamples(json: unknown): readonly Sample[] {
  if (!isRecord(json) || !Array.isArray(json['samples'])) throw new Error('samples/index.json: no list of samples');
  return json['samples'].map((entry: unknown, index) =>
    parseSample(entry, `samples/index.json, entry ${String(index + 1)}`),
  );
}

function parseSample(entry: unknown, place: string): Sample {
  if (!isRecord(entry)) throw new Error(`${place}: not an object`);
  const { folder, title, summary, stage, isTeaching, files } = entry;
  if (typeof folder !== 'string' || !/^[\w-]+$/.test(folder)) throw new Error(`${place}: folder`);
  if (!Array.isArray(files) || files.length === 0 || !files.every(isFileName)) throw new Error(`${place}: files`);
  return {
    folder,
    title: parseText(title, `${place}: title`),
    summary: parseText(summary, `${place}: summary`),
    stage: typeof stage === 'string' ? stage : '',
    isTeaching: isTeaching === true,
    files,
  };
}

function parseText(given: unknown, place: string): Text {
  if (typeof given === 'string') return { en: given };
  if (isRecord(given) && typeof given['en'] === 'string') return { ...given, en: given['en'] };
  throw new Error(`${place}: not a text`);
}

function isFileName(name: unknown): name is string {
  return typeof name === 'string' && /^[^/\\]+$/.test(name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
