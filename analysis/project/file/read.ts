import { parseResultDocument } from '../../document/parse.ts';
import type { ResultDocument } from '../../document/result-document.ts';
import { InputError, type Notice } from '../../model/notice.ts';
import { newHistory, projectOf, tablesOf, type History } from '../history.ts';
import type { Project } from '../project.ts';
import type { KeptSource, ReadStudy, Study, StudyAbout } from '../study.ts';
import type { Manifest } from './manifest.ts';
import { currentFormat, migrated, type Format, type StudyJson } from './migrations/index.ts';
import { openStudyFile, readManifest } from './open-file.ts';
import { labelOf } from './part-words.ts';
import { partOf, resultPart, sourcePart, tablePart } from './parts.ts';
import { projectDamaged } from './refuse.ts';
import { repaired } from './repair.ts';
import { safeJson } from './safe-json.ts';
import { parseHistory, parseProject, type Parsed } from './schema.ts';
import { isUnbroken } from './seal.ts';
import { damageNotice, faultNotices, wholeParts, type PartFault } from './whole-parts.ts';
import { aboutOf } from './write.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * The study of a project file: through the gate, part by part against its sum, step by step from older formats, and
 * mended where it does not fit together. What is damaged is named, and the rest can be looked at; what is no study, or
 * one of a later program, is refused with an InputError. The bytes are never changed.
 */
export async function readStudy(bytes: Uint8Array, file: string, format: Format = currentFormat): Promise<ReadStudy> {
  const { archive, manifest, fault, hasStandIn } = await openStudyFile(bytes, file, format);
  const { parts, faults } = await wholeParts(archive, manifest, file);
  const { json, steps } = migrated(jsonOf(parts, file), manifest.formatVersion, format);
  const read = historyOf(json, file);
  const results = resultsOf(json.results, file);
  const { history, notices } = repaired(read.history, file);
  const project = projectOf(history);
  const damage = [
    ...(fault === null ? [] : [fault.notice]),
    ...(hasStandIn ? [manifestLost(file)] : []),
    ...faultNotices([...faults, ...read.faults, ...results.faults], project, file),
    ...(read.isWithoutSteps ? [stepsLost(file)] : []),
  ];
  // Bytes that belong to no part are watched by the seal alone.
  if (damage.length === 0 && !(await isUnbroken(bytes))) damage.push(sealBroken(file));
  const study: Study = {
    history,
    tables: rowsOf(parts, history),
    results: results.results,
    sources: sourcesOf(parts, manifest),
    picture: parts.get('preview.png') ?? null,
    templates: new Map([...parts].filter(([name]) => partOf(name)?.kind === 'template')),
  };
  return {
    study,
    about: { ...aboutFrom(manifest), ...aboutOf(project) },
    state: damage.length === 0 ? 'whole' : 'damaged',
    notices: [
      ...damage,
      ...steps.map((name) => migratedBy(name, manifest, file)),
      ...rowsMissing(manifest, history, project, file),
      ...notices,
    ],
  };
}

/** What a list of studies shows: from the manifest alone, without a look at the other parts. */
export async function aboutStudy(bytes: Uint8Array, file: string): Promise<StudyAbout> {
  return aboutFrom(await readManifest(bytes, file, currentFormat));
}

function aboutFrom(manifest: Manifest): StudyAbout {
  const { program, savedAt, withoutRawData, about } = manifest;
  return { ...about, formatVersion: manifest.formatVersion, program, savedAt, withoutRawData };
}

function jsonOf(parts: Parts, file: string): StudyJson {
  const jsonPart = (name: string): unknown => {
    const bytes = parts.get(name);
    return bytes === undefined ? null : safeJson(bytes, name, file);
  };
  const results = new Map<string, unknown>();
  for (const name of parts.keys()) {
    const part = partOf(name);
    if (part?.kind === 'result') results.set(part.id, jsonPart(name));
  }
  return { project: jsonPart('project.json'), history: jsonPart('history.json'), results };
}

