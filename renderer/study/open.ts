import { projectOf } from '../../analysis/project/history.ts';
import type { StudyPlace } from '../../analysis/project/session.ts';
import type { ReadStudy } from '../../analysis/project/study.ts';
import type { OpenedStudyFile, StudySource } from '../host/host.ts';
import { host } from '../host/index.ts';
import { useStudy, type ReadOnly } from '../state/study.ts';
import { endTask, setTask, tell } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import { unpackStudy } from './packing.ts';
import { describe } from './recent.ts';
import { startStudy } from './start.ts';

const task = 'open-study';

/** Open a study file in the place of the open study; a file that is none is refused, and nothing changes. */
export async function openStudy(source: StudySource): Promise<void> {
  const file = await host.openStudyFile(source);
  if (file === null) return;
  setTask({ id: task, title: translator()('study.opening', { name: file.name }), fraction: null, cancel: null });
  try {
    await showStudy(file);
  } catch (error) {
    // The place stays held only for the study that is open there.
    const isOpen = useStudy.getState().place?.placeId === file.placeId;
    if (file.placeId !== null && !isOpen) await host.releaseStudy(file.placeId);
    throw error;
  } finally {
    endTask(task);
  }
}

async function showStudy(file: OpenedStudyFile): Promise<void> {
  const read = await unpackStudy(file.bytes, file.name);
  const { study } = read;
  await startStudy({
    history: study.history,
    rows: study.tables,
    results: study.results,
    sources: study.sources,
    keepsSources: study.sources.size > 0,
    templates: study.templates ?? new Map(),
    place: placeOf(file),
    readOnly: readOnlyOf(file, read),
  });
  for (const notice of read.notices) tell(notice);
  if (file.placeId !== null) await describe(file.placeId, projectOf(study.history).title, study.picture);
}

function placeOf({ placeId, name, place, sha256: hash }: OpenedStudyFile): StudyPlace | null {
  return placeId === null ? null : { placeId, name, place, sha256: hash };
}

function readOnlyOf({ heldBy, isReadOnly }: OpenedStudyFile, { state }: ReadStudy): ReadOnly | null {
  if (state === 'damaged') return { why: 'damaged' };
  if (heldBy !== null) return { why: 'held', holder: heldBy };
  return isReadOnly ? { why: 'place' } : null;
}

/** A whole study that lies in the program's own storage opens as one that was never saved. */
export async function openUnsaved(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const { study, notices } = await unpackStudy(bytes, name);
  await startStudy({
    history: study.history,
    rows: study.tables,
    results: study.results,
    sources: study.sources,
    keepsSources: study.sources.size > 0,
    templates: study.templates ?? new Map(),
    unsaved: 1,
  });
  for (const notice of notices) tell(notice);
}
