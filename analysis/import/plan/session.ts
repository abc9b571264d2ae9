import { InputError, type Notice } from '../../model/notice.ts';
import type { Evidence } from '../../model/table.ts';
import { languageOf } from '../../vocabulary/header-synonyms.ts';
import { guessSheet } from '../detect/sheet-guess.ts';
import type { Grid } from '../grid.ts';
import { knownLayout, type KnownLayout } from '../layouts/known-layout.ts';
import { readText } from '../readers/csv.ts';
import { openGrids, type OpenedGrids, type ReadingOptions } from '../readers/open.ts';
import { applyPlan, type SourceFile } from './apply.ts';
import { editPlan } from './edit.ts';
import { isOwnPlan } from './fit-own.ts';
import type { FitAnswers, FittedPlan } from './fit-steps.ts';
import { fitFault, fitNotices, fitPlan, gridOfPlan } from './fit.ts';
import type {
  ImportedTable,
  ImportPlan,
  PlanEdit,
  RawRange,
  SheetSummary,
  TableEdit,
  TablePlan,
  TablePreview,
  TidyColumn,
  WorkbookSession,
} from './plan.ts';
import { stackImported } from '../stack/stack-imported.ts';
import { proposeStacks } from '../stack/propose-stacks.ts';
import { overlaps, withoutTable } from './sheet-faults.ts';
import { stackedResults } from './results.ts';
import { previewTable } from './preview.ts';
import { evidenceFor, proposeTables, reproposeTable, reproposeWide, type Proposal } from './propose.ts';

export interface OpenOptions extends ReadingOptions {
  /** Of the bytes; may be told later than the bytes, as it is needed last. */
  readonly sha256: string | Promise<string>;
}

const readingShare = 0.8;

/** A session beside the grids that it was opened from. */
export interface GridSession extends WorkbookSession {
  readonly grids: readonly Grid[];
  /** The plan of another file laid on this one, each difference as a step. */
  fit(plan: ImportPlan, answers?: FitAnswers): FittedPlan;
}

/** Open a workbook or a text table: read it whole, look at every sheet, propose a plan. */
export async function openWorkbook(bytes: Uint8Array, file: string, options: OpenOptions): Promise<GridSession> {
  // Reading is most of the work; looking at the sheets is the rest, and is told sheet by sheet.
  const reading = (done: number, total: number): void => options.progress?.(done * readingShare, total);
  const opened = await openGrids(bytes, file, { ...options, progress: reading });
  return sessionOf(bytes, file, options, await options.sha256, opened);
}

/** What follows on reading: every sheet is looked at and a plan proposed. */
export function sessionOf(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  sha256: string,
  opened: OpenedGrids,
): GridSession {
  return new Session(bytes, file, options, sha256, opened);
}

class Session implements GridSession {
  readonly summary: WorkbookSession['summary'];
  readonly #bytes: Uint8Array;
  readonly #source: SourceFile;
  readonly #opened: OpenedGrids;
  readonly #layout: KnownLayout | null;
  /** By the name of the sheet. */
  readonly #proposals = new Map<string, readonly Proposal[]>();
  /** What was proposed on opening, before any person's hand. */
  readonly #first = new Map<Grid, readonly Proposal[]>();

