import { useEffect, useState } from 'react';
import type { RawRange, TablePlan, TablePreview } from '../../../../analysis/import/plan/plan.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { noticeOf } from '../../../state/fault.ts';
import type { ImportSource } from './import-source.ts';

export interface PreviewState {
  /** Of the plan before while the new one is on its way, so that nothing jumps. */
  readonly preview: TablePreview | null;
  readonly fault: Notice | null;
}

const none: PreviewState = { preview: null, fault: null };
/** Typing in a card is not answered letter by letter. */
const pause = 150;

/**
 * Evidence and first typed rows of a table, anew whenever its plan changes; a plan of null is on its way, and what was
 * shown of the same table stays.
 */
export function usePreview(source: ImportSource, table: string | null, plan: TablePlan | null): PreviewState {
  const [state, setState] = useState<PreviewState & { readonly table: string | null }>({ ...none, table: null });
  useEffect(() => {
    if (!plan) return undefined;
    let isStale = false;
    const timer = setTimeout(() => {
      source.preview(plan).then(
        (preview) => !isStale && setState({ table, preview, fault: null }),
        (error: unknown) =>
          !isStale &&
          setState((before) => ({
            table,
            preview: before.table === table ? before.preview : null,
            fault: noticeOf(error),
          })),
      );
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [source, table, plan]);
  return table !== null && state.table === table ? state : none;
}

const rowsForWidths = 60;
const columnsForWidths = 200;

/** The first cells of a sheet, for the widths of its columns. */
export function useTopOfSheet(source: ImportSource, sheet: string): RawRange | null {
  const [top, setTop] = useState<{ readonly sheet: string; readonly range: RawRange } | null>(null);
  useEffect(() => {
    let isStale = false;
    source.raw(sheet, 0, rowsForWidths - 1, 0, columnsForWidths - 1).then(
      (range) => !isStale && setTop({ sheet, range }),
      // A reader that fails says so where it was asked for the file.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [source, sheet]);
  return top?.sheet === sheet ? top.range : null;
}
