import type { Text } from '../../model/text.ts';
import { columnLetter, rangeAddress } from '../address.ts';
import type { ColumnPlan, ImportPlan, TablePlan } from './plan.ts';

/** A plan in sentences, in the order in which it is carried out. */
export function explainPlan(plan: ImportPlan): readonly Text[] {
  const sentences: string[] = [];
  if (plan.text !== null) {
    const delimiter = plan.text.delimiter === '\t' ? 'tabs' : `the sign "${plan.text.delimiter}"`;
    sentences.push(`Read ${plan.file} as ${plan.text.encoding} text whose fields are divided by ${delimiter}.`);
  }
  for (const table of plan.tables) sentences.push(...tableSentences(table));
  return sentences.map((sentence) => ({ en: sentence }));
}

function tableSentences(table: TablePlan): readonly string[] {
  const range = rangeAddress(table.firstRow, table.firstColumn, table.lastRow, table.lastColumn);
  const header =
    table.headerRows.length === 0
      ? 'name the columns by their letters'
      : `take the names of the columns from row ${table.headerRows.map((row) => row + 1).join(', ')}`;
  const apart = table.apart.map(({ row, reason }) => `row ${String(row + 1)} (${reason})`);
  const shown = apart.slice(0, 5).join('; ');
  const more = apart.length > 5 ? `; and ${String(apart.length - 5)} more` : '';
  return [
    `From sheet "${table.sheet}" read ${range} and ${header}.`,
    ...(apart.length > 0 ? [`Keep apart: ${shown}${more}.`] : []),
    ...table.columns.map(columnSentence),
  ];
}

function columnSentence(column: ColumnPlan): string {
  const name = `column ${columnLetter(column.column)} "${column.label}"`;
  if (!column.include) return `Leave out ${name}.`;
  const { decimal, thousands } = column.marks;
  const order = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' };
  const details = [
    column.type === 'text' ? 'without the blanks around it' : null,
    column.unit === null ? null : `in ${column.unit}`,
    decimal === ',' ? 'with a decimal comma' : null,
    thousands === null ? null : `with "${thousands}" between thousands`,
    column.dateOrder === null ? null : `in the order ${order[column.dateOrder]}`,
    column.missing.length === 0 ? null : `with ${column.missing.map((code) => `"${code}"`).join(', ')} meaning missing`,
  ].filter((detail) => detail !== null);
  return `Read ${name} as ${[column.type, ...details].join(', ')}.`;
}
