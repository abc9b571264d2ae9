import { columnsToArrow } from '../../../analysis/engine/arrow.ts';
import { packedColumn, packText } from '../../../analysis/engine/packed-text.ts';
import { type Engine, EngineError, type EngineErrorKind, type Rows } from '../../../analysis/engine/engine.ts';
import { literal, quoteIdentifier } from '../../../analysis/engine/sql.ts';
import { escapeAttempts } from './escape-attempts.ts';
import { oddNames } from './odd-names.ts';

export type OpenEngine = (options?: { memoryLimit?: string }) => Promise<Engine>;

/** A claim about an engine: throws when it does not hold. Plain functions, so that a page can run them too. */
export interface ContractCase {
  readonly name: string;
  /** Runs on an engine of its own, opened with these options; else on one shared with others and without tables. */
  readonly options?: { memoryLimit?: string };
  run(engine: Engine): Promise<void>;
}

export const contractCases: readonly ContractCase[] = [
  { name: 'says its name and the version of DuckDB', run: saysItsName },
  { name: 'gives the plain value and the type of every type it answers', run: givesPlainValues },
  { name: 'refuses types without a plain value', run: refusesOddTypes },
  { name: 'never rounds a number in silence', run: neverRounds },
  { name: 'keeps nulls apart from zero, false and the empty text', run: keepsNulls },
  { name: 'loads columns of every type and counts the rows', run: loadsColumns },
  { name: 'loads packed texts, with a dictionary and without, as VARCHAR with their gaps', run: loadsPacked },
  { name: 'loads dictionaries of any words', run: loadsWords },
  { name: 'loads whole numbers to the last digit, with gaps', run: loadsWholeNumbers },
  { name: 'gives back the same table after dump and load', run: roundTrip },
  { name: 'dumps tables that SQL made, exact or not at all', run: dumpsDerived },
  { name: 'replaces a table as a whole, and keeps it when the new bytes are bad', run: replacesWhole },
  { name: 'loads and dumps a table without rows', run: emptyTable },
  { name: 'answers a SELECT with the same column name twice', run: duplicateColumns },
  { name: 'holds tables and columns with any name', run: holdsOddNames },
  { name: 'holds any text as a value', run: holdsOddValues },
  { name: 'runs one statement a call', run: oneStatement },
  { name: 'says what kind of error it was', run: errorKinds },
  { name: 'cancels a running query within a second and answers the next', run: cancels },
  { name: 'cancels a sort within a second', run: cancelsSort },
  { name: 'cancels a call that waits or was cancelled before', run: cancelsWaiting },
  { name: 'answers on after a cancellation at any moment', run: cancelsAnywhere },
  { name: 'gives every sum to the last bit, each time and on every engine', run: sameBits },
  { name: 'runs calls one after the other', run: inOrder },
  { name: 'ends with a clean error when memory ends', options: { memoryLimit: '128MB' }, run: endsCleanly },
  { name: 'loads no extension', run: noExtensions },
  { name: 'refuses every way out', run: refusesEscapes },
  { name: 'is lost after close', options: {}, run: lostAfterClose },
];

/** Runs one claim; an engine costs a second to open, so most share one and leave it empty. */
export async function runClaim(claim: ContractCase, open: OpenEngine, shared: Engine): Promise<void> {
  const engine = claim.options ? await open(claim.options) : shared;
  try {
    await claim.run(engine);
  } finally {
    if (engine === shared) await dropAll(engine);
    else await engine.close();
  }
}

async function dropAll(engine: Engine): Promise<void> {
  const views = await engine.query('SELECT view_name FROM duckdb_views() WHERE NOT internal');
  for (const [name] of views.rows) await engine.exec(`DROP VIEW ${quoteIdentifier(String(name))}`);
  const tables = await engine.query('SELECT table_name FROM duckdb_tables() WHERE NOT internal');
  for (const [name] of tables.rows) await engine.exec(`DROP TABLE ${quoteIdentifier(String(name))}`);
}

