import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import { newHistory, projectOf } from '../../../analysis/project/history.ts';
import { rebuildStudy } from '../../../analysis/project/rebuild.ts';
import type { Study } from '../../../analysis/project/study.ts';
import { sampleStudy } from './sample-study.ts';

let engine: Engine;
let study: Study;
beforeAll(async () => {
  engine = await openNativeEngine();
  study = await sampleStudy();
});
afterAll(() => engine.close());

const states = async (given: Study, on: Engine = engine, sources = []) => {
  const { tables, runs, isEqual } = await rebuildStudy(given, sources, on);
  return { tables: tables.map(({ state }) => state), runs: runs.map(({ state }) => state), isEqual };
};

describe('rebuildStudy', () => {
  it('makes every result again from the kept workbooks, with the same sum', async () => {
    expect(await states(study)).toEqual({ tables: ['equal'], runs: ['equal'], isEqual: true });
  });

  it('does so on the other engine too', async () => {
    const wasm = await openWasmEngine();
    try {
      expect(await states(study, wasm)).toEqual({ tables: ['equal'], runs: ['equal'], isEqual: true });
    } finally {
      await wasm.close();
    }
  });

  it('does so when the study was opened as it stood, without its steps', async () => {
    const opened = { ...study, history: newHistory(projectOf(study.history)) };
    expect(await states(opened)).toEqual({ tables: ['equal'], runs: ['equal'], isEqual: true });
  });

  it('takes a workbook that is given, by its bytes, whatever its name', async () => {
    const given = [...study.sources.values()].map(({ bytes }) => ({ file: 'copy of it.xlsx', bytes }));
    const { isEqual } = await rebuildStudy({ ...study, sources: new Map() }, given, engine);
    expect(isEqual).toBe(true);
  });

  it('says that a source is missing, and that nothing can be run without it', async () => {
    const without = { ...study, sources: new Map() };
    expect(await states(without)).toEqual({ tables: ['no-source'], runs: ['refused'], isEqual: false });
  });

  it('says where a saved result is not what its sources give', async () => {
    const [[id, result] = []] = study.results;
    if (id === undefined || result === undefined) throw new Error('no result');
    const at = result.blocks.findIndex(({ kind }) => kind === 'indicator');
    const blocks = result.blocks.map((block, index) =>
      index === at && block.kind === 'indicator' ? { ...block, value: (block.value ?? 0) + 1e-9 } : block,
    );
    const { runs } = await rebuildStudy({ ...study, results: new Map([[id, { ...result, blocks }]]) }, [], engine);
    expect(runs.map(({ state, where }) => ({ state, where }))).toEqual([
      { state: 'differs', where: [`blocks.${String(at)}.value`] },
    ]);
  });
});
