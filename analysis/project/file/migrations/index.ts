import { formatVersion } from '../manifest.ts';

/** The JSON of a project file, as one version of the format has it; null where a part is damaged. */
export interface StudyJson {
  readonly project: unknown;
  readonly history: unknown;
  readonly results: ReadonlyMap<string, unknown>;
}

/** One step from a version of the format to the next. It is pure, and stays as it is for ever. */
interface Migration {
  /** What it does, in a few words: it is shown to the person. */
  readonly name: string;
  /** The version that it leaves. */
  readonly from: number;
  migrate(json: StudyJson): StudyJson;
}

/** The format that is read: its version, and the steps that lead to it. */
export interface Format {
  readonly version: number;
  readonly migrations: readonly Migration[];
}

/** Version 1 is the first: no step leads to it. Each later version adds its file to this folder and its line here. */
export const currentFormat: Format = { version: formatVersion, migrations: [] };

/** Bring the JSON of an older version to the current one, step by step. */
export function migrated(
  json: StudyJson,
  version: number,
  format: Format,
): { readonly json: StudyJson; readonly steps: readonly string[] } {
  const steps: string[] = [];
  let now = json;
  for (let from = version; from < format.version; from += 1) {
    const step = format.migrations.find((each) => each.from === from);
    if (step === undefined) throw new Error(`no migration from version ${String(from)}`);
    now = step.migrate(now);
    steps.push(step.name);
  }
  return { json: now, steps };
}
