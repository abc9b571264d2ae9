import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { runWorked } from '../../../analysis/run/worked.ts';
import type { WorkedExample } from '../../../analysis/templates/template.ts';
import { example } from './example-template.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const worked = example.worked[0] as WorkedExample;

describe('runWorked', () => {
  it('finds no failure where the template gives the worked answer', async () => {
    expect(await runWorked(engine, example, worked)).toEqual({ failures: [] });
  });

  it('names step, column, row and both values where it does not', async () => {
    const wrong = { ...worked, expect: [{ step: 'yields', column: 'yield', values: [5.4, 2.8], tolerance: 1e-3 }] };
    expect(await runWorked(engine, example, wrong)).toEqual({
      failures: ['yields.yield row 2: 2.7, expected 2.8'],
    });
  });

  it('leaves nothing behind in the engine', async () => {
    await runWorked(engine, example, worked);
    expect(
      (
        await engine.query(
          'SELECT table_name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal',
        )
      ).rows,
    ).toEqual([]);
  });
});
