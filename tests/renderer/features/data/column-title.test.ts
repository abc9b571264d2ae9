import { describe, expect, it } from 'vitest';
import { columnTitle } from '../../../../renderer/features/data/column-title.ts';

describe('columnTitle', () => {
  it('is what the header says', () => {
    expect(columnTitle({ name: 'area_harvested_ha', label: 'Area harvested (ha)' })).toBe('Area harvested (ha)');
  });

  it('is the name that a person gave', () => {
    expect(columnTitle({ name: 'harvest', label: 'Area harvested (ha)' })).toBe('harvest');
  });

  it('tells two columns under the same words apart', () => {
    expect(columnTitle({ name: 'production_2', label: 'Production' })).toBe('production_2');
  });

  it('is the name where the header says nothing', () => {
    expect(columnTitle({ name: 'column_3', label: '' })).toBe('column_3');
  });
});
