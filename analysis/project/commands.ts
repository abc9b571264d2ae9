import type { ImportPlan } from '../import/plan/plan.ts';
import type { CleaningStep, LocalUnit } from '../model/cleaning.ts';
import type { Table } from '../model/table.ts';
import type { Report, ReportBlock } from '../report/outline.ts';
import type { Comparison, Decision, NeedBinding, RunRequest } from '../run/binding.ts';
import type { ParamValue } from '../templates/template.ts';
import type { Project, Run } from './project.ts';

/** Every change a person can make to a study, as data. `apply` is the one door. */
export type Command =
  | { readonly kind: 'open-study'; readonly project: Project }
  | { readonly kind: 'rename-study'; readonly title: string }
  | { readonly kind: 'import-tables'; readonly plan: ImportPlan; readonly tables: readonly Table[] }
  | { readonly kind: 'rename-table'; readonly table: string; readonly label: string }
  | { readonly kind: 'remove-table'; readonly table: string }
  /** Next year's file in the place of a table: analyses that read the old one read the new one, steps go along. */
  | { readonly kind: 'replace-table'; readonly table: string; readonly by: Table; readonly plan: ImportPlan }
  | { readonly kind: 'set-steps'; readonly table: string; readonly steps: readonly CleaningStep[] }
  | { readonly kind: 'set-local-units'; readonly units: readonly LocalUnit[] }
  | { readonly kind: 'begin-run'; readonly run: Run }
  | { readonly kind: 'set-bindings'; readonly run: string; readonly bindings: Readonly<Record<string, NeedBinding>> }
  | { readonly kind: 'set-parameter'; readonly run: string; readonly name: string; readonly value: ParamValue }
  /** null takes the decision back. */
  | {
      readonly kind: 'set-decision';
      readonly run: string;
      readonly code: string;
      readonly decision: Decision | null;
    }
  /** null ends the comparison. */
  | { readonly kind: 'set-comparison'; readonly run: string; readonly comparison: Comparison | null }
  | { readonly kind: 'reset-parameters'; readonly run: string }
  | { readonly kind: 'remove-run'; readonly run: string }
  | { readonly kind: 'edit-report-front'; readonly front: Partial<Pick<Report, 'title' | 'subtitle' | 'author'>> }
  | { readonly kind: 'add-blocks'; readonly blocks: readonly ReportBlock[]; readonly at: number | null }
  | { readonly kind: 'edit-block'; readonly block: ReportBlock }
  | { readonly kind: 'move-block'; readonly block: string; readonly to: number }
  | { readonly kind: 'remove-blocks'; readonly blocks: readonly string[] };

export type CommandKind = Command['kind'];

/** The study after a command; the study before is left as it was. */
export function apply(project: Project, command: Command): Project {
  switch (command.kind) {
    case 'open-study':
      return command.project;
    case 'rename-study':
      return { ...project, title: command.title };
    case 'import-tables':
      return {
        ...project,
        tables: [...project.tables, ...command.tables],
        imports: [...project.imports, command.plan],
      };
    case 'rename-table':
      return {
        ...project,
        tables: project.tables.map((table) =>
          table.name === command.table ? { ...table, label: command.label } : table,
        ),
      };
    case 'remove-table':
      return { ...project, tables: project.tables.filter((table) => table.name !== command.table) };
    case 'replace-table':
      return {
        ...project,
        tables: project.tables.map((table) => (table.name === command.table ? command.by : table)),
        imports: [...project.imports, command.plan],
        runs: project.runs.map((run) => ({ ...run, request: reading(run.request, command.table, command.by.name) })),
      };
    case 'set-steps':
      return {
        ...project,
        tables: project.tables.map((table) =>
          table.name === command.table ? { ...table, steps: command.steps } : table,
        ),
      };
    case 'set-local-units':
      return { ...project, localUnits: command.units };
    case 'begin-run':
      return { ...project, runs: [...project.runs, command.run] };
    case 'set-bindings':
      return withRequest(project, command.run, (request) => ({ ...request, bindings: command.bindings }));
    case 'set-parameter':
      return withRequest(project, command.run, (request) => ({
        ...request,
        params: { ...request.params, [command.name]: command.value },
      }));
    case 'set-decision':
      return withRequest(project, command.run, (request) => decided(request, command.code, command.decision));
    case 'set-comparison':
      return withRequest(project, command.run, (request) => compared(request, command.comparison));
    case 'reset-parameters':
      return withRequest(project, command.run, (request) => ({ ...request, params: {} }));
    case 'remove-run':
      return {
        ...project,
        runs: project.runs.filter((run) => run.id !== command.run),
        report: {
          ...project.report,
          blocks: project.report.blocks.filter((block) => !('run' in block && block.run === command.run)),
        },
      };
    case 'edit-report-front':
      return { ...project, report: { ...project.report, ...command.front } };
    case 'add-blocks':
      return withBlocks(project, (blocks) => blocks.toSpliced(command.at ?? blocks.length, 0, ...command.blocks));
    case 'edit-block':
      return withBlocks(project, (blocks) =>
        blocks.map((block) => (block.id === command.block.id ? command.block : block)),
      );
    case 'move-block':
      return withBlocks(project, (blocks) => moved(blocks, command.block, command.to));
    case 'remove-blocks':
      return withBlocks(project, (blocks) => blocks.filter((block) => !command.blocks.includes(block.id)));
  }
}

/** The request with another table in the place of one. */
function reading(request: RunRequest, table: string, by: string): RunRequest {
  const bindings = Object.entries(request.bindings).map(
    ([need, binding]) => [need, binding.table === table ? { ...binding, table: by } : binding] as const,
  );
  return { ...request, bindings: Object.fromEntries(bindings) };
}

/** The request with a decision made, or taken back; without any it has no list of them. */
function decided(request: RunRequest, code: string, decision: Decision | null): RunRequest {
  const { decisions = {}, ...rest } = request;
  const others = Object.fromEntries(Object.entries(decisions).filter(([each]) => each !== code));
  const all = decision === null ? others : { ...others, [code]: decision };
  return Object.keys(all).length === 0 ? rest : { ...rest, decisions: all };
}

function compared(request: RunRequest, comparison: Comparison | null): RunRequest {
  if (comparison !== null) return { ...request, comparison };
  const alone = { ...request };
  delete alone.comparison;
  return alone;
}

function withRequest(project: Project, run: string, change: (request: RunRequest) => RunRequest): Project {
  return {
    ...project,
    runs: project.runs.map((each) => (each.id === run ? { ...each, request: change(each.request) } : each)),
  };
}

function withBlocks(project: Project, change: (blocks: readonly ReportBlock[]) => readonly ReportBlock[]): Project {
  return { ...project, report: { ...project.report, blocks: change(project.report.blocks) } };
}

/** `to` is the place among the blocks that stay. */
function moved(blocks: readonly ReportBlock[], id: string, to: number): readonly ReportBlock[] {
  const block = blocks.find((each) => each.id === id);
  if (block === undefined) return blocks;
  return blocks.filter((each) => each.id !== id).toSpliced(to, 0, block);
}
