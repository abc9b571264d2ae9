import type { Project } from '../project.ts';
import { partOf } from './parts.ts';

/** What a part is to the person whose study it is, with its name in the file. */
export function partWords(name: string, project: Project): string {
  const said = words(name, project);
  return said === null ? name : `${said} (${name.replace(/[0-9a-f]{56}(?=\/)/, '…')})`;
}

/** The label of the table whose rows a part holds. */
export function tableLabel(name: string, project: Project): string | null {
  const part = partOf(name);
  return part?.kind === 'table' ? labelOf(part.id, project) : null;
}

export function labelOf(table: string, project: Project): string {
  return project.tables.find((each) => each.name === table)?.label ?? table;
}

function words(name: string, project: Project): string | null {
  const part = partOf(name);
  switch (part?.kind) {
    case undefined:
    case 'manifest':
      return null;
    case 'project':
      return 'the study as it stood';
    case 'history':
      return 'its steps';
    case 'result': {
      const run = project.runs.find(({ id }) => id === part.id);
      return `the saved result of ${run?.request.template ?? 'an analysis'}`;
    }
    case 'template':
      return 'an analysis as it was used';
    case 'provenance':
      return 'the record of where its figures come from';
    case 'preview':
      return 'the page to read it without the program';
    case 'picture':
      return 'its picture';
    case 'table':
      return `the rows of table “${labelOf(part.id, project)}”`;
    case 'source':
      return `the kept workbook ${name.split('/').at(-1) ?? ''}`;
  }
}
