import { answerRequest } from '../document/answer.ts';
import type { ResultDocument } from '../document/result-document.ts';
import type { Engine } from '../engine/engine.ts';
import type { ImportedTable, ImportPlan } from '../import/plan/plan.ts';
import { openWorkbook } from '../import/plan/session.ts';
import { InputError, type Notice } from '../model/notice.ts';
import type { Table } from '../model/table.ts';
import { templateById } from '../templates/index.ts';
import { resultHash } from './file/provenance.ts';
import { sha256 } from '../model/sha256.ts';
import { differences } from './differences.ts';
import { projectOf } from './history.ts';
import { plansOf } from './plans-of.ts';
import type { Run } from './project.ts';
import type { KeptSource, Study } from './study.ts';

interface RebuiltTable {
  readonly table: string;
  readonly label: string;
  readonly file: string;
  /** `equal`: the same bytes gave as many rows and the same columns. */
  readonly state: 'equal' | 'differs' | 'no-source' | 'no-plan' | 'refused';
  readonly rows: { readonly saved: number; readonly now: number | null };
  readonly notice: Notice | null;
}

interface RebuiltRun {
  readonly run: string;
  readonly template: string;
  readonly state: 'equal' | 'differs' | 'not-saved' | 'refused' | 'template-unknown';
  readonly hash: { readonly saved: string | null; readonly now: string | null };
  /** Places in the result that are not as saved, at most 20: `blocks.3.value`. */
  readonly where: readonly string[];
  readonly notices: readonly Notice[];
}

export interface Rebuilt {
  readonly tables: readonly RebuiltTable[];
  readonly runs: readonly RebuiltRun[];
  /** Every table was read again and every result came out as it was saved. */
  readonly isEqual: boolean;
}

/** Reads a workbook by a plan; the command line does it in a thread that can be stopped. */
export type ReadByPlan = (source: KeptSource, hash: string, plan: ImportPlan) => Promise<readonly ImportedTable[]>;

/**
 * Make every result of a study again from its sources alone: read them by the saved plans, run what was run, compare.
 * The engine is given the tables under their names in the study.
 */
export async function rebuildStudy(
  study: Study,
  sources: readonly KeptSource[],
  engine: Engine,
  read: ReadByPlan = readHere,
): Promise<Rebuilt> {
  const project = projectOf(study.history);
  const plans = plansOf(study.history);
  const given = await withHashes([...study.sources.values(), ...sources]);
  const tables: RebuiltTable[] = [];
  const loaded: Table[] = [];
  for (const table of project.tables) {
    const { made, rebuilt } = await rebuiltTable(table, plans.get(table.name), given, read);
    tables.push(rebuilt);
    if (made === null) continue;
    await engine.load(table.name, made.arrow);
    loaded.push({ ...made.table, name: table.name, label: table.label });
  }
  const runs: RebuiltRun[] = [];
  for (const run of project.runs) runs.push(await rebuiltRun(run, study.results.get(run.id), loaded, engine));
  const isEqual = tables.every(({ state }) => state === 'equal') && runs.every(({ state }) => state === 'equal');
  return { tables, runs, isEqual };
}

interface GivenSource {
  readonly source: KeptSource;
  readonly hash: string;
}

function withHashes(sources: readonly KeptSource[]): Promise<readonly GivenSource[]> {
  return Promise.all(sources.map(async (source) => ({ source, hash: await sha256(source.bytes) })));
}

async function rebuiltTable(
  table: Table,
  plan: ImportPlan | undefined,
  given: readonly GivenSource[],
  read: ReadByPlan,
): Promise<{ readonly made: ImportedTable | null; readonly rebuilt: RebuiltTable }> {
  const { file, sha256: hash } = table.source;
  // The same bytes under whatever name; else a file of that name, whose figures may differ.
  const found = given.find((each) => each.hash === hash) ?? given.find(({ source }) => source.file === file);
  const answer = (state: RebuiltTable['state'], now: number | null, notice: Notice | null = null): RebuiltTable => ({
    table: table.name,
    label: table.label,
    file,
    state,
    rows: { saved: table.rowCount, now },
    notice,
  });
  if (found === undefined) return { made: null, rebuilt: answer('no-source', null) };
  if (plan === undefined) return { made: null, rebuilt: answer('no-plan', null) };
  try {
    const [made] = await read({ file, bytes: found.source.bytes }, found.hash, plan);
    if (made === undefined) return { made: null, rebuilt: answer('no-plan', null) };
    const isEqual = found.hash === hash && made.table.rowCount === table.rowCount && hasSameColumns(made.table, table);
    return { made, rebuilt: answer(isEqual ? 'equal' : 'differs', made.table.rowCount) };
  } catch (fault) {
    if (!(fault instanceof InputError)) throw fault;
    return { made: null, rebuilt: answer('refused', null, fault.notice) };
  }
}

function hasSameColumns(made: Pick<Table, 'columns'>, saved: Table): boolean {
  const said = ({ columns }: Pick<Table, 'columns'>): string =>
    JSON.stringify(columns.map(({ name, type, unit }) => [name, type, unit]));
  return said(made) === said(saved);
}

async function rebuiltRun(
  run: Run,
  saved: ResultDocument | undefined,
  tables: readonly Table[],
  engine: Engine,
): Promise<RebuiltRun> {
  const about = { run: run.id, template: run.request.template };
  const before = saved === undefined ? null : await resultHash(saved);
  const template = templateById(run.request.template);
  const none = { hash: { saved: before, now: null }, where: [], notices: [] };
  if (template === null) return { ...about, ...none, state: 'template-unknown' };
  const result = await answerRequest(engine, template, run.request, tables);
  if (result.format === 'vcw-refusal') return { ...about, ...none, state: 'refused', notices: result.notices };
  const hash = { saved: before, now: await resultHash(result) };
  if (saved === undefined) return { ...about, hash, state: 'not-saved', where: [], notices: [] };
  const isEqual = hash.saved === hash.now;
  return {
    ...about,
    hash,
    state: isEqual ? 'equal' : 'differs',
    where: isEqual ? [] : differences(saved, result, ['engine', 'program']),
    notices: [],
  };
}

async function readHere(source: KeptSource, hash: string, plan: ImportPlan): Promise<readonly ImportedTable[]> {
  return (await openWorkbook(source.bytes, source.file, { sha256: hash })).apply(plan);
}
