import { describe, expect, it, vi } from 'vitest';
import type { ImportPlan, TablePlan } from '../../../../../analysis/import/plan/plan.ts';
import { chosenPlans, importPlan } from '../../../../../renderer/features/data/preview/draft.ts';
import { createDraftStore } from '../../../../../renderer/features/data/preview/draft-store.ts';
import { fixtureSource, plan, summary } from './fixture.ts';

const sheet = plan.sheet;

function planNow(store: ReturnType<typeof createDraftStore>): TablePlan {
  const found = store.getState().draft.get(sheet)?.plan;
  if (!found) throw new Error('no plan');
  return found;
}

describe('the draft of an import', () => {
  it('begins as the importer proposed it', () => {
    const store = createDraftStore(fixtureSource());
    expect(importPlan(summary, store.getState().draft)).toEqual(summary.plan);
  });

  it('shows a moved border at once and keeps every border moved before', async () => {
    const repropose = vi.fn(() => Promise.resolve(plan));
    const store = createDraftStore(fixtureSource({ repropose }));
    store.getState().moveBorders(sheet, { lastRow: 10 });
    expect(planNow(store).lastRow).toBe(10);
    store.getState().moveBorders(sheet, { firstColumn: 1 });
    expect(repropose.mock.calls).toEqual([
      [sheet, expect.objectContaining({ sheet }), { lastRow: 10 }],
      [sheet, expect.objectContaining({ sheet }), { lastRow: 10, firstColumn: 1 }],
    ]);
  });

  it('puts a row back among the data and keeps another apart, also when the importer infers anew', async () => {
    const store = createDraftStore(fixtureSource());
    store.getState().toggleRow(sheet, 8);
    store.getState().toggleRow(sheet, 9);
    store.getState().toggleRow(sheet, 2);
    const apart = [
      { row: 9, role: 'other', reason: 'kept apart by hand' },
      { row: 11, role: 'total', reason: 'total' },
    ];
    expect(planNow(store).apart).toEqual(apart);
    store.getState().lookForTable(sheet);
    await Promise.resolve();
    expect(planNow(store).apart).toEqual(apart);
  });

  it('takes only the answer to the last question', async () => {
    const answers: ((plan: TablePlan) => void)[] = [];
    const store = createDraftStore(fixtureSource({ repropose: () => new Promise((resolve) => answers.push(resolve)) }));
    store.getState().moveBorders(sheet, { lastRow: 10 });
    store.getState().moveBorders(sheet, { lastRow: 9 });
    answers[1]?.({ ...plan, lastRow: 9 });
    answers[0]?.({ ...plan, lastRow: 10 });
    await vi.waitFor(() => expect(planNow(store).lastRow).toBe(9));
  });

  it('keeps what was written in a card when the importer infers anew', async () => {
    const store = createDraftStore(fixtureSource({ repropose: () => Promise.resolve({ ...plan, lastRow: 10 }) }));
    store.getState().editColumn(sheet, 1, { name: 'District code', type: 'integer' });
    store.getState().moveBorders(sheet, { lastRow: 10 });
    await vi.waitFor(() => expect(planNow(store).lastRow).toBe(10));
    expect(planNow(store).columns[1]).toEqual({ ...plan.columns[1], name: 'District code', type: 'integer' });
  });

  it('tells a refusal and keeps the draft', async () => {
    const store = createDraftStore(fixtureSource({ repropose: () => Promise.reject(new Error('no rows left')) }));
    store.getState().moveBorders(sheet, { lastRow: 5 });
    await vi.waitFor(() => expect(store.getState().fault?.text.en).toContain('no rows left'));
    expect(planNow(store).lastRow).toBe(5);
  });

  it('undoes step by step, and a late answer does not bring the step back', async () => {
    const answers: ((plan: TablePlan) => void)[] = [];
    const store = createDraftStore(fixtureSource({ repropose: () => new Promise((resolve) => answers.push(resolve)) }));
    store.getState().choose(sheet, false);
    store.getState().moveBorders(sheet, { lastRow: 10 });
    store.getState().undo();
    answers[0]?.({ ...plan, lastRow: 10 });
    await Promise.resolve();
    expect(planNow(store).lastRow).toBe(plan.lastRow);
    store.getState().undo();
    expect(chosenPlans(store.getState().draft)).toEqual([plan]);
  });
});

describe('a saved plan', () => {
  const edited: TablePlan = {
    ...plan,
    columns: plan.columns.map((each) => ({ ...each, name: each.name.toUpperCase() })),
  };
  const saved: ImportPlan = { ...summary.plan, tables: [edited] };

  it('is laid over its own file as it was saved', async () => {
    const store = createDraftStore(fixtureSource());
    expect(await store.getState().load(saved)).toEqual({ sheets: [], columns: [] });
    expect(importPlan(summary, store.getState().draft)).toEqual(saved);
  });

  it('finds the end of the table anew in another file', async () => {
    const longer = { ...plan, lastRow: 40 };
    const repropose = vi.fn(() => Promise.resolve(longer));
    const store = createDraftStore(fixtureSource({ repropose }));
    await store.getState().load({ ...saved, file: 'Apricot_statistics_2023.xlsx' });
    expect(repropose.mock.calls).toEqual([
      [sheet, expect.objectContaining({ sheet }), { headerRows: [3, 4], firstRow: 5, firstColumn: 0, lastColumn: 4 }],
    ]);
    expect(planNow(store).lastRow).toBe(40);
    expect(planNow(store).columns.map(({ name }) => name)).toEqual(['DISTRICT', 'CODE', 'AREA', 'PRODUCTION', 'PRICE']);
  });

  it('never gives a column what was told of another, and says which differ', async () => {
    const swapped = plan.columns.map((each) => (each.column === 2 ? { ...each, name: 'Yield', label: 'Yield' } : each));
    const store = createDraftStore(fixtureSource({ repropose: () => Promise.resolve({ ...plan, columns: swapped }) }));
    const misfit = await store.getState().load({ ...saved, file: 'other.xlsx' });
    expect(misfit).toEqual({ sheets: [], columns: ['Area'] });
    expect(planNow(store).columns[2]?.name).toBe('Yield');
  });

  it('says which of its sheets the file lacks', async () => {
    const store = createDraftStore(fixtureSource());
    const misfit = await store.getState().load({ ...saved, tables: [{ ...plan, sheet: 'T9.9' }] });
    expect(misfit).toEqual({ sheets: ['T9.9'], columns: [] });
    expect(chosenPlans(store.getState().draft)).toEqual([]);
  });
});