  constructor(bytes: Uint8Array, file: string, options: ReadingOptions, sha256: string, opened: OpenedGrids) {
    this.#bytes = bytes;
    this.#source = { file, sha256, bytes: bytes.length };
    this.#opened = opened;
    const { grids, dialect, notices } = this.#opened;
    this.#layout = knownLayout(grids);
    const sheets = grids.map((grid, i) => {
      const proposals = proposeTables(grid, this.#layout);
      this.#proposals.set(grid.name, proposals);
      this.#first.set(grid, proposals);
      options.progress?.(readingShare + ((1 - readingShare) * (i + 1)) / grids.length, 1);
      return summaryOf(grid, proposals);
    });
    const tables = this.#mainTables(sheets);
    const plan: ImportPlan = {
      format: 'vcw-import-plan',
      version: 2,
      file,
      layout: this.#layout?.id ?? null,
      text: dialect,
      tables,
      stacks: proposeStacks(tables, file),
    };
    const none =
      tables.length > 0 ? [] : [...grids.flatMap((grid) => withoutTable(grid, file) ?? []), noTable(file, sheets)];
    const all = [...notices, ...none, ...overlaps(tables, file)];
    this.summary = { file, bytes: bytes.length, sha256, sheets, plan, notices: all };
  }

  get grids(): readonly Grid[] {
    return this.#opened.grids;
  }

  raw(sheet: string, firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): RawRange {
    const grid = this.#grid(sheet);
    const bottom = Math.min(lastRow, grid.rowCount - 1);
    const right = Math.min(lastColumn, grid.columnCount - 1);
    const cells = [];
    for (let row = Math.max(0, firstRow); row <= bottom; row += 1) {
      const line = [];
      for (let column = Math.max(0, firstColumn); column <= right; column += 1) {
        line.push({ kind: grid.kind(row, column), text: grid.text(row, column), style: grid.style(row, column) });
      }
      cells.push(line);
    }
    const merges = grid.merges.filter(
      (merge) => merge.top <= bottom && merge.bottom >= firstRow && merge.left <= right && merge.right >= firstColumn,
    );
    return { firstRow: Math.max(0, firstRow), firstColumn: Math.max(0, firstColumn), cells, merges };
  }

  repropose(sheet: string, current: TablePlan | null, edit: TableEdit): TablePlan {
    const grid = this.#grid(sheet);
    return this.#remember(grid, current, reproposeTable(grid, current, edit, this.#layout));
  }

  edit(plan: TablePlan, edit: PlanEdit): TablePlan {
    if (edit.kind === 'bands') return this.repropose(plan.sheet, plan, edit.bands);
    if (edit.kind !== 'wide') return editPlan(plan, edit);
    const grid = this.#grid(plan.sheet);
    return this.#remember(grid, plan, reproposeWide(grid, plan, edit.isWide, this.#layout));
  }

  preview(plan: TablePlan): TablePreview {
    const proposal = this.#proposalOf(plan);
    return previewTable(this.#grid(plan.sheet), plan, proposal, this.#source.file, (column) =>
      this.#evidence(plan, column),
    );
  }

  apply(plan: ImportPlan, progress?: (done: number, total: number) => void): ImportedTable[] {
    const { file } = this.#source;
    if (plan.tables.length === 0) throw new InputError(noTable(file, this.summary.sheets));
    const isText = this.#opened.dialect !== null;
    const grids = this.#gridsFor(plan);
    const fitted = isOwnPlan(grids, plan, file) ? null : this.fit(plan);
    const fault = fitted === null ? null : fitFault(fitted, file);
    if (fault !== null) throw fault;
    const own = fitted?.plan ?? plan;
    const results = own.tables.map((table, i, { length }) => {
      const grid = gridOfPlan(grids, table, file, isText);
      const result = applyPlan(grid, table, this.#source, (column) => this.#evidence(table, column));
      progress?.(i + 1, length);
      return fitted === null ? result : withNotices(result, fitNotices(fitted.steps, fitted.from[i] ?? i));
    });
    const doubts = overlaps(own.tables, file);
    return [...stackedResults(own, results, stackImported)].map((result) => withNotices(result, doubts));
  }

  fit(plan: ImportPlan, answers: FitAnswers = {}): FittedPlan {
    return fitPlan(this.#gridsFor(plan), plan, this.#source.file, answers, (grid, layout) => {
      const known = layout?.id === this.#layout?.id ? this.#first.get(grid) : undefined;
      return known ?? proposeTables(grid, layout);
    });
  }

  /** Every visible sheet that seems to hold a table; the hidden ones only when there is no other. */
  #mainTables(sheets: readonly SheetSummary[]): readonly TablePlan[] {
    const tables = sheets.filter((sheet) => sheet.guess === 'table');
    const visible = tables.filter((sheet) => !sheet.hidden);
    return (visible.length > 0 ? visible : tables).flatMap((sheet) =>
      (this.#proposals.get(sheet.name) ?? []).map(({ plan }) => plan),
    );
  }

  #grid(sheet: string): Grid {
    const grid = this.#opened.grids.find((each) => each.name === sheet);
    if (grid === undefined) throw new Error(`unknown sheet: ${sheet}`);
    return grid;
  }

