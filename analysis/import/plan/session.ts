import { InputError, type Notice } from '../../model/notice.ts';
import type { Evidence } from '../../model/table.ts';
import { languageOf } from '../../vocabulary/header-synonyms.ts';
import type { Grid } from '../grid.ts';
import { openGrids, type OpenedGrids } from '../readers/open.ts';
import { readText } from '../readers/csv.ts';
import { applyPlan, dataRows, type SourceFile } from './apply.ts';
import { address } from '../address.ts';
import { convertColumn } from './convert.ts';
import { checkHeader, gridOfPlan, rowsOfThisFile } from './fit.ts';
import type {
  ColumnPlan,
  ImportedTable,
  ImportPlan,
  PlanEdit,
  RawRange,
  SheetSummary,
  TableEdit,
  TablePlan,
  TablePreview,
  WorkbookSession,
} from './plan.ts';
import { editPlan } from './edit.ts';
import { tidyColumns } from './tidy-columns.ts';
import { proposeTable, reproposeTable, type Proposal } from './propose.ts';
import { guessSheet } from '../detect/sheet-guess.ts';
import { tableNotices } from './table-notices.ts';

export interface OpenOptions {
  readonly sha256: string;
  readonly progress?: (done: number, total: number) => void;
}

/** A session beside the grids that it was opened from. */
export interface GridSession extends WorkbookSession {
  readonly grids: readonly Grid[];
}

const previewRows = 50;

/** Open a workbook or a text table: read it whole, look at every sheet, propose a plan. */
export async function openWorkbook(bytes: Uint8Array, file: string, options: OpenOptions): Promise<GridSession> {
  return new Session(bytes, file, options, await openGrids(bytes, file));
}

class Session implements GridSession {
  readonly summary: WorkbookSession['summary'];
  readonly #bytes: Uint8Array;
  readonly #source: SourceFile;
  readonly #opened: OpenedGrids;
  readonly #proposals = new Map<string, Proposal>();

  constructor(bytes: Uint8Array, file: string, options: OpenOptions, opened: OpenedGrids) {
    this.#bytes = bytes;
    this.#source = { file, sha256: options.sha256, bytes: bytes.length };
    this.#opened = opened;
    const { grids, dialect, notices } = this.#opened;
    const total = grids.length + 1;
    options.progress?.(1, total);
    const sheets = grids.map((grid, i) => {
      const proposal = proposeTable(grid);
      if (proposal !== null) this.#proposals.set(grid.name, proposal);
      options.progress?.(i + 2, total);
      return summaryOf(grid, proposal);
    });
    const tables = this.#mainTables(sheets);
    const plan: ImportPlan = {
      format: 'vcw-import-plan',
      version: 2,
      file,
      layout: null,
      text: dialect,
      tables,
      stacks: [],
    };
    const all = tables.length > 0 ? notices : [...notices, noTable(file, sheets)];
    this.summary = { file, bytes: bytes.length, sha256: options.sha256, sheets, plan, notices: all };
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
    const proposal = reproposeTable(grid, current, edit);
    if (proposal === null) throw new InputError(noTable(this.#source.file, [summaryOf(grid, null)]));
    this.#proposals.set(sheet, proposal);
    return proposal.plan;
  }

  edit(plan: TablePlan, edit: PlanEdit): TablePlan {
    if (edit.kind === 'bands') return this.repropose(plan.sheet, plan, edit.bands);
    return edit.kind === 'wide' ? plan : editPlan(plan, edit);
  }

  preview(plan: TablePlan): TablePreview {
    const grid = this.#grid(plan.sheet);
    const rows = dataRows(plan, grid.rowCount);
    const evidence = plan.columns.map(
      (column) => this.#evidence(plan, column) ?? convertColumn(grid, column, rows).evidence,
    );
    const first = rows.slice(0, previewRows);
    const columns = plan.columns.filter((column) => column.include).map((column) => shown(grid, column, first));
    const included = tidyColumns(plan);
    return {
      plan,
      columns: included,
      evidence,
      rows: first.map((_, i) => columns.map((values) => values[i] ?? null)),
      cells: first.map((row) => included.map(({ index }) => address(row, plan.columns[index]?.column ?? 0))),
      decisions: [],
      questions: [],
      rowCount: rows.length,
      notices: tableNotices(this.#source.file, plan, evidence),
    };
  }

  apply(plan: ImportPlan, progress?: (done: number, total: number) => void): ImportedTable[] {
    const { file } = this.#source;
    if (plan.tables.length === 0) throw new InputError(noTable(file, this.summary.sheets));
    const isText = this.#opened.dialect !== null;
    const grids = this.#gridsFor(plan);
    return plan.tables.map((given, i) => {
      const grid = gridOfPlan(grids, given, file, isText);
      checkHeader(grid, given, file);
      const isOwn = plan.file === file && given.lastRow < grid.rowCount;
      const table = isOwn ? given : rowsOfThisFile(grid, given);
      const result = applyPlan(grid, table, this.#source, (column) =>
        this.#evidence(
          table,
          table.columns.find((each) => each.column === column),
        ),
      );
      progress?.(i + 1, plan.tables.length);
      return result;
    });
  }

  /** Every visible sheet that seems to hold a table; the hidden ones only when there is no other. */
  #mainTables(sheets: readonly SheetSummary[]): readonly TablePlan[] {
    const tables = sheets.filter((sheet) => sheet.guess === 'table');
    const visible = tables.filter((sheet) => !sheet.hidden);
    return (visible.length > 0 ? visible : tables).flatMap((sheet) => this.#proposals.get(sheet.name)?.plan ?? []);
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

  /** Evidence of the proposal, as long as the plan reads the column and the rows as it did. */
  #evidence(plan: TablePlan, column: ColumnPlan | undefined): Evidence | null {
    const proposal = this.#proposals.get(plan.sheet);
    if (proposal === undefined || column === undefined) return null;
    const own = proposal.plan;
    if (own.firstRow !== plan.firstRow || own.lastRow !== plan.lastRow || own.apart.length !== plan.apart.length)
      return null;
    const index = own.columns.findIndex((each) => each.column === column.column);
    const proposed = own.columns[index];
    if (proposed === undefined || !readsAlike(proposed, column)) return null;
    return proposal.evidence[index] ?? null;
  }
}

function readsAlike(a: ColumnPlan, b: ColumnPlan): boolean {
  return (
    a.type === b.type &&
    a.marks.decimal === b.marks.decimal &&
    a.marks.thousands === b.marks.thousands &&
    a.dateOrder === b.dateOrder &&
    a.missing.join('\n') === b.missing.join('\n')
  );
}

function summaryOf(grid: Grid, proposal: Proposal | null): SheetSummary {
  const labels = proposal?.plan.columns.map(({ label }) => label) ?? [];
  return {
    name: grid.name,
    hidden: grid.hidden,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    tables: proposal === null ? 0 : 1,
    guess: guessSheet(grid, proposal?.plan ?? null),
    language: languageOf(labels),
  };
}

function shown(grid: Grid, column: ColumnPlan, rows: readonly number[]): readonly (string | null)[] {
  const { values, type } = convertColumn(grid, column, rows).values;
  return Array.from(values, (value) => {
    if (value === null || (typeof value === 'number' && Number.isNaN(value))) return null;
    if (type === 'date') return new Date(Number(value) * 86_400_000).toISOString().slice(0, 10);
    return String(value);
  });
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
