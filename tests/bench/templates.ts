import type { Engine } from '../../analysis/engine/engine.ts';
import { answerRequest } from '../../analysis/document/answer.ts';
import type { Column, Table } from '../../analysis/model/table.ts';
import { openNativeEngine } from '../../analysis/node/native-engine.ts';
import { openWasmEngine } from '../../analysis/node/wasm-engine.ts';
import { permutationP } from '../../analysis/methods/seasonal-index.ts';
import { etsModel, pathCount } from '../../analysis/methods/forecast/ets-model.ts';
import { fitEts } from '../../analysis/methods/forecast/ets-fit.ts';
import { distinctIn, proposeBinding } from '../../analysis/run/bind.ts';
import type { RunRequest } from '../../analysis/run/binding.ts';
import { runTemplate } from '../../analysis/run/run.ts';
import { templateById, templates } from '../../analysis/templates/index.ts';
import type { Param, ParamValue, Template } from '../../analysis/templates/template.ts';
import { importSample, readStudy, sampleFolders } from '../support/sample-run.ts';
import type { BenchRow } from './engine.ts';

/*
 * What an analysis costs: every template on its sample, the price and production templates on large tables on both
 * engines, and the two numeric methods that repeat themselves thousands of times against a bare loop.
 */

const isFull = process.env['BENCH_FULL'] === '1';
const series = isFull ? 1000 : 200;
const regions = isFull ? 2500 : 500;

export default async function benchTemplates(): Promise<BenchRow[]> {
  return [...(await onSamples()), ...(await onLargeTables()), ...repeatedMethods()];
}

/** First result and the next one after an option was changed, on the engine of the window; the slowest ten. */
async function onSamples(): Promise<BenchRow[]> {
  const found: { readonly id: string; readonly first: number; readonly again: number }[] = [];
  const done = new Set<string>();
  for (const folder of sampleFolders()) {
    const engine = await openWasmEngine();
    try {
      const tables = await importSample(folder, engine);
      for (const run of readStudy(folder).runs) {
        const template = templateById(run.template);
        if (template === null || done.has(run.template)) continue;
        done.add(run.template);
        const { bindings } = await proposeBinding(template, tables, distinctIn(engine));
        const request = { template: template.id, bindings, params: run.params };
        const first = await seconds(() => answerRequest(engine, template, request, tables));
        const changed = { ...request, params: { ...run.params, ...anotherOption(template, run.params) } };
        const again = await seconds(() => answerRequest(engine, template, changed, tables));
        found.push({ id: template.id, first, again });
      }
    } finally {
      await engine.close();
    }
  }
  const slowest = found.toSorted((a, b) => b.first - a.first).slice(0, 10);
  return [
    {
      name: 'templates on their samples',
      value: found.length,
      unit: '',
      note: `of ${String(templates.length)}; the slowest ten below`,
    },
    ...slowest.flatMap(({ id, first, again }) => [
      {
        name: `${id}, first result`,
        value: 1000 * first,
        unit: 'ms',
        note: 'wasm, from rows in the engine to the document',
      },
      { name: `${id}, after an option`, value: 1000 * again, unit: 'ms', note: '' },
    ]),
  ];
}

/** A choice, switch or bounded number set to another value. */
function anotherOption(template: Template, params: Readonly<Record<string, ParamValue>>): Record<string, ParamValue> {
  for (const [name, param] of Object.entries(template.params)) {
    const other = otherValue(param, params[name]);
    if (other !== null) return { [name]: other };
  }
  return {};
}

function otherValue(param: Param, set: ParamValue | undefined): ParamValue {
  if (param.kind === 'switch') return !(set ?? param.default);
  if (param.kind !== 'number' || param.default === null) return null;
  const step = param.integer === true ? 1 : param.default / 10;
  const next = Number(set ?? param.default) + step;
  return step > 0 && next <= (param.max ?? Infinity) ? next : null;
}

interface Large {
  readonly id: string;
  readonly params: Readonly<Record<string, ParamValue>>;
}

const priceTemplates: readonly Large[] = [
  { id: 'market/real-prices-and-volatility', params: {} },
  { id: 'market/seasonality', params: { permutations: 99 } },
  { id: 'market/structural-breaks', params: {} },
  { id: 'market/price-alerts', params: {} },
  { id: 'market/integration-and-transmission', params: {} },
];

const productionTemplates: readonly Large[] = [
  { id: 'production/trend-and-checks', params: {} },
  { id: 'production/growth-decomposition', params: {} },
  { id: 'production/regional-concentration', params: {} },
  { id: 'production/yield-gap', params: {} },
];

