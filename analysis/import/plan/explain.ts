import type { Text } from '../../model/text.ts';
import { address, columnLetter, rangeAddress } from '../address.ts';
import { listed, rowList } from './listed.ts';
import { markWords } from './missing-words.ts';
import type {
  ColumnPlan,
  GroupPlan,
  ImportPlan,
  KeyPlan,
  MeasurePlan,
  StackPlan,
  TablePlan,
  WidePlan,
} from './plan.ts';

/** A plan in sentences, in the order in which it is carried out. */
export function explainPlan(plan: ImportPlan): readonly Text[] {
  const sentences: string[] = [];
  if (plan.layout !== null) sentences.push(`The file follows the known layout "${plan.layout}".`);
  if (plan.text !== null) {
    const delimiter = plan.text.delimiter === '\t' ? 'tabs' : `the sign "${plan.text.delimiter}"`;
    sentences.push(`Read ${plan.file} as ${plan.text.encoding} text whose fields are divided by ${delimiter}.`);
  }
  for (const table of plan.tables) sentences.push(...explainTable(table));
  for (const stack of plan.stacks) sentences.push(stackSentence(plan, stack));
  return sentences.map((sentence) => ({ en: sentence }));
}

function explainTable(table: TablePlan): readonly string[] {
  const range = rangeAddress(table.firstRow, table.firstColumn, table.lastRow, table.lastColumn);
  const header =
    table.headerRows.length === 0
      ? 'name the columns by their letters'
      : `take the names of the columns from row ${table.headerRows.map((row) => row + 1).join(', ')}`;
  return [
    `From sheet "${table.sheet}" read ${range} and ${header}.`,
    ...(table.bannerRows.length > 0 ? [`The words of ${rowList(table.bannerRows)} name the table.`] : []),
    ...(table.unitRow === null ? [] : [`Row ${String(table.unitRow + 1)} holds the units.`]),
    ...apartSentence(table),
    ...table.groups.map(groupSentence),
    ...table.columns.map((column) => columnSentence(column, [column.column])),
    ...(table.wide === null ? [] : wideSentences(table.wide)),
    ...flagSentences(table),
    ...missingSentence(table),
  ];
}

function apartSentence({ apart }: TablePlan): readonly string[] {
  if (apart.length === 0) return [];
  const shown = apart.slice(0, 5).map(({ row, reason }) => `row ${String(row + 1)} (${reason})`);
  const more = apart.length > 5 ? `; and ${String(apart.length - 5)} more` : '';
  return [`Keep apart: ${shown.join('; ')}${more}.`];
}

function groupSentence({ label, from, values }: GroupPlan): string {
  const [first] = values;
  const rows = values.flatMap(({ row }) => (row === null ? [] : [row]));
  switch (from) {
    case 'heading-rows':
      return `Fill the headings of ${rowList(rows)} into column "${label}" of the rows below each.`;
    case 'indent':
      return `Fill the names of ${rowList(rows)} into column "${label}" of the rows indented below each.`;
    case 'sheet-name':
      return `Column "${label}" holds the name of the sheet.`;
    case 'row-label':
      return `Take the units off the ends of the labels in ${rowList(rows)} into column "${label}".`;
    case 'title':
      return `Column "${label}" holds "${first?.text ?? ''}" from the title.`;
  }
}

function wideSentences(wide: WidePlan): readonly string[] {
  return [
    ...wide.keys.map((key, i) => keySentence(wide, key, i)),
    ...wide.measures.map((measure, i) => columnSentence(measure, measureColumns(wide, i))),
  ];
}

function keySentence({ blocks }: WidePlan, { label, role, headerRow }: KeyPlan, index: number): string {
  const keys = [...new Set(blocks.flatMap(({ keys }) => keys[index] ?? []))];
  const named = keys.length > 4 ? `${keys[0] ?? ''} to ${keys.at(-1) ?? ''}` : listed(keys);
  const what = role === 'period' ? 'Periods' : 'Headings';
  const where = headerRow === null ? '' : ` in row ${String(headerRow + 1)}`;
  return `${what} ${named}${where} become rows, under "${label}".`;
}

function measureColumns({ blocks }: WidePlan, index: number): readonly number[] {
  return blocks.flatMap(({ columns }) => columns[index] ?? []);
}

function columnSentence(column: ColumnPlan | MeasurePlan, columns: readonly number[]): string {
  const letters = columns.map(columnLetter);
  const places = letters.length > 4 ? `${letters[0] ?? ''} to ${letters.at(-1) ?? ''}` : listed(letters);
  const name = `${letters.length === 1 ? 'column' : 'columns'} ${places} "${column.label}"`;
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
    'fillDown' in column && column.fillDown ? 'with empty cells filled from above' : null,
    column.code?.isQuoted === true ? 'without the apostrophe in front' : null,
    typeof column.code?.digits === 'number' ? `with zeros in front up to ${String(column.code.digits)} digits` : null,
  ].filter((detail) => detail !== null);
  return `Read ${name} as ${[column.type, ...details].join(', ')}.`;
}

function flagSentences(table: TablePlan): readonly string[] {
  if (table.flagColumn === null) return [];
  const read = [...table.columns, ...(table.wide?.measures ?? [])].flatMap(({ flags }) => flags);
  const marks = [...new Set([...read, ...(table.wide?.blocks.flatMap(({ flags }) => flags) ?? [])])];
  const said = marks.slice(0, 8).map((mark) => {
    const note = table.notes.find((each) => each.mark === mark);
    const where =
      note === undefined || note.row === null || note.column === null
        ? ''
        : `, as cell ${address(note.row, note.column)} says`;
    return `"${mark}" (${markWords(mark, table.notes)}${where})`;
  });
  const { label } = table.flagColumn;
  if (said.length === 0) return [`Column "${label}" says why a figure is missing.`];
  const more = marks.length > 8 ? ` and ${String(marks.length - 8)} more` : '';
  return [`Take the marks ${listed(said)}${more} off the values and keep them in column "${label}".`];
}

function missingSentence({ missing }: TablePlan): readonly string[] {
  if (missing.length === 0) return [];
  const said = missing.map(({ text, means, by, row, column }) => {
    const place = row === null || column === null ? 'the notes say' : `cell ${address(row, column)} says`;
    const why = { legend: `as ${place}`, usual: 'as is usual', person: 'as was chosen' }[by];
    return `"${text}" means ${means === 'zero' ? 'zero' : means.replaceAll('-', ' ')}, ${why}`;
  });
  return [`In place of a figure ${said.join('; ')}.`];
}

function stackSentence(plan: ImportPlan, { label, parts, key }: StackPlan): string {
  const sheets = parts.map((part) => `"${plan.tables[part]?.sheet ?? ''}"`);
  const told = key === null ? '' : `; column "${key.label}" tells them apart`;
  return `Put ${listed(sheets)} under one another as "${label}", by the names of their columns${told}.`;
}
