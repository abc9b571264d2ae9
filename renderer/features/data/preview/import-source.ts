import type {
  PlanEdit,
  RawRange,
  TableEdit,
  TablePlan,
  TablePreview,
  WorkbookSummary,
} from '../../../../analysis/import/plan/plan.ts';

/** What the preview asks of an opened file; answers come from the reader's worker. */
export interface ImportSource {
  readonly summary: WorkbookSummary;
  raw(sheet: string, firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Promise<RawRange>;
  repropose(sheet: string, current: TablePlan | null, edit: TableEdit): Promise<TablePlan>;
  edit(plan: TablePlan, edit: PlanEdit): Promise<TablePlan>;
  preview(plan: TablePlan): Promise<TablePreview>;
}
