import type { Command } from '../../analysis/project/commands.ts';
import type { TextKey, Translate } from '../text/index.ts';

const keys = {
  'open-study': 'frame.stepOpenStudy',
  'rename-study': 'frame.stepRenameStudy',
  'import-tables': 'frame.stepImportTables',
  'rename-table': 'frame.stepRenameTable',
  'remove-table': 'frame.stepRemoveTable',
  'replace-table': 'frame.stepReplaceTable',
  'set-steps': 'frame.stepSetSteps',
  'set-local-units': 'frame.stepSetLocalUnits',
  'begin-run': 'frame.stepBeginRun',
  'set-bindings': 'frame.stepSetBindings',
  'set-parameter': 'frame.stepSetParameter',
  'set-decision': 'frame.stepSetDecision',
  'set-comparison': 'frame.stepSetComparison',
  'reset-parameters': 'frame.stepResetParameters',
  'remove-run': 'frame.stepRemoveRun',
  'edit-report-front': 'frame.stepEditReportFront',
  'add-blocks': 'frame.stepAddBlocks',
  'edit-block': 'frame.stepEditBlock',
  'move-block': 'frame.stepMoveBlock',
  'remove-blocks': 'frame.stepRemoveBlocks',
} as const satisfies Record<Command['kind'], TextKey>;

/** What a step did, in words, for undo and redo. */
export function stepName(command: Command, t: Translate): string {
  return t(keys[command.kind], command.kind === 'import-tables' ? { count: command.tables.length } : undefined);
}