async function saysItsName(engine: Engine): Promise<void> {
  same(engine.info.name.startsWith('DuckDB'), true);
  same(/^v1\.5\.\d+$/.test(engine.info.version), true);
  same(engine.info.version, (await engine.query('SELECT version()')).rows[0]?.[0]);
}

const plainValues: readonly (readonly [sql: string, type: string, value: unknown])[] = [
  ['true', 'BOOLEAN', true],
  ['1::TINYINT', 'TINYINT', 1],
  ['(-32768)::SMALLINT', 'SMALLINT', -32768],
  ['2147483647', 'INTEGER', 2147483647],
  ['9007199254740991::BIGINT', 'BIGINT', 9007199254740991],
  ['(-9007199254740991)::BIGINT', 'BIGINT', -9007199254740991],
  ['255::UTINYINT', 'UTINYINT', 255],
  ['4294967295::UINTEGER', 'UINTEGER', 4294967295],
  ['7::UBIGINT', 'UBIGINT', 7],
  ['(-7)::HUGEINT', 'HUGEINT', -7],
  ['(SELECT sum(i) FROM range(5) t(i))', 'HUGEINT', 10],
  ['1.25::DECIMAL(10,2)', 'DECIMAL(10,2)', 1.25],
  ['-0.1', 'DECIMAL(2,1)', -0.1],
  ['0.1::DOUBLE + 0.2::DOUBLE', 'DOUBLE', 0.1 + 0.2],
  ['1.5::FLOAT', 'FLOAT', 1.5],
  [`'é漢😀'`, 'VARCHAR', 'é漢😀'],
  [`''`, 'VARCHAR', ''],
  [`DATE '2024-02-29'`, 'DATE', '2024-02-29'],
  [`DATE '1899-12-31'`, 'DATE', '1899-12-31'],
  [`DATE '0001-01-01'`, 'DATE', '0001-01-01'],
  [`TIMESTAMP '2024-01-31 12:34:56'`, 'TIMESTAMP', '2024-01-31T12:34:56'],
  [`TIMESTAMP '1969-12-31 23:59:59.999999'`, 'TIMESTAMP', '1969-12-31T23:59:59.999999'],
  [`TIMESTAMP_NS '2024-01-31 12:34:56.123456789'`, 'TIMESTAMP', '2024-01-31T12:34:56.123456789'],
  [`TIMESTAMPTZ '2024-01-31 12:34:56.5+02'`, 'TIMESTAMP WITH TIME ZONE', '2024-01-31T10:34:56.500Z'],
  [`TIME '23:59:59'`, 'TIME', '23:59:59'],
  [`[1, NULL, 3]`, 'INTEGER[]', [1, null, 3]],
  [`[['a'], [], NULL]`, 'VARCHAR[][]', [['a'], [], null]],
  [`[1.5::DOUBLE, 2]::DOUBLE[2]`, 'DOUBLE[]', [1.5, 2]],
  [`[DATE '2024-01-01']`, 'DATE[]', ['2024-01-01']],
  ['NULL::DOUBLE', 'DOUBLE', null],
  ['NULL', 'INTEGER', null],
];

async function givesPlainValues(engine: Engine): Promise<void> {
  for (const [sql, type, value] of plainValues) {
    same(await engine.query(`SELECT ${sql} AS v`), { columns: [{ name: 'v', type }], rows: [[value]] }, sql);
  }
}

async function refusesOddTypes(engine: Engine): Promise<void> {
  for (const sql of [`{'a': 1}`, `MAP {'a': 1}`, `INTERVAL 1 DAY`, `'a'::BLOB`, `'a'::ENUM('a', 'b')`]) {
    await fails(engine.query(`SELECT ${sql} AS v`), 'conversion');
  }
}

