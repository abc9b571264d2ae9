import {
  Dictionary,
  Field,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Uint16,
  Utf8,
  Vector,
  type Data,
} from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsToArrow } from '../../../analysis/engine/arrow.ts';
import type { Engine } from '../../../analysis/engine/engine.ts';
import { openNativeEngine } from '../../../analysis/node/native-engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

/** One column `a` as a stream. */
function stream(data: Data): Uint8Array {
  const schema = new Schema([new Field('a', data.type, true)]);
  const type = new Struct(schema.fields);
  const batch = new RecordBatch(schema, makeData({ type, length: data.length, nullCount: 0, children: [data] }));
  return tableToIPC(new Table(schema, batch), 'stream');
}

function texts(bytes: readonly number[], offsets: readonly number[]): Data<Utf8> {
  const [valueOffsets, data] = [Int32Array.from(offsets), Uint8Array.from(bytes)];
  return makeData({ type: new Utf8(), length: offsets.length - 1, nullCount: 0, valueOffsets, data });
}

async function loaded(data: Data): Promise<unknown[]> {
  await engine.load('t', stream(data));
  return (await engine.query('SELECT a FROM t')).rows.map(([value]) => value);
}

describe('what is appended whole to a native table', () => {
  it('comes back value by value over many chunks: texts of 0 to 40 characters, days, figures, gaps', async () => {
    const letters = ['a', 'é', '价', '🌾'];
    const rows = Array.from({ length: 7001 }, (_, i) =>
      i % 11 === 0
        ? [i, null, null, null, null]
        : [i, (letters[i % 4] ?? '').repeat(i % 41), (i - 3000) / 7, i % 3 === 0, 18_000 + i],
    );
    const column = (place: number) => rows.map((row) => row[place] ?? null) as (string | number | boolean | null)[];
    await engine.load(
      'all',
      columnsToArrow([
        { name: 'row', type: 'integer', values: column(0) },
        { name: 'text', type: 'text', values: column(1) },
        { name: 'figure', type: 'number', values: column(2) },
        { name: 'mark', type: 'boolean', values: column(3) },
        { name: 'day', type: 'date', values: column(4) },
      ]),
    );
    const found = await engine.query(`SELECT row, text, figure, mark, day - DATE '1970-01-01' FROM "all" ORDER BY row`);
    expect(found.rows).toEqual(rows);
  });

  it('has U+FFFD for what is no UTF-8, also where a text begins within a character', async () => {
    expect(await loaded(texts([0x61, 0xff, 0x62], [0, 2, 3]))).toEqual(['a\ufffd', 'b']);
    expect(await loaded(texts([0xc3, 0xa9, 0x62], [0, 1, 3]))).toEqual(['\ufffd', '\ufffdb']);
  });

  it.each([
    ['texts beyond their bytes', texts([97, 98], [0, 1, 900])],
    ['texts before their bytes', texts([97, 98], [0, -5, 2])],
    ['texts that end before they begin', texts([97, 98, 99], [0, 3, 1, 3])],
    ['a code beyond the dictionary', coded([0, 7])],
  ])('is refused as a whole: %s', async (_, data) => {
    await expect(loaded(data)).rejects.toMatchObject({ kind: 'conversion' });
    const left = await engine.query("SELECT table_name FROM duckdb_tables() WHERE table_name = '_incoming'");
    expect(left.rows).toEqual([]);
  });
});

function coded(codes: readonly number[]): Data {
  const dictionary = new Vector<Utf8>([texts([97, 98], [0, 1, 2])]);
  const type = new Dictionary(new Utf8(), new Uint16(), 0);
  return makeData<Dictionary<Utf8, Uint16>>({
    type,
    length: codes.length,
    nullCount: 0,
    data: Uint16Array.from(codes),
    dictionary,
  });
}
