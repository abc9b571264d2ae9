import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compose } from '../../analysis/document/compose.ts';
import type { IndicatorBlock, ResultDocument } from '../../analysis/document/result-document.ts';
import type { Engine, Rows } from '../../analysis/engine/engine.ts';
import { openWorkbook } from '../../analysis/import/plan/session.ts';
import type { Table } from '../../analysis/model/table.ts';
import { distinctIn, proposeBinding } from '../../analysis/run/bind.ts';
import { runTemplate } from '../../analysis/run/run.ts';
import { templateById } from '../../analysis/templates/index.ts';
import type { ParamValue } from '../../analysis/templates/template.ts';

export interface Study {
  readonly title: { readonly en: string };
  readonly summary: { readonly en: string };
  readonly stage: string;
  readonly isTeaching: boolean;
  readonly files: readonly string[];
  readonly runs: readonly {
    readonly template: string;
    readonly bindings: null;
    readonly params: Readonly<Record<string, ParamValue>>;
  }[];
}

const samples = new URL('../../samples/', import.meta.url);

export function readSample(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, samples), 'utf8'));
}

export function readStudy(folder: string): Study {
  return readSample(`${folder}/study.json`) as Study;
}

/** Import a sample's workbooks by their proposed plans. */
export async function importSample(folder: string, engine: Engine): Promise<Table[]> {
  const tables: Table[] = [];
  for (const file of readStudy(folder).files) {
    const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${file}`, samples)));
    const session = await openWorkbook(bytes, file, { sha256: createHash('sha256').update(bytes).digest('hex') });
    for (const { table, arrow } of session.apply(session.summary.plan)) {
      const name = `t${String(tables.length + 1)}`;
      await engine.load(name, arrow);
      tables.push({ ...table, name });
    }
  }
  return tables;
}

/** What a sample promises of each of its analyses, in their order. */
export interface Expected {
  readonly headline: string;
  /** Of the tables that the analysis reads, in the order of its needs. */
  readonly rowsRead: number | readonly number[];
  readonly rowsUsed: number | readonly number[];
  readonly indicators: Readonly<Record<string, number | null>>;
  readonly tolerance: Readonly<Record<string, number>>;
}

export function readExpected(folder: string): readonly Expected[] {
  return readSample(`${folder}/expected.json`) as readonly Expected[];
}

/** Folders of all samples, in the order of the start screen. */
export function sampleFolders(): readonly string[] {
  const { samples: listed } = readSample('index.json') as { readonly samples: readonly { readonly folder: string }[] };
  return listed.map(({ folder }) => folder);
}

/** Run one of a sample's analyses on proposed bindings, as the window does. */
export async function runSample(folder: string, engine: Engine, at = 0): Promise<ResultDocument> {
  const run = readStudy(folder).runs[at];
  const template = run === undefined ? null : templateById(run.template);
  if (run === undefined || template === null) throw new Error(`no template for ${folder}`);
  const tables = await importSample(folder, engine);
  const { bindings } = await proposeBinding(template, tables, distinctIn(engine));
  const outcome = await runTemplate(engine, template, { template: template.id, bindings, params: run.params }, tables);
  if (outcome.state !== 'done') throw new Error(`${folder}: ${outcome.state} ${JSON.stringify(outcome.notices)}`);
  return compose(template, outcome);
}

export function indicatorsOf(document: ResultDocument): Readonly<Record<string, number | null>> {
  const blocks = document.blocks.filter((block): block is IndicatorBlock => block.kind === 'indicator');
  return Object.fromEntries(blocks.map((block) => [block.id, block.value]));
}

export function headlinesOf(document: ResultDocument): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'passage' && block.role === 'headline' ? [block.text.en] : [],
  );
}

/** Rows of a sample's table, each a record by column name. */
export async function rowsOf(engine: Engine, table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { columns, rows }: Rows = await engine.query(`FROM "${table}"`);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at]])));
}
