import type { Column, Table } from '../../../../analysis/model/table.ts';
import { ConvertDialog } from './ConvertDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import { useCleaningDialog } from './dialog-state.ts';
import { DuplicatesDialog } from './DuplicatesDialog.tsx';
import { LocalUnitsDialog } from './LocalUnitsDialog.tsx';
import { MatchDialog } from './MatchDialog.tsx';
import { AcceptDialog, ExcludeDialog } from './ReasonDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { SimpleStepDialog } from './SimpleStepDialog.tsx';

interface CleaningDialogsProps {
  /** As its rows stand in the engine. */
  readonly table: Table;
  readonly onGoToRow: (row: number) => void;
}

/** The form that is open over the table, if any. */
export function CleaningDialogs({ table, onGoToRow }: CleaningDialogsProps) {
  const dialog = useCleaningDialog((state) => state.dialog);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'duplicates':
      return <DuplicatesDialog table={table} onGoToRow={onGoToRow} />;
    case 'local-units':
      return <LocalUnitsDialog />;
    case 'accept':
      return <AcceptDialog table={table.name} finding={dialog.finding} />;
    case 'exclude':
      return <ExcludeDialog table={table.name} at={dialog.at} />;
    default:
      break;
  }
  const column = columnOf(table, dialog.column);
  if (column === null) return null;
  if (dialog.kind === 'correct')
    return <CorrectDialog table={table} column={column} at={dialog.at} value={dialog.value} edited={dialog.edited} />;
  const { edited } = dialog;
  switch (dialog.kind) {
    case 'case':
    case 'look-alikes':
      return <SimpleStepDialog kind={dialog.kind} table={table} column={column} edited={edited} />;
    case 'match':
      return <MatchDialog table={table} column={column} edited={edited} />;
    case 'replace':
      return <ReplaceDialog table={table} column={column} edited={edited} />;
    case 'convert-unit':
      return <ConvertDialog table={table} column={column} edited={edited} />;
    case 'describe':
      return <DescribeDialog table={table} column={column} edited={edited} />;
  }
}

function columnOf({ columns }: Table, name: string): Column | null {
  return columns.find((column) => column.name === name) ?? null;
}
