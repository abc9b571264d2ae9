import { useMemo } from 'react';
import { useText } from '../../../text/index.ts';
import { borderAt, moveBorder, type Border, type Extent } from './borders.ts';
import type { CardActions } from './card-actions.ts';
import type { CellBlock } from './cell-block.ts';
import type { DraftStore } from './draft-store.ts';
import type { HandEdit } from './hand-edit.ts';
import type { TreatedAs } from './RowMenu.tsx';
import { borderWords, rowsWords } from './step-words.ts';
import { blocksOf } from './tidy-cells.ts';

export interface TableActions extends CardActions {
  readonly moveBorder: (border: Border, to: number) => void;
  readonly treatRows: (first: number, last: number, role: TreatedAs) => void;
  readonly setLabel: (label: string) => void;
  readonly setWide: (isWide: boolean) => void;
}

/** All that can be done to the open table, each as one step with its words. */
export function useTableActions(
  store: DraftStore,
  id: string | null,
  extent: Extent | undefined,
  onShow: (cells: readonly CellBlock[]) => void,
): TableActions {
  const t = useText();
  return useMemo(() => {
    const plan = () => store.getState().draft.tables.find((each) => each.id === id)?.plan;
    const { edit, answer, takeBack } = store.getState();
    const changes = (edits: readonly HandEdit[], words: Parameters<typeof edit>[2]) =>
      id !== null && edit(id, edits, words);
    return {
      moveBorder(border, to) {
        const current = plan();
        const bands = current && extent && moveBorder(current, border, to, extent);
        if (bands) changes([{ kind: 'bands', bands }], borderWords(border, borderAt({ ...current, ...bands }, border)));
      },
      treatRows(first, last, role) {
        const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        changes(
          rows.map((row) => ({ kind: 'row', row, role })),
          rowsWords(first, last, t(`data.step.role.${role}`)),
        );
      },
      setLabel: (label) => changes([{ kind: 'label', label }], { key: 'data.step.label' }),
      setWide: (isWide) =>
        changes([{ kind: 'wide', isWide }], { key: isWide ? 'data.step.wideOn' : 'data.step.wideOff' }),
      change: (column, change) =>
        changes([{ kind: 'column', column, change }], { key: 'data.step.column', values: { column } }),
      rename: (column, name) =>
        changes([{ kind: 'rename', column, name }], { key: 'data.step.rename', values: { column } }),
      setDerivedRole: (column, role) =>
        changes([{ kind: 'derived-role', column, role }], { key: 'data.step.column', values: { column } }),
      setMissing: (text, means) =>
        changes([{ kind: 'missing', text, means }], {
          key: 'data.step.missing',
          values: { text, meaning: t(`data.means.${means}`) },
        }),
      answer: (question, place) => id !== null && answer(id, question, place),
      takeBack: (question) => id !== null && takeBack(id, question),
      showCells: (cells) => onShow(blocksOf(cells)),
    };
  }, [store, id, extent, onShow, t]);
}
