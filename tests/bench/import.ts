import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReaderRun } from './import-reader.ts';
import { customsWorkbook, ownText, ownWorkbook } from './support/bench-files.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

/** `--rows` or `--full` of `npm run bench -- import`; 20,000 rows fit a weak machine. */
const isFull = process.env['BENCH_FULL'] === '1';
const rows = isFull ? 1_000_000 : Number(process.env['BENCH_ROWS'] ?? 20_000);
const patience = 150;

type Outcome = ReaderRun | 'over the time' | 'could not read it';

/** Each reader in a process of its own: seconds, seconds of processor and peak memory, beside ours on the same file. */
export default async function benchImport(): Promise<BenchRow[]> {
  const own = await ownWorkbook(rows);
  const customs = customsWorkbook(isFull ? 200_000 : rows);
  const peers = ['floor', 'SheetJS', 'exceljs', 'hucre', 'read-excel-file'];
  const found: BenchRow[] = [];
  // Kept after each part: a run that is stopped early has not run for nothing.
  const keep = (more: readonly BenchRow[]): void => {
    found.push(...more);
    writeFileSync(join(process.cwd(), 'dist', 'bench', 'import.json'), JSON.stringify(found, null, 1));
  };
  if (customs !== null) keep(beside(customs, peers));
  keep(
    beside(await ownText(rows), [
      'read_csv, 1 thread',
      'read_csv, 1 thread, types from all rows',
      'read_csv, all threads',
    ]),
  );
  keep(await bySize());
  keep(beside(own, peers));
  return found;
}

/** Our reader and others on one file; the engine's own start is outside of every figure. */
function beside(path: string, others: readonly string[]): BenchRow[] {
  const file = basename(path);
  const ours = runOf('ours', path, 2);
  if (typeof ours === 'string') throw new Error(`our reader: ${file}: ${ours}`);
  const size = `${(statSync(path).size / 1e6).toFixed(1)} MB, ${String(ours.rows)} rows`;
  progress(`${file}, ${size}`);
  const shown = (name: string, run: Outcome): BenchRow => {
    const row = { name: `${file}: ${name}`, unit: 's' };
    if (run === 'over the time') return { ...row, value: patience, note: `over ${String(patience)} s, stopped` };
    if (run === 'could not read it') return { ...row, value: Number.NaN, note: run };
    const ratio = `ours/it: ${times(ours.seconds / run.seconds)} time, ${times(ours.processor / run.processor)} processor, ${times(ours.megabytes / run.megabytes)} memory`;
    return { ...row, value: run.seconds, note: `${figures(run)}${run === ours ? '' : `; ${ratio}`}` };
  };
  return [
    shown(`ours (${size})`, ours),
    ...['ours, DuckDB-WASM', ...others].map((name) => shown(name, runOf(name, path, isFull ? 1 : 2))),
  ];
}

function figures({ processor, megabytes, rows: count, stages }: ReaderRun): string {
  const split = Object.entries(stages ?? {}).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`);
  const about = `${processor.toFixed(2)} s processor, ${megabytes.toFixed(0)} MB, ${String(count)} rows`;
  return split.length === 0 ? about : `${about}; ${split.join(' | ')}`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}

/** Twice as many rows, or sheets, must not take more than twice the time. */
async function bySize(): Promise<BenchRow[]> {
  const sizes = isFull ? [10_000, 30_000, 100_000, 300_000, 1_000_000] : [rows / 4, rows / 2, rows];
  const found: BenchRow[] = [];
  for (const size of sizes) found.push(perRow(`${String(size)} rows`, await ownWorkbook(size)));
  const shared = isFull ? 200_000 : rows;
  for (const count of isFull ? [1, 10, 50, 200] : [1, 10, 50])
    found.push(perRow(`${String(shared)} rows on ${String(count)} sheets`, await ownWorkbook(shared, count)));
  return found;
}

function perRow(name: string, path: string): BenchRow {
  const run = runOf('ours', path, 2);
  if (typeof run === 'string') return { name, value: Number.NaN, unit: '', note: run };
  const note = `${run.seconds.toFixed(2)} s; ${figures(run)}`;
  return { name: `ours: ${name}`, value: (run.processor / run.rows) * 1e6, unit: 'µs/row', note };
}

/** The best of some runs; one that took long is not asked again. */
function runOf(reader: string, path: string, most: number): Outcome {
  const program = join(import.meta.dirname, 'import-reader.js');
  let best: ReaderRun | null = null;
  for (let left = most; left > 0; left -= 1) {
    const child = spawnSync(process.execPath, ['--max-old-space-size=8192', program, reader, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: patience * 1000,
      killSignal: 'SIGKILL',
    });
    if (child.error !== undefined || child.status !== 0) {
      const isLate = child.error !== undefined && 'code' in child.error && child.error.code === 'ETIMEDOUT';
      if (!isLate) progress(`${reader} failed: ${child.stderr.slice(-400)}`);
      return best ?? (isLate ? 'over the time' : 'could not read it');
    }
    const run = JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as ReaderRun;
    best = best === null || run.seconds < best.seconds ? run : best;
    progress(`${basename(path)} ${reader} ${run.seconds.toFixed(2)} s`);
    if (run.seconds > 20) break;
  }
  if (best === null) throw new Error('no run was made');
  return best;
}

/** Minutes without a word look like standing still. */
function progress(text: string): void {
  process.stderr.write(`  … ${text}\n`);
}
