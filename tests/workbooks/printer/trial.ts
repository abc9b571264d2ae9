import { rangeAddress } from '../../../analysis/import/address.ts';
import { languages, type Language } from '../../../analysis/model/text.ts';
import { workbookOf, type Sheet } from '../layouts/make/book.ts';
import { open } from '../support/read-tables.ts';
import { differenceOf, type Difference } from './compare.ts';
import { kindsOf, randomForm, type Form } from './form.ts';
import { print, type Printed } from './print.ts';
import { Random } from './random.ts';
import { tidyTable, withMissing, type TidyTable } from './tidy-table.ts';

/** A table that was printed at random and read again. */
export interface Trial {
  readonly language: Language;
  readonly kinds: readonly string[];
  /** What came back otherwise; null: nothing. */
  readonly difference: Difference | null;
  /** Whether something was asked or told about the workbook that leads a person to look. */
  readonly isSaid: boolean;
}

/** How tables stand on their sheet. */
export type Placing = 'alone' | 'side by side' | 'stacked';

/** A workbook that was printed, with what stood on it before. */
export interface PrintedWorkbook {
  readonly bytes: Uint8Array;
  readonly tables: readonly TidyTable[];
  /** Kinds of mess of each table. */
  readonly kinds: readonly (readonly string[])[];
}

/** What a table is to be like before its figures are drawn. */
export interface Wish {
  readonly measureCount: number;
  readonly hasProducts: boolean;
  readonly hasGaps: boolean;
  /** Null: a random one. */
  readonly form: Form | null;
}

/** The workbook of a seed: one or two tables, each printed in a random form. */
export function workbookOfSeed(seed: number): PrintedWorkbook {
  const random = new Random(seed);
  const language = random.one(languages);
  const placing = random.one(['alone', 'alone', 'alone', 'alone', 'side by side', 'stacked'] as const);
  const wishes = Array.from({ length: placing === 'alone' ? 1 : 2 }, () => ({
    measureCount: random.whole(1, 2),
    hasProducts: random.chance(0.5),
    hasGaps: random.chance(0.3),
    form: null,
  }));
  return workbookOfWishes(random, language, wishes, placing);
}

/** A workbook of tables as they are wished for. */
export function workbookOfWishes(
  random: Random,
  language: Language,
  wishes: readonly Wish[],
  placing: Placing,
): PrintedWorkbook {
  const made = wishes.map(({ measureCount, hasProducts, hasGaps, form }, i) => {
    const whole = tidyTable(random, language, measureCount, hasProducts);
    const table = hasGaps ? withMissing(whole, random) : whole;
    const own = form ?? randomForm(random, hasProducts, measureCount, hasGaps);
    const placed = placing === 'alone' ? own : { ...own, fromColumn: 0 };
    const kinds = [...(placing === 'alone' ? [] : [`two tables ${placing}`]), ...kindsOf(placed, hasGaps)];
    return { table, kinds, fromColumn: placed.fromColumn, printed: print(table, placed, i + 1) };
  });
  const blocks = made.map(({ printed }) => printed);
  return {
    bytes: workbookOf([sheetOf(blocks, placing === 'side by side', made[0]?.fromColumn ?? 0)]),
    tables: made.map(({ table }) => table),
    kinds: made.map(({ kinds }) => kinds),
  };
}

/** Read a printed workbook and compare: one trial for each of its tables. */
export async function trialsOf({ bytes, tables, kinds }: PrintedWorkbook): Promise<readonly Trial[]> {
  const session = await open(bytes, 'printed.xlsx');
  const { plan, notices } = session.summary;
  const imported = plan.tables.length === 0 ? [] : session.apply({ ...plan, stacks: [] });
  const all = [...notices, ...imported.flatMap(({ table }) => table.notices)];
  const isSaid =
    all.some(({ severity }) => severity !== 'know') ||
    plan.tables.some((table) => session.preview(table).questions.length > 0);
  return tables.map((table, i) => ({
    language: table.language,
    kinds: kinds[i] ?? [],
    difference: differenceOf(table, imported),
    isSaid,
  }));
}

function sheetOf(blocks: readonly Printed[], isSideBySide: boolean, fromColumn: number): Sheet {
  const rows: string[][] = [];
  const merges: string[] = [];
  const deepest = Math.max(...blocks.map(({ above }) => above));
  let top = 0;
  let left = 0;
  for (const block of blocks) {
    // Headers of tables side by side stand in one line.
    if (isSideBySide) top = deepest - block.above;
    block.rows.forEach((cells, i) => {
      const row = (rows[top + i] ??= []);
      while (row.length < left) row.push('');
      row.push(...cells);
    });
    for (const merge of block.merges) {
      const shift = left + fromColumn;
      merges.push(rangeAddress(top + merge.top, shift + merge.left, top + merge.bottom, shift + merge.right));
    }
    if (isSideBySide) left += Math.max(...block.rows.map((row) => row.length)) + 1;
    else top += block.rows.length + 2;
  }
  const lines = Array.from(rows, (row: string[] | undefined) => (row ?? []).join(' | '));
  return { name: 'Sheet1', lines: ['', ...lines, ''].join('\n'), merges, fromColumn };
}
