import { columnTypes, roles } from '../../model/table.ts';
import { z } from 'zod';
import { InputError } from '../../model/notice.ts';
import { missingMeanings, rowRoles, type ImportPlan } from './plan.ts';

const index = z.number().int().min(0).max(100_000_000);
const name = z
  .string()
  .min(1)
  .max(1000)
  .refine((text) => text !== '__proto__', 'is a reserved name');

const column = z.strictObject({
  column: index,
  include: z.boolean(),
  name,
  // Fifty header rows of the longest cells: what the program proposes can always be read again.
  label: z.string().max(2_000_000),
  header: z.string().max(2_000_000).exactOptional(),
  type: z.enum(columnTypes),
  unit: z.string().max(100).nullable(),
  role: z.enum(roles).nullable(),
  marks: z.strictObject({
    decimal: z.enum(['.', ',']).nullable(),
    thousands: z.enum(['.', ',', ' ', "'"]).nullable(),
  }),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  missing: z.array(z.string().max(32_767)).max(1000),
  flags: z.array(z.string().max(100)).max(1000).default([]),
  fillDown: z.boolean().default(false),
  code: z.strictObject({ digits: z.number().int().min(1).max(20).nullable(), isQuoted: z.boolean() }).exactOptional(),
});

const role = z.enum(roles).nullable();
const text = z.string().max(32_767);
const place = { row: index.nullable(), column: index.nullable() };

const group = z.strictObject({
  name,
  label: text,
  role,
  from: z.enum(['heading-rows', 'indent', 'sheet-name', 'title', 'row-label']),
  values: z.array(z.strictObject({ firstRow: index, lastRow: index, text, ...place })).max(1_000_000),
});

const wide = z
  .strictObject({
    keys: z
      .array(z.strictObject({ name, label: text, type: z.enum(columnTypes), role, headerRow: index.nullable() }))
      .min(1)
      .max(50),
    measures: z
      .array(column.omit({ column: true, fillDown: true }))
      .min(1)
      .max(16_384),
    blocks: z
      .array(
        z.strictObject({
          keys: z.array(text.nullable()).max(50),
          columns: z.array(index.nullable()).max(16_384),
          flags: z.array(z.string().max(100)).max(100),
        }),
      )
      .min(1)
      .max(16_384),
  })
  .refine(
    ({ keys, measures, blocks }) =>
      blocks.every((block) => block.keys.length === keys.length && block.columns.length === measures.length),
    'has a block without a value for every key, or a column for every measure',
  );

const note = z.strictObject({ mark: z.string().max(100), text, ...place });
const missing = z.strictObject({
  text,
  means: z.enum(missingMeanings),
  by: z.enum(['legend', 'usual', 'person']),
  ...place,
});

const table = z
  .strictObject({
    sheet: z.string().max(1000),
    label: z.string().max(2000),
    bannerRows: z.array(index).max(1000).default([]),
    unitRow: index.nullable().default(null),
    stubColumns: index.default(0),
    groups: z.array(group).max(50).default([]),
    wide: wide.nullable().default(null),
    flagColumn: z.strictObject({ name, label: text }).nullable().default(null),
    notes: z.array(note).max(10_000).default([]),
    missing: z.array(missing).max(1000).default([]),
    headerRows: z.array(index).max(50),
    firstRow: index,
    lastRow: index,
    firstColumn: index,
    lastColumn: index,
    apart: z
      .array(z.strictObject({ row: index, role: z.enum(rowRoles).default('other'), reason: z.string().max(1000) }))
      .max(1_000_000),
    columns: z.array(column).max(16_384),
  })
  .refine(
    (plan) => plan.firstRow <= plan.lastRow && plan.firstColumn <= plan.lastColumn,
    'has a range that ends before it begins',
  )
  .refine((plan) => new Set(namesOf(plan)).size === namesOf(plan).length, 'names two columns alike')
  .refine((plan) => plan.columns.length > 0 || plan.wide !== null, 'has no column');

const plan = z.strictObject({
  format: z.literal('vcw-import-plan'),
  // Version 1 knew one plain table a sheet: what came later is absent there.
  version: z.union([z.literal(1), z.literal(2)]).transform(() => 2 as const),
  file: z.string().max(1000),
  layout: z.string().max(100).nullable().default(null),
  text: z
    .strictObject({
      encoding: z.enum([
        'utf-8',
        'utf-16le',
        'utf-16be',
        'windows-1250',
        'windows-1251',
        'windows-1252',
        'windows-1256',
        'gb18030',
      ]),
      delimiter: z.enum([',', ';', '\t', '|']),
      quote: z.enum(['"', "'"]).nullable(),
      reason: z.string().max(1000),
    })
    .nullable(),
  tables: z.array(table).max(1000),
  stacks: z
    .array(
      z.strictObject({
        label: text,
        parts: z.array(index).min(1).max(1000),
        columns: z.array(z.strictObject({ name, from: z.array(name.nullable()).max(1000) })).max(16_384),
        key: z
          .strictObject({ name, label: text, type: z.enum(columnTypes), role, values: z.array(text).max(1000) })
          .nullable(),
      }),
    )
    .max(1000)
    .default([]),
});

interface Named {
  readonly name: string;
}

function namesOf(plan: {
  readonly columns: readonly Named[];
  readonly groups: readonly Named[];
  readonly wide: { readonly keys: readonly Named[]; readonly measures: readonly Named[] } | null;
  readonly flagColumn: Named | null;
}): readonly string[] {
  const flags = plan.flagColumn === null ? [] : [plan.flagColumn];
  const wide = plan.wide === null ? [] : [...plan.wide.keys, ...plan.wide.measures];
  return [...plan.columns, ...plan.groups, ...wide, ...flags].map((each) => each.name.toLowerCase());
}

/** An import plan from outside (a file, a project): checked whole, or an InputError that names the first fault. */
export function parsePlan(value: unknown): ImportPlan {
  const result = plan.safeParse(value);
  if (result.success && !hasReservedKey(value, 0)) return result.data;
  const issue = result.error?.issues[0];
  const path = issue === undefined || issue.path.length === 0 ? 'the plan' : issue.path.map(String).join('.');
  const what = issue === undefined ? 'holds a reserved name' : issue.message;
  throw new InputError({
    code: 'plan-not-valid',
    severity: 'wrong',
    where: {},
    text: { en: `This is not an import plan that can be used: ${path}: ${what}.` },
    next: { en: 'Save the plan again from the import screen, or with "vcw inspect".' },
  });
}

/** JSON.parse makes `__proto__` an own key, which object schemas do not list. */
function hasReservedKey(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > 8) return false;
  return Object.entries(value).some(([key, inner]) => key === '__proto__' || hasReservedKey(inner, depth + 1));
}
