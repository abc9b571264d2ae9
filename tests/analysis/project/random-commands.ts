import type { ImportPlan } from '../../../analysis/import/plan/plan.ts';
import type { CleaningStep } from '../../../analysis/model/cleaning.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { Command, CommandKind } from '../../../analysis/project/commands.ts';
import type { Project } from '../../../analysis/project/project.ts';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import type { Comparison, Decision, NeedBinding } from '../../../analysis/run/binding.ts';
import type { ParamValue } from '../../../analysis/templates/template.ts';
import { numbers } from '../../support/template-run.ts';

/**
 * Commands as a person could give them, one after the other, each for the study as it stands: of every kind, with odd
 * words, now and then about a thing that is gone. The same seed gives the same commands.
 */
export function randomCommands(seed: number): (project: Project) => Command {
  const random = numbers(seed);
  const makers = makersWith({ random, fresh: freshNames() });
  const kinds = Object.keys(makers) as CommandKind[];
  return (project) => makers[one(kinds, random) ?? 'rename-study'](project);
}

interface Means {
  readonly random: () => number;
  readonly fresh: (letter: string) => string;
}

/** One maker for each kind: a kind that is missing here does not compile. */
function makersWith(means: Means): { readonly [K in CommandKind]: (project: Project) => Command } {
  const { random, fresh } = means;
  const text = (): string => one(oddTexts, random) ?? '';
  const table = (project: Project): string => one(project.tables, random)?.name ?? 't0';
  const run = (project: Project): string => one(project.runs, random)?.id ?? 'r0';
  const block = (project: Project): string => one(project.report.blocks, random)?.id ?? 'b0';
  const bindings = (project: Project): Readonly<Record<string, NeedBinding>> => ({
    prices: {
      table: table(project),
      columns: { price: { source: text(), where: { column: 'c1', equals: text() } }, day: { source: 'c2' } },
      filters: [{ column: 'c1', values: [text(), Math.round(random() * 100)] }],
    },
  });
  const newBlock = (project: Project): ReportBlock => blockOf(fresh('b'), run(project), means);
  return {
    // Opening another study in the middle of one is rare, and would make every session short.
    'open-study': (project) => ({
      kind: 'open-study',
      project: { ...project, title: text(), isTeaching: random() < 0.5 },
    }),
    'rename-study': () => ({ kind: 'rename-study', title: text() }),
    'import-tables': () => {
      const tables = Array.from({ length: 1 + Math.floor(random() * 2) }, () => tableOf(fresh('t'), text(), random));
      return { kind: 'import-tables', plan: planOf(tables), tables };
    },
    'rename-table': (project) => ({ kind: 'rename-table', table: table(project), label: text() }),
    'remove-table': (project) => ({ kind: 'remove-table', table: table(project) }),
    'replace-table': (project) => {
      const by = tableOf(fresh('t'), text(), random);
      return { kind: 'replace-table', table: table(project), by, plan: planOf([by]) };
    },
    'set-steps': (project) => ({ kind: 'set-steps', table: table(project), steps: [stepOf(text(), random)] }),
    'set-local-units': () => ({
      kind: 'set-local-units',
      units: [{ code: 'mudu', label: text(), country: null, product: text(), of: 'kg', factor: 2.5, source: text() }],
    }),
    'begin-run': (project) => ({
      kind: 'begin-run',
      run: {
        id: fresh('r'),
        request: { template: 'market/marketing-margins', bindings: bindings(project), params: {} },
      },
    }),
    'set-bindings': (project) => ({ kind: 'set-bindings', run: run(project), bindings: bindings(project) }),
    'set-parameter': (project) => ({
      kind: 'set-parameter',
      run: run(project),
      name: one(['conversion', 'lag', 'stages'], random) ?? 'lag',
      value: one<ParamValue>([random(), text(), random() < 0.5, null, [text(), 2]], random) ?? null,
    }),
    'set-decision': (project) => ({
      kind: 'set-decision',
      run: run(project),
      code: one(['gap-in-years', 'duplicate-keys'], random) ?? 'gap-in-years',
      decision:
        one<Decision | null>([null, { choice: 'accept' }, { choice: 'override', reason: text() }], random) ?? null,
    }),
    'set-comparison': (project) => ({
      kind: 'set-comparison',
      run: run(project),
      comparison:
        one<Comparison | null>(
          [
            null,
            { over: { kind: 'column', need: 'prices', column: 'market' }, members: 'all', reference: text() },
            { over: { kind: 'param', param: 'stage' }, members: [text(), 2] },
            { kind: 'sweep', param: 'lag', values: [1, 2.5], reference: 1 },
          ],
          random,
        ) ?? null,
    }),
    'reset-parameters': (project) => ({ kind: 'reset-parameters', run: run(project) }),
    'remove-run': (project) => ({ kind: 'remove-run', run: run(project) }),
    'edit-report-front': () => ({
      kind: 'edit-report-front',
      front: one([{ title: text() }, { subtitle: text() }, { author: text(), title: text() }], random) ?? {},
    }),
    'add-blocks': (project) => ({
      kind: 'add-blocks',
      blocks: [newBlock(project), newBlock(project)],
      at: random() < 0.3 ? null : Math.floor(random() * (project.report.blocks.length + 1)),
    }),
    'edit-block': (project) => ({ kind: 'edit-block', block: blockOf(block(project), run(project), means) }),
    'move-block': (project) => ({
      kind: 'move-block',
      block: block(project),
      to: Math.floor(random() * (project.report.blocks.length + 1)),
    }),
    'remove-blocks': (project) => ({ kind: 'remove-blocks', blocks: [block(project), 'b0'] }),
  };
}

