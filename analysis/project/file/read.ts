import { parseResultDocument } from '../../document/parse.ts';
import type { ResultDocument } from '../../document/result-document.ts';
import { literal } from '../../import/problems.ts';
import { openZip, type ZipArchive } from '../../import/readers/zip.ts';
import { InputError, type Notice } from '../../model/notice.ts';
import { newHistory, projectOf, tablesOf, type History } from '../history.ts';
import type { KeptSource, ReadStudy, Study, StudyAbout } from '../study.ts';
import { parseManifest, standIn, type Manifest } from './manifest.ts';
import { currentFormat, migrated, type Format, type StudyJson } from './migrations/index.ts';
import { partOf, resultPart, sourcePart, tablePart } from './parts.ts';
import { notAProject, partTooLarge, projectDamaged, projectGate } from './refuse.ts';
import { repaired } from './repair.ts';
import { salvaged } from './salvage.ts';
import { safeJson } from './safe-json.ts';
import { parseHistory, parseProject } from './schema.ts';
import { hasSeal, isUnbroken } from './seal.ts';
import { sha256 } from './sha256.ts';
import { aboutOf } from './write.ts';

/**
 * The study of a project file: through the gate, part by part against its sum, step by step from older formats, and
 * mended where it does not fit together. What is damaged is named, and the rest can be looked at; what is no study, or
 * one of a later program, is refused with an InputError. The bytes are never changed.
 */
export async function readStudy(bytes: Uint8Array, file: string, format: Format = currentFormat): Promise<ReadStudy> {
  const { archive, fault } = await opened(bytes, file);
  const damage = new Damage(file);
  const manifest = await manifestOrStandIn(archive, bytes, file, format, damage);
  if (fault !== null) damage.notices.push(fault.notice);
  else if (!(await isUnbroken(bytes))) damage.add('seal-broken', 'Bytes of the file are not as they were saved.');
  const parts = await wholeParts(archive, manifest, file, damage);
  const read = historyOf(parts, manifest, file, format, damage);
  const { history, notices } = repaired(read.history, file);
  const rows = tablesIn(parts, history, manifest, file);
  const study: Study = {
    history,
    tables: rows.tables,
    results: resultsOf(read.results, file, damage),
    sources: sourcesOf(parts, manifest),
    picture: parts.get('preview.png') ?? null,
    templates: new Map([...parts].filter(([name]) => partOf(name)?.kind === 'template')),
  };
  return {
    study,
    about: { ...aboutFrom(manifest), ...aboutOf(projectOf(history)) },
    state: damage.notices.length === 0 ? 'whole' : 'damaged',
    notices: [...damage.notices, ...read.notices, ...rows.notices, ...notices],
  };
}

/** What a list of studies shows: from the manifest alone, without a look at the other parts. */
export async function aboutStudy(bytes: Uint8Array, file: string): Promise<StudyAbout> {
  return aboutFrom(manifestOf((await opened(bytes, file)).archive, file, currentFormat));
}

function aboutFrom(manifest: Manifest): StudyAbout {
  const { program, savedAt, withoutRawData, about } = manifest;
  return { ...about, formatVersion: manifest.formatVersion, program, savedAt, withoutRawData };
}

/** What is not as it was saved, in words. */
class Damage {
  readonly notices: Notice[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(code: string, text: string, table?: string): void {
    const where = table === undefined ? { file: this.#file } : { file: this.#file, table };
    const next = 'What is whole can be looked at. Open the copy with the ending .bak, or an earlier state.';
    this.notices.push({ code, severity: 'wrong', where, text: { en: literal(text) }, next: { en: next } });
  }
}

interface Opened {
  readonly archive: ZipArchive;
  /** Why the file's own list of parts cannot be trusted; then the parts were found without it. */
  readonly fault: InputError | null;
}

async function opened(bytes: Uint8Array, file: string): Promise<Opened> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && !hasSeal(bytes)) throw notAProject(file, bytes.length === 0 ? 'it is empty' : 'it is no archive');
  try {
    return { archive: openZip(bytes, file, projectGate), fault: null };
  } catch (caught) {
    const found = caught instanceof InputError ? caught : projectDamaged(file, 'its list of parts is broken');
    const fault = (await isBroken(found, bytes)) ? damageOf(found, file) : null;
    const archive = fault === null ? null : salvaged(bytes, file);
    if (fault === null || archive === null) throw fault ?? found;
    return { archive, fault };
  }
}

/** Damage is looked behind; what was made to harm is not. A study that was sealed and is not as it was is damaged. */
async function isBroken(fault: InputError, bytes: Uint8Array): Promise<boolean> {
  const isSaid = fault.notice.code === 'project-damaged' || fault.notice.code === 'project-truncated';
  return isSaid || (hasSeal(bytes) && !(await isUnbroken(bytes)));
}

function damageOf(fault: InputError, file: string): InputError {
  return fault.notice.code === 'project-truncated' ? fault : projectDamaged(file, 'its list of parts is broken');
}

function manifestOf(archive: ZipArchive, file: string, format: Format): Manifest {
  if (!archive.has('manifest.json')) throw notAProject(file, 'it has no manifest');
  return parseManifest(readPart(archive, 'manifest.json', file), file, format.version);
}

/** Without a manifest the parts of a study that was sealed are judged by the sums of the archive alone. */
async function manifestOrStandIn(
  archive: ZipArchive,
  bytes: Uint8Array,
  file: string,
  format: Format,
  damage: Damage,
): Promise<Manifest> {
  try {
    return manifestOf(archive, file, format);
  } catch (fault) {
    const isHit = fault instanceof InputError && ['project-damaged', 'not-a-project'].includes(fault.notice.code);
    if (!isHit || !hasSeal(bytes) || (await isUnbroken(bytes))) throw fault;
    damage.add('part-damaged', 'Part manifest.json is damaged: when and by which program it was saved is not known.');
    return standIn(archive, format.version, (name) => wholePart(archive, name, file));
  }
}

