import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { isMissingCode } from '../../vocabulary/missing-codes.ts';
import { parseUnit, unitOf } from '../../vocabulary/units.ts';
import type { Grid } from '../grid.ts';
import { figureCells } from './accepted-marks.ts';
import type { ColumnLooks } from './column-looks.ts';
import { headerUnit, unitInText } from './header-label.ts';
import type { TableStructure } from './structure.ts';

/** A unit's code and where it was found. */
export interface FoundUnit {
  readonly unit: string;
  readonly by: string;
}

/** The unit of a column of figures, from the nearest place that names one: unit row, header, its cells, the title. */
export function unitOfColumn(
  grid: Grid,
  structure: TableStructure,
  looks: ColumnLooks,
  label: string,
  title: FoundUnit | null,
): FoundUnit | null {
  const own = agreed(looks.tally.columns.map((column) => unitAbove(grid, structure, column)));
  if (own !== null) return own;
  const ofLabel = unitInText(label) ?? wholeUnit(label.split(' · ').at(-1) ?? '');
  if (ofLabel !== null) return { unit: ofLabel, by: 'the header' };
  const figures = figureCells(looks);
  if (looks.percents > 0 && looks.percents >= figures / 2) return { unit: '%', by: 'percent signs in its cells' };
  const [currency] = [...looks.currencies].sort((a, b) => b[1] - a[1]);
  if (currency !== undefined && currency[1] >= figures / 2) return { unit: currency[0], by: 'its cells' };
  // A percent format shows 12.5 % for the 0.125 that the cell holds, and the cell's value is what is read.
  const { percentFormats, formatsSeen } = looks.tally;
  if (percentFormats > 0 && percentFormats >= formatsSeen / 2) return { unit: 'ratio', by: 'the percent format' };
  return title !== null && suits(title.unit, label) ? title : null;
}

function unitAbove(grid: Grid, structure: TableStructure, column: number): FoundUnit | null {
  if (structure.unitRow !== null) {
    const text = grid.text(structure.unitRow, column).trim();
    const unit = parseUnit(text.replace(/^[([]|[)\]]$/gu, '')) ?? unitInText(text);
    if (unit !== null) return { unit, by: 'the row of units' };
  }
  const unit = headerUnit(grid, structure.headerRows, column);
  return unit === null ? null : { unit, by: 'the header' };
}

/** A cell that is nothing but a unit: `Tonnes`, `тыс. голов`. Counts and spans of time are words of their own. */
function wholeUnit(text: string): string | null {
  if (text.length < 2 || text.length > 30) return null;
  const unit = parseUnit(text);
  const dimension = unit === null ? undefined : unitOf(unit)?.dimension;
  if (unit === null || dimension === undefined || dimension === 'time') return null;
  return dimension === 'count' && !/\d/u.test(unit) ? null : unit;
}

/** The one unit of all columns of a measure: where it stands over the first of them only, it is that of the others. */
function agreed(units: readonly (FoundUnit | null)[]): FoundUnit | null {
  const found = units.filter((each) => each !== null);
  const [first] = found;
  return first !== undefined && found.every(({ unit }) => unit === first.unit) ? first : null;
}

/** Whether a unit of the title can be that of a column: tonnes in a title are not the unit of an area. */
function suits(unit: string, label: string): boolean {
  const guess = roleOf(label);
  const dimension = unitOf(unit)?.dimension;
  if (guess === null || guess.confidence < 0.8 || dimension === undefined) return true;
  switch (guess.role) {
    case 'area-harvested':
    case 'area':
      return dimension === 'area';
    case 'yield':
      return dimension === 'yield';
    case 'price':
      return dimension === 'price' || dimension === 'money';
    case 'value':
      return dimension === 'money';
    case 'production':
    case 'quantity':
      return !['area', 'yield', 'price', 'money', 'share'].includes(dimension);
    default:
      return false;
  }
}

/** A title without the years at its end: "Area in hectares, 2021 to 2023". */
function undated(title: string): string {
  return title.replace(yearsAtEnd, '');
}

const yearsAtEnd =
  /[\s,;:،，(（–-]*(?:in |en |за |в )?(?:1[89]|20)\d\d(?:\s?(?:[-–—/]|to|and|à|a|al|и|по|至|إلى)\s?(?:(?:1[89]|20)\d\d|\d\d))?\s*(?:гг?\.?|год\p{L}*|年)?[)）]?\s*$/iu;

const unitWord =
  /(?:^|[\s(（]|[金数]额?量?|计量)(?:units?|unités?|unidad(?:es)?|unidade|satuan|единиц[аы] измерения|ед\. изм\.|الوحدة|وحدة القياس|单位|計量單位)\s*[:：]\s*([^),;，；）]+)/iu;

/** The unit that the words above the header name for all figures of the table; null when they name none or several. */
export function titleUnit(grid: Grid, structure: TableStructure): FoundUnit | null {
  const { firstColumn, lastColumn, label } = structure;
  const own = unitsOver(grid, structure, firstColumn, lastColumn);
  // Words farther left belong to the table beside it, where this one has a title of its own.
  const isTitled = own.texts.some((text) => text.startsWith(label));
  const { units } = own.units.size > 0 || isTitled ? own : unitsOver(grid, structure, 0, firstColumn - 1);
  if (units.size === 0) {
    const unit = unitInText(label) ?? unitInText(undated(label));
    if (unit !== null) units.add(unit);
  }
  const [only] = units;
  return only === undefined || units.size > 1 ? null : { unit: only, by: 'the title' };
}

/** Units and words in the rows over a header, from one column to another. */
function unitsOver(
  grid: Grid,
  { bannerRows }: TableStructure,
  first: number,
  last: number,
): { readonly units: Set<string>; readonly texts: readonly string[] } {
  const units = new Set<string>();
  const texts: string[] = [];
  for (const row of bannerRows) {
    for (let column = first; column <= Math.min(last, grid.columnCount - 1); column += 1) {
      if (grid.kind(row, column) !== 'text') continue;
      const text = grid.text(row, column).replace(/\s+/gu, ' ').trim();
      if (isMissingCode(text)) continue;
      texts.push(text);
      const stated = unitWord.exec(text)?.[1];
      const unit =
        stated === undefined
          ? (unitInText(text) ?? wholeUnit(text) ?? unitInText(undated(text)))
          : parseUnit(stated.trim());
      if (unit !== null) units.add(unit);
    }
  }
  return { units, texts };
}
