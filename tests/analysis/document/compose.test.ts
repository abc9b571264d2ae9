import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, composeRefusal } from '../../../analysis/document/compose.ts';
import { parseResultDocument } from '../../../analysis/document/parse.ts';
import type { IndicatorBlock, ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import { runTemplate } from '../../../analysis/run/run.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { example } from '../run/example-template.ts';
import { sourceTable } from '../run/source-table.ts';

let native: Engine;
beforeAll(async () => {
  native = await openNativeEngine();
});
afterAll(() => native.close());

const binding = {
  table: 't1',
  columns: Object.fromEntries(['region', 'year', 'area', 'production'].map((name) => [name, { source: name }])),
  filters: [],
};

async function documentOf(engine: Engine, template: Template = example, params = {}): Promise<ResultDocument> {
  const table = await sourceTable(
    engine,
    't1',
    [
      ['region', 'text', 'area'],
      ['year', 'integer', 'period'],
      ['area', 'number', 'area-harvested', 'ha'],
      ['production', 'number', 'production', 't'],
    ],
    [
      ['{North} <b>', 2018, 10, 50],
      ['{North} <b>', 2019, 10, 52],
      ['{North} <b>', 2020, 10, 55.049],
      ['South', 2020, 5, 7],
      ['South', 2019, null, 7],
    ],
  );
  const outcome = await runTemplate(
    engine,
    template,
    { template: template.id, bindings: { harvest: binding }, params },
    [table],
  );
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  return compose(template, outcome);
}

function indicator(document: ResultDocument): IndicatorBlock {
  const block = document.blocks.find((each) => each.kind === 'indicator');
  if (block === undefined) throw new Error('no indicator');
  return block;
}

describe('compose', () => {
  it('fills passages in every language they have, with cell text as mere text', async () => {
    const { blocks } = await documentOf(native);
    expect(blocks.filter((block) => block.kind === 'passage')).toEqual([
      {
        kind: 'passage',
        role: 'headline',
        text: {
          en: 'In 2020, {North} <b> yielded 5.50\u00a0t/ha (one row).',
          fr: 'En 2020, {North} <b> a produit 5,50\u00a0t/ha.',
        },
      },
      // p of the trend 50, 52, 55.049: t = 8.29 with 1 df.
      { kind: 'passage', role: 'finding', text: { en: 'That is high; trend p = 0.076 (weak evidence).' } },
      { kind: 'passage', role: 'limit', text: { en: 'Weather is not taken out.' } },
    ]);
  });

  it('gives an indicator its exact value, its words, and what stands behind it', async () => {
    expect(indicator(await documentOf(native))).toEqual({
      kind: 'indicator',
      id: 'yield',
      title: { en: 'Highest yield', fr: 'Rendement le plus élevé' },
      value: 5.5049,
      shown: { en: '5.50', fr: '5,50' },
      unit: { en: 't/ha' },
      decimals: 2,
      period: { en: '2020', fr: '2020' },
      n: 1,
      dropped: 1,
      reading: null,
      formulaId: 'P0',
      formula: 'P / A',
      substituted: { en: '5.50\u00a0t/ha in {North} <b>' },
      source: { author: 'FAO', year: 2020, work: 'Handbook' },
      step: 'best',
    });
  });

  it('shows parameters as they were given, with the words of choices', async () => {
    const { parameters } = await documentOf(native, example, { loss: 12.5, basis: 'net' });
    expect(parameters.map(({ name, shown, isDefault }) => [name, shown, isDefault])).toEqual([
      ['year', { en: '2020', fr: '2020' }, true],
      ['regions', { en: '{North} <b>, South', fr: '{North} <b>, South' }, true],
      ['loss', { en: '12.5\u00a0%', fr: '12,5\u00a0%' }, false],
      ['basis', { en: 'Net of loss', fr: 'Net of loss' }, false],
    ]);
  });

  it('never lets NaN or infinity through: null, with a reason and a notice', async () => {
    const broken: Template = {
      ...example,
      steps: {
        ...example.steps,
        best: { sql: "SELECT 'x' AS region, 'inf'::DOUBLE AS yield, 'nan'::DOUBLE AS n, false AS is_high" },
      },
    };
    const document = await documentOf(native, broken);
    const { value, shown, n, reading } = indicator(document);
    expect([value, shown.en, n, reading?.en]).toEqual([
      null,
      'not available',
      0,
      'Cannot be computed from these data.',
    ]);
    expect(document.notices.slice(-2).map((notice) => notice.text.en)).toEqual([
      'One value of “yield” in the step “best” came out as no number and is shown as missing.',
      'One value of “n” in the step “best” came out as no number and is shown as missing.',
    ]);
    expect(JSON.stringify(document.blocks)).not.toMatch(/nan|inf/i);
  });

  it('is plain JSON that parses back to itself', async () => {
    const document = await documentOf(native);
    expect(parseResultDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('is the same to the last byte on DuckDB native and WebAssembly', async () => {
    const wasm = await openWasmEngine();
    try {
      const [a, b] = [await documentOf(native), await documentOf(wasm)];
      expect(JSON.stringify({ ...b, engine: null })).toBe(JSON.stringify({ ...a, engine: null }));
    } finally {
      await wasm.close();
    }
  });

  it('says of a refused run why, with the words filled', async () => {
    const outcome = await runTemplate(native, example, { template: example.id, bindings: {}, params: {} }, []);
    if (outcome.state === 'done') throw new Error('it ran');
    const refusal = composeRefusal(example, outcome);
    expect([refusal.state, refusal.title.en, refusal.notices.map((notice) => notice.text.en)]).toEqual([
      'refused',
      'Yield of regions',
      ['No table is chosen for “Harvest”.'],
    ]);
  });
});