async function neverRounds(engine: Engine): Promise<void> {
  const inexact = [
    '9007199254740993::BIGINT',
    '-9007199254740993::BIGINT',
    '9007199254740993::HUGEINT',
    '18446744073709551615::UBIGINT',
    '12345678901234567890.12::DECIMAL(38,2)',
    '[1::BIGINT, 9007199254740993]',
  ];
  for (const sql of inexact) await fails(engine.query(`SELECT ${sql} AS v`), 'inexact');
  const exact = [
    ['9007199254740992::BIGINT', 9007199254740992],
    ['1000000000000000000::BIGINT', 1e18],
    ['12345678901.12::DECIMAL(38,2)', 12345678901.12],
  ] as const;
  for (const [sql, value] of exact) same((await engine.query(`SELECT ${sql}`)).rows, [[value]], sql);
  same((await engine.query('SELECT 9007199254740993::BIGINT::VARCHAR')).rows, [['9007199254740993']]);
}

async function keepsNulls(engine: Engine): Promise<void> {
  await engine.load(
    't',
    columnsToArrow([
      { name: 'n', type: 'number', values: Float64Array.of(0, Number.NaN) },
      { name: 'i', type: 'integer', values: [0, null] },
      { name: 's', type: 'text', values: ['', null] },
      { name: 'b', type: 'boolean', values: [false, null] },
      { name: 'd', type: 'date', values: [0, null] },
    ]),
  );
  same((await engine.query('SELECT n, i, s, b, d FROM t ORDER BY rowid')).rows, [
    [0, 0, '', false, '1970-01-01'],
    [null, null, null, null, null],
  ]);
}

async function loadsColumns(engine: Engine): Promise<void> {
  const rows = 100_000;
  await engine.load('many', manyRows(rows));
  same(
    await engine.query(
      `SELECT count(*), count(n), sum(i), min(d), max(d), count(DISTINCT s), count(*) FILTER (b) FROM many`,
    ),
    {
      columns: [
        { name: 'count_star()', type: 'BIGINT' },
        { name: 'count(n)', type: 'BIGINT' },
        { name: 'sum(i)', type: 'HUGEINT' },
        { name: 'min(d)', type: 'DATE' },
        { name: 'max(d)', type: 'DATE' },
        { name: 'count(DISTINCT s)', type: 'BIGINT' },
        { name: 'count_star() FILTER (WHERE b)', type: 'BIGINT' },
      ],
      rows: [[rows, rows - rows / 10, (rows * (rows - 1)) / 2, '1970-01-01', '1972-09-26', 1000, rows / 2]],
    },
  );
  same(
    (
      await engine.query(
        `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'many' ORDER BY column_index`,
      )
    ).rows,
    [
      ['i', 'BIGINT'],
      ['n', 'DOUBLE'],
      ['s', 'VARCHAR'],
      ['d', 'DATE'],
      ['b', 'BOOLEAN'],
    ],
  );
}

function manyRows(rows: number): Uint8Array {
  const index = Array.from({ length: rows }, (_, row) => row);
  return columnsToArrow([
    { name: 'i', type: 'integer', values: Float64Array.from(index) },
    { name: 'n', type: 'number', values: Float64Array.from(index, (row) => (row % 10 === 0 ? Number.NaN : row / 3)) },
    { name: 's', type: 'text', values: index.map((row) => `région ${row % 1000} 玉米`) },
    { name: 'd', type: 'date', values: index.map((row) => row % 1000) },
    { name: 'b', type: 'boolean', values: index.map((row) => row % 2 === 0) },
  ]);
}

async function loadsPacked(engine: Engine): Promise<void> {
  const rows = 5000;
  const words = ['é漢🌽', '', 'kg', 'a '.repeat(30)];
  const codes = Uint16Array.from({ length: rows }, (_, row) => row % words.length);
  const present = new Uint8Array(rows / 8).fill(0b1111_0111);
  const missing = rows / 8;
  const own = Array.from({ length: rows }, (_, row) => `row ${String(row)}`);
  await engine.load(
    't',
    columnsToArrow([
      packedColumn({ name: 'd', length: rows, present, missing, codes, texts: packText(words, 'd') }),
      packedColumn({ name: 'o', length: rows, present: null, missing: 0, codes: null, texts: packText(own, 'o') }),
      packedColumn({ name: 'g', length: rows, present, missing, codes: null, texts: packText(own, 'g') }),
      packedColumn({
        name: 'n',
        length: rows,
        present: new Uint8Array(rows / 8),
        missing: rows,
        codes,
        texts: packText([], 'n'),
      }),
    ]),
  );
  const expected = own.map((text, row) => {
    const isThere = row % 8 !== 3;
    return [isThere ? words[row % words.length] : null, text, isThere ? text : null, null];
  });
  const found = await engine.query('SELECT d, o, g, n FROM t ORDER BY rowid');
  same(
    found.columns.map(({ type }) => type),
    ['VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR'],
  );
  same(found.rows, expected);
}

