import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../../../analysis/import/plan/plan.ts';
import type { Column, Role, Table } from '../../../../../analysis/model/table.ts';
import {
  leftOut,
  openPairs,
  planOfStack,
  proposedDraft,
  withCell,
  withKey,
  withPair,
} from '../../../../../renderer/features/data/stack/stack-draft.ts';

function table(name: string, file: string, labels: readonly (readonly [string, string, Role | null])[]): Table {
  const evidence = { agree: 1, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };
  return {
    name,
    label: name,
    source: { file, sha256: file, bytes: 1, sheet: 'S', range: 'A2:B3', headerRows: [1] },
    columns: labels.map(([own, label, role]): Column => {
      return { name: own, label, type: 'text', unit: null, role, evidence, letter: 'A' };
    }),
    rowCount: 1,
    dropped: [],
    notices: [],
  };
}

const north = table('t1', 'north 2021.csv', [
  ['district', 'District', 'area'],
  ['output', 'Production (t)', 'production'],
]);
const south = table('t2', 'south 2022.csv', [
  ['district', 'District', 'area'],
  ['prod', 'Production, t', 'production'],
  ['remark', 'Remark', 'note'],
]);

describe('a stack by hand', () => {
  it('has the year of the files as its key, but their names where the tables tell periods themselves', () => {
    expect(proposedDraft([north, south]).plan.key?.values).toEqual(['2021', '2022']);
    const timed = [north, south].map((each, at) => {
      return { ...each, columns: table('x', 'x', [['year', 'Year', 'period']]).columns, name: `t${String(at)}` };
    });
    expect(proposedDraft(timed).plan.key).toEqual({
      name: 'file',
      label: 'File',
      type: 'text',
      role: null,
      values: ['north 2021.csv', 'south 2022.csv'],
    });
  });

  it('moves a column of a part, drops what no part has any more, and says what is left out', () => {
    const draft = proposedDraft([north, table('t2', 'b.csv', [['prod', 'Harvest', null]])]);
    const names = draft.plan.columns.map(({ name }) => name);
    expect(names).toEqual(['district', 'output', 'prod']);
    const joined = withCell(draft, 1, 1, 'prod');
    expect(joined.plan.columns).toEqual([
      { name: 'district', from: ['district', null] },
      { name: 'output', from: ['output', 'prod'] },
    ]);
    const apart = withCell(joined, 0, 0, null);
    expect(apart.plan.columns.map(({ name }) => name)).toEqual(['output']);
    expect(leftOut(apart, [north, south].slice(0, 1))).toEqual(['District']);
  });

  it('asks for pairs that are like one another until they are joined', () => {
    const later = table('t2', 'b.csv', [
      ['district', 'District', 'area'],
      ['prod', 'Production (tonnes)', null],
    ]);
    const draft = proposedDraft([north, later]);
    const [pair] = openPairs(draft);
    expect([pair?.column, pair?.like]).toEqual(['prod', 'output']);
    expect(pair && openPairs(withPair(draft, pair))).toEqual([]);
  });

  it('keeps years as numbers only while every value is one', () => {
    const draft = proposedDraft([north, south]);
    expect(draft.plan.key?.type).toBe('integer');
    expect(withKey(draft, { values: ['2021', 'two'] }).plan.key?.type).toBe('text');
  });

  it('is read again from one file of untouched parts, and from none where they are of several files', () => {
    const { plan: stack } = proposedDraft([north, south]);
    const planOf = (file: string): ImportPlan => {
      const tables = [{ sheet: file }] as unknown as ImportPlan['tables'];
      return { format: 'vcw-import-plan', version: 2, file, layout: null, text: null, tables, stacks: [] };
    };
    const plans = new Map([
      ['t1', planOf('a')],
      ['t2', planOf('a')],
    ]);
    const same = [north, { ...south, source: north.source }];
    const read = planOfStack(stack, same, plans);
    expect([read.tables.length, read.stacks[0]?.parts]).toEqual([2, [0, 1]]);
    const ofTwo = planOfStack(stack, [north, south], plans);
    expect([ofTwo.file, ofTwo.tables, ofTwo.stacks]).toEqual(['north 2021.csv, south 2022.csv', [], []]);
  });
});
