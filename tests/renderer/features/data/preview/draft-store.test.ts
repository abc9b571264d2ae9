import { describe, expect, it, vi } from 'vitest';
import type { ImportPlan, TableEdit, TablePlan } from '../../../../../analysis/import/plan/plan.ts';
import { chosenTables, importPlan } from '../../../../../renderer/features/data/preview/draft.ts';
import { createDraftStore, type DraftStore } from '../../../../../renderer/features/data/preview/draft-store.ts';
import { fixtureSource, plan, priceQuestion, summary } from './fixture.ts';
import { messyPlan, messySource, messySummary, missingQuestion, priceTables } from './messy-fixture.ts';

const words = { key: 'data.step.label' } as const;

function first(store: DraftStore) {
  const [table] = store.getState().draft.tables;
  if (!table) throw new Error('no table');
  return table;
}

function planNow(store: DraftStore): TablePlan {
  return first(store).plan;
}

function moveBorders(store: DraftStore, bands: TableEdit): void {
  store.getState().edit(first(store).id, [{ kind: 'bands', bands }], words);
}

async function settled(store: DraftStore): Promise<TablePlan> {
  await store.getState().finalPlan();
  return planNow(store);
}

describe('the draft of an import', () => {
  it('begins as the importer proposed it', async () => {
    const store = createDraftStore(messySource());
    expect(await store.getState().finalPlan()).toEqual(messySummary.plan);
  });

  it('shows a moved border at once, and asks for all borders moved so far', async () => {
    const repropose = vi.fn((_sheet: string, current: TablePlan | null, edit: TableEdit) =>
      Promise.resolve({ ...(current ?? plan), ...edit }),
    );
    const store = createDraftStore(fixtureSource({ repropose }));
    moveBorders(store, { lastRow: 10 });
    expect(planNow(store).lastRow).toBe(10);
    await settled(store);
    moveBorders(store, { firstColumn: 1 });
    await settled(store);
    expect(repropose.mock.calls).toEqual([
      [plan.sheet, plan, { lastRow: 10 }],
      [plan.sheet, plan, { lastRow: 10, firstColumn: 1 }],
    ]);
  });

  it('takes only the answer to the last list of edits', async () => {
    const answers: ((plan: TablePlan) => void)[] = [];
    const store = createDraftStore(fixtureSource({ repropose: () => new Promise((resolve) => answers.push(resolve)) }));
    moveBorders(store, { lastRow: 10 });
    moveBorders(store, { lastRow: 9 });
    answers[0]?.({ ...plan, lastRow: 10 });
    await vi.waitFor(() => expect(answers.length).toBe(2));
    answers[1]?.({ ...plan, lastRow: 9 });
    expect((await settled(store)).lastRow).toBe(9);
  });

  it('keeps what was said of columns and rows when a border moves later', async () => {
    const found = {
      ...plan,
      lastRow: 10,
      columns: plan.columns.map((each) => ({ ...each, name: `new ${each.name}` })),
    };
    const store = createDraftStore(fixtureSource({ repropose: () => Promise.resolve(found) }));
    const { id } = first(store);
    store.getState().edit(id, [{ kind: 'column', column: 'Code', change: { type: 'integer' } }], words);
    store.getState().edit(id, [{ kind: 'row', row: 9, role: 'note' }], words);
    store.getState().edit(id, [{ kind: 'rename', column: 'District', name: 'Place' }], words);
    moveBorders(store, { lastRow: 10 });
    const now = await settled(store);
    // The header moved and the columns have other names: they are found again by where they stand.
    expect(now.columns.map(({ name, type }) => [name, type])).toEqual([
      ['Place', 'text'],
      ['new Code', 'integer'],
      ['new Area', 'number'],
      ['new Production', 'number'],
      ['new Price', 'number'],
    ]);
    expect(now.apart).toContainEqual({ row: 9, role: 'note', reason: 'kept apart by hand' });
  });

  it('takes a refused edit back, and says why', async () => {
    const store = createDraftStore(fixtureSource({ repropose: () => Promise.reject(new Error('no rows left')) }));
    moveBorders(store, { lastRow: 5 });
    expect(planNow(store).lastRow).toBe(5);
    expect(await settled(store)).toEqual(plan);
    expect(store.getState().fault?.text.en).toContain('no rows left');
  });

  it('undoes and redoes step by step, and a late answer does not bring a step back', async () => {
    const answers: ((plan: TablePlan) => void)[] = [];
    const store = createDraftStore(fixtureSource({ repropose: () => new Promise((resolve) => answers.push(resolve)) }));
    store.getState().choose([first(store).id], false, words);
    moveBorders(store, { lastRow: 10 });
    store.getState().undo();
    answers[0]?.({ ...plan, lastRow: 10 });
    await store.getState().finalPlan();
    expect(planNow(store)).toEqual(plan);
    store.getState().undo();
    expect(chosenTables(store.getState().draft).length).toBe(1);
    store.getState().redo();
    expect(chosenTables(store.getState().draft).length).toBe(0);
    store.getState().redo();
    await vi.waitFor(() => expect(answers.length).toBe(2));
    answers[1]?.({ ...plan, lastRow: 10 });
    expect((await settled(store)).lastRow).toBe(10);
    expect(store.getState().future).toEqual([]);
  });

  it('answers a question once, changes the answer, and takes it back without the edits made after it', async () => {
    const store = createDraftStore(fixtureSource());
    const { id } = first(store);
    const markOf = () => planNow(store).columns[4]?.marks.decimal;
    store.getState().answer(id, priceQuestion, 1);
    store.getState().edit(id, [{ kind: 'label', label: 'Prices' }], words);
    await settled(store);
    expect(markOf()).toBe(',');
    store.getState().answer(id, priceQuestion, 0);
    await settled(store);
    expect(markOf()).toBe('.');
    expect(first(store).edits.filter(({ answered }) => answered).length).toBe(1);
    store.getState().answer(id, priceQuestion, 1);
    store.getState().takeBack(id, priceQuestion.id);
    const now = await settled(store);
    expect([now.columns[4]?.marks, now.label]).toEqual([plan.columns[4]?.marks, 'Prices']);
  });

  it('changes a measure that is gathered from several columns, and what a missing code means', async () => {
    const store = createDraftStore(messySource());
    const { id } = first(store);
    store.getState().edit(id, [{ kind: 'column', column: 'Fresh apricots', change: { unit: 'kg' } }], words);
    store.getState().edit(id, [{ kind: 'derived-role', column: 'Zone', role: 'market' }], words);
    store.getState().answer(id, missingQuestion(messyPlan), 1);
    const now = await settled(store);
    expect(now.wide?.measures[1]?.unit).toBe('kg');
    expect(now.groups[0]?.role).toBe('market');
    expect(now.missing).toEqual([{ text: '…', means: 'zero', by: 'person', row: null, column: null }]);
  });

  it('adds a table that is marked by hand to those of the sheet', async () => {
    const repropose = vi.fn((sheet: string) => Promise.resolve({ ...plan, sheet }));
    const store = createDraftStore(messySource({ repropose }));
    const edit = { headerRows: [0], firstRow: 1, lastRow: 3 };
    const id = await store.getState().mark('Contents', edit);
    expect(repropose.mock.calls).toEqual([['Contents', null, edit]]);
    expect(store.getState().draft.tables.at(-1)).toMatchObject({ id, isChosen: true, plan: { sheet: 'Contents' } });
  });
});

