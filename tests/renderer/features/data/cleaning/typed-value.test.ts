import { describe, expect, it } from 'vitest';
import type { ColumnType } from '../../../../../analysis/model/table.ts';
import { typedValue } from '../../../../../renderer/features/data/cleaning/typed-value.ts';

describe('a value written by hand', () => {
  it.each<[string, ColumnType, string | number | boolean]>([
    ['3218,5', 'number', 3218.5],
    ['3218.5', 'number', 3218.5],
    ['\u22123', 'number', -3],
    ['1 250', 'integer', 1250],
    ['2024-02-29', 'date', '2024-02-29'],
    ['true', 'boolean', true],
    [' Kenya', 'text', ' Kenya'],
    ['007', 'text', '007'],
  ])('%j is read as a %s', (written, type, value) => {
    expect(typedValue(written, type)).toEqual({ state: 'good', value });
  });

  it.each<[string, ColumnType, string]>([
    ['', 'number', 'number'],
    ['twelve', 'number', 'number'],
    ['2,5', 'integer', 'whole'],
    ['9007199254740993', 'integer', 'whole'],
    ['2023-02-29', 'date', 'date'],
    ['29.2.2024', 'date', 'date'],
    ['perhaps', 'boolean', 'boolean'],
    ['  ', 'text', 'text'],
  ])('%j is refused for a %s', (written, type, fault) => {
    expect(typedValue(written, type)).toEqual({ state: 'faulty', fault });
  });
});
