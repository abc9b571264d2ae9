import { isoDay } from './calendar.ts';
import type { CallOptions, Engine, Value } from './engine.ts';
import { quoteIdentifier } from './sql.ts';

/** What one column holds, at a glance. */
export interface ColumnSummary {
  /** Values that are there. */
  readonly count: number;
  readonly missing: number;
  readonly distinct: number;
  readonly min: Value;
  readonly max: Value;
  /** Of numbers; null for other columns. */
  readonly mean: number | null;
  /** Numbers and days in bars of equal width; the last holds its upper end. */
  readonly bars: readonly Bar[];
  /** Texts and booleans: the most frequent, at most ten. */
  readonly top: readonly { readonly value: Value; readonly count: number }[];
}

interface Bar {
  readonly from: number | string;
  readonly to: number | string;
  readonly count: number;
}

const barCount = 20;
const topCount = 10;
const numeric = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|HUGEINT|FLOAT|DOUBLE|DECIMAL.*)$/;

/** Counts, ends and spread of a column of a table or view. */
export async function summaryOf(
  engine: Engine,
  table: string,
  column: string,
  options?: CallOptions,
): Promise<ColumnSummary> {
  const source: Source = { engine, from: quoteIdentifier(table), column: quoteIdentifier(column), options };
  const ends = await ask(
    source,
    `SELECT count(${source.column}), count(*) - count(${source.column}), count(DISTINCT ${source.column}), min(${source.column}), max(${source.column}) FROM ${source.from}`,
  );
  const [count, missing, distinct, min = null, max = null] = ends.rows[0] ?? [];
  const base = { count: Number(count), missing: Number(missing), distinct: Number(distinct), min, max };
  const type = ends.columns[3]?.type ?? '';
  if (numeric.test(type)) {
    const value = `CAST(${source.column} AS DOUBLE)`;
    return { ...base, mean: await mean(source, value), bars: await bars(source, value, Number), top: [] };
  }
  if (type === 'DATE') {
    const value = `CAST(date_diff('day', DATE '1970-01-01', ${source.column}) AS DOUBLE)`;
    return { ...base, mean: null, bars: await bars(source, value, (day) => isoDay(Math.floor(day))), top: [] };
  }
  return { ...base, mean: null, bars: [], top: await mostFrequent(source) };
}

interface Source {
  readonly engine: Engine;
  readonly from: string;
  readonly column: string;
  readonly options: CallOptions | undefined;
}

function ask({ engine, options }: Source, sql: string) {
  return engine.query(sql, options);
}

async function mean(source: Source, value: string): Promise<number | null> {
  const answer = await ask(source, `SELECT avg(${value}) FROM ${source.from} WHERE isfinite(${value})`);
  return (answer.rows[0]?.[0] as number | null) ?? null;
}

async function bars(source: Source, value: string, label: (at: number) => number | string): Promise<Bar[]> {
  const finite = `SELECT ${value} AS x FROM ${source.from} WHERE ${source.column} IS NOT NULL AND isfinite(${value})`;
  const ends = await ask(source, `SELECT min(x), max(x) FROM (${finite})`);
  const [low, high] = ends.rows[0] ?? [];
  if (typeof low !== 'number' || typeof high !== 'number') return [];
  const width = (high - low) / barCount;
  // All values alike, or a span beyond the largest number: one bar says it.
  if (width === 0 || !Number.isFinite(width)) {
    const all = await ask(source, `SELECT count(*) FROM (${finite})`);
    return [{ from: label(low), to: label(high), count: Number(all.rows[0]?.[0]) }];
  }
  const counted = await ask(
    source,
    `SELECT least(CAST(floor((x - '${low}'::DOUBLE) / '${width}'::DOUBLE) AS INTEGER), ${barCount - 1}) AS bar, count(*) FROM (${finite}) GROUP BY bar`,
  );
  const counts = new Map(counted.rows.map(([bar, count]) => [Number(bar), Number(count)]));
  return Array.from({ length: barCount }, (_, bar) => ({
    from: label(low + bar * width),
    to: label(bar === barCount - 1 ? high : low + (bar + 1) * width),
    count: counts.get(bar) ?? 0,
  }));
}

async function mostFrequent(source: Source): Promise<{ value: Value; count: number }[]> {
  const answer = await ask(
    source,
    `SELECT ${source.column}, count(*) AS n FROM ${source.from} WHERE ${source.column} IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${topCount}`,
  );
  return answer.rows.map(([value = null, count]) => ({ value, count: Number(count) }));
}
