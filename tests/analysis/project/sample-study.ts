import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compose } from '../../../analysis/document/compose.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openWorkbook } from '../../../analysis/import/plan/session.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import type { Command } from '../../../analysis/project/commands.ts';
import { newHistory, performed, type History } from '../../../analysis/project/history.ts';
import { emptyProject } from '../../../analysis/project/project.ts';
import type { Study, WriteOptions } from '../../../analysis/project/study.ts';
import { blocksForResult } from '../../../analysis/report/add.ts';
import { distinctIn, proposeBinding } from '../../../analysis/run/bind.ts';
import { runTemplate } from '../../../analysis/run/run.ts';
import { templateById } from '../../../analysis/templates/index.ts';

export const saved: WriteOptions = { program: 'Value Chain Workbench 0.1.0', savedAt: '2026-11-21T20:00:00.000Z' };

const folder = new URL('../../../samples/nicaragua-bean-margins/', import.meta.url);
const file = 'red-bean-prices-2021.xlsx';

function sampleWorkbook(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

/** A study as a person makes it: a sample's workbook, one analysis of it, and its report, each step a command. */
export async function sampleStudy(): Promise<Study> {
  const engine = await openNativeEngine();
  try {
    return await studyWith(engine);
  } finally {
    await engine.close();
  }
}

async function studyWith(engine: Engine): Promise<Study> {
  const bytes = sampleWorkbook();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const session = await openWorkbook(bytes, file, { sha256 });
  const tables: Table[] = [];
  const rows = new Map<string, Uint8Array>();
  for (const { table, arrow } of session.apply(session.summary.plan)) {
    const name = `t${String(tables.length + 1)}`;
    await engine.load(name, arrow);
    tables.push({ ...table, name });
    rows.set(name, arrow);
  }
  const template = templateById('market/marketing-margins');
  if (template === null) throw new Error('no template');
  const { bindings } = await proposeBinding(template, tables, distinctIn(engine));
  const params = { conversion: 1 };
  const request = { template: template.id, bindings, params: {} };
  const outcome = await runTemplate(engine, template, { ...request, params }, tables);
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  const result = compose(template, outcome);
  const history = after([
    { kind: 'rename-study', title: 'Red beans' },
    { kind: 'import-tables', plan: session.summary.plan, tables },
    { kind: 'begin-run', run: { id: 'r1', request } },
    { kind: 'set-parameter', run: 'r1', name: 'conversion', value: 1 },
    { kind: 'add-blocks', blocks: blocksForResult('r1', result, 'en'), at: null },
    { kind: 'edit-report-front', front: { author: 'A. Writer' } },
  ]);
  return {
    history,
    tables: rows,
    results: new Map([['r1', result]]),
    sources: new Map([[sha256, { file, bytes }]]),
    picture: null,
  };
}

export function after(commands: readonly Command[], from: History = newHistory(emptyProject)): History {
  return commands.reduce(performed, from);
}
