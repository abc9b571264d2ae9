import type { Text } from '../../../analysis/model/text.ts';
import type { Command } from '../../../analysis/project/commands.ts';
import type { Project } from '../../../analysis/project/project.ts';
import { templateById } from '../../../analysis/templates/index.ts';
import type { ParamValue } from '../../../analysis/templates/template.ts';

/** What a step was about, in the study's own words; '' where its name says all. */
export function stepDetail(command: Command, before: Project, say: (text: Text) => string): string {
  switch (command.kind) {
    case 'open-study':
      return command.project.title;
    case 'rename-study':
      return command.title;
    case 'import-tables':
      return command.plan.file;
    case 'rename-table':
      return command.label;
    case 'replace-table':
      return command.plan.file;
    case 'remove-table':
    case 'set-steps':
      return before.tables.find(({ name }) => name === command.table)?.label ?? '';
    case 'begin-run':
      return titleOf(command.run.request.template, say);
    case 'set-parameter': {
      const template = templateById(requestOf(before, command.run)?.template ?? '');
      const param = template?.params[command.name];
      return `${param === undefined ? command.name : say(param.title)}: ${valueText(command.value)}`;
    }
    case 'set-bindings':
    case 'set-decision':
    case 'set-comparison':
    case 'reset-parameters':
    case 'remove-run':
      return titleOf(requestOf(before, command.run)?.template ?? '', say);
    case 'edit-block':
      return 'text' in command.block ? short(command.block.text) : '';
    case 'edit-report-front':
      return short(Object.values(command.front).join(' '));
    case 'add-blocks':
    case 'set-local-units':
    case 'move-block':
    case 'remove-blocks':
      return '';
  }
}

function requestOf(project: Project, run: string): { readonly template: string } | undefined {
  return project.runs.find(({ id }) => id === run)?.request;
}

function titleOf(template: string, say: (text: Text) => string): string {
  const found = templateById(template);
  return found === null ? template : say(found.title);
}

function valueText(value: ParamValue): string {
  if (value === null) return '–';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
