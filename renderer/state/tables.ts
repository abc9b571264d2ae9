import type { ImportedTable, ImportPlan } from '../../analysis/import/plan/plan.ts';
import type { Table } from '../../analysis/model/table.ts';
import { keepRows, keepSource } from '../study/session.ts';
import { rawName } from '../../analysis/import/clean/clean-table.ts';
import { forgetCleaning } from './cleaning.ts';
import { refreshMemory, theEngine } from './engine.ts';
import { perform, selectTable, useWorkbench } from './workbench.ts';

let lastNumber = 0;

/** Names are never used twice, so that a table taken out can be brought back by undo as it was. */
function nextTableName(): string {
  lastNumber += 1;
  return `t${String(lastNumber)}`;
}

/** These names are taken, by a study that was opened. */
export function takeTableNames(names: Iterable<string>): void {
  for (const name of names) {
    const number = /^t(\d{1,9})$/.exec(name)?.[1];
    if (number !== undefined) lastNumber = Math.max(lastNumber, Number(number));
  }
}

/** Put tables that were read into the engine and into the study, as one step. All of them, or none. */
export async function importTables(plan: ImportPlan, imported: readonly ImportedTable[]): Promise<readonly Table[]> {
  const tables = await loadTables(imported);
  for (const [index, { name }] of tables.entries()) {
    const rows = imported[index]?.arrow;
    if (rows !== undefined) keepRows(name, rows);
  }
  keepWorkbook(plan, tables[0]);
  perform({ kind: 'import-tables', plan, tables });
  selectTable(tables[0]?.name ?? null);
  return tables;
}

/** The workbook itself, which is still at hand, for the wish to keep it in the study. */
function keepWorkbook({ file }: ImportPlan, table: Table | undefined): void {
  const waiting = useWorkbench.getState().waitingFiles.find(({ name }) => name === file);
  if (waiting !== undefined && table !== undefined && table.source.sha256 !== '')
    keepSource(table.source.sha256, waiting.bytes);
}

/** Put tables into the engine under fresh names. */
export async function loadTables(imported: readonly ImportedTable[]): Promise<readonly Table[]> {
  const engine = await theEngine();
  const tables = imported.map(({ table }) => ({ ...table, name: nextTableName() }));
  const loaded: string[] = [];
  try {
    for (const [index, { arrow }] of imported.entries()) {
      const name = tables[index]?.name;
      if (name === undefined) continue;
      await engine.load(name, arrow);
      loaded.push(name);
    }
  } catch (error) {
    await dropTables(loaded);
    throw error;
  }
  await refreshMemory();
  return tables;
}

/** Take tables out of the engine; a study that is left needs them no more. */
export async function dropTables(names: Iterable<string>): Promise<void> {
  const engine = await theEngine();
  const gone = [...names];
  await forgetCleaning(gone);
  for (const name of gone.flatMap((each) => [each, rawName(each)])) await engine.exec(`DROP TABLE IF EXISTS ${name}`);
}
