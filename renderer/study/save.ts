import { program } from '../../analysis/document/program.ts';
import type { ResultDocument } from '../../analysis/document/result-document.ts';
import { tablesOf, type History } from '../../analysis/project/history.ts';
import type { StudyPlace } from '../../analysis/project/session.ts';
import type { Study } from '../../analysis/project/study.ts';
import type { FileKind } from '../host/host.ts';
import { host } from '../host/index.ts';
import { theEngine } from '../state/engine.ts';
import { useStudy } from '../state/study.ts';
import { endTask, markSaved, setTask, tell, useWorkbench } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import { packStudy } from './packing.ts';
import { pictureOf } from './picture.ts';
import { describe } from './recent.ts';
import { keptRows, sessionSaved } from './session.ts';
import { takeSnapshot } from './snapshots.ts';
import { sourcesNow } from './sources.ts';

const saveTask = 'save-study';

/** `copy`: the open study goes on at its own place. */
export interface SaveWishes {
  readonly askWhere: boolean;
  readonly isCopy?: boolean;
  readonly withoutRawData?: boolean;
}

/** Save the study; false when the person thought better of it. */
export async function saveStudy(wishes: SaveWishes): Promise<boolean> {
  const t = translator();
  const show = (fraction: number | null) => setTask({ id: saveTask, title: t('study.saving'), fraction, cancel: null });
  show(null);
  try {
    const { history, project } = useWorkbench.getState();
    const { place, readOnly } = useStudy.getState();
    const isElsewhere = wishes.askWhere || wishes.isCopy === true || readOnly !== null || place === null;
    const study = await studyNow(history);
    const options = { program, savedAt: new Date().toISOString(), withoutRawData: wishes.withoutRawData === true };
    const bytes = await packStudy(study, options, (done, total) => show(total > 0 ? done / total : null));
    const saved = await host.saveStudyFile({
      placeId: isElsewhere ? null : place.placeId,
      suggestedName: `${fileName(project.title, t('study.fileName'))}.vcw`,
      kind: studyKind(),
      bytes,
      expectedSha256: isElsewhere ? null : place.sha256,
    });
    if (saved === null) return false;
    const { placeId, name } = saved;
    if (wishes.isCopy === true) {
      tell({
        code: 'copy-saved',
        severity: 'know',
        where: { file: name },
        text: { en: t('study.copySaved', { name }) },
      });
      return true;
    }
    await savedAt(placeId === null ? null : { ...saved, placeId }, history);
    if (placeId !== null) await describe(placeId, project.title, study.picture);
    await takeSnapshot(bytes);
    return true;
  } finally {
    endTask(saveTask);
  }
}

/** Everything there is of the study, as bytes for a snapshot. */
export async function packNow(): Promise<Uint8Array<ArrayBuffer>> {
  const study = await studyNow(useWorkbench.getState().history);
  return packStudy(study, { program, savedAt: new Date().toISOString() }, () => undefined);
}

async function savedAt(place: StudyPlace | null, history: History): Promise<void> {
  const last = useStudy.getState();
  useStudy.setState({ place, readOnly: null, id: place?.placeId ?? last.id });
  markSaved(history);
  await sessionSaved();
  if (last.place !== null && last.place.placeId !== place?.placeId) await host.releaseStudy(last.place.placeId);
}

async function studyNow(history: History): Promise<Study> {
  const { templates } = useStudy.getState();
  const results = resultsNow();
  return {
    history,
    tables: await rowsOf(history),
    results,
    sources: await sourcesNow(history),
    templates,
    picture: await pictureOf(results.values()),
  };
}

/** Rows as they were loaded; the engine's own where they were not kept. */
async function rowsOf(history: History): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = new Map<string, Uint8Array>();
  for (const table of tablesOf(history)) rows.set(table, (await keptRows(table)) ?? (await dumped(table)));
  return rows;
}

async function dumped(table: string): Promise<Uint8Array> {
  return (await theEngine()).dump(table);
}

/** Results that answer their analysis as it stands; the others are computed again when the study is opened. */
function resultsNow(): ReadonlyMap<string, ResultDocument> {
  const { project, results } = useWorkbench.getState();
  const now = new Map<string, ResultDocument>();
  for (const { id, request } of project.runs) {
    const result = results[id];
    if (result?.state === 'done' && result.request === request && result.document !== null)
      now.set(id, result.document);
  }
  return now;
}

export function studyKind(): FileKind {
  return { title: translator()('study.files'), extensions: ['.vcw'] };
}

/** Letters, digits and spaces of any language: nothing that a file system objects to. */
function fileName(title: string, otherwise: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join(' ').slice(0, 80).trim() || otherwise;
}
