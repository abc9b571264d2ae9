import type { Translate } from '../../../text/index.ts';
import type { Formats } from '../../../text/format.ts';
import type { TableStore } from './table-store.ts';

/** What heads and cells inside the grid need of the screen around it. */
export interface GridContext {
  readonly store: TableStore;
  readonly t: Translate;
  readonly formats: Formats;
  readonly onFilter: (column: string) => void;
  readonly onSelectColumn: (place: number, isExtended: boolean) => void;
}
