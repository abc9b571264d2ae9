import { z } from 'zod';
import { InputError } from '../model/notice.ts';
import type { ChartOutput } from '../templates/template.ts';
import type { ResultDocument } from './result-document.ts';

// No code is made from text: a strict content policy forbids it.
z.config({ jitless: true });

const text = z.object({
  en: z.string(),
  fr: z.string().exactOptional(),
  es: z.string().exactOptional(),
  ru: z.string().exactOptional(),
  ar: z.string().exactOptional(),
  zh: z.string().exactOptional(),
});
const scalar = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const rows = z.array(z.array(scalar));
const count = z.number().int().nonnegative();
const words = z.record(z.string(), text).exactOptional();
const unitRef = z.union([z.string(), z.object({ of: z.string() })]);
const stage = z.enum(['production', 'market', 'trade', 'chain', 'investment', 'selection', 'uncertainty']);
const kind = z.enum(['number', 'text', 'year', 'date']);
const xKind = z.enum(['year', 'date', 'number']);

const source = z.object({
  author: z.string(),
  year: z.number().nullable(),
  work: z.string(),
  detail: z.string().exactOptional(),
});

/** A notice from outside data. */
export const noticeSchema = z.object({
  code: z.string(),
  severity: z.enum(['wrong', 'look', 'know']),
  where: z.object({
    file: z.string().exactOptional(),
    sheet: z.string().exactOptional(),
    cell: z.string().exactOptional(),
    table: z.string().exactOptional(),
    column: z.string().exactOptional(),
  }),
  text,
  next: text.exactOptional(),
  rows: z.array(z.number()).exactOptional(),
  count: z.number().exactOptional(),
});

/** How a need is fed, from outside data. */
export const needBindingSchema = z.object({
  table: z.string(),
  columns: z.record(
    z.string(),
    z.object({
      source: z.string(),
      where: z.object({ column: z.string(), equals: z.string() }).exactOptional(),
      unit: z.string().exactOptional(),
      unitColumn: z.string().exactOptional(),
      currencyColumn: z.string().exactOptional(),
    }),
  ),
  filters: z.array(z.object({ column: z.string(), values: z.array(z.union([z.string(), z.number()])) })),
});

const member = z.union([z.string(), z.number()]);
const paramValue = z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);

/** What a person decided about a finding, from outside data. */
export const decisionSchema = z.strictObject({
  choice: z.enum(['accept', 'fix', 'override']),
  reason: z.string().exactOptional(),
});

const resultNotice = noticeSchema.extend({
  choices: z.array(decisionSchema.shape.choice).exactOptional(),
  fix: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('exclude'), need: z.string(), match: z.array(z.string()) }),
      z.object({ kind: z.literal('parameter'), param: z.string(), value: paramValue }),
      z.object({ kind: z.literal('map'), need: z.string(), column: z.string() }),
    ])
    .exactOptional(),
  decision: decisionSchema.extend({ said: text }).exactOptional(),
});

const dataUsed = z.object({
  need: z.string(),
  title: text,
  table: z.string(),
  label: z.string(),
  file: z.string(),
  sheet: z.string(),
  range: z.string(),
  binding: needBindingSchema,
  rowsRead: count,
  rowsFiltered: count,
  rowsUsed: count,
  dropped: z.array(z.object({ code: z.string(), reason: text, count, rows: z.array(z.number()) })),
  units: z.array(z.object({ column: z.string(), from: z.string().nullable(), to: z.string(), factor: z.number() })),
});

const chartBase = z.object({
  id: z.string(),
  title: text,
  subtitle: text,
  step: z.string(),
  unit: unitRef,
  decimals: z.number().exactOptional(),
  n: z.string(),
  when: z.string().exactOptional(),
  facet: z.string().exactOptional(),
});

const point = z.string().exactOptional();