/** The same steps on DuckDB-WASM and on native DuckDB, and the whole size against a quarter of it. */
async function onLargeTables(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const wasm = await openWasmEngine();
  const native = await openNativeEngine();
  try {
    const sizes = [1, 4] as const;
    for (const size of sizes) {
      for (const engine of [wasm, native]) {
        await engine.exec(pricesSql(`prices${String(size)}`, (series / 4) * size));
        await engine.exec(productionSql(`production${String(size)}`, (regions / 4) * size));
      }
    }
    for (const [kind, list] of [
      ['prices', priceTemplates],
      ['production', productionTemplates],
    ] as const) {
      for (const large of list) {
        const time = (engine: Engine, size: number): Promise<number> => timeLarge(engine, large, kind, size);
        const quarter = await time(wasm, 1);
        const whole = await time(wasm, 4);
        const peer = await time(native, 4);
        const size = kind === 'prices' ? `${String(series)} series x 240 months` : `${String(regions * 200)} rows`;
        rows.push(
          { name: `${large.id}, large`, value: whole, unit: 's', note: `${size}, wasm` },
          { name: `${large.id}, wasm / native`, value: whole / peer, unit: 'x', note: 'the same steps and methods' },
          { name: `${large.id}, whole / quarter`, value: whole / quarter, unit: 'x', note: '4 is linear' },
        );
      }
    }
  } finally {
    await wasm.close();
    await native.close();
  }
  return rows;
}

async function timeLarge(
  engine: Engine,
  { id, params }: Large,
  kind: 'prices' | 'production',
  size: number,
): Promise<number> {
  const template = templateById(id);
  if (template === null) throw new Error(`no template ${id}`);
  const table = kind === 'prices' ? pricesTable(size) : productionTable(size);
  const bindings: RunRequest['bindings'] = {
    [kind]: {
      table: table.name,
      columns: Object.fromEntries(
        table.columns.flatMap(({ name }) =>
          template.needs[kind]?.columns[name] === undefined ? [] : [[name, { source: name }]],
        ),
      ),
      filters: [],
    },
  };
  let shortest = Infinity;
  for (let run = 0; run < 2; run += 1) {
    const begun = performance.now();
    const outcome = await runTemplate(engine, template, { template: id, bindings, params }, [table]);
    shortest = Math.min(shortest, (performance.now() - begun) / 1000);
    if (outcome.state !== 'done')
      throw new Error(
        `${id}: ${outcome.state} ${JSON.stringify(outcome.notices.map(({ code, places }) => [code, places]))}`,
      );
  }
  return shortest;
}

// Figures of no place: a season, a trend and a scatter that is the same on every engine.
function pricesSql(name: string, count: number): string {
  return `CREATE TABLE ${name} AS
SELECT make_date(2000 + m // 12, m % 12 + 1, 1) AS date, 'Market ' || s AS market, 'Maize' AS product,
  100 + s % 17 + 0.1 * m + 8 * sin(m * 0.5235987755982988) + ((s * 7919 + m * 104729) % 1000) / 50.0
    + 6 * sin((s * 37 + m * m * 13) % 997) AS price,
  CAST(row_number() OVER () + 1 AS INTEGER) AS _row
FROM range(${String(count)}) AS a(s), range(240) AS b(m)`;
}

function productionSql(name: string, count: number): string {
  return `CREATE TABLE ${name} AS
SELECT 2000 + y AS year, 'Region ' || r AS region, 'Crop ' || p AS product,
  100.0 + (r * 31 + p * 17) % 400 + ((r * 7919 + p * 331 + y * 104729) % 100) / 10.0 AS area,
  (100.0 + (r * 31 + p * 17) % 400 + ((r * 7919 + p * 331 + y * 104729) % 100) / 10.0)
    * (1.5 + 0.02 * y + ((r * 13 + p * 29 + y * 7907) % 50) / 100.0) AS production,
  CAST(row_number() OVER () + 1 AS INTEGER) AS _row
FROM range(${String(count)}) AS a(r), range(10) AS b(p), range(20) AS c(y)`;
}

const priceColumns: readonly [string, Column['type'], string | null][] = [
  ['date', 'date', null],
  ['market', 'text', null],
  ['product', 'text', null],
  ['price', 'number', 'USD/t'],
];