async function loadsWords(engine: Engine): Promise<void> {
  const rows = 3000;
  const dictionaries = {
    few: ['a', 'b'],
    odd: ['__proto__', '1', '01', 'a\0b', 'a', ''],
    twice: ['same', 'other', 'same'],
    many: Array.from({ length: 256 }, (_, i) => `word ${String(i)}`),
    most: Array.from({ length: rows }, (_, i) => `é${String(i)}`),
  };
  const columns = Object.entries(dictionaries);
  await engine.load(
    't',
    columnsToArrow(
      columns.map(([name, words]) => {
        const codes = Uint16Array.from({ length: rows }, (_, row) => row % words.length);
        return packedColumn({ name, length: rows, present: null, missing: 0, codes, texts: packText(words, name) });
      }),
    ),
  );
  same(
    (await engine.query('SELECT * FROM t ORDER BY rowid')).rows,
    Array.from({ length: rows }, (_, row) => columns.map(([, words]) => words[row % words.length])),
  );
}

async function loadsWholeNumbers(engine: Engine): Promise<void> {
  const exact = [0, -1, 2 ** 31, -(2 ** 32), 4294967295, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, null];
  const wide = ['9007199254740993', '-9223372036854775808', '9223372036854775807', null, '0', '-1', '2', null];
  await engine.load(
    't',
    columnsToArrow([
      { name: 'e', type: 'integer', values: exact },
      { name: 'w', type: 'integer', values: wide },
    ]),
  );
  same(
    (await engine.query('SELECT e::VARCHAR, w::VARCHAR FROM t ORDER BY rowid')).rows,
    exact.map((value, row) => [value === null ? null : String(value), wide[row]]),
  );
}

async function roundTrip(engine: Engine): Promise<void> {
  await engine.load('one', manyRows(10_000));
  await engine.load('two', await engine.dump('one'));
  same((await engine.query('SELECT count(*) FROM two')).rows, [[10_000]]);
  same((await engine.query('SELECT count(*) FROM (SELECT * FROM one EXCEPT SELECT * FROM two)')).rows, [[0]]);
  same((await engine.query('SELECT bool_and(one.i = two.i) FROM one POSITIONAL JOIN two')).rows, [[true]]);
  await engine.load(
    'big',
    columnsToArrow([{ name: 'i', type: 'integer', values: ['9007199254740993', '-9223372036854775808'] }]),
  );
  await engine.load('big2', await engine.dump('big'));
  same((await engine.query('SELECT i::VARCHAR FROM big2')).rows, [['9007199254740993'], ['-9223372036854775808']]);
}

async function dumpsDerived(engine: Engine): Promise<void> {
  await engine.exec(
    `CREATE TABLE made AS SELECT 1::INTEGER AS a, 1.25 AS b, sum(2) AS c, 1.5::FLOAT AS d, uuid()::VARCHAR = '' AS e`,
  );
  await engine.load('back', await engine.dump('made'));
  same(await engine.query('SELECT * FROM back'), {
    columns: [
      { name: 'a', type: 'BIGINT' },
      { name: 'b', type: 'DOUBLE' },
      { name: 'c', type: 'BIGINT' },
      { name: 'd', type: 'DOUBLE' },
      { name: 'e', type: 'BOOLEAN' },
    ],
    rows: [[1, 1.25, 2, 1.5, false]],
  });
  await engine.exec('CREATE TABLE wide AS SELECT 12345678901234567890.12::DECIMAL(38,2) AS v');
  await fails(engine.dump('wide'), 'inexact');
  await engine.exec("CREATE TABLE moment AS SELECT TIMESTAMP '2024-01-01 00:00:00' AS v");
  await fails(engine.dump('moment'), 'conversion');
  await fails(engine.dump('nowhere'), 'catalog');
}