describe('stacked tables', () => {
  const stacked: ImportPlan = {
    ...messySummary.plan,
    tables: [...priceTables, messyPlan, ...priceTables],
    stacks: [
      {
        label: 'Prices',
        parts: [0, 1, 3],
        columns: [{ name: 'price', from: ['Price', 'Price', null] }],
        key: { name: 'place', label: 'Place', type: 'text', role: null, values: ['north', 'south', 'east'] },
      },
    ],
  };
  const source = messySource({ summary: { ...messySummary, plan: stacked } });

  it('name their parts by their place among the chosen ones, and go when fewer than two are left', () => {
    const store = createDraftStore(source);
    const ids = store.getState().draft.tables.map(({ id }) => id);
    const plans = () => importPlan({ ...messySummary, plan: stacked }, store.getState().draft);
    store.getState().choose(ids.slice(0, 1), false, words);
    expect(plans().stacks).toEqual([
      {
        label: 'Prices',
        parts: [0, 2],
        columns: [{ name: 'price', from: ['Price', null] }],
        key: { name: 'place', label: 'Place', type: 'text', role: null, values: ['south', 'east'] },
      },
    ]);
    store.getState().choose(ids.slice(1, 2), false, words);
    expect(plans().stacks).toEqual([]);
  });

  it('stand apart when a person says so', async () => {
    const store = createDraftStore(source);
    store.getState().stack(0, false);
    expect((await store.getState().finalPlan()).stacks).toEqual([]);
    store.getState().undo();
    expect((await store.getState().finalPlan()).stacks).toEqual(stacked.stacks);
  });

  it('follow the new name of a column', () => {
    const store = createDraftStore(source);
    const { id } = store.getState().draft.tables[1] ?? { id: '' };
    store.getState().edit(id, [{ kind: 'rename', column: 'Price', name: 'LCU' }], words);
    expect(store.getState().draft.stacks[0]?.columns).toEqual([{ name: 'price', from: ['Price', 'LCU', null] }]);
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
    expect(await store.getState().finalPlan()).toEqual(saved);
  });

  it('finds the end of the table anew in another file, and keeps what was told of each column', async () => {
    const longer = { ...plan, lastRow: 40 };
    const repropose = vi.fn(() => Promise.resolve(longer));
    const store = createDraftStore(fixtureSource({ repropose }));
    await store.getState().load({ ...saved, file: 'Apricot_statistics_2023.xlsx' });
    expect(repropose.mock.calls).toEqual([
      [sheetOf(saved), edited, { headerRows: [3, 4], firstRow: 5, firstColumn: 0, lastColumn: 4 }],
    ]);
    expect(planNow(store)).toEqual({ ...edited, lastRow: 40 });
  });

  it('finds a column by its header words, wherever it stands, and says which are gone', async () => {
    const moved = plan.columns.map((each) =>
      each.column === 2 ? { ...each, name: 'Yield', label: 'Yield' } : { ...each, column: 4 - each.column },
    );
    const store = createDraftStore(fixtureSource({ repropose: () => Promise.resolve({ ...plan, columns: moved }) }));
    const misfit = await store.getState().load({ ...saved, file: 'other.xlsx' });
    expect(misfit).toEqual({ sheets: [], columns: ['Area'] });
    expect(planNow(store).columns.map(({ name, column }) => [name, column])).toEqual([
      ['DISTRICT', 4],
      ['CODE', 3],
      ['Yield', 2],
      ['PRODUCTION', 1],
      ['PRICE', 0],
    ]);
  });

  it('says which of its sheets the file lacks', async () => {
    const store = createDraftStore(fixtureSource());
    const misfit = await store.getState().load({ ...saved, tables: [{ ...plan, sheet: 'T9.9' }] });
    expect(misfit).toEqual({ sheets: ['T9.9'], columns: [] });
    expect(chosenTables(store.getState().draft)).toEqual([]);
  });
});

function sheetOf({ tables }: ImportPlan): string | undefined {
  return tables[0]?.sheet;
}
