import { distinctIn, proposeBinding } from '../../analysis/run/bind.ts';
import type { ImportedTable, ImportPlan } from '../../analysis/import/plan/plan.ts';
import type { Table } from '../../analysis/model/table.ts';
import type { KeptSource } from '../../analysis/project/study.ts';
import { emptyProject, type Run } from '../../analysis/project/project.ts';
import { templateById } from '../../analysis/templates/index.ts';
import { host } from '../host/index.ts';
import { openImporter } from '../import/importer.ts';
import { theEngine } from '../state/engine.ts';
import { loadTables } from '../state/tables.ts';
import { startPreparedStudy } from '../study/start.ts';
import type { Sample } from './parse-samples.ts';
import { parseStudy, type SampleRun } from './parse-study.ts';

/** Make a study of a sample: its workbooks read as proposed, its analyses begun. The study before it stays whole. */
export async function openSampleStudy(sample: Sample, title: string, signal: AbortSignal): Promise<void> {
  const read = [];
  for (const name of sample.files) read.push(await readSampleFile(`${sample.folder}/${name}`, name, signal));
  const imported = read.flatMap((each) => each.imported);
  const tables = await loadTables(imported);
  const runs = await begin(await readRuns(sample.folder), tables);
  signal.throwIfAborted();
  const imports = read.map(({ plan }) => plan);
  const rows = new Map(
    tables.flatMap(({ name }, index) => {
      const bytes = imported[index]?.arrow;
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );
  await startPreparedStudy(
    { ...emptyProject, title, isTeaching: sample.isTeaching, tables, imports, runs },
    rows,
    new Map(read.map(({ source }) => source)),
  );
}

interface ReadFile {
  readonly source: readonly [string, KeptSource];
  readonly plan: ImportPlan;
  readonly imported: readonly ImportedTable[];
}

async function readSampleFile(path: string, name: string, signal: AbortSignal): Promise<ReadFile> {
  const bytes = await host.readProgramFile(path);
  const importer = await openImporter({ name, bytes, recentId: null }, { signal });
  try {
    const { plan, sha256 } = importer.summary;
    return { source: [sha256, { file: name, bytes }], plan, imported: await importer.apply(plan, { signal }) };
  } finally {
    importer.close();
  }
}

async function readRuns(folder: string): Promise<readonly SampleRun[]> {
  const path = `${folder}/study.json`;
  const bytes = await host.readProgramFile(path);
  return parseStudy(JSON.parse(new TextDecoder().decode(bytes)), `samples/${path}`);
}

async function begin(wanted: readonly SampleRun[], tables: readonly Table[]): Promise<readonly Run[]> {
  const distinct = distinctIn(await theEngine());
  const runs: Run[] = [];
  for (const { template: id, params } of wanted) {
    const template = templateById(id);
    if (template === null) throw new Error(`unknown template: ${id}`);
    const { bindings } = await proposeBinding(template, tables, distinct);
    runs.push({ id: crypto.randomUUID(), request: { template: id, bindings, params } });
  }
  return runs;
}
