import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../../analysis/node/wasm-engine.ts';
import { runWorked } from '../../../analysis/run/worked.ts';
import { templates } from '../../../analysis/templates/index.ts';

const engines: readonly { readonly name: string; readonly open: () => Promise<Engine> }[] = [
  { name: 'native', open: () => openNativeEngine() },
  { name: 'wasm', open: () => openWasmEngine() },
];

describe.each(engines)('worked examples on the $name engine', ({ open }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  for (const template of templates) {
    it.each(template.worked.map((example) => [example.name, example] as const))(
      `${template.id}: %s`,
      async (_name, example) => {
        expect(await runWorked(engine, template, example)).toEqual({ failures: [] });
      },
    );
  }
});
