import type { Form } from './form.ts';
import { words } from './words.ts';
import type { TidyTable } from './tidy-table.ts';

/** A printed block: rows of cells in short form, merged ranges from its own first cell on. */
export interface Printed {
  /** Rows above the header. */
  readonly above: number;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

type Block = Pick<Printed, 'rows' | 'merges'>;

interface Value {
  readonly period: number;
  readonly measure: number;
}

/** Lay a table out for print. */
export function print(table: TidyTable, form: Form, number: number): Printed {
  const its = words[table.language];
  const periods = table.periods.map((_, i) => i);
  if (form.isNewestFirst) periods.reverse();
  const measures = table.measures.map((_, i) => i);
  const columns = valueColumns(form, periods, measures);
  const stub = stubHeaders(table, form);
  const header = headerRows(table, form, stub, columns);
  const body = bodyRows(table, form, periods, columns, stub.length);
  const title = `${its.table} ${String(number)}. ${table.measures.map(({ word }) => word).join(', ')} ${its.by}`;
  const unit = form.unitPlace === 'title' ? ` (${table.measures[0]?.unitWord ?? ''})` : '';
  const banner = [`${title}${unit}`, `${table.periods[0] ?? ''} - ${table.periods.at(-1) ?? ''}`, ''].slice(
    0,
    titleLines(form),
  );
  const above = [...banner.map((line) => [line]), ...header.rows];
  const shift = (merges: Printed['merges'], by: number): Printed['merges'] =>
    merges.map((merge) => ({ ...merge, top: merge.top + by, bottom: merge.bottom + by }));
  return {
    above: banner.length,
    rows: [...above, ...body.rows, ...footer(table, form)],
    merges: [...shift(header.merges, banner.length), ...shift(body.merges, above.length)],
  };
}

/** A unit in the title needs a title. */
function titleLines(form: Form): number {
  return form.unitPlace === 'title' ? Math.max(1, form.bannerLines) : form.bannerLines;
}

function valueColumns(form: Form, periods: readonly number[], measures: readonly number[]): readonly Value[] {
  switch (form.shape) {
    case 'long':
      return measures.map((measure) => ({ period: -1, measure }));
    case 'years':
    case 'measures under years':
      return periods.flatMap((period) => measures.map((measure) => ({ period, measure })));
    case 'years under measures':
      return measures.flatMap((measure) => periods.map((period) => ({ period, measure })));
  }
}

function stubHeaders(table: TidyTable, form: Form): readonly string[] {
  const its = words[table.language];
  const period = form.shape === 'long' ? [its.periodHeader] : [];
  if (table.products === null) return [its.areaHeader, ...period];
  if (form.stub === 'headings') return [its.productHeader, ...period];
  if (form.stub.startsWith('indent')) return [`${its.areaHeader} / ${its.productHeader}`, ...period];
  return [its.areaHeader, its.productHeader, ...period];
}

function headerRows(table: TidyTable, form: Form, stub: readonly string[], columns: readonly Value[]): Block {
  const unit = (measure: number): string => `(${table.measures[measure]?.unitWord ?? ''})`;
  const word = (measure: number): string =>
    `${table.measures[measure]?.word ?? ''}${form.unitPlace === 'header' ? ` ${unit(measure)}` : ''}`;
  // A raised mark ends its cell: before a unit it is printed as a mark with a bracket.
  const mark = form.yearMark === '^1' && form.shape === 'years' && form.unitPlace === 'header' ? ' 1)' : form.yearMark;
  const year = (period: number): string =>
    `${table.periods[period] ?? ''}${period === table.periods.length - 1 ? mark : ''}`;
  const blank = stub.map(() => '');
  const unitRow = form.unitPlace === 'unit row' ? [[...blank, ...columns.map(({ measure }) => unit(measure))]] : [];
  switch (form.shape) {
    case 'long':
      return { rows: [[...stub, ...columns.map(({ measure }) => word(measure))], ...unitRow], merges: [] };
    case 'years': {
      // One measure: a unit in the header stands behind each year.
      const inHeader = form.unitPlace === 'header' ? ` ${unit(0)}` : '';
      return {
        rows: [[...stub, ...columns.map(({ period }) => `${year(period)}${inHeader}`)], ...unitRow],
        merges: [],
      };
    }
    default: {
      const isYearAbove = form.shape === 'measures under years';
      const above = columns.map((each) => (isYearAbove ? year(each.period) : word(each.measure)));
      const below = columns.map((each) => (isYearAbove ? word(each.measure) : year(each.period)));
      const first = above.map((text, i) => (i > 0 && above[i - 1] === text ? '' : text));
      const merges = form.isMerged
        ? [...stub.map((_, i) => ({ top: 0, left: i, bottom: 1, right: i })), ...spans(first, stub.length)]
        : [];
      return { rows: [[...stub, ...first], [...blank, ...below], ...unitRow], merges };
    }
  }
}

/** Each text with the empty cells behind it. */
function spans(texts: readonly string[], shift: number): Printed['merges'] {
  const starts = texts.flatMap((text, i) => (text === '' ? [] : [i]));
  return starts.flatMap((start, i) => {
    const end = (starts[i + 1] ?? texts.length) - 1;
    return end > start ? [{ top: 0, left: start + shift, bottom: 0, right: end + shift }] : [];
  });
}

function bodyRows(
  table: TidyTable,
  form: Form,
  periods: readonly number[],
  columns: readonly Value[],
  stub: number,
): Block {
  const rows: string[][] = [];
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  const products = (table.products ?? ['']).map((_, i) => i);
  const its = words[table.language];
  const cells = (area: number, product: number, period: number): string[] =>
    columns.map((each) =>
      figure(
        form,
        table.figure(area, product, each.period < 0 ? period : each.period, each.measure),
        area + product === 0 && each.period === 0,
      ),
    );
  const sums = (ofAreas: readonly number[]): string[] =>
    columns.map((each) =>
      figure(
        form,
        ofAreas
          .flatMap((area) => products.map((product) => table.figure(area, product, each.period, each.measure) ?? 0))
          .reduce((a, b) => a + b, 0),
        false,
      ),
    );
  table.areas.forEach((name, area) => {
    const label = `${name}${area === 1 ? form.labelMark : ''}`;
    const begin = rows.length;
    if (form.stub === 'headings') rows.push([label]);
    if (form.stub.startsWith('indent')) rows.push([label, ...sums([area])]);
    for (const product of products) {
      for (const period of form.shape === 'long' ? periods : [-1]) {
        const isFirst = rows.length === begin;
        const names = namesOf(table, form, label, product, isFirst);
        const year = form.shape === 'long' ? [table.periods[period] ?? ''] : [];
        rows.push([...names, ...year, ...cells(area, product, period)]);
      }
    }
    if (form.stub === 'merged' && rows.length - begin > 1)
      merges.push({ top: begin, left: 0, bottom: rows.length - 1, right: 0 });
    if (form.stub === 'headings' && form.isMerged)
      merges.push({ top: begin, left: 0, bottom: begin, right: stub + columns.length - 1 });
    if (form.hasSubtotals && !form.stub.startsWith('indent')) {
      const names = form.stub === 'headings' ? [its.total] : ['', its.total];
      rows.push([...names, ...sums([area])]);
    }
  });
  if (form.total !== 'none') {
    const names = [form.total === 'named' ? its.total : its.whole, ...Array.from({ length: stub - 1 }, () => '')];
    rows.push([...names, ...sums(table.areas.map((_, i) => i))]);
  }
  return { rows, merges };
}

function namesOf(table: TidyTable, form: Form, area: string, product: number, isFirst: boolean): string[] {
  if (table.products === null) return [area];
  const name = table.products[product] ?? '';
  switch (form.stub) {
    case 'columns':
      return [area, name];
    case 'once':
    case 'merged':
      return [isFirst ? area : '', name];
    case 'headings':
      return [name];
    case 'indent by style':
      return [`>>${name}`];
    case 'indent by spaces':
      return [`'···${name}`];
  }
}

function figure(form: Form, value: number | null, isMarked: boolean): string {
  if (value === null) return form.missing === '' ? '' : `'${form.missing}`;
  const mark = isMarked ? form.valueMark : '';
  const rounded = Math.round(value * 10) / 10;
  if (form.numbers === 'cells') return mark === '' ? String(rounded) : `'${String(rounded)}${mark}`;
  const [whole = '', part = '0'] = rounded.toFixed(1).split('.');
  const [thousands, decimal] = marks[form.numbers];
  return `'${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${part}${mark}`;
}

const marks = { point: [',', '.'], comma: ['.', ','], 'space and comma': ['\u00a0', ','] } as const;

function footer(table: TidyTable, form: Form): readonly (readonly string[])[] {
  const its = words[table.language];
  const year = form.yearMark.replace('^', '').trim();
  const isWide = form.shape !== 'long';
  return [
    year !== '' && isWide ? [`'${year} ${its.provisional}`] : [],
    form.labelMark !== '' ? [`'${form.labelMark.replace('^', '').trim()} ${its.estimate}`] : [],
    form.valueMark !== '' ? [`'${form.valueMark} ${its.estimate}`] : [],
    form.missing !== '' ? [`'${form.missing} ${its.notAvailable}`] : [],
    form.hasFooter ? [its.source] : [],
  ].filter((row) => row.length > 0);
}