const productionColumns: readonly [string, Column['type'], string | null][] = [
  ['year', 'integer', null],
  ['region', 'text', null],
  ['product', 'text', null],
  ['area', 'number', 'ha'],
  ['production', 'number', 't'],
];

const pricesTable = (size: number): Table => tableOf(`prices${String(size)}`, priceColumns, (series / 4) * size * 240);
const productionTable = (size: number): Table =>
  tableOf(`production${String(size)}`, productionColumns, (regions / 4) * size * 200);

function tableOf(name: string, columns: readonly [string, Column['type'], string | null][], rowCount: number): Table {
  const evidence = { agree: rowCount, disagree: 0, ambiguous: 0, missing: 0, reason: 'made', examples: [] };
  return {
    name,
    label: name,
    source: { file: 'made', sha256: '', bytes: 0, sheet: name, range: 'A1', headerRows: [1] },
    columns: columns.map(([column, type, unit]) => ({
      name: column,
      label: column,
      type,
      unit,
      role: null,
      evidence,
      letter: null,
    })),
    rowCount,
    dropped: [],
    notices: [],
  };
}

/** Permutations and simulated paths against the barest loop that does the same number of draws. */
function repeatedMethods(): BenchRow[] {
  const values = Array.from({ length: 240 }, (_, t) => ({
    year: 2000 + Math.floor(t / 12),
    season: t % 12,
    value: 100 + 10 * Math.sin(t / 2) + (t % 7),
  }));
  const tests = 999;
  const permuted = fastest(() => permutationP(values, 12, 'mean', tests, 1));
  const barePermuted = fastest(() =>
    bareShuffles(
      values.map(({ value }) => value),
      tests,
    ),
  );
  const y = values.map(({ value }) => value);
  const fit = fitEts({ error: 'M', trend: 'A', season: 'M' }, y, 12);
  if (fit === null) throw new Error('the series cannot be smoothed');
  const horizon = 36;
  const simulated = fastest(() => etsModel(fit, 1).forecast(horizon));
  const bareSimulated = fastest(() => barePaths(pathCount, horizon));
  return [
    {
      name: 'permutation test',
      value: 1000 * permuted,
      unit: 'ms',
      note: `${String(tests)} permutations of 240 months`,
    },
    {
      name: 'permutation test / bare loop',
      value: permuted / barePermuted,
      unit: 'x',
      note: 'shuffles and sums by month of a typed array',
    },
    {
      name: 'simulated intervals',
      value: 1000 * simulated,
      unit: 'ms',
      note: `${String(pathCount)} paths of ${String(horizon)} months`,
    },
    {
      name: 'simulated intervals / bare loop',
      value: simulated / bareSimulated,
      unit: 'x',
      note: 'as many normal numbers through level, trend and season in typed arrays, sorted',
    },
  ];
}

function bareShuffles(values: readonly number[], times: number): number {
  const array = Float64Array.from(values);
  const sums = new Float64Array(12);
  let gap = 0;
  for (let time = 0; time < times; time += 1) {
    for (let year = 0; year < array.length; year += 12)
      for (let i = 11; i > 0; i -= 1) {
        const j = year + Math.floor(Math.random() * (i + 1));
        const kept = array[year + i] ?? 0;
        array[year + i] = array[j] ?? 0;
        array[j] = kept;
      }
    sums.fill(0);
    for (let t = 0; t < array.length; t += 1) sums[t % 12] = (sums[t % 12] ?? 0) + (array[t] ?? 0);
    gap = Math.max(gap, Math.max(...sums) - Math.min(...sums));
  }
  return gap;
}

function barePaths(paths: number, horizon: number): number {
  const ahead = Array.from({ length: horizon }, () => new Float64Array(paths));
  for (let path = 0; path < paths; path += 1) {
    let [level, trend] = [100, 0.1];
    const seasons = new Float64Array(12).fill(1);
    for (let t = 0; t < horizon; t += 1) {
      const season = seasons[t % 12] ?? 1;
      const normal = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
      const base = level + trend;
      const off = base * season * 0.01 * normal;
      level = base + (0.3 * off) / season;
      trend += (0.1 * off) / season;
      seasons[t % 12] = season + (0.1 * off) / base;
      (ahead[t] ?? seasons)[path] = base * season + off;
    }
  }
  return ahead.reduce((sum, values) => sum + (values.sort()[paths / 2] ?? 0), 0);
}

function fastest(work: () => unknown): number {
  let shortest = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const begun = performance.now();
    work();
    shortest = Math.min(shortest, (performance.now() - begun) / 1000);
  }
  return shortest;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
