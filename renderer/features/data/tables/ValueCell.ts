import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Column } from '../../../../analysis/model/table.ts';
import { correctionAt } from '../cleaning/corrections.ts';
import type { GridContext } from './grid-context.ts';
import type { PageRow } from './table-reader.ts';
import { valueText } from './value-text.ts';
import css from './table-grid.module.css';

interface ValueCellParams extends ICellRendererParams<PageRow, unknown, GridContext> {
  readonly subject: Column;
  readonly place: number;
}

/**
 * A value as plain text, a chip where it is missing, a grey bar while it is on its way.
 * Made of the browser's own elements: some four hundred of them change at every step of the scroll bar.
 */
export class ValueCell implements ICellRendererComp<PageRow> {
  readonly #box = document.createElement('bdi');

  init(params: ValueCellParams): void {
    this.#show(params);
  }

  getGui(): HTMLElement {
    return this.#box;
  }

  refresh(params: ValueCellParams): boolean {
    this.#show(params);
    return true;
  }

  #show({ data, subject, place, context }: ValueCellParams): void {
    const { t, formats, store } = context;
    if (!data) {
      this.#box.className = css['waiting'] ?? '';
      this.#box.textContent = '';
      return;
    }
    const decimals = store.getState().decimals[place] ?? 0;
    const text = valueText(data.values[place] ?? null, subject, decimals, formats);
    this.#box.className = (text === null ? css['missing'] : css['value']) ?? '';
    this.#box.textContent = text ?? t('data.missing');
    // The corner in the cell is for the eye; these words are for the pointer and for screen readers.
    const isCorrected = correctionAt(store.getState().table, subject.name, data.at) !== null;
    if (isCorrected) this.#box.title = t('cleaning.correctedCell', { value: text ?? t('data.missing') });
    else this.#box.removeAttribute('title');
  }
}
