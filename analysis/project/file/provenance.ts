import type { ResultDocument } from '../../document/result-document.ts';
import type { Project } from '../project.ts';
import { canonicalJson } from './canonical.ts';
import { sha256 } from '../../model/sha256.ts';

/**
 * The sum of what a result says: SHA-256 of its canonical JSON, without the names and versions of engine and program,
 * so that the same figures computed by another build have the same sum.
 */
export function resultHash(result: ResultDocument): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson({ ...result, engine: null, program: null })));
}

/**
 * From file to figure, for a reader without the program: which bytes were read by which plan, which SQL gave which rows,
 * and the sum of each result. Every entry carries the sum of the entry before it, so that none can be changed alone.
 */
export async function provenanceOf(
  project: Project,
  results: ReadonlyMap<string, ResultDocument>,
  program: string,
): Promise<unknown> {
  const entries: unknown[] = [];
  let previous = '';
  const add = async (entry: Readonly<Record<string, unknown>>): Promise<void> => {
    const linked = { ...entry, previous };
    previous = await sha256(new TextEncoder().encode(canonicalJson(linked)));
    entries.push({ ...linked, hash: previous });
  };
  for (const { name, label, source, rowCount, dropped } of project.tables)
    await add({ kind: 'table', table: name, label, source, rows: rowCount, rowsApart: dropped.length });
  for (const plan of project.imports) await add({ kind: 'plan', plan });
  for (const { id, request } of project.runs) {
    const result = results.get(id);
    if (result === undefined) await add({ kind: 'run', run: id, request, result: null });
    else await add({ kind: 'run', run: id, request, ...(await runEntry(result)) });
  }
  return { format: 'vcw-provenance', version: 1, program, entries };
}

async function runEntry(result: ResultDocument): Promise<Readonly<Record<string, unknown>>> {
  return {
    template: result.template,
    engine: result.engine,
    program: result.program,
    parameters: result.parameters.map(({ name, value, isDefault }) => ({ name, value, isDefault })),
    data: result.data.map(({ need, table, file, sheet, range, rowsRead, rowsFiltered, rowsUsed, dropped, units }) => ({
      need,
      table,
      file,
      sheet,
      range,
      rowsRead,
      rowsFiltered,
      rowsUsed,
      dropped: dropped.map(({ code, count }) => ({ code, count })),
      units,
    })),
    steps: result.steps,
    result: await resultHash(result),
  };
}
