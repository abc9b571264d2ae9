import { columnTypes, roles } from '../../model/table.ts';
import { z } from 'zod';
import { InputError } from '../../model/notice.ts';
import type { ImportPlan } from './plan.ts';

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
  type: z.enum(columnTypes),
  unit: z.string().max(100).nullable(),
  role: z.enum(roles).nullable(),
  marks: z.strictObject({
    decimal: z.enum(['.', ',']).nullable(),
    thousands: z.enum(['.', ',', ' ', "'"]).nullable(),
  }),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  missing: z.array(z.string().max(32_767)).max(1000),
});

const table = z
  .strictObject({
    sheet: z.string().max(1000),
    label: z.string().max(2000),
    headerRows: z.array(index).max(50),
    firstRow: index,
    lastRow: index,
    firstColumn: index,
    lastColumn: index,
    apart: z.array(z.strictObject({ row: index, reason: z.string().max(1000) })).max(1_000_000),
    columns: z.array(column).min(1).max(16_384),
  })
  .refine(
    (plan) => plan.firstRow <= plan.lastRow && plan.firstColumn <= plan.lastColumn,
    'has a range that ends before it begins',
  )
  .refine(
    (plan) => new Set(plan.columns.map((each) => each.name.toLowerCase())).size === plan.columns.length,
    'names two columns alike',
  );

const plan = z.strictObject({
  format: z.literal('vcw-import-plan'),
  version: z.literal(1),
  file: z.string().max(1000),
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
});

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
