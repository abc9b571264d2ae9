import { describe, expect, it } from 'vitest';
import type { LocalUnit } from '../../../../../analysis/model/cleaning.ts';
import { factorBetween } from '../../../../../renderer/features/data/cleaning/unit-factor.ts';

const tin: LocalUnit = {
  code: 'tin',
  label: 'Kerosene tin',
  country: 'MWI',
  product: 'maize',
  of: 'kg',
  factor: 17.5,
  source: 'market survey 2023',
};

describe('the factor between two units', () => {
  it('is that of the vocabulary', () => {
    expect(factorBetween('kg', 't', [])).toEqual({ factor: 0.001, by: null });
  });

  it('is that of a local unit, on to any unit that its measure converts to', () => {
    expect(factorBetween('Tin', 'kg', [tin])).toEqual({ factor: 17.5, by: tin });
    expect(factorBetween('tin', 't', [tin])?.factor).toBeCloseTo(0.0175, 12);
  });

  it('turns a price for a tin into a price for a kilogram: divided, not multiplied', () => {
    expect(factorBetween('MWK/tin', 'MWK/kg', [tin])).toEqual({ factor: 1 / 17.5, by: tin });
  });

  it('is asked for where none is known, of another measure, or of a unit told twice', () => {
    expect(factorBetween('tin', 'kg', [])).toBeNull();
    expect(factorBetween('kg', 'ha', [])).toBeNull();
    expect(factorBetween('tin', 'kg', [tin, { ...tin, country: 'ZMB', factor: 20 }])).toBeNull();
    expect(factorBetween('USD/kg', 'EUR/kg', [])).toBeNull();
  });
});
