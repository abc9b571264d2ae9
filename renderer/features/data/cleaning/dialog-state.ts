import type { Correction } from './corrections.ts';
import { create } from 'zustand';
import type { Finding } from '../../../../analysis/import/checks/check.ts';
import type { RowPlace } from '../../../../analysis/import/provenance.ts';
import type { Value } from '../../../../analysis/engine/engine.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';

/** Steps that a form asks for. */
export type AskedStep = 'case' | 'look-alikes' | 'match' | 'replace' | 'convert-unit' | 'describe';

/** The form that is open over the table; `edited` is the step that it changes. */
export type CleaningDialog =
  | { readonly kind: AskedStep; readonly column: string; readonly edited: CleaningStep | null }
  | {
      readonly kind: 'correct';
      readonly column: string;
      readonly at: RowPlace;
      readonly value: Value;
      readonly edited: Correction | null;
    }
  | { readonly kind: 'exclude'; readonly at: RowPlace }
  | { readonly kind: 'accept'; readonly finding: Finding }
  | { readonly kind: 'duplicates' }
  | { readonly kind: 'local-units' };

interface DialogState {
  readonly dialog: CleaningDialog | null;
  /** Whether the panel of checks and cleaning stands beside the table. */
  readonly isPanelOpen: boolean;
}

export const useCleaningDialog = create<DialogState>()(() => ({ dialog: null, isPanelOpen: true }));

export function openDialog(dialog: CleaningDialog): void {
  useCleaningDialog.setState({ dialog });
}

export function closeDialog(): void {
  useCleaningDialog.setState({ dialog: null });
}

export function showPanel(isPanelOpen: boolean): void {
  useCleaningDialog.setState({ isPanelOpen });
}
