import { openZip, type ZipArchive } from '../../import/readers/zip.ts';
import { InputError } from '../../model/notice.ts';
import { parseManifest, standIn, type Manifest } from './manifest.ts';
import type { Format } from './migrations/index.ts';
import { notAProject, partTooLarge, projectDamaged, projectGate } from './refuse.ts';
import { salvaged } from './salvage.ts';
import { hasSeal, isUnbroken } from './seal.ts';

interface OpenedFile {
  readonly archive: ZipArchive;
  readonly manifest: Manifest;
  /** Why the file's own list of parts cannot be trusted; then the parts were found without it. */
  readonly fault: InputError | null;
  /** The manifest is lost, and another stands in for it. */
  readonly hasStandIn: boolean;
}

/** A project file with its parts still packed; damage is looked behind, all else is refused with an InputError. */
export async function openStudyFile(bytes: Uint8Array, file: string, format: Format): Promise<OpenedFile> {
  const { archive, fault } = await openedArchive(bytes, file);
  try {
    return { archive, manifest: manifestOf(archive, file, format.version), fault, hasStandIn: false };
  } catch (caught) {
    const isHit = caught instanceof InputError && ['project-damaged', 'not-a-project'].includes(caught.notice.code);
    if (!isHit || !(await isBrokenStudy(bytes))) throw caught;
    const manifest = await standIn(archive, format.version, (name) => wholePart(archive, name, file));
    return { archive, manifest, fault, hasStandIn: true };
  }
}

/** The manifest alone, without a look at the other parts. */
export async function readManifest(bytes: Uint8Array, file: string, format: Format): Promise<Manifest> {
  return manifestOf((await openedArchive(bytes, file)).archive, file, format.version);
}

/** Bytes of a part that are as the archive's own sum says, or null. */
export function wholePart(archive: ZipArchive, name: string, file: string): Uint8Array | null {
  try {
    return readPart(archive, name, file);
  } catch (fault) {
    if (fault instanceof InputError && fault.notice.code === 'project-damaged') return null;
    throw fault;
  }
}

async function openedArchive(bytes: Uint8Array, file: string): Promise<Pick<OpenedFile, 'archive' | 'fault'>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip && !hasSeal(bytes)) throw notAProject(file, bytes.length === 0 ? 'it is empty' : 'it is no archive');
  try {
    return { archive: openZip(bytes, file, projectGate), fault: null };
  } catch (caught) {
    const found = caught instanceof InputError ? caught : projectDamaged(file, 'its list of parts is broken');
    const { code } = found.notice;
    // Damage is looked behind; what was made to harm is not. A study that was sealed and is not as it was is damaged.
    const isSaid = code === 'project-damaged' || code === 'project-truncated';
    if (!isSaid && !(await isBrokenStudy(bytes))) throw found;
    const fault = code === 'project-truncated' ? found : projectDamaged(file, 'its list of parts is broken');
    const archive = salvaged(bytes, file);
    if (archive === null) throw fault;
    return { archive, fault };
  }
}

async function isBrokenStudy(bytes: Uint8Array): Promise<boolean> {
  return hasSeal(bytes) && !(await isUnbroken(bytes));
}

function manifestOf(archive: ZipArchive, file: string, version: number): Manifest {
  if (!archive.has('manifest.json')) throw notAProject(file, 'it has no manifest');
  return parseManifest(readPart(archive, 'manifest.json', file), file, version);
}

function readPart(archive: ZipArchive, name: string, file: string): Uint8Array<ArrayBuffer> {
  try {
    return archive.read(name);
  } catch (fault) {
    if (fault instanceof RangeError) throw partTooLarge(file, `Part ${name} does not fit into memory.`);
    throw fault;
  }
}
