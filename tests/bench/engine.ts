import { columnsToArrow } from '../../analysis/engine/arrow.ts';
import type { Engine } from '../../analysis/engine/engine.ts';
import { pageOf, type PageRequest } from '../../analysis/engine/pages.ts';
import { summaryOf } from '../../analysis/engine/summary.ts';
import { openNativeEngine } from '../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../analysis/node/wasm-engine.ts';

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
}

const rows = 1_000_000;
const repeats = 5;

/** What a template does to data: sums by group, shares within groups, and the change on the year before. */
const templateSql = `
WITH by_product AS (
  SELECT year, reporter, product, sum(value) AS value, sum(quantity) AS quantity, count(*) AS n
  FROM trade
  WHERE value IS NOT NULL
  GROUP BY ALL
),
shares AS (
  SELECT *,
    value / nullif(sum(value) OVER (PARTITION BY year, reporter), 0) AS share,
    value / nullif(sum(value) OVER (PARTITION BY year, product), 0) AS world_share,
    value / nullif(lag(value) OVER (PARTITION BY reporter, product ORDER BY year), 0) - 1 AS growth
  FROM by_product
)
SELECT year, reporter, sum(n)::DOUBLE AS n, sum(share * share) AS concentration, avg(growth) AS growth, max(world_share) AS lead
FROM shares
GROUP BY year, reporter
ORDER BY year, reporter`;

/** The engines on 1,000,000 rows: the same data and SQL on DuckDB-WASM and on native DuckDB. */
export default async function benchEngine(): Promise<BenchRow[]> {
  const startedArrow = performance.now();
  const stream = tradeRows();
  const arrowMs = performance.now() - startedArrow;
  const wasm = await measure(openWasmEngine, stream);
  const native = await measure(openNativeEngine, stream);
  return [
    { name: 'engine/arrow', value: arrowMs, unit: 'ms', note: `${rows} rows x 7 columns made and written as Arrow` },
    ...wasm.map((row) => ({ ...row, name: `engine/wasm/${row.name}` })),
    ...native.map((row) => ({ ...row, name: `engine/native/${row.name}` })),
    {
      name: 'engine/template-ratio',
      value: valueOf(wasm, 'template') / valueOf(native, 'template'),
      unit: 'x',
      note: 'DuckDB-WASM over native DuckDB, same SQL and rows',
    },
    {
      name: 'engine/peak-memory',
      value: process.resourceUsage().maxRSS / 1024,
      unit: 'MB',
      note: 'of the process, with both engines in it one after the other',
    },
  ];
}

async function measure(open: () => Promise<Engine>, stream: Uint8Array): Promise<BenchRow[]> {
  const opening = performance.now();
  const engine = await open();
  const opened = performance.now();
  await engine.load('trade', stream);
  const loaded = performance.now();
  try {
    return [
      { name: 'open', value: opened - opening, unit: 'ms', note: 'from nothing to locked' },
      { name: 'load', value: loaded - opened, unit: 'ms', note: `${rows} rows from Arrow, counted` },
      await timed('template', 'aggregation and windows', median, () => engine.query(templateSql)),
      await timed('page', 'any 100 rows, worst of five places', worst, pages(engine, [])),
      await timed('first-sorted-page', 'with the sort, each time another column', median, firstSorted(engine)),
      await timed('sorted-page', 'once sorted, worst of five places', worst, pages(engine, sorted)),
      await timed('summary', 'of a number column', median, () => summaryOf(engine, 'trade', 'value')),
      { name: 'memory', value: (await engine.memory()) / 1e6, unit: 'MB', note: 'in use by DuckDB at the end' },
    ];
  } finally {
    await engine.close();
  }
}

/** The task several times after one that warms up; the repeats that count are sorted for `pick`. */
async function timed(
  name: string,
  note: string,
  pick: (sorted: readonly number[]) => number | undefined,
  task: (repeat: number) => Promise<unknown>,
): Promise<BenchRow> {
  const times: number[] = [];
  for (let repeat = 0; repeat <= repeats; repeat += 1) {
    const started = performance.now();
    await task(repeat);
    if (repeat > 0) times.push(performance.now() - started);
  }
  return { name, value: pick(times.sort((a, b) => a - b)) ?? Number.NaN, unit: 'ms', note };
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)];
}

function worst(sorted: readonly number[]): number | undefined {
  return sorted.at(-1);
}

const columns = ['_row', 'year', 'reporter', 'product', 'value', 'quantity', 'day'];
const sorted: PageRequest['sort'] = [{ column: 'value', descending: true }];

function pages(engine: Engine, sort: PageRequest['sort']): (repeat: number) => Promise<unknown> {
  return (repeat) =>
    pageOf(engine, 'trade', {
      columns,
      offset: Math.floor((repeat / (repeats + 1)) * rows),
      limit: 100,
      sort,
      filter: [],
    });
}

function firstSorted(engine: Engine): (repeat: number) => Promise<unknown> {
  return (repeat) => {
    const sort = [{ column: columns[repeat] ?? 'day', descending: true }];
    return pageOf(engine, 'trade', { columns, offset: 0, limit: 100, sort, filter: [] });
  };
}

function valueOf(measured: readonly BenchRow[], name: string): number {
  return measured.find((row) => row.name === name)?.value ?? Number.NaN;
}

/** A customs table by rule: 20 years, 60 reporters, 400 products, one value in 50 missing. */
function tradeRows(): Uint8Array {
  const number = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const text = (of: (row: number) => string) => Array.from({ length: rows }, (_, row) => of(row));
  return columnsToArrow([
    { name: '_row', type: 'integer', values: number((row) => row + 2) },
    { name: 'year', type: 'integer', values: number((row) => 2005 + (row % 20)) },
    { name: 'reporter', type: 'text', values: text((row) => `Country ${(row * 31) % 60}`) },
    { name: 'product', type: 'text', values: text((row) => String(100_000 + ((row * 7919) % 400) * 37)) },
    {
      name: 'value',
      type: 'number',
      values: number((row) => (row % 50 === 0 ? Number.NaN : ((row * 7919) % 99_991) + 0.25)),
    },
    { name: 'quantity', type: 'number', values: number((row) => ((row * 104_729) % 49_999) / 8) },
    { name: 'day', type: 'date', values: number((row) => 12_784 + (row % 7300)) },
  ]);
}
