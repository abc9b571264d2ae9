import { quoteIdentifier } from '../../engine/sql.ts';
import type { Column, Table } from '../../model/table.ts';
import type { DataCheck, Finding } from './check.ts';
import { columnsOf, concernedRows, isFigure } from './concerned-rows.ts';

const neverNegative = ['area-harvested', 'yield', 'production', 'quantity', 'price'] as const;
const shareWords = /\b(share|percentage|proportion|part|pourcentage|porcentaje|proporción|доля|نسبة|حصة|比重|占比)\b/iu;

/** Figures that cannot be: negative amounts, shares above the whole, years that never were. */
export const impossibleValues: DataCheck = async (engine, table) => {
  const looks = [
    ...columnsOf(table, neverNegative)
      .filter(isFigure)
      .map((column) => ({ column, when: `${quoteIdentifier(column.name)} < 0`, what: 'below zero' })),
    ...table.columns
      .filter((column) => isFigure(column) && column.unit === '%' && shareWords.test(column.label))
      .map((column) => ({ column, when: `abs(${quoteIdentifier(column.name)}) > 100.5`, what: 'a share above 100 %' })),
    ...columnsOf(table, ['period'])
      .filter(({ type }) => type === 'integer')
      .map((column) => ({
        column,
        when: `${quoteIdentifier(column.name)} NOT BETWEEN 1700 AND 2200`,
        what: 'no year between 1700 and 2200',
      })),
  ];
  const findings: Finding[] = [];
  for (const { column, when, what } of looks) {
    const found = await concernedRows(engine, `SELECT * FROM ${quoteIdentifier(table.name)} WHERE ${when}`);
    if (found.count > 0) findings.push(findingOf(table, column, what, found));
  }
  return findings;
};

/** Customs rows with a value and no quantity: their unit value is missing, not infinite. */
export const valueWithoutQuantity: DataCheck = async (engine, table) => {
  const [quantity] = columnsOf(table, ['quantity']).filter(isFigure);
  const [value] = columnsOf(table, ['value']).filter(isFigure);
  if (quantity === undefined || value === undefined) return [];
  const when = `${quoteIdentifier(quantity.name)} = 0 AND ${quoteIdentifier(value.name)} > 0`;
  const found = await concernedRows(engine, `SELECT * FROM ${quoteIdentifier(table.name)} WHERE ${when}`);
  if (found.count === 0) return [];
  return [
    {
      notice: {
        code: 'value-without-quantity',
        severity: 'know',
        where: { table: table.label, column: quantity.label },
        text: {
          en: `${String(found.count)} rows have a value and a quantity of zero: they were not weighed. Their unit value is missing.`,
        },
        ...found,
      },
      steps: [],
    },
  ];
};

function findingOf(
  table: Table,
  column: Column,
  what: string,
  found: { readonly count: number; readonly rows: readonly number[] },
): Finding {
  return {
    notice: {
      code: 'impossible-value',
      severity: 'look',
      where: { table: table.label, column: column.label },
      text: { en: `${column.label} holds ${String(found.count)} values that cannot be: ${what}.` },
      next: { en: 'Look at the cells; correct them with a reason, or leave the rows out.' },
      ...found,
    },
    steps: [],
  };
}
