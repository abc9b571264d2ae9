import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Engine } from '../../../analysis/engine/engine.ts';

/** What one reading took: rows seen, and of our own the seconds of each stage. */
export interface Reading {
  readonly rows: number;
  readonly stages?: Readonly<Record<string, number>>;
}

/** Loads what a reader needs, outside of the measured time; what it gives back reads a file whole. */
type Prepare = () => Promise<(path: string) => Promise<Reading>>;

/** Every reader under its name; each is loaded alone, in a process of its own. */
export const readers: Readonly<Record<string, Prepare>> = {
  ours: async () => {
    const { openNativeEngine } = await import('../../../analysis/node/native-engine.ts');
    return ours(await openNativeEngine());
  },
  'ours, DuckDB-WASM': async () => {
    const { openWasmEngine } = await import('../../../analysis/node/wasm-engine.ts');
    return ours(await openWasmEngine());
  },
  floor: async () => {
    const { workbookGate, zipDirectory } = await import('../../../analysis/import/readers/zip-directory.ts');
    const { streamedLimits } = await import('../../../analysis/import/readers/limits.ts');
    const gate = { ...workbookGate, limits: streamedLimits };
    return (path) => {
      const bytes = new Uint8Array(readFileSync(path));
      let rows = 0;
      for (const { start, packed, method, name } of zipDirectory(bytes, basename(path), gate)) {
        const part = bytes.subarray(start, start + packed);
        const ends = touched(method === 8 ? inflateRawSync(part, { chunkSize: 1 << 20 }) : part);
        if (name.includes('worksheets')) rows += ends;
      }
      return Promise.resolve({ rows });
    };
  },
  SheetJS: async () => {
    const { read } = await import('xlsx');
    return (path) => {
      const book = read(readFileSync(path), { type: 'buffer', dense: true });
      const rows = book.SheetNames.reduce((sum, name) => sum + (book.Sheets[name]?.['!data']?.length ?? 0), 0);
      return Promise.resolve({ rows });
    };
  },
  exceljs: async () => {
    const { default: exceljs } = await import('exceljs');
    return async (path) => {
      const options = { sharedStrings: 'cache', worksheets: 'emit', styles: 'cache' } as const;
      let rows = 0;
      for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(createReadStream(path), options))
        for await (const row of sheet) if (Array.isArray(row.values)) rows += 1;
      return { rows };
    };
  },
  hucre: async () => {
    const { read } = await import('hucre');
    return async (path) => {
      const { sheets } = await read(new Uint8Array(readFileSync(path)));
      return { rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) };
    };
  },
  'read-excel-file': async () => {
    const { default: readFile } = await import('read-excel-file/node');
    return async (path) => {
      const sheets = await readFile(path);
      return { rows: sheets.reduce((sum, sheet) => sum + sheet.data.length, 0) };
    };
  },
  // By default it chooses types from the first 20,480 rows; ours looks at every row, as it does when it is told to.
  'read_csv, 1 thread': () => byDuckdb(1),
  'read_csv, 1 thread, types from all rows': () => byDuckdb(1, ', sample_size = -1'),
  'read_csv, all threads': () => byDuckdb(null),
};

/** From bytes to tables that answer; the engine is started before, as it is when a file is dropped on the window. */
async function ours(engine: Engine): Promise<(path: string) => Promise<Reading>> {
  const { openGrids } = await import('../../../analysis/import/readers/open.ts');
  const { sessionOf } = await import('../../../analysis/import/plan/session.ts');
  const { unpackInPool } = await import('../../../analysis/node/unpack.ts');
  await engine.query('SELECT 1');
  return async (path) => {
    const stages: Record<string, number> = {};
    let since = performance.now();
    const end = (stage: string): void => {
      stages[stage] = (stages[stage] ?? 0) + (performance.now() - since) / 1000;
      since = performance.now();
    };
    const bytes = new Uint8Array(readFileSync(path));
    const file = basename(path);
    const options = { unpack: unpackInPool };
    const opened = await openGrids(bytes, file, options);
    end('read');
    const session = sessionOf(bytes, file, options, '', opened);
    end('detect');
    const tables = session.apply(session.summary.plan);
    end('convert');
    let rows = 0;
    for (const [i, { arrow }] of tables.entries()) {
      await engine.load(`t${String(i)}`, arrow);
      const counted = await engine.query(`SELECT count(*) AS n FROM t${String(i)}`);
      rows += Number(counted.rows[0]?.[0]);
    }
    end('load');
    return { rows, stages };
  };
}

/** Looks at every byte once; gives the number of `</row` among them. */
function touched(bytes: Uint8Array): number {
  let ends = 0;
  for (let at = 0; at < bytes.length; at += 1)
    if (bytes[at] === 0x2f && bytes[at + 1] === 0x72 && bytes[at + 2] === 0x6f && bytes[at + 3] === 0x77) ends += 1;
  return ends;
}

async function byDuckdb(threads: number | null, options = ''): Promise<(path: string) => Promise<Reading>> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  if (threads !== null) await connection.run(`SET threads = ${String(threads)}`);
  return async (path) => {
    await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}'${options})`);
    const counted = await connection.runAndReadAll('SELECT count(*) AS n FROM t');
    return { rows: Number(counted.getRows()[0]?.[0]) };
  };
}
