import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { openWorkbook } from '../../../analysis/import/plan/session.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';
import { zipDirectory } from '../../../analysis/import/readers/zip-directory.ts';

/** Reads a file whole and gives the number of rows it has seen. */
type ReadAll = (path: string) => Promise<number>;

/** Every reader under its name; a package is loaded in its own process alone. */
export const readers: Readonly<Record<string, ReadAll>> = {
  /** From bytes to tables that the engine answers from. */
  ours: async (path) => {
    const session = await openWorkbook(new Uint8Array(readFileSync(path)), basename(path), { sha256: '' });
    const engine = await openNativeEngine();
    let rows = 0;
    for (const [i, { arrow }] of session.apply(session.summary.plan).entries()) {
      await engine.load(`t${String(i)}`, arrow);
      const { rows: counted } = await engine.query(`SELECT count(*) AS n FROM t${String(i)}`);
      rows += Number(counted[0]?.[0]);
    }
    await engine.close();
    return rows;
  },
  floor: (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    let lines = 0;
    for (const { start, packed, method, name } of zipDirectory(bytes, basename(path))) {
      const part = bytes.subarray(start, start + packed);
      const plain = method === 8 ? inflateRawSync(part) : part;
      for (let at = 0; at < plain.length; at += 1)
        if (plain[at] === 0x3c && plain[at + 1] === 0x72 && plain[at + 2] === 0x6f && name.includes('worksheets'))
          lines += 1;
    }
    return Promise.resolve(lines);
  },
  SheetJS: async (path) => {
    const { read, utils } = await import('xlsx');
    const book = read(readFileSync(path), { type: 'buffer', dense: true });
    return book.SheetNames.reduce(
      (rows, name) => rows + utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }).length,
      0,
    );
  },
  exceljs: async (path) => {
    const { default: exceljs } = await import('exceljs');
    const reader = new exceljs.stream.xlsx.WorkbookReader(createReadStream(path), {
      sharedStrings: 'cache',
      worksheets: 'emit',
      styles: 'cache',
    });
    let rows = 0;
    for await (const sheet of reader)
      for await (const row of sheet) {
        if (Array.isArray(row.values)) rows += 1;
      }
    return rows;
  },
  hucre: async (path) => {
    const { read } = await import('hucre');
    const book = await read(new Uint8Array(readFileSync(path)));
    return book.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0);
  },
  'read-excel-file': async (path) => {
    const { default: readFile } = await import('read-excel-file/node');
    const sheets = await readFile(path);
    return sheets.reduce((rows, sheet) => rows + sheet.data.length, 0);
  },
  'read_csv, 1 thread': (path) => byDuckdb(path, 1),
  read_csv: (path) => byDuckdb(path, null),
};

async function byDuckdb(path: string, threads: number | null): Promise<number> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  if (threads !== null) await connection.run(`SET threads = ${String(threads)}`);
  await connection.run(`CREATE TABLE t AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}')`);
  const counted = await connection.runAndReadAll('SELECT count(*) AS n FROM t');
  return Number(counted.getRows()[0]?.[0]);
}