async function replacesWhole(engine: Engine): Promise<void> {
  await engine.load('t', columnsToArrow([{ name: 'a', type: 'text', values: ['old'] }]));
  await engine.load('t', columnsToArrow([{ name: 'b', type: 'number', values: [1, 2] }]));
  const stands = { columns: [{ name: 'b', type: 'DOUBLE' }], rows: [[1], [2]] };
  same(await engine.query('SELECT * FROM t'), stands);
  const good = columnsToArrow([{ name: 'b', type: 'number', values: [3] }]);
  const fileFormat = new TextEncoder().encode('ARROW1\0\0 and more');
  for (const bad of [new Uint8Array(0), fileFormat, Uint8Array.of(1, 2, 3), good.subarray(0, 40)]) {
    await fails(engine.load('t', bad), 'conversion');
  }
  same(await engine.query('SELECT * FROM t'), stands);
  same(good.byteLength > 0, true, 'the bytes stay with the caller');
  await engine.load('t', good);
  await engine.load('t', good);
  same((await engine.query('SELECT * FROM t')).rows, [[3]]);
}

async function emptyTable(engine: Engine): Promise<void> {
  await engine.load(
    'none',
    columnsToArrow([
      { name: 'a', type: 'text', values: [] },
      { name: 'b', type: 'date', values: [] },
    ]),
  );
  const empty: Rows = {
    columns: [
      { name: 'a', type: 'VARCHAR' },
      { name: 'b', type: 'DATE' },
    ],
    rows: [],
  };
  same(await engine.query('SELECT * FROM none'), empty);
  await engine.load('none again', await engine.dump('none'));
  same(await engine.query('SELECT * FROM "none again"'), empty);
}

async function duplicateColumns(engine: Engine): Promise<void> {
  same(await engine.query('SELECT 1 AS a, 2 AS a, 3 AS "__proto__"'), {
    columns: [
      { name: 'a', type: 'INTEGER' },
      { name: 'a', type: 'INTEGER' },
      { name: '__proto__', type: 'INTEGER' },
    ],
    rows: [[1, 2, 3]],
  });
}

async function holdsOddNames(engine: Engine): Promise<void> {
  await engine.exec('CREATE TABLE keep AS SELECT 42 AS answer');
  for (const name of oddNames) {
    await engine.load(name, columnsToArrow([{ name, type: 'integer', values: [1, 2] }]));
    const quoted = quoteIdentifier(name);
    same(
      await engine.query(`SELECT ${quoted} FROM ${quoted}`),
      { columns: [{ name, type: 'BIGINT' }], rows: [[1], [2]] },
      name,
    );
    await engine.load(name, await engine.dump(name));
  }
  const all = await engine.query('SELECT table_name FROM duckdb_tables() WHERE NOT internal');
  same(all.rows.map(([name]) => name).sort(), ['keep', ...oddNames].sort());
  for (const name of oddNames) await engine.exec(`DROP TABLE ${quoteIdentifier(name)}`);
  same((await engine.query('SELECT answer FROM keep')).rows, [[42]]);
  await rejects(engine.load('', columnsToArrow([{ name: 'a', type: 'text', values: ['x'] }])));
}

async function holdsOddValues(engine: Engine): Promise<void> {
  const texts = [...oddNames, '', 'nul\0inside', '\0', `it''s`, `\\'`, '\ud83c\udf3d'];
  await engine.load('texts', columnsToArrow([{ name: 'v', type: 'text', values: texts }]));
  same(
    (await engine.query('SELECT v FROM texts ORDER BY rowid')).rows,
    texts.map((text) => [text]),
  );
  for (const text of texts) {
    same(
      (await engine.query(`SELECT ${literal(text)} AS v, count(*) FROM texts WHERE v = ${literal(text)}`)).rows,
      [[text, 1]],
      text,
    );
  }
  same((await engine.query(`SELECT ${literal([1, 0.1, -2.5e300, null])}::DOUBLE[]`)).rows, [
    [[1, 0.1, -2.5e300, null]],
  ]);
}

