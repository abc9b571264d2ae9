import type { CellTrace, ColumnValues, Evidence, TracedRange } from '../../model/table.ts';
import { address, columnLetter } from '../address.ts';
import { keyValue } from '../detect/key-types.ts';
import { labelColumn, unitInLabel } from '../detect/row-units.ts';
import type { Grid } from '../grid.ts';
import { flagValues, type MarkedColumn } from './flag-column.ts';
import { headerCellAt } from './header-cells.ts';
import type { ColumnPlan, GroupPlan, KeyPlan, MeasurePlan, TablePlan, TidyColumn, WidePlan } from './plan.ts';
import { readColumn, type ColumnReading, type ReadColumn } from './read-column.ts';
import { namingRows } from './source-rows.ts';
import { tidyColumns } from './tidy-columns.ts';

/** A column of the tidy table with its values. */
export interface ReadTidyColumn {
  readonly column: TidyColumn;
  /** Texts of many rows come packed, and become strings when `values` is asked for. */
  readonly values: ColumnValues;
  readonly evidence: Evidence;
  /** Null: the cell of the column's own letter and row. */
  readonly trace: CellTrace | null;
}

/**
 * Read the tidy table of a plan from the given rows of data: of each row one tidy row for each block of the wide part,
 * in the order of the blocks. The answer is parallel to `tidyColumns`.
 */
export function readTable(grid: Grid, plan: TablePlan, rows: readonly number[]): readonly ReadTidyColumn[] {
  const reading: ColumnReading = {
    meanings: plan.missing,
    naming: namingRows(plan).filter((row) => row <= (rows.at(-1) ?? -1)),
    isFlagged: plan.flagColumn !== null,
  };
  const blocks = plan.wide?.blocks.length ?? 1;
  const marked: MarkedColumn[] = [];
  const labels = labelColumn(plan.groups);
  const tidy = tidyColumns(plan);
  const read = tidy.map((column): ReadTidyColumn => {
    switch (column.from) {
      case 'column': {
        const own = plan.columns[column.index] as ColumnPlan;
        const found = readColumn(grid, own, rows, reading);
        marked.push({ label: isValue(own) ? own.label : null, marks: repeatedMarks(found, blocks) });
        const values = own.column === labels && own.type === 'text' ? withoutUnits(found.values) : found.values;
        return { column, ...found, values: repeated(values, blocks) };
      }
      case 'group':
        return groupColumn(column, plan.groups[column.index] as GroupPlan, rows, blocks);
      case 'key':
        return keyColumn(grid, column, plan.wide as WidePlan, rows.length);
      case 'measure': {
        const found = measureColumn(grid, plan.wide as WidePlan, column.index, rows, reading);
        marked.push({ label: column.label, marks: found.marks });
        return { column, ...found };
      }
      case 'flag':
        return { column, values: columnValues(column, []), evidence: derived(0, 0, ''), trace: { kind: 'none' } };
    }
  });
  if (plan.flagColumn === null) return read;
  const flags = flagValues(plan, rows.length * blocks, plan.wide?.blocks.map((block) => block.flags) ?? [], marked);
  return read.map((each) =>
    each.column.from === 'flag'
      ? { ...each, values: columnValues(each.column, flags), evidence: flagEvidence(flags) }
      : each,
  );
}

/** Labels whose units stand in a column of their own. */
function withoutUnits(column: ColumnValues): ColumnValues {
  const names = Array.from(column.values, (text) =>
    typeof text === 'string' ? (unitInLabel(text)?.name ?? text) : null,
  );
  return columnValues(column, names);
}

/** Columns whose cells are figures: their marks are their own, those of the stub belong to the row. */
function isValue({ type, role }: ColumnPlan): boolean {
  return (type === 'integer' || type === 'number') && role !== 'period';
}

function repeatedMarks({ marks }: ReadColumn, blocks: number): ReadColumn['marks'] {
  if (blocks === 1) return marks;
  return marks.flatMap((mark) =>
    Array.from({ length: blocks }, (_, block) => ({ ...mark, at: mark.at * blocks + block })),
  );
}

function repeated(column: ColumnValues, times: number): ColumnValues {
  if (times === 1) return column;
  const { values } = column;
  const many =
    values instanceof Float64Array ? new Float64Array(values.length * times) : new Array(values.length * times);
  for (let at = 0; at < values.length; at += 1) {
    many.fill((values[at] ?? null) as never, at * times, (at + 1) * times);
  }
  return columnValues(column, many as ColumnValues['values']);
}

function columnValues(
  { name, type }: Pick<ColumnValues, 'name' | 'type'>,
  values: ColumnValues['values'],
): ColumnValues {
  return { name, type, values };
}

function groupColumn(column: TidyColumn, group: GroupPlan, rows: readonly number[], blocks: number): ReadTidyColumn {
  const spans = [...group.values].sort((a, b) => a.firstRow - b.firstRow);
  const values = new Array<string | null>(rows.length).fill(null);
  let at = 0;
  let filled = 0;
  for (const span of spans) {
    while (at < rows.length && (rows[at] ?? 0) < span.firstRow) at += 1;
    for (; at < rows.length && (rows[at] ?? 0) <= span.lastRow; at += 1) {
      values[at] = span.text;
      filled += 1;
    }
  }
  const words = `${String(spans.length)} ${spans.length === 1 ? 'name' : 'names'} ${places[group.from]}`;
  return {
    column,
    values: repeated(columnValues(column, values), blocks),
    evidence: derived(filled, rows.length - filled, words),
    trace: spans.some(({ row }) => row !== null) ? { kind: 'filled', ranges: spanRanges(spans) } : { kind: 'none' },
  };
}