// The result's own chart, checked whole: a drawing that meets a missing column would fail far from here.
const chart: z.ZodType<ChartOutput> = z.discriminatedUnion('kind', [
  chartBase.extend({
    kind: z.literal('waterfall'),
    label: z.string(),
    value: z.string(),
    total: z.string(),
    point,
    words,
  }),
  chartBase.extend({
    kind: z.literal('bar'),
    label: z.string(),
    value: z.string(),
    direction: z.enum(['horizontal', 'vertical']),
    point,
    baseline: z.number().exactOptional(),
    words,
  }),
  chartBase.extend({
    kind: z.literal('line'),
    x: z.string(),
    xKind,
    y: z.string(),
    series: z.string().exactOptional(),
    point,
    baseline: z.number().exactOptional(),
    bands: z.array(z.object({ low: z.string(), high: z.string(), title: text })).exactOptional(),
    marks: z.object({ at: z.string(), label: z.string().exactOptional() }).exactOptional(),
    shaded: z.string().exactOptional(),
    shadedTitle: text.exactOptional(),
    diagonal: z.literal(true).exactOptional(),
    dashed: z.string().exactOptional(),
    dashedTitle: text.exactOptional(),
    words,
  }),
  chartBase.extend({ kind: z.literal('stacked-area'), x: z.string(), xKind, y: z.string(), series: z.string(), words }),
  chartBase.extend({
    kind: z.literal('quadrant'),
    x: z.string(),
    y: z.string(),
    label: z.string(),
    size: z.string().exactOptional(),
    point,
    xTitle: text,
    yTitle: text,
    xSplit: z.number(),
    ySplit: z.number(),
    fields: z.tuple([text, text, text, text]),
  }),
  chartBase.extend({
    kind: z.literal('scatter'),
    x: z.string(),
    y: z.string(),
    xTitle: text,
    yTitle: text,
    label: z.string().exactOptional(),
    series: z.string().exactOptional(),
    point,
    fit: z.string().exactOptional(),
    diagonal: z.literal(true).exactOptional(),
    words,
  }),
  chartBase.extend({
    kind: z.literal('heat-map'),
    x: z.string(),
    y: z.string(),
    value: z.string(),
    scale: z.enum(['sequential', 'diverging']),
    middle: z.number().exactOptional(),
    words,
    classes: z
      .object({
        column: z.string(),
        order: z.array(z.string()),
        middle: z.string().exactOptional(),
        words: z.record(z.string(), text),
      })
      .exactOptional(),
  }),
  chartBase.extend({
    kind: z.literal('dot-range'),
    label: z.string(),
    low: z.string(),
    high: z.string(),
    value: z.string().exactOptional(),
    reference: z.number().exactOptional(),
    point,
    words,
  }),
  chartBase.extend({
    kind: z.literal('tornado'),
    label: z.string(),
    low: z.string(),
    high: z.string(),
    base: z.string(),
    words,
  }),
]);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), role: z.enum(['headline', 'finding', 'caveat', 'limit']), text }),
  z.object({
    kind: z.literal('indicator'),
    id: z.string(),
    title: text,
    value: z.number().nullable(),
    shown: text,
    unit: text,
    decimals: count,
    period: text,
    n: z.number(),
    dropped: count,
    reading: text.nullable(),
    formulaId: z.string(),
    formula: z.string(),
    substituted: text.nullable(),
    source,
    step: z.string(),
  }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    title: text,
    columns: z.array(
      z.object({
        column: z.string(),
        title: text,
        kind,
        decimals: z.number().exactOptional(),
        signed: z.literal(true).exactOptional(),
        words,
        unit: text.nullable(),
      }),
    ),
    rows,
    totals: z.array(count),
    step: z.string(),
  }),
  z.object({
    kind: z.literal('chart'),
    id: z.string(),
    chart,
    title: text,
    subtitle: text,
    unit: text,
    source: text,
    n: z.number(),
    columns: z.array(z.string()),
    rows,
  }),
  z.object({ kind: z.literal('method'), sources: z.array(source) }),
]);

const resultDocument: z.ZodType<ResultDocument> = z.object({
  format: z.literal('vcw-result'),
  version: z.literal(1),
  template: z.object({ id: z.string(), version: z.number(), stage }),
  title: text,
  question: text,
  engine: z.object({ name: z.string(), version: z.string() }),
  program: z.string(),
  comparison: z
    .object({
      over: text,
      reference: member.nullable(),
      members: z.array(z.object({ member, isDone: z.boolean() })),
    })
    .exactOptional(),
  parameters: z.array(
    z.object({
      name: z.string(),
      title: text,
      value: paramValue,
      shown: text,
      isDefault: z.boolean(),
      decidedBy: z.string().exactOptional(),
    }),
  ),
  data: z.array(dataUsed),
  notices: z.array(resultNotice),
  blocks: z.array(block),
  steps: z.array(z.object({ name: z.string(), sql: z.string(), rowCount: count })),
});

/** A result document from outside data; an InputError names the first place that is not as it should be. */
export function parseResultDocument(given: unknown, file?: string): ResultDocument {
  const read = resultDocument.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'its beginning' : issue.path.map(String).join('.');
  throw new InputError({
    code: 'result-unreadable',
    severity: 'wrong',
    where: file === undefined ? {} : { file },
    text: { en: `This is not a result of the workbench: at ${place}, ${issue?.message ?? 'unknown'}.` },
    next: { en: 'Choose a file that “vcw run” or the workbench wrote, or run the analysis again.' },
  });
}