async function oneStatement(engine: Engine): Promise<void> {
  for (const sql of ['SELECT 1; SELECT 2', 'SELECT 1;;SELECT 2', "SELECT ';' ; SELECT 1"])
    await fails(engine.query(sql), 'denied');
  for (const sql of ['', ' ', ';', '-- nothing', '/* nothing */']) await fails(engine.query(sql), 'syntax');
  const alone = [
    "SELECT ';'",
    'SELECT 1;',
    'SELECT 1 ; -- ;',
    'SELECT 1 /* ; */',
    'SELECT $$;$$',
    'SELECT $q$;$q$',
    'SELECT 1 AS ";"',
    `SELECT E'\\';'`,
  ];
  for (const sql of alone) same((await engine.query(sql)).rows.length, 1, sql);
}

async function errorKinds(engine: Engine): Promise<void> {
  await fails(engine.query('SELECT FROM WHERE'), 'syntax');
  await fails(engine.query('SELECT (1'), 'syntax');
  await fails(engine.query('SELECT * FROM nowhere'), 'catalog');
  await fails(engine.query('SELECT nothing FROM range(1)'), 'catalog');
  await fails(engine.query(`SELECT 'a'::INTEGER`), 'conversion');
  await fails(engine.exec('SELECT 300::TINYINT'), 'conversion');
  await fails(engine.query("SELECT * FROM read_text('/etc/passwd')"), 'denied');
  same((await engine.query('SELECT 1')).rows, [[1]]);
}

async function cancels(engine: Engine): Promise<void> {
  await cancelsIn(engine, 'SELECT count(*) FROM range(10000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3');
  same((await engine.query('SELECT 42')).rows, [[42]]);
}

async function cancelsSort(engine: Engine): Promise<void> {
  await cancelsIn(
    engine,
    `SELECT max(x) FROM (SELECT sum(i) OVER (PARTITION BY i % 1000 ORDER BY hash(i)) AS x FROM range(4000000) t(i))`,
  );
  same((await engine.query('SELECT 42')).rows, [[42]]);
}

async function cancelsIn(engine: Engine, sql: string): Promise<void> {
  const control = new AbortController();
  let aborted = 0;
  setTimeout(() => {
    aborted = Date.now();
    control.abort();
  }, 300);
  await fails(engine.query(sql, { signal: control.signal }), 'cancelled');
  same(Date.now() - aborted < 1000, true, `cancelled after ${Date.now() - aborted} ms`);
}

async function cancelsWaiting(engine: Engine): Promise<void> {
  const control = new AbortController();
  const running = engine.query('SELECT count(*) FROM range(3000000) t(i) WHERE hash(i) % 3 = 0');
  const waiting = engine.query('SELECT 1', { signal: control.signal });
  control.abort();
  await fails(waiting, 'cancelled');
  await fails(engine.query('SELECT 1', { signal: control.signal }), 'cancelled');
  same((await running).rows.length, 1);
  same((await engine.query('SELECT 2')).rows, [[2]]);
}

async function cancelsAnywhere(engine: Engine): Promise<void> {
  await engine.exec('CREATE TABLE numbers AS SELECT i FROM range(200000) t(i)');
  for (let delay = 0; delay < 40; delay += 2) {
    const control = new AbortController();
    setTimeout(() => control.abort(), delay);
    await engine
      .query('SELECT i, count(*) FROM numbers GROUP BY i ORDER BY hash(i) LIMIT 5', control)
      .catch((error: unknown) => {
        if (!(error instanceof EngineError) || error.kind !== 'cancelled') throw error;
      });
    same((await engine.query('SELECT count(*), max(i) FROM numbers')).rows, [[200_000, 199_999]]);
  }
}

