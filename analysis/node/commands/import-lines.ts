import type { FitStep } from '../../import/plan/fit-steps.ts';
import type { ImportedTable, Question, TablePreview } from '../../import/plan/plan.ts';
import type { Column } from '../../model/table.ts';

/** A table that was read, with the preview of each table of the plan that it is made of. */
export interface ReadTable {
  readonly name: string;
  readonly imported: ImportedTable;
  readonly previews: readonly TablePreview[];
}

/** How a table was read, for people: columns with evidence, decisions, questions, what was kept apart, first values. */
export function tableLines({ name, imported: { table }, previews }: ReadTable): readonly string[] {
  const { source, columns, rowCount, dropped, notices } = table;
  const head = `${name}: ${source.sheet}!${source.range}, ${String(rowCount)} rows, ${String(dropped.length)} kept apart`;
  const shown = dropped.slice(0, 10).map(({ row, reason }) => `  kept apart: row ${String(row)}, ${reason}`);
  const more = dropped.length > 10 ? [`  kept apart: ${String(dropped.length - 10)} rows more`] : [];
  return [
    head,
    ...columns.map(columnLine),
    ...previews.flatMap(({ decisions }) =>
      decisions
        .filter(({ column, about }) => column === null && about !== 'table')
        .map(({ about, confidence, reason }) => `  ${about} (${percent(confidence)}): ${reason}`),
    ),
    ...shown,
    ...more,
    ...previews.flatMap(firstValues),
    ...previews.flatMap(({ questions }) => questions.flatMap(questionLines)),
    ...notices.map(({ severity, text }) => `  ${severity === 'know' ? 'note' : 'look'}: ${text.en}`),
  ];
}

function columnLine({ label, type, unit, role, letter, evidence }: Column): string {
  const words = [type, role, unit].filter((each) => each !== null).join(', ');
  return `  ${letter ?? '·'} ${label} (${words}): ${evidence.reason}`;
}

/** Of the first row each value with its cell. */
function firstValues({ rows, cells, columns }: TablePreview): readonly string[] {
  const [row] = rows;
  if (row === undefined) return [];
  const values = columns.map(({ label }, i) => {
    const cell = cells[0]?.[i] ?? '';
    return `${label} = ${row[i] ?? 'missing'}${cell === '' ? '' : ` [${cell}]`}`;
  });
  return [`  first row: ${values.join('; ')}`];
}

function questionLines({ text, cells, answers }: Question): readonly string[] {
  const where = cells.length === 0 ? '' : ` (${cells.slice(0, 5).join(', ')})`;
  return [
    `  ? ${text.en}${where}`,
    ...answers.map(
      ({ label, example, isCurrent }) =>
        `    ${isCurrent ? '*' : '-'} ${label.en}${example === null ? '' : `: ${example}`}`,
    ),
  ];
}

/** One step of laying a plan on another file. */
export function stepLine({ kind, what }: FitStep): string {
  return `${kind}: ${what.en}`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
