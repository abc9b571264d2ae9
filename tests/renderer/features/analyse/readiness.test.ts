import { describe, expect, it } from 'vitest';
import type { NeedBinding } from '../../../../analysis/run/binding.ts';
import { askedParams, lacksOf } from '../../../../renderer/features/analyse/readiness.ts';
import { margins, table } from './fixture.ts';

const fed: NeedBinding = {
  table: 't1',
  columns: { level: { source: 'Level' }, price: { source: 'Price' } },
  filters: [],
};

describe('lacksOf', () => {
  it('finds nothing missing where every required column is fed', () => {
    expect(lacksOf(margins, { prices: fed }, [table])).toEqual([]);
  });

  it('names the column that is not fed', () => {
    const { level } = fed.columns;
    const bindings = { prices: { ...fed, columns: level === undefined ? {} : { level } } };
    expect(lacksOf(margins, bindings, [table])).toEqual([
      { need: 'prices', title: { en: 'Prices by level' }, column: { name: 'price', title: { en: 'Price' } } },
    ]);
  });

  it('names the column whose source has gone', () => {
    const bindings = { prices: { ...fed, columns: { ...fed.columns, price: { source: 'Old price' } } } };
    expect(lacksOf(margins, bindings, [table]).map((lack) => lack.column?.name)).toEqual(['price']);
  });

  it('asks for the table where there is none', () => {
    expect(lacksOf(margins, { prices: fed }, [])).toEqual([
      { need: 'prices', title: { en: 'Prices by level' }, column: null },
    ]);
  });
});

describe('askedParams', () => {
  it('asks for a number that the template does not assume, until it is stated', () => {
    expect(askedParams(margins, {})).toEqual(['fresh']);
    expect(askedParams(margins, { fresh: 5 })).toEqual([]);
  });
});
