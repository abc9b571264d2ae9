import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeText, largeWorkbook } from './support/large-workbook.ts';
import { readers } from './support/readers.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly rows: number;
}

const program = fileURLToPath(import.meta.url);
const peers = ['floor', 'SheetJS', 'exceljs', 'hucre', 'read-excel-file'] as const;

/** `--rows` or `--full` of `npm run bench -- import`; 20,000 rows fit a weak machine. */
const isFull = process.env['BENCH_FULL'] === '1';
const rows = isFull ? 1_000_000 : Number(process.env['BENCH_ROWS'] ?? 20_000);

/** Each reader in a process of its own: seconds and peak memory, as ratios to ours in the same run. */
export default async function benchImport(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    return [
      ...workbook(await written(folder, 'own.xlsx', () => largeWorkbook(rows))),
      ...workbook(customs(folder)),
      ...text(await written(folder, 'own.csv', () => largeText(rows))),
      ...(await byRows(folder)),
      ...(await bySheets(folder)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function written(folder: string, file: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<string> {
  const path = join(folder, file);
  writeFileSync(path, await make());
  return path;
}

/** Customs declarations of 18 columns by another program, where it and Python are there. */
function customs(folder: string): string | null {
  const generator = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'gen_customs.py');
  if (!existsSync(generator)) return null;
  const path = join(folder, 'customs.xlsx');
  execFileSync('python3', [generator, String(isFull ? 200_000 : rows), path]);
  return path;
}

function workbook(path: string | null): BenchRow[] {
  return path === null ? [] : beside(path, peers);
}

function text(path: string): BenchRow[] {
  return beside(path, ['read_csv, 1 thread', 'read_csv']);
}

/** Our reader and others on one file, the better of two where that is quick. */
function beside(path: string, others: readonly string[]): BenchRow[] {
  const about = `${(statSync(path).size / 1e6).toFixed(1)} MB`;
  const file = path.replace(/^.*[\\/]/, '');
  const ours = measured('ours', path);
  if (ours === null) throw new Error(`our reader could not read ${file}`);
  const shown = (name: string, found: Measured | null): BenchRow[] =>
    found === null
      ? [{ name: `${file}: ${name}`, value: Number.NaN, unit: '', note: 'could not read it' }]
      : [
          {
            name: `${file}: ${name}`,
            value: found.seconds,
            unit: 's',
            note: `${found.megabytes.toFixed(0)} MB, ${String(found.rows)} rows; ${(found.seconds / ours.seconds).toFixed(2)} x our time, ${(found.megabytes / ours.megabytes).toFixed(2)} x our memory`,
          },
        ];
  return [
    { name: `${file}: size`, value: ours.rows, unit: 'rows', note: about },
    ...shown('ours, to tables of the engine', ours),
    ...others.flatMap((other) => shown(other, measured(other, path))),
  ];
}

async function byRows(folder: string): Promise<BenchRow[]> {
  const sizes = isFull ? [10_000, 30_000, 100_000, 300_000, 1_000_000] : [rows / 4, rows / 2, rows];
  return Promise.all(
    sizes.map(async (size) => {
      const path = await written(folder, `rows-${String(size)}.xlsx`, () => largeWorkbook(size));
      return perRow(`${String(size)} rows`, path);
    }),
  );
}

async function bySheets(folder: string): Promise<BenchRow[]> {
  const counts = isFull ? [1, 10, 50, 200] : [1, 10, 50];
  const size = isFull ? 200_000 : rows;
  return Promise.all(
    counts.map(async (count) => {
      const path = await written(folder, `sheets-${String(count)}.xlsx`, () => largeWorkbook(size, count));
      return perRow(`${String(size)} rows on ${String(count)} sheets`, path);
    }),
  );
}

function perRow(name: string, path: string): BenchRow {
  const found = measured('ours', path);
  if (found === null) return { name, value: Number.NaN, unit: '', note: 'could not be read' };
  const note = `${found.seconds.toFixed(2)} s in all, ${found.megabytes.toFixed(0)} MB`;
  return { name, value: (found.seconds / found.rows) * 1e6, unit: 'µs/row', note };
}

function measured(reader: string, path: string): Measured | null {
  const runs = Array.from({ length: isFull ? 1 : 2 }, () => {
    const child = spawnSync(process.execPath, ['--max-old-space-size=8192', program, reader, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return child.status === 0 ? (JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as Measured) : null;
  });
  const good = runs.filter((run) => run !== null);
  return good.length === 0 ? null : good.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

/** As a process of its own: read once, say how long and how large. */
async function asReader(name: string, path: string): Promise<void> {
  const begun = performance.now();
  const count = (await readers[name]?.(path)) ?? 0;
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(`${JSON.stringify({ seconds, megabytes, rows: count } satisfies Measured)}\n`);
  process.exit(0);
}

if (process.argv[1] === program) await asReader(process.argv[2] ?? '', process.argv[3] ?? '');
