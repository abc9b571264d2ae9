import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../analysis/import/plan/session.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

const cases = [
  { file: 'declarations.xlsx', rows: 20_000 },
  { file: 'declarations.csv', rows: 200_000 },
] as const;

/** From bytes to typed Arrow bytes: customs declarations of 18 columns, as a workbook and as text. */
export default async function benchImport(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vcw-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const each of cases) rows.push(...(await timeOne(folder, each.file, each.rows)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeOne(folder: string, file: string, rows: number): Promise<BenchRow[]> {
  const bytes = file.endsWith('.csv') ? csv(rows) : workbook(folder, file, rows);
  if (bytes === null) return [];
  const note = `${rows} rows x 18 columns, ${(bytes.length / 1e6).toFixed(1)} MB`;
  const begun = performance.now();
  const session = await openWorkbook(bytes, file, { sha256: '' });
  const opened = performance.now();
  const [table] = session.apply(session.summary.plan);
  const applied = performance.now();
  if (table?.table.rowCount !== rows) throw new Error(`${file}: ${String(table?.table.rowCount)} rows`);
  return [
    { name: `open ${file}`, value: (opened - begun) / 1000, unit: 's', note },
    { name: `import ${file}`, value: (applied - opened) / 1000, unit: 's', note },
    {
      name: `memory after ${file}`,
      value: process.memoryUsage().rss / 1e6,
      unit: 'MB',
      note: 'resident, whole process',
    },
  ];
}

/** A workbook by the generator of customs declarations, where it and Python are there. */
function workbook(folder: string, file: string, rows: number): Uint8Array | null {
  const generator = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'gen_customs.py');
  if (!existsSync(generator)) return null;
  const path = join(folder, file);
  execFileSync('python3', [generator, String(rows), path]);
  return readFileSync(path);
}

function csv(rows: number): Uint8Array {
  const lines = [Array.from({ length: 18 }, (_, i) => `field ${i + 1}`).join(',')];
  for (let i = 0; i < rows; i += 1) {
    const texts = [
      `D${i}`,
      `2024-${String((i % 12) + 1).padStart(2, '0')}-15`,
      'Export',
      'TJ01',
      '080910',
      'Apricots, dried',
    ];
    const numbers = [
      2019 + (i % 6),
      (i % 12) + 1,
      i * 1.5,
      i * 1.6,
      (i % 977) / 8,
      i,
      i + 1,
      i + 2,
      i / 4,
      i / 16,
      i % 7,
      i,
    ];
    lines.push([...texts.map((text) => (text.includes(',') ? `"${text}"` : text)), ...numbers].join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
