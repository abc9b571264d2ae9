import { quoteIdentifier } from '../../engine/sql.ts';
import type { Column, Table } from '../../model/table.ts';
import { keyColumns } from '../clean/duplicates.ts';
import type { DataCheck, Finding } from './check.ts';
import { columnsOf, concernedRows, isFigure } from './concerned-rows.ts';

const measured = ['area-harvested', 'yield', 'production', 'quantity', 'value', 'price'] as const;

/**
 * The figures of a column as series: with `step` their place, `v` the figure, `b1` to `b5` the ones before. Null when
 * the table has no period.
 */
function seriesOf(table: Table, column: Column): string | null {
  const [period] = columnsOf(table, ['period']);
  if (period === undefined) return null;
  const keys = keyColumns(table).filter(({ name }) => name !== period.name && name !== column.name);
  const by = keys.length === 0 ? '' : `PARTITION BY ${keys.map(({ name }) => quoteIdentifier(name)).join(', ')} `;
  const before = [1, 2, 3, 4, 5].map((n) => `lag(v, ${String(n)}) OVER w AS b${String(n)}`);
  const figure = `CAST(${quoteIdentifier(column.name)} AS DOUBLE)`;
  return (
    `SELECT *, row_number() OVER w AS step, ${before.join(', ')} ` +
    `FROM (SELECT *, ${figure} AS v FROM ${quoteIdentifier(table.name)} WHERE ${figure} IS NOT NULL) ` +
    `WINDOW w AS (${by}ORDER BY ${quoteIdentifier(period.name)})`
  );
}

/** A series that begins with a step of more than this factor: its first figure is partial, or in another unit. */
const startStep = 5;

/** First years that do not belong to the series behind them. */
export const brokenStart: DataCheck = (engine, table) =>
  eachSeries(table, async (column, series) => {
    const found = await concernedRows(
      engine,
      `SELECT * FROM (${series}) WHERE step = 2 AND v > 0 AND b1 > 0 AND greatest(v / b1, b1 / v) > ${String(startStep)}`,
    );
    if (found.count === 0) return null;
    return {
      notice: {
        code: 'broken-start',
        severity: 'look',
        where: { table: table.label, column: column.label },
        text: {
          en: `${String(found.count)} series of ${column.label} begin with a step of more than ${String(startStep)} times. Growth from such a first figure is not to be trusted; the rows of the second figures are listed.`,
        },
        next: { en: 'Check the unit and the coverage of the first period, or begin the analysis one period later.' },
        ...found,
      },
      steps: [],
    };
  });

/** Rule P4: four equal figures in a row, or four steps over which growth changes by less than 0.1 points each. */
export const interpolated: DataCheck = (engine, table) =>
  eachSeries(table, async (column, series) => {
    const isRepeated = 'v = b1 AND v = b2 AND v = b3 AND v <> 0';
    const figures = ['v', 'b1', 'b2', 'b3', 'b4', 'b5'];
    const flat = [0, 1, 2, 3].map((n) => {
      const [x, y, z] = figures.slice(n);
      return `abs(${x ?? ''} / ${y ?? ''} - ${y ?? ''} / ${z ?? ''}) < 0.001`;
    });
    const isSteady = `least(${figures.join(', ')}) > 0 AND b5 IS NOT NULL AND v <> b1 AND ${flat.join(' AND ')}`;
    const found = await concernedRows(
      engine,
      `SELECT * FROM (${series}) WHERE (${isRepeated}) OR coalesce(${isSteady}, false)`,
    );
    if (found.count === 0) return null;
    return {
      notice: {
        code: 'interpolated',
        severity: 'look',
        where: { table: table.label, column: column.label },
        text: {
          en: `${column.label} repeats one figure four times, or grows by one and the same rate over four steps, ending in ${String(found.count)} rows: such runs are carried forward or drawn between two counts, not measured.`,
        },
        next: { en: 'Ask the source how these periods were estimated; growth and variability over them mean little.' },
        ...found,
      },
      steps: [],
    };
  });

async function eachSeries(
  table: Table,
  look: (column: Column, series: string) => Promise<Finding | null>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const column of columnsOf(table, measured).filter(isFigure)) {
    const series = seriesOf(table, column);
    const found = series === null ? null : await look(column, series);
    if (found !== null) findings.push(found);
  }
  return findings;
}
