import type { ImportedTable, ImportPlan } from '../import/plan/plan.ts';
import { readWorkbookFile } from './read-file.ts';

/** The tables of a file, by a plan or as proposed. */
export async function readTables(path: string, plan: ImportPlan | null = null): Promise<readonly ImportedTable[]> {
  const file = await readWorkbookFile(path);
  try {
    return await file.apply(plan ?? file.summary.plan);
  } finally {
    file.close();
  }
}
