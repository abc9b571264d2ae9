import { z } from 'zod';
import { noticeSchema } from '../../document/parse.ts';
import type { CleaningKind, CleaningStep, LocalUnit, RowKey } from '../../model/cleaning.ts';
import {
  columnTypes,
  roles,
  type CellTrace,
  type Column,
  type Evidence,
  type Table,
  type TablePart,
  type TableSource,
  type TracedRange,
} from '../../model/table.ts';

/** A schema for each field: one that a type gains and its schema does not know would be lost on reading. */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/** An object of these fields and no others. */
export function fields<T>(shape: Shape<T>): z.ZodType<T> {
  return z.strictObject(shape) as unknown as z.ZodType<T>;
}

export const count = z.number().int().nonnegative();
export const tableName = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);

const letters = z.string().max(10);
const trace: z.ZodType<CellTrace> = z.union([
  fields<Extract<CellTrace, { kind: 'column' }>>({ kind: z.literal('column'), letter: letters }),
  fields<Extract<CellTrace, { kind: 'filled' }>>({
    kind: z.literal('filled'),
    ranges: z.array(fields<TracedRange>({ from: count, cell: z.string().max(20) })),
  }),
  fields<Extract<CellTrace, { kind: 'blocks' }>>({ kind: z.literal('blocks'), letters: z.array(letters.nullable()) }),
  fields<Extract<CellTrace, { kind: 'header' }>>({ kind: z.literal('header'), cells: z.array(z.string().nullable()) }),
  fields<Extract<CellTrace, { kind: 'none' }>>({ kind: z.literal('none') }),
]);

const column = fields<Column>({
  name: z.string().min(1),
  label: z.string(),
  type: z.enum(columnTypes),
  unit: z.string().nullable(),
  role: z.enum(roles).nullable(),
  evidence: fields<Evidence>({
    agree: count,
    disagree: count,
    ambiguous: count,
    missing: count,
    reason: z.string(),
    examples: z.array(z.string()),
  }),
  letter: z.string().nullable(),
  trace: trace.optional() as z.ZodType<CellTrace>,
});

const source = fields<TableSource>({
  file: z.string(),
  sha256: z.string().regex(/^([0-9a-f]{64})?$/),
  bytes: count,
  sheet: z.string(),
  range: z.string(),
  headerRows: z.array(count),
});

const part = fields<TablePart>({ source, rowCount: count, traces: z.record(z.string(), trace) });

const rowKey = fields<RowKey>({ row: count, block: count.nullable(), part: count.nullable() });
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const text = z.string().max(32_767);
const step = { id: z.string().min(1).max(100), isOn: z.boolean(), column: z.string().min(1) };
const byPerson = { author: text, reason: text };

type StepOf<K extends CleaningKind> = Extract<CleaningStep, { kind: K }>;

/** Steps of cleaning, one schema for each kind. */
export const steps: z.ZodType<readonly CleaningStep[]> = z.array(
  z.union([
    fields<StepOf<'trim'>>({ ...step, kind: z.literal('trim') }),
    fields<StepOf<'case'>>({ ...step, kind: z.literal('case'), to: z.enum(['upper', 'lower', 'title']) }),
    fields<StepOf<'look-alikes'>>({ ...step, kind: z.literal('look-alikes'), script: z.enum(['latin', 'cyrillic']) }),
    fields<StepOf<'match'>>({
      ...step,
      kind: z.literal('match'),
      list: text,
      pairs: z.array(z.strictObject({ from: text, to: text, code: text.nullable() })),
      codeColumn: z.string().min(1).nullable(),
    }),
    fields<StepOf<'replace'>>({
      ...step,
      kind: z.literal('replace'),
      pairs: z.array(z.strictObject({ from: text, to: text.nullable() })),
    }),
    fields<StepOf<'convert-unit'>>({
      ...step,
      kind: z.literal('convert-unit'),
      unitColumn: z.string().min(1).nullable(),
      from: text,
      to: text,
      factor: z.number().positive(),
      source: text,
    }),
    fields<StepOf<'correct'>>({ ...step, ...byPerson, kind: z.literal('correct'), at: rowKey, was: value, value }),
    fields<StepOf<'exclude'>>({
      id: step.id,
      isOn: step.isOn,
      ...byPerson,
      kind: z.literal('exclude'),
      rows: z.array(rowKey),
    }),
    fields<StepOf<'exclude-where'>>({ ...step, ...byPerson, kind: z.literal('exclude-where'), values: z.array(text) }),
    fields<StepOf<'accept'>>({
      id: step.id,
      isOn: step.isOn,
      ...byPerson,
      kind: z.literal('accept'),
      finding: text,
      about: text.nullable(),
      rows: count,
    }),
    fields<StepOf<'describe'>>({
      ...step,
      kind: z.literal('describe'),
      role: z.string().nullable(),
      unit: z.string().nullable(),
    }),
  ]),
);

/** Units that a person told. */
export const localUnits: z.ZodType<readonly LocalUnit[]> = z.array(
  fields<LocalUnit>({
    code: z.string().min(1).max(100),
    label: text,
    country: z.string().length(3).nullable(),
    product: text.nullable(),
    of: text,
    factor: z.number().positive(),
    source: text,
  }),
);

export const table = fields<Table>({
  name: tableName,
  label: z.string(),
  source,
  parts: z.array(part).optional() as z.ZodType<readonly TablePart[]>,
  columns: z.array(column),
  steps: steps.optional() as z.ZodType<readonly CleaningStep[]>,
  rowCount: count,
  dropped: z.array(fields<Table['dropped'][number]>({ row: count, reason: z.string() })),
  notices: z.array(noticeSchema),
});