interface ReadHistory {
  readonly history: History;
  readonly isWithoutSteps: boolean;
  readonly faults: readonly PartFault[];
}

/** The steps or, where they are damaged, the study as it stood. */
function historyOf(json: StudyJson, file: string): ReadHistory {
  const history = json.history === null ? null : parseHistory(json.history);
  if (history !== null && 'value' in history) return { history: history.value, isWithoutSteps: false, faults: [] };
  const project = json.project === null ? null : parseProject(json.project);
  if (project !== null && 'value' in project) {
    const faults = history === null ? [] : [unusable('history.json', history.fault)];
    return { history: newHistory(project.value), isWithoutSteps: true, faults };
  }
  const why = [faultIn('history.json', history), faultIn('project.json', project)].join('; ');
  throw projectDamaged(file, `neither its steps nor the study as it stood can be used: ${why}`);
}

function faultIn(part: string, parsed: Parsed<unknown> | null): string {
  return `${part}${parsed !== null && 'fault' in parsed ? ` (${parsed.fault})` : ''}`;
}

function unusable(name: string, why: string): PartFault {
  return { code: 'part-damaged', name, why };
}

function resultsOf(
  given: ReadonlyMap<string, unknown>,
  file: string,
): { readonly results: ReadonlyMap<string, ResultDocument>; readonly faults: readonly PartFault[] } {
  const results = new Map<string, ResultDocument>();
  const faults: PartFault[] = [];
  for (const [run, value] of given) {
    try {
      results.set(run, parseResultDocument(value, file));
    } catch (fault) {
      if (!(fault instanceof InputError)) throw fault;
      faults.push(unusable(resultPart(run), fault.notice.text.en));
    }
  }
  return { results, faults };
}

/** Rows of the tables that the steps know. */
function rowsOf(parts: Parts, history: History): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...tablesOf(history)].sort().flatMap((name) => {
      const rows = parts.get(tablePart(name));
      return rows === undefined ? [] : [[name, rows] as const];
    }),
  );
}

function sourcesOf(parts: Parts, manifest: Manifest): ReadonlyMap<string, KeptSource> {
  return new Map(
    Object.entries(manifest.sources).flatMap(([hash, file]) => {
      const bytes = parts.get(sourcePart(hash, file));
      return bytes === undefined ? [] : [[hash, { file, bytes }] as const];
    }),
  );
}

/** Tables whose rows were never in the file. Where they were left out on purpose, nothing is missing. */
function rowsMissing(manifest: Manifest, history: History, project: Project, file: string): readonly Notice[] {
  if (manifest.withoutRawData) return [];
  const names = [...tablesOf(history)].filter((name) => !Object.hasOwn(manifest.parts, tablePart(name)));
  return names.sort().map((name) => {
    const table = labelOf(name, project);
    return {
      code: 'rows-missing',
      severity: 'look',
      where: { file, table },
      text: { en: `The rows of table “${table}” were not in the study when it was saved.` },
      next: { en: 'Import the table again from its workbook.' },
    };
  });
}

function migratedBy(step: string, manifest: Manifest, file: string): Notice {
  const text = `The study was saved in format ${String(manifest.formatVersion)} and brought up to date: ${step}.`;
  return { code: 'project-migrated', severity: 'know', where: { file }, text: { en: text } };
}

function manifestLost(file: string): Notice {
  const text = 'Damaged: the list of what the study holds (manifest.json). When and by which program is not known.';
  return damageNotice('part-damaged', text, { file });
}

function stepsLost(file: string): Notice {
  const text = 'The steps of the study are lost: it opens as it stood when it was saved, and they cannot be undone.';
  return damageNotice('steps-lost', text, { file });
}

function sealBroken(file: string): Notice {
  return damageNotice('seal-broken', 'Every part is whole, but bytes between them are not as they were saved.', {
    file,
  });
}
