import { describe, expect, it } from 'vitest';
import type { CleaningStep } from '../../../../../analysis/model/cleaning.ts';
import { carriedSteps } from '../../../../../renderer/features/data/refresh/carried-steps.ts';
import { differenceOf, unitChanges } from '../../../../../renderer/features/data/refresh/differences.ts';

describe('next year’s file', () => {
  it('takes rules along, and steps about single rows switched off', () => {
    const at = { row: 4, block: null, part: null };
    const signed = { author: 'A', reason: 'r' };
    const steps: readonly CleaningStep[] = [
      { id: '1', isOn: true, kind: 'trim', column: 'a' },
      { id: '2', isOn: true, kind: 'correct', column: 'a', at, was: 1, value: 2, ...signed },
      { id: '3', isOn: false, kind: 'exclude', rows: [at], ...signed },
      { id: '4', isOn: true, kind: 'exclude-where', column: 'a', values: ['x'], ...signed },
    ];
    const carried = carriedSteps({ steps });
    expect(carried.steps.map(({ id, isOn }) => [id, isOn])).toEqual([
      ['1', true],
      ['2', false],
      ['3', false],
      ['4', true],
    ]);
    expect(carried.off).toBe(1);
    expect(carriedSteps({})).toEqual({ steps: [], off: 0 });
  });

  it('tells a difference as a person computes it, and none where a figure is missing', () => {
    expect([differenceOf(0.1, 0.3), differenceOf(5, 3), differenceOf(null, 3), differenceOf('a', 'b')]).toEqual([
      0.2,
      -2,
      null,
      null,
    ]);
  });

  it('warns of each column whose unit is another', () => {
    const evidence = { agree: 1, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };
    const column = (name: string, unit: string | null) =>
      ({ name, label: name.toUpperCase(), type: 'number', unit, role: null, evidence, letter: 'A' }) as const;
    const old = { columns: [column('a', 't'), column('b', 'kg'), column('c', null)] };
    const next = { columns: [column('b', 'kg'), column('a', 'kt')] };
    expect(unitChanges(old, next)).toEqual([{ column: 'A', before: 't', now: 'kt' }]);
  });
});
