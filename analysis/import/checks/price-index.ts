import { quoteIdentifier } from '../../engine/sql.ts';
import type { DataCheck, Finding } from './check.ts';
import { concernedRows, isFigure } from './concerned-rows.ts';

const indexWords =
  /\bcpi\b|consumer price|price index|\bipc\b|indice des prix|índice de precios|indice de precios|индекс.*цен|\bипц\b|الرقم القياسي|أسعار المستهلك|消费价格|价格指数|\bdeflator\b|déflateur|дефлятор/iu;

/**
 * A column called a price index that holds rates of inflation: negative values, or most of them below 60 without a
 * trend. Dividing prices by a rate gives figures that look right and are not.
 */
export const inflationPosingAsIndex: DataCheck = async (engine, table) => {
  const findings: Finding[] = [];
  for (const column of table.columns.filter((each) => isFigure(each) && indexWords.test(each.label))) {
    const name = quoteIdentifier(column.name);
    const from = quoteIdentifier(table.name);
    const { rows } = await engine.query(
      `SELECT count(${name}), count(*) FILTER (${name} < 0), count(*) FILTER (${name} < 60), ` +
        `coalesce(corr(CAST(${name} AS DOUBLE), _row), 0) FROM ${from}`,
    );
    const [count = 0, negative = 0, low = 0, trend = 0] = (rows[0] ?? []).map(Number);
    const isRate = negative > 0 || (count >= 6 && low > count / 2 && Math.abs(trend) < 0.5);
    if (count === 0 || !isRate) continue;
    const found = await concernedRows(engine, `SELECT * FROM ${from} WHERE ${name} < ${negative > 0 ? '0' : '60'}`);
    const why =
      negative > 0
        ? `${String(negative)} of ${String(count)} values are negative`
        : `${String(low)} of ${String(count)} values are below 60 and they show no trend`;
    findings.push({
      notice: {
        code: 'inflation-not-index',
        severity: 'wrong',
        where: { table: table.label, column: column.label },
        text: { en: `${column.label} is called a price index and looks like a rate of inflation: ${why}.` },
        next: {
          en: 'Do not deflate by it. Bring the index itself, or chain the rates: each index is the one before, times 1 + rate/100.',
        },
        ...found,
      },
      steps: [],
    });
  }
  return findings;
};
