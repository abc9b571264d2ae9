import type { ImportedTable, ImportPlan } from '../../analysis/import/plan/plan.ts';
import type { Table } from '../../analysis/model/table.ts';
import { refreshMemory, theEngine } from './engine.ts';
import { perform, selectTable } from './workbench.ts';

let lastNumber = 0;

/** Names are never used twice, so that a table taken out can be brought back by undo as it was. */
export function nextTableName(): string {
  lastNumber += 1;
  return `t${String(lastNumber)}`;
}

/** Put tables that were read into the engine and into the study, as one step. All of them, or none. */
export async function importTables(plan: ImportPlan, imported: readonly ImportedTable[]): Promise<readonly Table[]> {
  const tables = await loadTables(imported);
  perform({ kind: 'import-tables', plan, tables });
  selectTable(tables[0]?.name ?? null);
  return tables;
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
    for (const name of loaded) await engine.exec(`DROP TABLE IF EXISTS ${name}`);
    throw error;
  }
  await refreshMemory();
  return tables;
}