// More rows than two row groups of DuckDB, so that several threads would share them. The figures are those of
// DuckDB-WASM 1.5.6, which has one thread.
async function sameBits(engine: Engine): Promise<void> {
  const values = Float64Array.from(
    { length: 400_000 },
    (_, row) => (((row * 7919) % 99_991) / 7 - 7000) * 10 ** (row % 7),
  );
  await engine.load('t', columnsToArrow([{ name: 'v', type: 'number', values }]));
  for (let repeat = 0; repeat < 4; repeat += 1) {
    same((await engine.query('SELECT sum(v), avg(v), stddev_samp(v), sum(v * v) FROM t')).rows, [sums]);
  }
}

const sums = [9012416736114.688, 22531041.84028672, 1567161215.597772, 9.82598313413343e23];

async function inOrder(engine: Engine): Promise<void> {
  const calls = [engine.exec('CREATE TABLE o (i INTEGER)')];
  for (let i = 0; i < 20; i += 1) calls.push(engine.exec(`INSERT INTO o VALUES (${i})`));
  calls.push(engine.exec('CREATE OR REPLACE VIEW v AS SELECT max(i) AS m FROM o'));
  const last = engine.query('SELECT m FROM v');
  await Promise.all(calls);
  same((await last).rows, [[19]]);
}

async function endsCleanly(engine: Engine): Promise<void> {
  await engine.load('keep', manyRows(1000));
  await fails(
    engine.exec(`CREATE TABLE big AS SELECT i, repeat('x', 200) || i AS s FROM range(20000000) t(i)`),
    'out-of-memory',
  );
  same((await engine.query('SELECT count(*), sum(i) FROM keep')).rows, [[1000, 499500]]);
  await fails(engine.query('SELECT * FROM big'), 'catalog');
  same((await engine.memory()) < 128e6, true);
}

async function noExtensions(engine: Engine): Promise<void> {
  const settings = [
    'allow_community_extensions',
    'autoinstall_known_extensions',
    'autoload_known_extensions',
    'enable_external_access',
  ];
  same(
    (
      await engine.query(
        `SELECT name, value FROM duckdb_settings() WHERE name IN (${settings.map(literal).join(', ')}) ORDER BY name`,
      )
    ).rows,
    settings.map((name) => [name, 'false']),
  );
  same((await engine.query(`SELECT value FROM duckdb_settings() WHERE name = 'lock_configuration'`)).rows, [['true']]);
  const started = Date.now();
  await fails(engine.query('SELECT st_point(1, 2)'), 'catalog');
  await rejects(engine.query("SELECT * FROM sqlite_scan('x', 'y')"));
  same(Date.now() - started < 2000, true, 'no wait for a network');
}

async function refusesEscapes(engine: Engine): Promise<void> {
  await engine.exec('CREATE TABLE t (a VARCHAR)');
  same(escapeAttempts.length >= 60, true);
  const passed: string[] = [];
  for (const sql of escapeAttempts) {
    try {
      await engine.query(sql);
      passed.push(sql);
    } catch (error) {
      if (!(error instanceof EngineError) || error.kind === 'lost' || error.kind === 'cancelled')
        passed.push(`${sql}: ${String(error)}`);
    }
  }
  same(passed, []);
  same((await engine.query('SELECT table_name FROM duckdb_tables() WHERE NOT internal')).rows, [['t']]);
  same((await engine.query('SELECT database_name FROM duckdb_databases() WHERE NOT internal')).rows, [['memory']]);
}

async function lostAfterClose(engine: Engine): Promise<void> {
  await engine.close();
  await fails(engine.query('SELECT 1'), 'lost');
  await engine.close();
}

async function fails(call: Promise<unknown>, kind: EngineErrorKind): Promise<void> {
  const error = await rejects(call);
  if (!(error instanceof EngineError)) throw new Error(`not an EngineError: ${String(error)}`);
  if (error.kind !== kind) throw new Error(`${error.kind} instead of ${kind}: ${error.message}`);
}

async function rejects(call: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await call;
  } catch (error) {
    return error;
  }
  throw new Error(`an answer where an error was due: ${JSON.stringify(value)}`);
}

/** Throws when two plain values differ. JSON says all there is of them, as no case holds NaN. */
function same(actual: unknown, expected: unknown, of = ''): void {
  const [seen, due] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== due) throw new Error(`${of ? `${of}: ` : ''}${seen} instead of ${due}`);
}
