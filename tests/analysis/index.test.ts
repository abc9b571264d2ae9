import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseResultDocument } from '../../analysis/document/parse.ts';
import type { Engine } from '../../analysis/engine/engine.ts';
import { analyse, templateById } from '../../analysis/index.ts';
import type { Table } from '../../analysis/model/table.ts';
import { openNativeEngine } from '../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../analysis/node/wasm-engine.ts';
import type { NeedBinding } from '../../analysis/run/binding.ts';
import { templates } from '../../analysis/templates/index.ts';
import type { Template, WorkedExample } from '../../analysis/templates/template.ts';
import { namesIn, sourceTable } from './run/source-table.ts';

const types = { text: 'text', number: 'number', year: 'integer', date: 'date' } as const;

let engines: { readonly native: Engine; readonly wasm: Engine };
beforeAll(async () => {
  engines = { native: await openNativeEngine(), wasm: await openWasmEngine() };
});
afterAll(() => Promise.all([engines.native.close(), engines.wasm.close()]));

/** The whole answer on an example's tables, without the engine's name. */
async function answerOf(engine: Engine, template: Template, example: WorkedExample): Promise<unknown> {
  const tables: Table[] = [];
  const bindings: Record<string, NeedBinding> = {};
  for (const [need, { columns, units, rows }] of Object.entries(example.tables)) {
    const wanted = template.needs[need]?.columns ?? {};
    const specs = columns.map((name) => {
      const unit = units?.[name] ?? wanted[name]?.unit ?? null;
      return [name, types[wanted[name]?.kind ?? 'text'], null, unit === 'as-given' ? null : unit] as const;
    });
    const table = await sourceTable(engine, `t${String(tables.length + 1)}`, specs, rows);
    tables.push(table);
    const bound = Object.fromEntries(columns.map((name) => [name, { source: name }]));
    bindings[need] = { table: table.name, columns: bound, filters: [] };
  }
  const request = { template: template.id, bindings, params: example.params };
  const answer = await analyse(engine, template, request, tables, { belowMinimum: true });
  if (answer.format === 'vcw-refusal') return answer;
  return { ...parseResultDocument(JSON.parse(JSON.stringify(answer))), engine: null };
}

describe('analyse', () => {
  it.each(
    templates.flatMap((template) => template.worked.map((example) => [template.id, example.name, example] as const)),
  )('%s: the whole document of “%s” parses back and is the same on both engines', async (id, _name, example) => {
    const template = templateById(id);
    if (template === null) throw new Error(`no template ${id}`);
    const native = await answerOf(engines.native, template, example);
    expect(native).toMatchObject({ format: 'vcw-result', template: { id, version: template.version } });
    expect(JSON.stringify(await answerOf(engines.wasm, template, example))).toBe(JSON.stringify(native));
    // Only the tables that were put there stand in the engine.
    expect((await namesIn(engines.native)).filter((name) => !/^t\d$/.test(name))).toEqual([]);
  });
});
