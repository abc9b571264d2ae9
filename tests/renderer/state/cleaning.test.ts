import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { CleaningStep } from '../../../analysis/model/cleaning.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { newHistory } from '../../../analysis/project/history.ts';
import { emptyProject } from '../../../analysis/project/project.ts';
import { forgetCleaning, keepCleaned, useCleaning, whenCleaned } from '../../../renderer/state/cleaning.ts';
import { openHistory, perform, redo, undo, useWorkbench } from '../../../renderer/state/workbench.ts';
import { correct, trade, trim, withSteps, world } from '../features/data/cleaning/fixture.ts';

let engine: Engine;
/** Holds up the making of cleaned rows for as long as it is not resolved. */
let gate: Promise<void> = Promise.resolve();
/** How often cleaned rows began to be made. */
let made = 0;
const exec: Engine['exec'] = async (sql, options) => {
  if (sql.startsWith('CREATE OR REPLACE TABLE')) {
    made += 1;
    await gate;
  }
  return engine.exec(sql, options);
};
vi.mock('../../../renderer/state/engine.ts', () => ({
  theEngine: () => Promise.resolve({ query: (sql: string) => engine.query(sql), exec }),
  refreshMemory: () => Promise.resolve(),
  afterRebuild: () => () => undefined,
}));

const load = (rows: string) =>
  engine.exec(`CREATE OR REPLACE TABLE t1 AS SELECT * FROM (VALUES ${rows}) AS r(_row, country, unit, quantity)`);
const traded = `(2, ' Kenya ', 't', 3826.0), (3, 'Uganda', 't', -3218.0), (4, 'Malawi', 'kg', 36.0), (5, 'World', 't', 99.0)`;
const rows = async () => (await engine.query('SELECT country, quantity FROM t1 ORDER BY _row')).rows;
const rawRows = [
  [' Kenya ', 3826],
  ['Uganda', -3218],
  ['Malawi', 36],
  ['World', 99],
];
const setSteps = (...steps: readonly CleaningStep[]) => perform({ kind: 'set-steps', table: 't1', steps });
const notices = (): number => useWorkbench.getState().notices.length;

beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

let end: () => void = () => undefined;
beforeEach(async () => {
  end();
  await forgetCleaning(['t1']);
  await engine.exec('DROP TABLE IF EXISTS t1_raw');
  await load(traded);
  openHistory(newHistory({ ...emptyProject, tables: [trade] }), 0);
  end = keepCleaned();
  await whenCleaned();
});

describe('the rows of the engine', () => {
  it('follow the last of several lists made at once, and tell what each step did', async () => {
    setSteps(trim);
    setSteps(trim, world);
    setSteps(trim, world, correct);
    await whenCleaned();
    expect(await rows()).toEqual([
      ['Kenya', 3826],
      ['Uganda', 3218],
      ['Malawi', 36],
    ]);
    expect(useCleaning.getState().effects['t1']).toEqual([
      { step: 'trim', rows: 1 },
      { step: 'world', rows: 1 },
      { step: 'correct', rows: 1 },
    ]);
    expect(notices()).toBe(0);
  });

  it('follow undo and redo, back to the raw rows', async () => {
    setSteps(world);
    await whenCleaned();
    undo();
    await whenCleaned();
    expect(await rows()).toEqual(rawRows);
    expect(useCleaning.getState().applied['t1']).toBeUndefined();
    redo();
    await whenCleaned();
    expect((await rows()).length).toBe(3);
  });

  it('stay as they were when a step cannot be done, and that is told', async () => {
    setSteps(world);
    await whenCleaned();
    setSteps(world, { id: 'wrong', isOn: true, kind: 'trim', column: 'quantity' });
    await whenCleaned();
    expect((await rows()).length).toBe(3);
    expect(useCleaning.getState().applied['t1']).toEqual([world]);
    expect(notices()).toBe(1);
  });

  it('are those of the next study under the same name, never half of the last one’s', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const before = made;
    setSteps(world, trim);
    await vi.waitFor(() => expect(made).toBe(before + 1));
    // The next study is opened while the cleaning of this one is at work.
    const forgetting = forgetCleaning(['t1']).then(() => 'forgotten');
    const later = new Promise((done) => setTimeout(() => done('still at work'), 30));
    expect(await Promise.race([forgetting, later])).toBe('still at work');
    open();
    await forgetting;
    expect('t1' in useCleaning.getState().applied).toBe(false);
    await engine.exec('DROP TABLE IF EXISTS t1');
    await engine.exec('DROP TABLE IF EXISTS t1_raw');
    await load(`(2, ' Peru ', 't', 1.0), (3, 'World', 't', 2.0)`);
    openHistory(newHistory({ ...emptyProject, tables: [withSteps(trim)] }), 0);
    await whenCleaned();
    expect(await rows()).toEqual([
      ['Peru', 1],
      ['World', 2],
    ]);
    expect((await engine.query('SELECT country FROM t1_raw ORDER BY _row')).rows).toEqual([[' Peru '], ['World']]);
  });
});
