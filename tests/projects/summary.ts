import type { ReadStudy } from '../../analysis/project/study.ts';
import { resultHash } from '../../analysis/project/file/provenance.ts';
import { sha256 } from '../../analysis/model/sha256.ts';
import { projectOf, redone, undone } from '../../analysis/project/history.ts';

/** What a study says, short enough to be written beside its file: every kind of thing in it, by count, name or sum. */
export async function summaryOf({ study, about, state, notices }: ReadStudy): Promise<unknown> {
  const { history, tables, results, sources, picture } = study;
  const { report, ...project } = projectOf(history);
  const sums = async (all: ReadonlyMap<string, Uint8Array>) =>
    Object.fromEntries(await Promise.all([...all].map(async ([name, bytes]) => [name, await sha256(bytes)] as const)));
  return {
    state,
    about,
    notices: notices.map(({ code }) => code),
    steps: history.commands.map(({ kind }) => kind),
    position: history.position,
    undone: projectOf(undone(history)).title,
    redone: projectOf(redone(history)).title,
    tables: project.tables.map(({ name, label, rowCount, columns }) => ({
      name,
      label,
      rowCount,
      columns: columns.map((column) => `${column.name}: ${column.type} ${column.unit ?? '-'} ${column.role ?? '-'}`),
    })),
    imports: project.imports.map(({ file, tables: plans }) => ({ file, tables: plans.map(({ label }) => label) })),
    runs: project.runs,
    report: { ...report, blocks: report.blocks.map(({ id, kind }) => `${kind} ${id}`) },
    rows: await sums(tables),
    results: Object.fromEntries(
      await Promise.all([...results].map(async ([run, result]) => [run, await resultHash(result)] as const)),
    ),
    sources: Object.fromEntries(
      [...sources].map(([hash, { file, bytes }]) => [hash, `${file}, ${String(bytes.length)}`]),
    ),
    picture: picture === null ? null : await sha256(picture),
  };
}
