import type { Filter } from '../../../../analysis/engine/filter.ts';
import type { Column } from '../../../../analysis/model/table.ts';
import { isNumeric } from './value-text.ts';

type Test = Filter['test'];

/** What stands in the fields of the filter form. */
export interface FilterForm {
  readonly column: string;
  readonly test: Test;
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/** Conditions that make sense for a column, the usual one first. */
export function conditionsFor(column: Column): readonly Test[] {
  const isRanged = isNumeric(column) || column.type === 'date';
  return isRanged ? ['range', 'missing', 'present'] : ['contains', 'one-of', 'missing', 'present'];
}

/** The form as it opens: the filter that the column has, else empty fields. */
export function formOf(column: Column, filter: Filter | undefined): FilterForm {
  const empty = { column: column.name, test: conditionsFor(column)[0] ?? 'present', text: '', from: '', to: '' };
  switch (filter?.test) {
    case undefined:
      return empty;
    case 'contains':
      return { ...empty, test: 'contains', text: filter.text };
    case 'one-of':
      return { ...empty, test: 'one-of', text: String(filter.values[0] ?? '') };
    case 'range':
      return { ...empty, test: 'range', from: String(filter.from ?? ''), to: String(filter.to ?? '') };
    case 'missing':
    case 'present':
      return { ...empty, test: filter.test };
  }
}

export type FilterResult =
  | { readonly state: 'good'; readonly filter: Filter | null }
  | { readonly state: 'faulty'; readonly field: 'from' | 'to' };

/** The filter that a form says; empty fields say none. */
export function filterOf({ column: name, test, text, from, to }: FilterForm, column: Column): FilterResult {
  switch (test) {
    case 'missing':
    case 'present':
      return good({ column: name, test });
    case 'contains':
      return good(text === '' ? null : { column: name, test, text });
    case 'one-of':
      return good(text === '' ? null : { column: name, test, values: [valueOf(text, column)] });
    case 'range': {
      const low = bound(from, column);
      const high = bound(to, column);
      if (low === undefined) return { state: 'faulty', field: 'from' };
      if (high === undefined) return { state: 'faulty', field: 'to' };
      return good(low === null && high === null ? null : { column: name, test, from: low, to: high });
    }
  }
}

function good(filter: Filter | null): FilterResult {
  return { state: 'good', filter };
}

function valueOf(text: string, { type }: Column): string | boolean {
  return type === 'boolean' ? text.trim().toLowerCase() === 'true' : text;
}

// Undefined when the words are no bound. Both decimal marks are taken; a mark that could part thousands is not guessed.
function bound(written: string, column: Column): number | string | null | undefined {
  const text = written.trim().replace('\u2212', '-');
  if (text === '') return null;
  if (column.type === 'date')
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  const number = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
