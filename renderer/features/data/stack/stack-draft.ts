import { proposeStack } from '../../../../analysis/import/stack/propose-stack.ts';
import type { ImportPlan, StackPlan } from '../../../../analysis/import/plan/plan.ts';
import type { Table } from '../../../../analysis/model/table.ts';

/** A stack on its way: the plan over the chosen tables, in their order, and pairs that are not sure. */
export interface StackDraft {
  readonly plan: StackPlan;
  readonly unsure: readonly {
    readonly part: number;
    readonly column: string;
    readonly like: string;
    readonly score: number;
  }[];
}

/**
 * The match that the names of the columns propose. Tables that tell their periods themselves are told apart by their
 * files or sheets: the year in a file's name is that of the edition.
 */
export function proposedDraft(tables: readonly Table[]): StackDraft {
  const { plan, unsure } = proposeStack(tables);
  const hasPeriods = tables.some(({ columns }) => columns.some(({ role }) => role === 'period'));
  const key = plan.key?.role === 'period' && hasPeriods ? partKey(tables) : plan.key;
  return { plan: { ...plan, key }, unsure };
}

/** A column that tells the parts apart by their files, their sheets, or else the names of the tables. */
export function partKey(tables: readonly Table[]): NonNullable<StackPlan['key']> {
  const taken = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name.toLowerCase())));
  const isDistinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
  const files = tables.map(({ source }) => source.file);
  const sheets = tables.map(({ source }) => source.sheet);
  const [label, values] = isDistinct(files)
    ? ['File', files]
    : isDistinct(sheets)
      ? ['Sheet', sheets]
      : ['Part', tables.map((table) => table.label)];
  let name = label.toLowerCase();
  for (let n = 2; taken.has(name); n += 1) name = `${label.toLowerCase()}_${String(n)}`;
  return { name, label, type: 'text', role: null, values };
}

/** Where a part comes from, to tell tables of one name apart. */
export function originOf({ source }: Pick<Table, 'source'>): string {
  return `${source.file}, ${source.sheet}`;
}

/** Another column of a part for a column of the stack, or none; where it stood before comes what stood here. */
export function withCell(draft: StackDraft, row: number, part: number, column: string | null): StackDraft {
  const before = draft.plan.columns[row]?.from[part] ?? null;
  const columns = draft.plan.columns
    .map(({ name, from }, at) => {
      const own = at === row ? column : column !== null && from[part] === column ? before : (from[part] ?? null);
      return { name, from: from.map((each, place) => (place === part ? own : each)) };
    })
    // A column that no part has any more is none.
    .filter(({ from }) => from.some((each) => each !== null));
  return { ...draft, plan: { ...draft.plan, columns } };
}

/** A pair that was not sure, taken for the same. */
export function withPair(draft: StackDraft, pair: StackDraft['unsure'][number]): StackDraft {
  const row = draft.plan.columns.findIndex(({ name }) => name === pair.like);
  return row < 0 ? draft : withCell(draft, row, pair.part, pair.column);
}

/** Pairs that are still apart. */
export function openPairs({ plan, unsure }: StackDraft): StackDraft['unsure'] {
  return unsure.filter(({ part, column, like }) => {
    const row = plan.columns.find(({ name }) => name === like);
    return row !== undefined && row.from[part] === null && plan.columns.some(({ from }) => from[part] === column);
  });
}

/** The column that tells the parts apart, with other words; whole numbers stay numbers only while all are. */
export function withKey(draft: StackDraft, change: Partial<NonNullable<StackPlan['key']>>): StackDraft {
  const { key } = draft.plan;
  if (key === null) return draft;
  const next = { ...key, ...change };
  const isWhole = key.type === 'integer' && next.values.every((value) => /^\d{1,9}$/.test(value));
  return { ...draft, plan: { ...draft.plan, key: { ...next, type: isWhole ? 'integer' : 'text' } } };
}

/** Columns of the parts that come to stand nowhere. */
export function leftOut({ plan }: StackDraft, tables: readonly Table[]): readonly string[] {
  return tables.flatMap(({ columns }, part) =>
    columns.filter(({ name }) => !plan.columns.some(({ from }) => from[part] === name)).map(({ label }) => label),
  );
}

/**
 * How the stack can be read again: from the plans of its parts where all are of one file and were not cleaned since;
 * else a plan that reads nothing, since no single file gives the stack.
 */
export function planOfStack(
  stack: StackPlan,
  tables: readonly Table[],
  plans: ReadonlyMap<string, ImportPlan>,
): ImportPlan {
  const own = tables.flatMap(({ name }) => plans.get(name) ?? []);
  const [first] = own;
  const isReplayed =
    first !== undefined &&
    own.length === tables.length &&
    own.every((plan) => plan.tables.length === 1 && plan.stacks.length === 0) &&
    new Set(tables.map(({ source }) => source.sha256)).size === 1 &&
    tables.every(({ steps = [] }) => !steps.some(({ isOn }) => isOn));
  if (isReplayed) {
    const parts = own.map((_, at) => at);
    return { ...first, tables: own.flatMap((plan) => plan.tables), stacks: [{ ...stack, parts }] };
  }
  const file = [...new Set(tables.map(({ source }) => source.file))].join(', ');
  return { format: 'vcw-import-plan', version: 2, file, layout: null, text: null, tables: [], stacks: [] };
}
