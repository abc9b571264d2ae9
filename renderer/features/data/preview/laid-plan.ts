import type { ImportPlan, TableEdit, TablePlan } from '../../../../analysis/import/plan/plan.ts';
import { newTable, stacksOf, tablesOn, type Draft, type TableDraft } from './draft.ts';
import type { ImportSource } from './import-source.ts';

/** What of a loaded plan this file does not have: sheets, and columns whose header words are nowhere. */
export interface Misfit {
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
}

/** A saved plan laid over this file: its tables take the place of those proposed, the others are left out. */
export async function laidOver(
  source: ImportSource,
  draft: Draft,
  plan: ImportPlan,
): Promise<{ readonly draft: Draft; readonly misfit: Misfit }> {
  const sheets = source.summary.sheets.map(({ name }) => name);
  const isOwn = plan.file === source.summary.file;
  const tables: TableDraft[] = draft.tables.map((table) => ({ ...table, isChosen: false }));
  const laid: (TableDraft | undefined)[] = [];
  const lacking: string[] = [];
  const differing: string[] = [];
  for (const told of plan.tables) {
    // A text file has one sheet, named after the file: next year's file has another name and the same shape.
    const sheet = sheets.includes(told.sheet) ? told.sheet : sheets.length === 1 ? sheets[0] : undefined;
    if (sheet === undefined) {
      laid.push(undefined);
      lacking.push(told.sheet);
      continue;
    }
    const fitted = isOwn ? { ...told, sheet } : await fittedTo(source, { ...told, sheet }, differing);
    const before = tablesOn(draft, sheet)[laid.filter((each) => each?.plan.sheet === sheet).length];
    const table = newTable(fitted, before?.id ?? `${sheet}#p${String(laid.length)}`);
    const place = tables.findIndex(({ id }) => id === table.id);
    if (place === -1) tables.push(table);
    else tables[place] = table;
    laid.push(table);
  }
  return { draft: { tables, stacks: stacksOf(plan, laid) }, misfit: { sheets: lacking, columns: differing } };
}

async function fittedTo(source: ImportSource, told: TablePlan, differing: string[]): Promise<TablePlan> {
  const found = await source.repropose(told.sheet, told, bordersOf(told));
  const columns = byWords(told.columns, found.columns, (from, to) => ({ ...from, column: to.column }));
  const measures = byWords(told.wide?.measures ?? [], found.wide?.measures ?? [], (from) => from);
  differing.push(...columns.lacking, ...(found.wide === null ? [] : measures.lacking));
  const names = <T extends { readonly name: string; readonly label: string }>(from: T | undefined, to: T): T =>
    from === undefined ? to : { ...to, name: from.name, label: from.label };
  return {
    ...found,
    label: told.label,
    columns: columns.list,
    groups: found.groups.map((group, i) => names(told.groups[i], group)),
    wide: found.wide && {
      ...found.wide,
      keys: found.wide.keys.map((key, i) => names(told.wide?.keys[i], key)),
      measures: measures.list,
    },
    missing: told.missing,
  };
}

interface Worded {
  readonly label: string;
  /** Words of the sheet, where a person wrote another label. */
  readonly header?: string;
  readonly include: boolean;
}

/** What was told goes to the column with the same header words, wherever it stands now; never by position. */
function byWords<T extends Worded>(
  told: readonly T[],
  found: readonly T[],
  join: (from: T, to: T) => T,
): { readonly list: readonly T[]; readonly lacking: readonly string[] } {
  const left = [...told];
  const list = found.map((each) => {
    const place = left.findIndex((other) => wordsOf(other) === wordsOf(each));
    const [from] = place === -1 ? [] : left.splice(place, 1);
    return from === undefined ? each : join(from, each);
  });
  return { list, lacking: left.filter(({ include }) => include).map(wordsOf) };
}

function wordsOf({ header, label }: Worded): string {
  return header ?? label;
}

// Where the table ends is found anew in another file: next year has more rows.
function bordersOf({ headerRows, firstRow, firstColumn, lastColumn }: TablePlan): TableEdit {
  return { headerRows, firstRow, firstColumn, lastColumn };
}
