import type { Random } from './random.ts';

/** How a table is laid out for print. */
export interface Form {
  /** Where the years stand: in a column; over the columns; over or under the measures. */
  readonly shape: 'long' | 'years' | 'measures under years' | 'years under measures';
  readonly unitPlace: 'title' | 'header' | 'unit row';
  readonly isMerged: boolean;
  /** How areas stand beside products. */
  readonly stub: 'columns' | 'once' | 'merged' | 'headings' | 'indent by style' | 'indent by spaces';
  readonly total: 'none' | 'named' | 'unnamed';
  readonly hasSubtotals: boolean;
  readonly yearMark: '' | '*' | ' p' | ' 1)' | '^1';
  readonly labelMark: '' | ' 2/' | '^2';
  readonly valueMark: '' | 'e';
  readonly missing: '' | '..' | '...' | 'n/a';
  readonly numbers: 'cells' | 'point' | 'comma' | 'space and comma';
  readonly bannerLines: number;
  readonly fromColumn: number;
  readonly hasFooter: boolean;
  readonly isNewestFirst: boolean;
}

/** A random form for a table with or without products, one or two measures, and missing figures or none. */
export function randomForm(random: Random, hasProducts: boolean, measureCount: number, hasGaps: boolean): Form {
  const shape = random.one(
    measureCount === 1
      ? (['long', 'years', 'years'] as const)
      : (['long', 'measures under years', 'years under measures'] as const),
  );
  const stub = hasProducts
    ? random.one(['columns', 'once', 'merged', 'headings', 'indent by style', 'indent by spaces'] as const)
    : 'columns';
  const isIndented = stub.startsWith('indent');
  const hasSubtotals = isIndented || (hasProducts && stub !== 'columns' && random.chance(0.3));
  return {
    shape: isIndented && shape === 'long' ? (measureCount === 1 ? 'years' : 'measures under years') : shape,
    unitPlace:
      measureCount === 1
        ? random.one(['title', 'header', 'unit row'] as const)
        : random.one(['header', 'unit row'] as const),
    isMerged: random.chance(0.5),
    stub,
    total: shape === 'long' ? 'none' : random.one(['none', 'none', 'named', 'unnamed'] as const),
    hasSubtotals: shape === 'long' && !isIndented ? false : hasSubtotals,
    yearMark: random.chance(0.25) ? random.one(['*', ' p', ' 1)', '^1'] as const) : '',
    labelMark: random.chance(0.15) ? random.one([' 2/', '^2'] as const) : '',
    valueMark: random.chance(0.1) && shape !== 'long' ? 'e' : '',
    missing: hasGaps ? random.one(['', '..', '...', 'n/a'] as const) : '',
    numbers: random.chance(0.3) ? random.one(['point', 'comma', 'space and comma'] as const) : 'cells',
    bannerLines: random.one([0, 1, 1, 2, 3]),
    fromColumn: random.chance(0.15) ? random.whole(1, 2) : 0,
    hasFooter: random.chance(0.4),
    isNewestFirst: random.chance(0.15),
  };
}

/** The kinds of mess in a form, as they are counted. */
export function kindsOf(form: Form, hasGaps: boolean): readonly string[] {
  const isWide = form.shape !== 'long';
  const isTwoLevels = form.shape.includes('under');
  return [
    form.bannerLines > 0 ? 'title lines above the header' : '',
    form.shape === 'years' ? 'years over the columns' : '',
    isTwoLevels ? form.shape : '',
    isTwoLevels ? (form.isMerged ? 'merged header' : 'header of two rows without merges') : '',
    form.unitPlace === 'title'
      ? 'unit in the title'
      : form.unitPlace === 'header'
        ? 'unit in the header'
        : 'unit in a row of its own',
    form.stub === 'columns' ? '' : stubKinds[form.stub],
    form.hasSubtotals && !form.stub.startsWith('indent') ? 'sub-totals after their parts' : '',
    form.total === 'named' ? 'total row' : form.total === 'unnamed' ? 'total row that does not say total' : '',
    form.yearMark !== '' && isWide ? 'note mark on a year' : '',
    form.labelMark !== '' ? 'note mark on a name' : '',
    form.valueMark !== '' ? 'mark on a figure' : '',
    hasGaps ? (form.missing === '' ? 'empty cells' : 'signs for missing figures') : '',
    form.numbers === 'point' ? 'figures as text, 1,234.5' : '',
    form.numbers === 'comma' ? 'figures as text, 1.234,5' : '',
    form.numbers === 'space and comma' ? 'figures as text, 1 234,5' : '',
    form.fromColumn > 0 ? 'table begins right of column A' : '',
    form.hasFooter ? 'source line below' : '',
    form.isNewestFirst ? 'newest year first' : '',
  ].filter((kind) => kind !== '');
}

const stubKinds: Readonly<Record<Exclude<Form['stub'], 'columns'>, string>> = {
  once: 'name once for its block',
  merged: 'name merged over its block',
  headings: 'groups as heading rows',
  'indent by style': 'parts indented by cell style',
  'indent by spaces': 'parts indented by spaces',
};
