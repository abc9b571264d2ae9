import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../../analysis/model/table.ts';
import { conditionsFor, filterOf, formOf } from '../../../../../renderer/features/data/tables/filter-form.ts';

function column(type: Column['type']): Column {
  return {
    name: 'c',
    label: 'c',
    type,
    unit: null,
    role: null,
    letter: 'A',
    evidence: { agree: 0, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] },
  };
}

const empty = { column: 'c', text: '', from: '', to: '' };

describe('a filter', () => {
  it('offers what fits the column', () => {
    expect(conditionsFor(column('text'))).toEqual(['contains', 'one-of', 'missing', 'present']);
    expect(conditionsFor(column('number'))).toEqual(['range', 'missing', 'present']);
  });

  it.each([
    ['1,5', '', { from: 1.5, to: null }],
    ['\u22122.5', '10', { from: -2.5, to: 10 }],
  ])('reads bounds "%s" and "%s" with either decimal mark', (from, to, bounds) => {
    const result = filterOf({ ...empty, test: 'range', from, to }, column('number'));
    expect(result).toEqual({ state: 'good', filter: { column: 'c', test: 'range', ...bounds } });
  });

  it.each(['1.234.567', '1,000.5', 'many', '1e999'])('refuses "%s" instead of guessing', (from) => {
    expect(filterOf({ ...empty, test: 'range', from }, column('number'))).toEqual({ state: 'faulty', field: 'from' });
  });

  it('takes days only as year, month, day', () => {
    expect(filterOf({ ...empty, test: 'range', to: '31/07/2024' }, column('date'))).toEqual({
      state: 'faulty',
      field: 'to',
    });
    expect(filterOf({ ...empty, test: 'range', to: '2024-07-31' }, column('date'))).toEqual({
      state: 'good',
      filter: { column: 'c', test: 'range', from: null, to: '2024-07-31' },
    });
  });

  it('with empty fields is no filter', () => {
    expect(filterOf({ ...empty, test: 'contains' }, column('text'))).toEqual({ state: 'good', filter: null });
    expect(filterOf({ ...empty, test: 'range' }, column('number'))).toEqual({ state: 'good', filter: null });
  });

  it('opens as it was set', () => {
    const form = { ...empty, test: 'range' as const, from: '1.5', to: '' };
    const result = filterOf(form, column('number'));
    expect(result.state === 'good' && result.filter && formOf(column('number'), result.filter)).toEqual(form);
  });
});