function stepOf(text: string, random: () => number): CleaningStep {
  const isOn = random() < 0.7;
  const at = { row: Math.floor(random() * 100), block: random() < 0.5 ? null : 1, part: null };
  const said = { author: text, reason: text };
  const steps: readonly CleaningStep[] = [
    { id: 's1', isOn, kind: 'trim', column: 'c1' },
    {
      id: 's2',
      isOn,
      kind: 'match',
      column: 'c1',
      list: 'countries',
      pairs: [{ from: text, to: 'Mali', code: 'MLI' }],
      codeColumn: null,
    },
    { id: 's3', isOn, kind: 'correct', column: 'c2', at, was: 12, value: null, ...said },
    { id: 's4', isOn, kind: 'exclude', rows: [at], ...said },
  ];
  return one(steps, random) ?? { id: 's1', isOn, kind: 'trim', column: 'c1' };
}

const oddTexts = [
  '',
  'Red beans',
  'Prix « moyens »',
  'قيمة الصادرات',
  '单价 {unit}',
  "o'clock <b>bold</b>",
  '=SUM(A1:A9)',
  '\u202Eturned\u0007',
  'half \uD800 of a letter',
  '__proto__',
  'word '.repeat(60),
];

function one<T>(all: readonly T[], random: () => number): T | undefined {
  return all[Math.floor(random() * all.length)];
}

function freshNames(): (letter: string) => string {
  const last = new Map<string, number>();
  return (letter) => {
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return `${letter}${String(number)}`;
  };
}

function blockOf(id: string, run: string, { random }: Means): ReportBlock {
  const text = one(oddTexts, random) ?? '';
  const blocks: readonly ReportBlock[] = [
    { id, kind: 'heading', level: 2, text },
    { id, kind: 'text', text },
    { id, kind: 'figure', run, chart: 'spread', title: random() < 0.5 ? null : text, subtitle: null },
    { id, kind: 'table', run, table: 'margins', title: text },
    { id, kind: 'indicators', run },
    { id, kind: 'method', run },
  ];
  return one(blocks, random) ?? { id, kind: 'text', text };
}

function tableOf(name: string, label: string, random: () => number): Table {
  const evidence = { agree: 3, disagree: 0, ambiguous: 0, missing: 0, reason: '3 of 3 values', examples: ['A2'] };
  return {
    name,
    label,
    source: {
      file: 'prices.xlsx',
      sha256: '0'.repeat(64),
      bytes: 10,
      sheet: 'Sheet1',
      range: 'A2:B4',
      headerRows: [1],
    },
    columns: [
      { name: 'c1', label: 'Stage', type: 'text', unit: null, role: 'stage', evidence, letter: 'A' },
      { name: 'c2', label: 'Price', type: 'number', unit: 'USD/kg', role: 'price', evidence, letter: 'B' },
    ],
    rowCount: Math.floor(random() * 1000),
    dropped: [{ row: 5, reason: 'blank row' }],
    notices: [{ code: 'rows-below', severity: 'know', where: { file: 'prices.xlsx' }, text: { en: '1 row below' } }],
  };
}

function planOf(tables: readonly Table[]): ImportPlan {
  return {
    format: 'vcw-import-plan',
    version: 2,
    file: 'prices.xlsx',
    layout: null,
    text: null,
    stacks: [],
    tables: tables.map(({ label }) => ({
      sheet: 'Sheet1',
      label,
      bannerRows: [],
      headerRows: [0],
      unitRow: null,
      stubColumns: 1,
      groups: [],
      wide: null,
      flagColumn: null,
      notes: [],
      missing: [],
      firstRow: 1,
      lastRow: 3,
      firstColumn: 0,
      lastColumn: 1,
      apart: [],
      columns: [
        {
          column: 0,
          include: true,
          name: 'c1',
          label: 'Stage',
          type: 'text',
          unit: null,
          role: 'stage',
          marks: { decimal: null, thousands: null },
          dateOrder: null,
          missing: ['..'],
          flags: [],
          fillDown: false,
        },
      ],
    })),
  };
}
