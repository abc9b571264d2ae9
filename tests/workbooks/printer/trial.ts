import { languages, type Language } from '../../../analysis/model/text.ts';
import type { Sheet } from '../layouts/make/book.ts';
import { workbookOf } from '../layouts/make/book.ts';
import { rangeAddress } from '../../../analysis/import/address.ts';
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

/** The workbook of a seed, and what was printed on it. */
export function workbookOfSeed(seed: number) {
  const random = new Random(seed);
  const language = random.one(languages);
  const placing = random.one(['alone', 'alone', 'alone', 'alone', 'side by side', 'stacked'] as const);
  const count = placing === 'alone' ? 1 : 2;
  const tables: TidyTable[] = [];
  const forms: Form[] = [];
  const printed: Printed[] = [];
  const kinds: (readonly string[])[] = [];
  for (let i = 0; i < count; i += 1) {
    const measureCount = random.whole(1, 2);
    const hasProducts = random.chance(0.5);
    const hasGaps = random.chance(0.3);
    const whole = tidyTable(random, language, measureCount, hasProducts);
    const table = hasGaps ? withMissing(whole, random) : whole;
    const form = {
      ...randomForm(random, hasProducts, measureCount, hasGaps),
      ...(placing === 'alone' ? {} : { fromColumn: 0 }),
    };
    tables.push(table);
    forms.push(form);
    printed.push(print(table, form, i + 1));
    kinds.push([...(placing === 'alone' ? [] : [`two tables ${placing}`]), ...kindsOf(form, hasGaps)]);
  }
  const sheet = sheetOf(printed, placing === 'side by side', forms[0]?.fromColumn ?? 0);
  return { bytes: workbookOf([sheet]), tables, kinds };
}

/** Print, read and compare: one trial for each table of the workbook. */
export async function trials(seed: number): Promise<readonly Trial[]> {
  const { bytes, tables, kinds } = workbookOfSeed(seed);
  const session = await open(bytes, `table-${String(seed)}.xlsx`);
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
  let top = 0;
  let left = 0;
  for (const block of blocks) {
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
  const lines = Array.from(rows, (row) => (row ?? []).join(' | '));
  return { name: 'Sheet1', lines: ['', ...lines, ''].join('\n'), merges, fromColumn };
}
