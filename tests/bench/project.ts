import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnsToArrow } from '../../analysis/engine/arrow.ts';
import type { Table } from '../../analysis/model/table.ts';
import { writeWhole } from '../../analysis/node/files/write-whole.ts';
import { openNativeEngine } from '../../analysis/node/native-engine.ts';
import { readStudy } from '../../analysis/project/file/read.ts';
import { writeStudy } from '../../analysis/project/file/write.ts';
import { newHistory, performed } from '../../analysis/project/history.ts';
import { emptyProject } from '../../analysis/project/project.ts';
import type { Study } from '../../analysis/project/study.ts';
import type { BenchRow } from './engine.ts';

const rows = 1_000_000;
const repeats = 3;

/**
 * A study of 1,000,000 rows saved and opened again, against the same tables written as plain Arrow streams and read
 * back: no archive, no sums, no second look at the disk. Both end with the rows in DuckDB.
 */
export default async function benchProject(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vcw-bench-'));
  const engine = await openNativeEngine();
  try {
    await engine.load('t1', tradeRows());
    const arrow = await engine.dump('t1');
    const study = studyOf(arrow);
    const options = { program: 'Value Chain Workbench', savedAt: '2026-11-21T20:00:00.000Z' };
    const files = { plain: join(folder, 'plain.arrow'), study: join(folder, 'study.vcw') };
    const plainSave = await median(async () => {
      writeFileSync(files.plain, await engine.dump('t1'));
    });
    const plainOpen = await median(() => engine.load('t1', new Uint8Array(readFileSync(files.plain))));
    const packing = await median(() => writeStudy(study, options));
    const studySave = await median(async () => {
      const tables = new Map([['t1', await engine.dump('t1')]]);
      await writeWhole(files.study, await writeStudy({ ...study, tables }, options));
    });
    const studyOpen = await median(async () => {
      const read = await readStudy(new Uint8Array(readFileSync(files.study)), 'study.vcw');
      if (read.state !== 'whole') throw new Error('the study came back damaged');
      await engine.load('t1', read.study.tables.get('t1') ?? new Uint8Array());
    });
    const sizes = { plain: readFileSync(files.plain).length, study: readFileSync(files.study).length };
    const row = (name: string, value: number, unit: string, note: string): BenchRow => ({
      name: `project/${name}`,
      value,
      unit,
      note,
    });
    return [
      row('plain-save', plainSave, 'ms', `${String(rows)} rows out of DuckDB, one writeFile`),
      row('plain-open', plainOpen, 'ms', 'readFile, into DuckDB'),
      row('save', studySave, 'ms', 'packed, summed, sealed, forced to disk, read back'),
      row('save/pack', packing, 'ms', 'of this in the worker, away from the window'),
      row('open', studyOpen, 'ms', 'every sum checked, into DuckDB'),
      row('save-ratio', studySave / plainSave, 'x', 'study over plain Arrow'),
      row('open-ratio', studyOpen / plainOpen, 'x', 'study over plain Arrow'),
      row('plain-size', sizes.plain / 1e6, 'MB', ''),
      row('size', sizes.study / 1e6, 'MB', ''),
      row('size-ratio', sizes.study / sizes.plain, 'x', 'study over plain Arrow'),
    ];
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function median(task: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat <= repeats; repeat += 1) {
    const started = performance.now();
    await task();
    if (repeat > 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? Number.NaN;
}

function studyOf(arrow: Uint8Array): Study {
  const evidence = { agree: rows, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] };
  const table: Table = {
    name: 't1',
    label: 'Trade',
    source: { file: 'trade.csv', sha256: '', bytes: 0, sheet: 'trade', range: 'A2:F1000001', headerRows: [1] },
    columns: ['year', 'reporter', 'product', 'value', 'quantity', 'day'].map((name) => ({
      name,
      label: name,
      type: 'text',
      unit: null,
      role: null,
      evidence,
      letter: null,
    })),
    rowCount: rows,
    dropped: [],
    notices: [],
  };
  const history = performed(newHistory(emptyProject), {
    kind: 'import-tables',
    plan: {
      format: 'vcw-import-plan',
      version: 2,
      file: 'trade.csv',
      layout: null,
      text: null,
      tables: [],
      stacks: [],
    },
    tables: [table],
  });
  return { history, tables: new Map([['t1', arrow]]), results: new Map(), sources: new Map(), picture: null };
}

/** A customs table by rule: 20 years, 60 reporters, 400 products, values and quantities of all sizes. */
function tradeRows(): Uint8Array {
  const number = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const text = (of: (row: number) => string) => Array.from({ length: rows }, (_, row) => of(row));
  return columnsToArrow([
    { name: '_row', type: 'integer', values: number((row) => row + 2) },
    { name: 'year', type: 'integer', values: number((row) => 2005 + (row % 20)) },
    { name: 'reporter', type: 'text', values: text((row) => `Country ${String((row * 31) % 60)}`) },
    { name: 'product', type: 'text', values: text((row) => String(100_000 + ((row * 7919) % 400) * 37)) },
    { name: 'value', type: 'number', values: number((row) => ((row * 7919) % 99_991) + 0.25) },
    { name: 'quantity', type: 'number', values: number((row) => ((row * 104_729) % 49_999) / 8) },
    { name: 'day', type: 'date', values: number((row) => 12_784 + (row % 7300)) },
  ]);
}