  /** A plan may say that the text is to be split in another way than was guessed. */
  #gridsFor(plan: ImportPlan): readonly Grid[] {
    const { dialect, grids } = this.#opened;
    if (dialect === null || plan.text === null) return grids;
    const isSame =
      plan.text.encoding === dialect.encoding &&
      plan.text.delimiter === dialect.delimiter &&
      plan.text.quote === dialect.quote;
    return isSame ? grids : [readText(this.#bytes, this.#source.file, plan.text).grid];
  }

  /** A new proposal takes the place of the one it grew from, or of those whose cells it covers. */
  #remember(grid: Grid, current: TablePlan | null, proposal: Proposal | null): TablePlan {
    if (proposal === null) throw new InputError(noTable(this.#source.file, [summaryOf(grid, [])]));
    const before = current === null ? null : this.#proposalOf(current);
    const others = (this.#proposals.get(grid.name) ?? []).filter((each) => each !== before);
    this.#proposals.set(grid.name, [...others, proposal]);
    return proposal.plan;
  }

  /** The proposal that a plan grew from: of those of its sheet the one it shares most cells with. */
  #proposalOf(plan: TablePlan): Proposal | null {
    let best: Proposal | null = null;
    let most = 0;
    for (const proposal of this.#proposals.get(plan.sheet) ?? []) {
      const shared = sharedCells(proposal.plan, plan);
      // Of two alike the later one was made around the hand of a person.
      if (shared > 0 && shared >= most) [best, most] = [proposal, shared];
    }
    return best;
  }

  /** Evidence of the proposal, as long as the plan reads the column and the rows as it did. */
  #evidence(plan: TablePlan, column: TidyColumn): Evidence | null {
    const proposal = this.#proposalOf(plan);
    return proposal === null ? null : evidenceFor(proposal, plan, column);
  }
}

function withNotices({ table, arrow }: ImportedTable, notices: readonly Notice[]): ImportedTable {
  return { table: { ...table, notices: [...table.notices, ...notices] }, arrow };
}

function sharedCells(a: TablePlan, b: TablePlan): number {
  const rows = Math.min(a.lastRow, b.lastRow) - Math.max(a.firstRow, b.firstRow) + 1;
  const columns = Math.min(a.lastColumn, b.lastColumn) - Math.max(a.firstColumn, b.firstColumn) + 1;
  return Math.max(0, rows) * Math.max(0, columns);
}

function summaryOf(grid: Grid, proposals: readonly Proposal[]): SheetSummary {
  const labels = proposals.flatMap(({ plan }) => plan.columns.map(({ label }) => label));
  const told = proposals.map(({ language }) => language).find((language) => language !== null);
  const guesses = proposals.map(({ plan }) => guessSheet(grid, plan));
  return {
    name: grid.name,
    hidden: grid.hidden,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    tables: proposals.length,
    guess: guesses.includes('table') ? 'table' : (guesses[0] ?? guessSheet(grid, null)),
    language: told ?? languageOf(labels),
  };
}

function noTable(file: string, sheets: readonly SheetSummary[]): Notice {
  const names = sheets.map((sheet) => sheet.name).join(', ');
  return {
    code: 'no-table',
    severity: 'wrong',
    where: { file },
    text: { en: `No table was found on ${sheets.length === 1 ? 'the sheet' : 'the sheets'}: ${names}.` },
    next: { en: 'Look at the sheet and mark its header row by hand, or choose another file.' },
  };
}
