import { quoteIdentifier } from '../../engine/sql.ts';
import type { Column, Role } from '../../model/table.ts';
import { convertFactor } from '../../vocabulary/units.ts';
import type { DataCheck, Finding } from './check.ts';
import { columnsOf, concernedRows, isFigure } from './concerned-rows.ts';

/** whole = a × b, each with the unit in which the identity holds for plain numbers. */
const identities: readonly {
  readonly code: string;
  readonly whole: Role;
  readonly parts: readonly [Role, Role];
  readonly units: readonly [whole: string, a: string, b: string] | null;
}[] = [
  {
    code: 'production-not-area-times-yield',
    whole: 'production',
    parts: ['area-harvested', 'yield'],
    units: ['t', 'ha', 't/ha'],
  },
  { code: 'value-not-quantity-times-price', whole: 'value', parts: ['quantity', 'price'], units: null },
];

/** Rule P2: abs(P / (A·Y) − 1) is at most 1 %. */
const tolerance = 0.01;

/** Columns that belong together and do not fit: a unit is not what its header says, or a figure was mistyped. */
export const productIdentities: DataCheck = async (engine, table) => {
  const findings: Finding[] = [];
  for (const { code, whole, parts, units } of identities) {
    const columns = [whole, ...parts].map((role) => columnsOf(table, [role]).filter(isFigure));
    if (columns.some((each) => each.length !== 1)) continue;
    const [product, a, b] = columns.flat() as [Column, Column, Column];
    const factors = units === null ? [1, 1, 1] : [product, a, b].map((column, at) => factorOf(column, units[at] ?? ''));
    if (factors.some((factor) => factor === null)) continue;
    const [p, x, y] = [product, a, b].map(
      (column, at) => `CAST(${quoteIdentifier(column.name)} AS DOUBLE) * ${String(factors[at])}`,
    ) as [string, string, string];
    const all = `SELECT *, ${p} AS whole, (${x}) * (${y}) AS product FROM ${quoteIdentifier(table.name)}`;
    const isOff = `abs(whole / product - 1) > ${String(tolerance)}`;
    const { rows } = await engine.query(
      `SELECT count(*) FILTER (whole > 0 AND product > 0), count(*) FILTER (whole > 0 AND product > 0 AND ${isOff}), ` +
        `median(whole / product) FILTER (whole > 0 AND product > 0) FROM (${all})`,
    );
    const [known = 0, off = 0, ratio = 1] = (rows[0] ?? []).map((value) => Number(value ?? 0));
    if (off === 0 || known === 0) continue;
    const found = await concernedRows(engine, `SELECT * FROM (${all}) WHERE whole > 0 AND product > 0 AND ${isOff}`);
    findings.push({
      notice: {
        code,
        severity: 'look',
        where: { table: table.label, column: product.label },
        text: {
          en:
            `${product.label} is not ${a.label} × ${b.label} in ${String(off)} of ${String(known)} rows (more than 1 % apart).` +
            scaleWords(ratio, off === known),
        },
        next: { en: 'Check the units in the header, and the figures of the rows listed.' },
        ...found,
      },
      steps: [],
    });
  }
  return findings;
};

/** Figures in the column's unit times this are in the unit; null when the unit is not known or does not convert. */
function factorOf(column: Column, unit: string): number | null {
  return column.unit === null ? null : convertFactor(column.unit, unit);
}

function scaleWords(ratio: number, isEverywhere: boolean): string {
  const power = Math.round(Math.log10(ratio));
  const isScale = isEverywhere && power !== 0 && Math.abs(ratio / 10 ** power - 1) < 0.05;
  return isScale
    ? ` All are apart by a factor of ${String(10 ** Math.abs(power))}: one of the units is not what it says.`
    : '';
}