const places = {
  'heading-rows': 'stand in rows of their own and are filled into the rows below',
  indent: 'are told by the indent of their cell and are filled into the rows below',
  'sheet-name': 'of the sheet',
  title: 'in the title',
  'row-label': 'stand at the end of the labels of their rows',
} as const;

/** Ranges of source rows; where a span ends before the next begins, nothing stands behind the rows between. */
function spanRanges(spans: GroupPlan['values']): readonly TracedRange[] {
  return spans.flatMap(({ firstRow, lastRow, row, column }, i) => {
    const own = { from: firstRow + 1, cell: row === null || column === null ? '' : address(row, column) };
    const next = spans[i + 1];
    return next === undefined || next.firstRow <= lastRow + 1 ? [own] : [own, { from: lastRow + 2, cell: '' }];
  });
}

function keyColumn(grid: Grid, column: TidyColumn, wide: WidePlan, rowCount: number): ReadTidyColumn {
  const plan = wide.keys[column.index] as KeyPlan;
  const once = wide.blocks.map(({ keys }) => {
    const text = keys[column.index] ?? null;
    return text === null ? null : gapless(keyValue(text, plan.type));
  });
  const isNumeric = plan.type !== 'text' && plan.type !== 'boolean';
  const values = isNumeric
    ? new Float64Array(rowCount * once.length)
    : new Array<string | number | boolean | null>(rowCount * once.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = once[at % once.length] ?? null;
    values[at] = (isNumeric ? (value ?? Number.NaN) : value) as never;
  }
  const known = once.filter((value) => value !== null).length;
  const row = plan.headerRow;
  const cells = wide.blocks.map(({ columns, keys }) => {
    const first = columns.find((each) => each !== null) ?? null;
    if (row === null || first === null || keys[column.index] === null) return null;
    const cell = headerCellAt(grid, row, first);
    return cell === null ? null : address(cell.row, cell.column);
  });
  const where = row === null ? '' : ` of row ${String(row + 1)}`;
  return {
    column,
    values: columnValues(column, values as ColumnValues['values']),
    evidence: derived(
      rowCount * known,
      rowCount * (once.length - known),
      `${String(known)} headings${where} became rows`,
    ),
    trace: { kind: 'header', cells },
  };
}

function gapless(value: string | number): string | number | null {
  return Number.isNaN(value) ? null : value;
}

type ReadMeasure = Omit<ReadTidyColumn, 'column'> & Pick<ReadColumn, 'marks'>;

function measureColumn(
  grid: Grid,
  wide: WidePlan,
  index: number,
  rows: readonly number[],
  reading: ColumnReading,
): ReadMeasure {
  const measure = wide.measures[index] as MeasurePlan;
  const blocks = wide.blocks.length;
  const length = rows.length * blocks;
  const isNumeric = measure.type !== 'text' && measure.type !== 'boolean';
  const values = isNumeric
    ? new Float64Array(length).fill(Number.NaN)
    : new Array<string | boolean | null>(length).fill(null);
  const marks: ReadColumn['marks'][number][] = [];
  const all: Evidence[] = [];
  const letters = wide.blocks.map(({ columns }, block) => {
    const source = columns[index] ?? null;
    if (source === null) return null;
    const found = readColumn(grid, { ...measure, column: source, fillDown: false }, rows, reading);
    const own = found.values.values;
    for (let at = 0; at < rows.length; at += 1) values[at * blocks + block] = (own[at] ?? null) as never;
    for (const mark of found.marks) marks.push({ ...mark, at: mark.at * blocks + block });
    all.push(found.evidence);
    return columnLetter(source);
  });
  return {
    values: columnValues(measure, values as ColumnValues['values']),
    evidence: together(all, measure.type),
    trace: { kind: 'blocks', letters },
    marks,
  };
}

/** Evidence over all columns of a measure. */
function together(all: readonly Evidence[], type: string): Evidence {
  const sum = (key: 'agree' | 'disagree' | 'ambiguous' | 'missing'): number =>
    all.reduce((total, each) => total + each[key], 0);
  const [agree, disagree] = [sum('agree'), sum('disagree')];
  return {
    agree,
    disagree,
    ambiguous: sum('ambiguous'),
    missing: sum('missing'),
    reason: `${String(agree)} of ${String(agree + disagree)} values in ${String(all.length)} columns read as ${type}, as the plan says`,
    examples: all.flatMap(({ examples }) => examples).slice(0, 20),
  };
}

function flagEvidence(flags: readonly (string | null)[]): Evidence {
  const flagged = flags.reduce((count, flag) => count + (flag === null ? 0 : 1), 0);
  return derived(
    flagged,
    0,
    `${String(flagged)} of ${String(flags.length)} rows carry a mark, or a reason for a missing figure`,
  );
}

function derived(agree: number, missing: number, reason: string): Evidence {
  return { agree, disagree: 0, ambiguous: 0, missing, reason, examples: [] };
}
