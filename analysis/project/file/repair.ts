import type { Notice } from '../../model/notice.ts';
import type { Table } from '../../model/table.ts';
import type { ReportBlock } from '../../report/outline.ts';
import { templateById } from '../../templates/index.ts';
import { performed, projectOf, type History } from '../history.ts';
import type { Project, Run } from '../project.ts';

export interface Repaired {
  readonly history: History;
  readonly notices: readonly Notice[];
}

/**
 * What does not fit together in a study that reads well. Names used twice are told apart, in a step of its own that can
 * be undone; what points at something that is gone stays as it is and is said, since the person may bring it back.
 */
export function repaired(history: History, file: string): Repaired {
  const notices: Notice[] = [];
  const tell = (code: string, text: string, next: string, table?: string): void => {
    const where = table === undefined ? { file } : { file, table };
    notices.push({ code, severity: 'look', where, text: { en: text }, next: { en: next } });
  };
  const before = projectOf(history);
  const project = withOwnNames(before, tell);
  tellGone(project, tell);
  return { history: project === before ? history : performed(history, { kind: 'open-study', project }), notices };
}

type Tell = (code: string, text: string, next: string, table?: string) => void;

function withOwnNames(project: Project, tell: Tell): Project {
  const tables = uniqueTables(project.tables, tell);
  const runs = told(project.runs, (run, id): Run => ({ ...run, id }));
  const blocks = told(project.report.blocks, (block, id): ReportBlock => ({ ...block, id }));
  for (const id of runs.renamed)
    tell('run-twice', `Two analyses of the study have the name ${id}; the second was given a name of its own.`, run);
  if (blocks.renamed.length > 0)
    tell('block-twice', 'Blocks of the report had the same name; each has its own now.', 'Look the report through.');
  if (tables === project.tables && runs.renamed.length === 0 && blocks.renamed.length === 0) return project;
  return { ...project, tables, runs: runs.all, report: { ...project.report, blocks: blocks.all } };
}

const run = 'Run the second one again: its result could not be told from that of the first.';

/** Two descriptions of one name have one set of rows: those of the first. */
function uniqueTables(tables: readonly Table[], tell: Tell): readonly Table[] {
  const kept = new Map<string, Table>();
  for (const table of tables) {
    if (!kept.has(table.name)) kept.set(table.name, table);
    else
      tell(
        'table-twice',
        `Two tables of the study have the name ${table.name}; the second, ${table.label}, was taken out.`,
        'Import it again if it is needed.',
        table.label,
      );
  }
  return kept.size === tables.length ? tables : [...kept.values()];
}

/** The same things with a name of its own for each, and the names that were there twice. */
function told<T extends { readonly id: string }>(
  things: readonly T[],
  rename: (thing: T, id: string) => T,
): { readonly all: readonly T[]; readonly renamed: readonly string[] } {
  const taken = new Set(things.map(({ id }) => id));
  const seen = new Set<string>();
  const renamed: string[] = [];
  const all = things.map((thing) => {
    if (!seen.has(thing.id)) {
      seen.add(thing.id);
      return thing;
    }
    renamed.push(thing.id);
    let id = '';
    for (let number = 2; id === '' || taken.has(id); number += 1) id = `${thing.id.slice(0, 70)}-${String(number)}`;
    taken.add(id);
    seen.add(id);
    return rename(thing, id);
  });
  return { all, renamed };
}

function tellGone(project: Project, tell: Tell): void {
  const tables = new Set(project.tables.map(({ name }) => name));
  const runs = new Set(project.runs.map(({ id }) => id));
  for (const { request } of project.runs) {
    if (templateById(request.template) === null) {
      tell(
        'template-unknown',
        `The analysis ${request.template} is not known to this program; its last result is shown as it was saved.`,
        'Open the study with the program that made it to run the analysis again.',
      );
    }
    for (const [need, binding] of Object.entries(request.bindings)) {
      if (tables.has(binding.table)) continue;
      tell(
        'bound-table-gone',
        `The analysis ${request.template} reads ${need} from a table that is no longer in the study.`,
        'Choose another table in its options, or undo the step that took the table out.',
      );
    }
  }
  const gone = project.report.blocks.filter((block) => 'run' in block && !runs.has(block.run)).length;
  if (gone > 0) {
    tell(
      'block-without-run',
      `${gone === 1 ? 'One block' : `${String(gone)} blocks`} of the report show an analysis that is no longer in the study; its place says so.`,
      'Take the block out of the report, or undo the step that took the analysis out.',
    );
  }
}
