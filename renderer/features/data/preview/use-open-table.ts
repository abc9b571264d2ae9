import { useMemo, useState } from 'react';
import type { TablePreview } from '../../../../analysis/import/plan/plan.ts';
import { rowsOf } from './bands.ts';
import { answeredIds } from './cards.ts';
import type { CellBlock } from './cell-block.ts';
import { chosenTables, isSettled, tablesOn, type Draft } from './draft.ts';
import type { MadeEdit } from './hand-edit.ts';
import type { ImportSource } from './import-source.ts';
import { RawBlocks } from './raw-blocks.ts';
import type { MarkedCells } from './RawGrid.tsx';
import { usePreview, useTopOfSheet } from './use-preview.ts';

const nothingMarked: MarkedCells = { blocks: [] };

/** What of the file is on the screen: a sheet, one of its tables, and the cells pointed at. */
export type OpenTable = ReturnType<typeof useOpenTable>;

/** The sheet and the table that are open, with all that is shown of them. */
export function useOpenTable(source: ImportSource, draft: Draft) {
  const { sheets } = source.summary;
  const [name, setName] = useState(() => chosenTables(draft)[0]?.plan.sheet ?? sheets[0]?.name ?? '');
  const [id, setId] = useState<string | null>(null);
  const [marked, setMarked] = useState(nothingMarked);
  const [selection, select] = useState<CellBlock | null>(null);

  const tables = useMemo(() => tablesOn(draft, name), [draft, name]);
  const table = tables.find((each) => each.id === id) ?? tables[0] ?? null;
  const blocks = useMemo(() => new RawBlocks(source, name), [source, name]);
  const top = useTopOfSheet(source, name);
  const settled = table && isSettled(table) ? table.plan : null;
  const { preview, fault } = usePreview(source, table?.id ?? null, settled);
  const others = useMemo(
    () => tables.filter((each) => each !== table).map((each) => rowsOf(each.plan)),
    [tables, table],
  );
  const asked = useMemo(() => cellsInQuestion(preview, table?.edits ?? []), [preview, table]);
  const byHand = useMemo(
    () => new Set(table?.edits.flatMap(({ edit }) => (edit.kind === 'row' ? [edit.row] : []))),
    [table],
  );
  const [show] = useState(() => (cells: readonly CellBlock[]) => setMarked({ blocks: cells }));

  return {
    name,
    sheet: sheets.find((each) => each.name === name),
    tables,
    table,
    blocks,
    top,
    preview,
    fault,
    /** Rows of the other tables on the sheet. */
    others,
    /** Addresses of cells in question. */
    asked,
    /** Rows of which a person said what they are. */
    byHand,
    marked,
    selection,
    select,
    show,
    /** Point at nothing any more; false when nothing was pointed at. */
    unmark(): boolean {
      const wasMarked = marked.blocks.length > 0;
      if (wasMarked) setMarked(nothingMarked);
      return wasMarked;
    },
    openSheet(sheet: string): void {
      setName(sheet);
      openTable(null);
    },
    openTable,
  };

  function openTable(next: string | null): void {
    setId(next);
    setMarked(nothingMarked);
    select(null);
  }
}

/** Cells of questions that are open, and of values that do not fit. */
function cellsInQuestion(preview: TablePreview | null, edits: readonly MadeEdit[]): ReadonlySet<string> {
  const answered = answeredIds(edits);
  const open = preview?.questions.filter(({ id }) => !answered.has(id)).flatMap(({ cells }) => cells) ?? [];
  const unfit = preview?.evidence.flatMap(({ disagree, examples }) => (disagree > 0 ? examples : [])) ?? [];
  return new Set([...open, ...unfit]);
}
