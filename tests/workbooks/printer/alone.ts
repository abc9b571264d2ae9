import { languages } from '../../../analysis/model/text.ts';
import type { Form } from './form.ts';
import { Random } from './random.ts';
import { trialsOf, workbookOfWishes, type Placing, type Trial } from './trial.ts';

const plain: Form = {
  shape: 'long',
  unitPlace: 'header',
  isMerged: false,
  stub: 'columns',
  total: 'none',
  hasSubtotals: false,
  yearMark: '',
  labelMark: '',
  valueMark: '',
  missing: '',
  numbers: 'cells',
  bannerLines: 0,
  fromColumn: 0,
  hasFooter: false,
  isNewestFirst: false,
};

const years: Partial<Form> = { shape: 'years', unitPlace: 'title', bannerLines: 1 };

interface Mess {
  readonly kind: string;
  readonly change: Partial<Form>;
  readonly measureCount?: number;
  readonly hasProducts?: boolean;
  readonly hasGaps?: boolean;
  readonly placing?: Placing;
}

/** Each kind of mess by itself, in a table that is plain but for it. */
export const messes: readonly Mess[] = [
  { kind: 'nothing: a header and rows', change: {} },
  { kind: 'title lines above the header', change: { bannerLines: 3 } },
  { kind: 'unit in the title', change: { unitPlace: 'title', bannerLines: 1 } },
  { kind: 'unit in a row of its own', change: { unitPlace: 'unit row' } },
  { kind: 'years over the columns', change: years },
  { kind: 'measures under years, merged', change: { shape: 'measures under years', isMerged: true }, measureCount: 2 },
  { kind: 'measures under years, not merged', change: { shape: 'measures under years' }, measureCount: 2 },
  { kind: 'years under measures, merged', change: { shape: 'years under measures', isMerged: true }, measureCount: 2 },
  { kind: 'years under measures, not merged', change: { shape: 'years under measures' }, measureCount: 2 },
  { kind: 'name once for its block', change: { stub: 'once' }, hasProducts: true },
  { kind: 'name merged over its block', change: { stub: 'merged' }, hasProducts: true },
  { kind: 'groups as heading rows', change: { ...years, stub: 'headings' }, hasProducts: true },
  { kind: 'parts indented by cell style', change: { ...years, stub: 'indent by style' }, hasProducts: true },
  { kind: 'parts indented by spaces', change: { ...years, stub: 'indent by spaces' }, hasProducts: true },
  { kind: 'sub-totals after their parts', change: { ...years, stub: 'merged', hasSubtotals: true }, hasProducts: true },
  { kind: 'total row', change: { ...years, total: 'named' } },
  { kind: 'total row that does not say total', change: { ...years, total: 'unnamed' } },
  { kind: 'note mark on a year: 2022*', change: { ...years, yearMark: '*' } },
  { kind: 'note mark on a year: 2022 1)', change: { ...years, yearMark: ' 1)' } },
  { kind: 'note mark on a year: 2022¹', change: { ...years, yearMark: '^1' } },
  { kind: 'note mark on a name', change: { ...years, labelMark: ' 2/' } },
  { kind: 'mark on a figure', change: { ...years, valueMark: 'e' } },
  { kind: 'empty cells', change: years, hasGaps: true },
  { kind: 'signs for missing figures', change: { ...years, missing: '..' }, hasGaps: true },
  { kind: 'figures as text, 1,234.5', change: { ...years, numbers: 'point' } },
  { kind: 'figures as text, 1.234,5', change: { ...years, numbers: 'comma' } },
  { kind: 'figures as text, 1 234,5', change: { ...years, numbers: 'space and comma' } },
  { kind: 'table begins right of column A', change: { fromColumn: 2 } },
  { kind: 'source line below', change: { hasFooter: true } },
  { kind: 'newest year first', change: { ...years, isNewestFirst: true } },
  { kind: 'two tables side by side', change: years, placing: 'side by side' },
  { kind: 'two tables stacked', change: years, placing: 'stacked' },
];

/** Trials of one kind of mess alone, `count` workbooks, the languages in turn. */
export async function trialsAlone(mess: Mess, count: number): Promise<readonly Trial[]> {
  const { change, measureCount = 1, hasProducts = false, hasGaps = false, placing = 'alone' } = mess;
  const wish = { measureCount, hasProducts, hasGaps, form: { ...plain, ...change } };
  const all: Trial[] = [];
  for (let i = 0; i < count; i += 1) {
    const language = languages[i % languages.length] ?? 'en';
    const wishes = placing === 'alone' ? [wish] : [wish, wish];
    all.push(...(await trialsOf(workbookOfWishes(new Random(i + 1), language, wishes, placing))));
  }
  return all;
}
