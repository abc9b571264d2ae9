import type {
  ColumnPlan,
  ImportPlan,
  TableEdit,
  TablePlan,
  WorkbookSummary,
} from '../../../../analysis/import/plan/plan.ts';

/** What a person changed by hand in one column; it outlives a new proposal. */
export type ColumnEdit = Partial<Omit<ColumnPlan, 'column'>>;

/** What will become of one sheet. */
export interface SheetDraft {
  readonly plan: TablePlan | null;
  /** All borders moved by hand so far, so that a new proposal keeps them. */
  readonly edit: TableEdit;
  readonly columnEdits: Readonly<Record<number, ColumnEdit>>;
  /** Rows that the person kept apart (true) or put back among the data (false). */
  readonly rowEdits: Readonly<Record<number, boolean>>;
  readonly isChosen: boolean;
}

/** The plan under the person's hand, sheet by sheet. */
export type Draft = ReadonlyMap<string, SheetDraft>;

const untouched: SheetDraft = { plan: null, edit: {}, columnEdits: {}, rowEdits: {}, isChosen: false };

/** The importer's proposal: the sheets that it would import are chosen. */
export function draftOf(summary: WorkbookSummary): Draft {
  const draft = new Map<string, SheetDraft>(summary.sheets.map((sheet) => [sheet.name, untouched]));
  for (const plan of summary.plan.tables) draft.set(plan.sheet, { ...untouched, plan, isChosen: true });
  return draft;
}

/** Borders moved: shown at once, inferred anew by the importer afterwards. */
export function withMovedBorders(draft: Draft, sheet: string, edit: TableEdit): Draft {
  return withSheet(draft, sheet, (each) => ({
    ...each,
    edit: { ...each.edit, ...edit },
    plan: each.plan && { ...each.plan, ...edit },
  }));
}

/** The importer's answer to moved borders; what the person wrote by hand stays. */
export function withProposal(draft: Draft, sheet: string, proposal: TablePlan): Draft {
  return withSheet(draft, sheet, (each) => ({
    ...each,
    isChosen: each.isChosen || each.plan === null,
    plan: {
      ...proposal,
      label: each.plan?.label ?? proposal.label,
      apart: withRowEdits(proposal.apart, each.rowEdits),
      columns: proposal.columns.map((column) => withEditOf(column, each.columnEdits[column.column])),
    },
  }));
}

export function withColumn(draft: Draft, sheet: string, column: number, edit: ColumnEdit): Draft {
  return withSheet(draft, sheet, (each) => ({
    ...each,
    columnEdits: { ...each.columnEdits, [column]: { ...each.columnEdits[column], ...edit } },
    plan: each.plan && {
      ...each.plan,
      columns: each.plan.columns.map((plan) => (plan.column === column ? { ...plan, ...edit } : plan)),
    },
  }));
}

/** One row kept apart, or put back among the data. */
export function withRow(draft: Draft, sheet: string, row: number, isApart: boolean): Draft {
  return withSheet(draft, sheet, (each) => {
    const rowEdits = { ...each.rowEdits, [row]: isApart };
    return { ...each, rowEdits, plan: each.plan && { ...each.plan, apart: withRowEdits(each.plan.apart, rowEdits) } };
  });
}

export function withChosen(draft: Draft, sheet: string, isChosen: boolean): Draft {
  return withSheet(draft, sheet, (each) => ({ ...each, isChosen }));
}

export function withLabel(draft: Draft, sheet: string, label: string): Draft {
  return withSheet(draft, sheet, (each) => ({ ...each, plan: each.plan && { ...each.plan, label } }));
}

/** A saved plan laid over the sheets of the same name; names of its sheets that this file lacks come back. */
export function withPlan(
  draft: Draft,
  plan: ImportPlan,
  isOwn: boolean,
): { readonly draft: Draft; readonly lacking: readonly string[] } {
  const next = new Map<string, SheetDraft>();
  for (const [sheet, each] of draft) next.set(sheet, { ...each, isChosen: false });
  const lacking: string[] = [];
  for (const table of plan.tables) {
    // A text file has one sheet, named after the file: next year's file has another name and the same shape.
    const sheet = draft.has(table.sheet) ? table.sheet : draft.size === 1 ? [...draft.keys()][0] : undefined;
    if (sheet === undefined) {
      lacking.push(table.sheet);
      continue;
    }
    next.set(sheet, {
      plan: { ...table, sheet },
      edit: bordersOf(table, isOwn),
      columnEdits: editsOf(table),
      rowEdits: {},
      isChosen: true,
    });
  }
  return { draft: next, lacking };
}

/** Columns that were told by hand or by a plan, and whose header in this file says something else. */
export function differingColumns(draft: Draft): readonly string[] {
  return [...draft.values()].flatMap(({ plan, columnEdits }) =>
    (plan?.columns ?? []).flatMap(({ column, label }) => {
      const told = columnEdits[column]?.label;
      return told !== undefined && told !== label ? [told] : [];
    }),
  );
}

/** Sheets that will be imported, in the order of the file. */
export function chosenPlans(draft: Draft): readonly TablePlan[] {
  return [...draft.values()].flatMap(({ plan, isChosen }) => (plan && isChosen ? [plan] : []));
}

/** The plan to apply, save and replay. */
export function importPlan(summary: WorkbookSummary, draft: Draft): ImportPlan {
  return { ...summary.plan, tables: chosenPlans(draft) };
}

function withSheet(draft: Draft, sheet: string, change: (each: SheetDraft) => SheetDraft): Draft {
  const next = new Map(draft);
  next.set(sheet, change(draft.get(sheet) ?? untouched));
  return next;
}

// What was told of a column goes to the column with the same header words, never to another one in its place.
function withEditOf(column: ColumnPlan, edit: ColumnEdit | undefined): ColumnPlan {
  return edit?.label === undefined || edit.label === column.label ? { ...column, ...edit } : column;
}

// Where the table ends is found anew in another file: next year has more rows.
function bordersOf({ headerRows, firstRow, lastRow, firstColumn, lastColumn }: TablePlan, isOwn: boolean): TableEdit {
  return { headerRows, firstRow, firstColumn, lastColumn, ...(isOwn && { lastRow }) };
}

function editsOf(plan: TablePlan): Readonly<Record<number, ColumnEdit>> {
  return Object.fromEntries(plan.columns.map(({ column, ...edit }) => [column, edit]));
}

const byHand = 'kept apart by hand';

function withRowEdits(apart: TablePlan['apart'], edits: Readonly<Record<number, boolean>>): TablePlan['apart'] {
  const kept = apart.filter(({ row }) => edits[row] !== false);
  const known = new Set(kept.map(({ row }) => row));
  const added = Object.entries(edits)
    .filter(([row, isApart]) => isApart && !known.has(Number(row)))
    .map(([row]) => ({ row: Number(row), role: 'other' as const, reason: byHand }));
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.row - b.row);
}
