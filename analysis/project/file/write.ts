import type { ResultDocument } from '../../document/result-document.ts';
import { templateById } from '../../templates/index.ts';
import { projectOf, tablesOf } from '../history.ts';
import type { Project } from '../project.ts';
import type { Study, WriteOptions } from '../study.ts';
import { canonicalJson } from './canonical.ts';
import { formatVersion, type Manifest } from './manifest.ts';
import { packPart, zipParts } from './pack.ts';
import { inFileOrder, resultPart, sourcePart, tablePart, templatePart } from './parts.ts';
import { previewOf } from './preview.ts';
import { provenanceOf } from './provenance.ts';
import { projectGate, projectTooLarge } from './refuse.ts';
import { seal, sealLength } from './seal.ts';
import { sha256 } from '../../model/sha256.ts';
import { withoutCells } from './without-raw-data.ts';

/** A study as the bytes of a project file. Equal studies and options give equal bytes. */
export async function writeStudy(study: Study, options: WriteOptions): Promise<Uint8Array<ArrayBuffer>> {
  const withoutRawData = options.withoutRawData === true;
  const parts = await partsOf(study, options, withoutRawData);
  const total = sizeOf(parts);
  const names = inFileOrder([...parts.keys()]);
  const sums: Record<string, Manifest['parts'][string]> = {};
  for (const name of names) {
    const bytes = parts.get(name) ?? new Uint8Array();
    sums[name] = { bytes: bytes.length, sha256: await sha256(bytes) };
  }
  const manifest: Manifest = {
    format: 'vcw',
    formatVersion,
    program: options.program,
    savedAt: options.savedAt,
    withoutRawData,
    about: aboutOf(projectOf(study.history)),
    parts: sums,
    sources: Object.fromEntries(withoutRawData ? [] : [...study.sources].map(([hash, { file }]) => [hash, file])),
  };
  let done = 0;
  const advance = (bytes: number): void => {
    done += bytes;
    options.onProgress?.(Math.min(done, total), total);
  };
  const packed = [packPart('manifest.json', json(manifest), () => undefined)];
  for (const name of names) packed.push(packPart(name, parts.get(name) ?? new Uint8Array(), advance));
  const bytes = zipParts(packed, sealLength);
  await seal(bytes);
  return bytes;
}

/** Bytes of all parts; refuses those that the reader would refuse, while the study is still at hand. */
function sizeOf(parts: ReadonlyMap<string, Uint8Array>): number {
  const { partBytes, unpackedBytes } = projectGate.limits;
  const sizes = [...parts.values()].map((bytes) => bytes.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > unpackedBytes || sizes.some((size) => size > partBytes)) throw projectTooLarge(total);
  return total;
}

/** What a list of studies shows of one. */
export function aboutOf(project: Project): Manifest['about'] {
  return {
    title: project.title,
    isTeaching: project.isTeaching,
    tables: project.tables.length,
    rows: project.tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    runs: project.runs.length,
  };
}

async function partsOf(
  study: Study,
  options: WriteOptions,
  withoutRawData: boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const history = withoutRawData ? withoutCells(study.history) : study.history;
  const project = projectOf(history);
  const parts = new Map<string, Uint8Array>([
    ['project.json', json(project)],
    ['history.json', json(history)],
    ['provenance.json', json(await provenanceOf(project, study.results, options.program))],
    ['preview.html', new TextEncoder().encode(previewOf(project, study.results, options))],
  ]);
  for (const [run, result] of study.results) {
    parts.set(resultPart(run), json(result));
    const template = templateOf(result, study);
    if (template !== null) parts.set(template.name, template.bytes);
  }
  if (study.picture !== null) parts.set('preview.png', study.picture);
  if (withoutRawData) return parts;
  const known = tablesOf(history);
  for (const [table, rows] of study.tables) if (known.has(table)) parts.set(tablePart(table), rows);
  for (const [hash, { file, bytes }] of study.sources) parts.set(sourcePart(hash, file), bytes);
  return parts;
}

/** The template that made a result: the program's own, or as kept when the program has come to another version. */
function templateOf(result: ResultDocument, study: Study): { name: string; bytes: Uint8Array } | null {
  const { id, version } = result.template;
  if (!/^[a-z0-9][a-z0-9/-]*$/.test(id)) return null;
  const name = templatePart(id, version);
  const own = templateById(id);
  // In its own order: the steps of a template run as they stand.
  if (own?.version === version) return { name, bytes: new TextEncoder().encode(JSON.stringify(own)) };
  const kept = study.templates?.get(name);
  return kept === undefined ? null : { name, bytes: kept };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}