function readPart(archive: ZipArchive, name: string, file: string): Uint8Array<ArrayBuffer> {
  try {
    return archive.read(name);
  } catch (fault) {
    if (fault instanceof RangeError) throw partTooLarge(file, `Part ${name} does not fit into memory.`);
    throw fault;
  }
}

/** The parts that are as the manifest says, by name; the others are named as damage. */
async function wholeParts(
  archive: ZipArchive,
  manifest: Manifest,
  file: string,
  damage: Damage,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await Promise.all(
    Object.entries(manifest.parts).map(async ([name, sum]) => {
      const kind = partOf(name)?.kind ?? 'manifest';
      if (kind === 'manifest') return { name, bytes: null, code: 'part-unknown', text: `No study has a part ${name}.` };
      if (!archive.has(name)) return { name, bytes: null, code: 'part-missing', text: `Part ${name} is missing.` };
      const bytes = wholePart(archive, name, file);
      const isWhole = bytes !== null && bytes.length === sum.bytes && (await sha256(bytes)) === sum.sha256;
      return { name, bytes: isWhole ? bytes : null, code: 'part-damaged', text: `Part ${name} is damaged.` };
    }),
  );
  const whole = new Map<string, Uint8Array>();
  for (const { name, bytes, code, text } of read) {
    if (bytes === null) damage.add(code, text, tableOf(name));
    else whole.set(name, bytes);
  }
  for (const name of archive.names) {
    if (name !== 'manifest.json' && !Object.hasOwn(manifest.parts, name))
      damage.add('part-unknown', `The file holds ${name}, which is no part of the study; it was not read.`);
  }
  return whole;
}

function tableOf(part: string): string | undefined {
  const found = partOf(part);
  return found?.kind === 'table' ? found.id : undefined;
}

function wholePart(archive: ZipArchive, name: string, file: string): Uint8Array | null {
  try {
    return readPart(archive, name, file);
  } catch (fault) {
    if (fault instanceof InputError && fault.notice.code === 'project-damaged') return null;
    throw fault;
  }
}

interface ReadHistory {
  readonly history: History;
  readonly results: ReadonlyMap<string, unknown>;
  readonly notices: readonly Notice[];
}

/** The steps or, where they are damaged, the study as it stood. */
function historyOf(
  parts: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  file: string,
  format: Format,
  damage: Damage,
): ReadHistory {
  const { json, steps } = migrated(jsonOf(parts, file), manifest.formatVersion, format);
  const notices = steps.map((name): Notice => {
    const text = `The study was saved in format ${String(manifest.formatVersion)} and brought up to date: ${name}.`;
    return { code: 'project-migrated', severity: 'know', where: { file }, text: { en: literal(text) } };
  });
  const history = json.history === null ? null : parseHistory(json.history);
  if (history !== null && 'value' in history) return { history: history.value, results: json.results, notices };
  if (history !== null) damage.add('part-damaged', `Part history.json cannot be used: ${history.fault}.`);
  const project = json.project === null ? null : parseProject(json.project);
  if (project === null || !('value' in project)) {
    const why = project === null ? '' : ` (${project.fault})`;
    throw projectDamaged(file, `neither history.json nor project.json can be used${why}`);
  }
  damage.add('steps-lost', 'The steps of the study are lost: it opens as it stood when it was saved.');
  return { history: newHistory(project.value), results: json.results, notices };
}

function jsonOf(parts: ReadonlyMap<string, Uint8Array>, file: string): StudyJson {
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

function resultsOf(
  given: ReadonlyMap<string, unknown>,
  file: string,
  damage: Damage,
): ReadonlyMap<string, ResultDocument> {
  const results = new Map<string, ResultDocument>();
  for (const [run, value] of given) {
    try {
      results.set(run, parseResultDocument(value, file));
    } catch (fault) {
      if (!(fault instanceof InputError)) throw fault;
      damage.add('part-damaged', `Part ${resultPart(run)} cannot be used: ${fault.notice.text.en}`);
    }
  }
  return results;
}

/** Rows of the tables that the steps know. Where they were left out on purpose, nothing is missing. */
function tablesIn(
  parts: ReadonlyMap<string, Uint8Array>,
  history: History,
  manifest: Manifest,
  file: string,
): { readonly tables: ReadonlyMap<string, Uint8Array>; readonly notices: readonly Notice[] } {
  const tables = new Map<string, Uint8Array>();
  const notices: Notice[] = [];
  for (const name of [...tablesOf(history)].sort()) {
    const part = tablePart(name);
    const rows = parts.get(part);
    if (rows !== undefined) tables.set(name, rows);
    else if (!manifest.withoutRawData && !Object.hasOwn(manifest.parts, part)) notices.push(rowsMissing(name, file));
  }
  return { tables, notices };
}

function rowsMissing(table: string, file: string): Notice {
  return {
    code: 'rows-missing',
    severity: 'look',
    where: { file, table },
    text: { en: `The rows of table ${table} were not in the study when it was saved.` },
    next: { en: 'Import the table again from its workbook.' },
  };
}

function sourcesOf(parts: ReadonlyMap<string, Uint8Array>, manifest: Manifest): ReadonlyMap<string, KeptSource> {
  const sources = new Map<string, KeptSource>();
  for (const [hash, file] of Object.entries(manifest.sources)) {
    const bytes = parts.get(sourcePart(hash, file));
    if (bytes !== undefined) sources.set(hash, { file, bytes });
  }
  return sources;
}
