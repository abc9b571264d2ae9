import type { Value } from '../../../../analysis/engine/engine.ts';
import type { Filter } from '../../../../analysis/engine/filter.ts';
import type { SortKey } from '../../../../analysis/engine/pages.ts';
import type { RowPlace } from '../../../../analysis/import/provenance.ts';
import type { ColumnSummary } from '../../../../analysis/engine/summary.ts';

/** Order and filters of a table on screen. */
export interface TableView {
  readonly sort: SortKey | null;
  readonly filters: readonly Filter[];
}

/** A row of the table: where it stands in the source, and its values in the order of the columns. */
export interface PageRow {
  readonly at: RowPlace;
  readonly values: readonly Value[];
}

/** What the grid asks of the engine about one table. */
export interface TableReader {
  page(view: TableView, first: number, count: number, signal: AbortSignal): Promise<readonly PageRow[]>;
  count(view: TableView): Promise<number>;
  /** Place of the first row from a source row, of a block or part where given, in the order of the source; null: none. */
  indexOf(row: number, at: Omit<RowPlace, 'row'>): Promise<number | null>;
  summary(column: string, signal: AbortSignal): Promise<ColumnSummary>;
}
