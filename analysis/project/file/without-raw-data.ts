import type { ImportPlan } from '../../import/plan/plan.ts';
import type { CleaningStep } from '../../model/cleaning.ts';
import type { Table } from '../../model/table.ts';
import type { Command } from '../commands.ts';
import type { History } from '../history.ts';
import type { Project } from '../project.ts';

/**
 * The steps of a study without words taken from cells. Names of columns, options a person chose, results and the report
 * stay: they are the study. The rows themselves are other parts, which are left out.
 */
export function withoutCells(history: History): History {
  return { ...history, base: projectWithout(history.base), commands: history.commands.map(commandWithout) };
}

function commandWithout(command: Command): Command {
  if (command.kind === 'open-study') return { ...command, project: projectWithout(command.project) };
  if (command.kind === 'replace-table')
    return { ...command, by: tableWithout(command.by), plan: planWithout(command.plan) };
  if (command.kind === 'set-steps') return { ...command, steps: command.steps.map(stepWithout) };
  if (command.kind !== 'import-tables') return command;
  return { ...command, plan: planWithout(command.plan), tables: command.tables.map(tableWithout) };
}

function projectWithout(project: Project): Project {
  return { ...project, tables: project.tables.map(tableWithout), imports: project.imports.map(planWithout) };
}

/** Notices of a table name values that they are about; its evidence counts, and names cells by their address. */
function tableWithout(table: Table): Table {
  return {
    ...table,
    notices: [],
    dropped: table.dropped.map(({ row, reason }) => ({ row, reason: kindOf(reason) })),
    ...(table.steps && { steps: table.steps.map(stepWithout) }),
  };
}

/** What a step does stays; the words and figures of cells that it names go. */
function stepWithout(step: CleaningStep): CleaningStep {
  switch (step.kind) {
    case 'match':
    case 'replace':
      return { ...step, pairs: [] };
    case 'exclude-where':
      return { ...step, values: [] };
    case 'correct':
      return { ...step, was: null, value: null };
    case 'trim':
    case 'case':
    case 'look-alikes':
    case 'convert-unit':
    case 'exclude':
    case 'accept':
    case 'describe':
      return step;
  }
}

function planWithout(plan: ImportPlan): ImportPlan {
  return {
    ...plan,
    tables: plan.tables.map((table) => ({
      ...table,
      apart: table.apart.map(({ row, role, reason }) => ({ row, role, reason: kindOf(reason) })),
      groups: table.groups.map((group) => ({ ...group, values: [] })),
      notes: [],
    })),
  };
}

/** `a sum by its name: Total of the region` is a sum by its name. */
function kindOf(reason: string): string {
  return reason.split(':')[0] ?? '';
}
