import { remembered } from '../../vocabulary/remembered.ts';
import { parseUnit, unitOf } from '../../vocabulary/units.ts';
import type { Grid } from '../grid.ts';

/** Words over a column: header cells from top to bottom, group names filled across their merge, joined by a dot. */
export function headerLabel(grid: Grid, headerRows: readonly number[], column: number): string {
  const parts: string[] = [];
  for (const row of headerRows) {
    const part = headerCell(grid, row, column);
    if (part !== '' && part !== parts[parts.length - 1]) parts.push(part);
  }
  const words = parts.filter((part) => !isUnitOnly(part));
  return (words.length > 0 ? words : parts).join(' · ');
}

/**
 * The unit that a column's header names: a cell of its own, in brackets, after a comma, or at the end of a name.
 * A cell that says nothing but the unit goes before any other: a code beneath it, as `NGAS_EUR`, may only look like one.
 */
export function headerUnit(grid: Grid, headerRows: readonly number[], column: number): string | null {
  const cells = headerRows.map((row) => headerCell(grid, row, column)).reverse();
  for (const cell of [...cells.filter(isUnitOnly), ...cells]) {
    const unit = unitInText(cell);
    if (unit !== null) return unit;
  }
  return null;
}

/** The unit in a header's words, or null. */
export function unitInText(written: string): string | null {
  return unitWithin(written);
}

const unitWithin = remembered(findUnit);

function findUnit(written: string): string | null {
  if (written === '' || written.length > 300) return null;
  const text = narrowBrackets(written);
  for (const match of [...text.matchAll(/[([]([^()[\]]{1,40})[)\]]/g)].reverse()) {
    const unit = parseUnit(match[1] ?? '');
    if (unit !== null && !isCalendarYear(unit)) return twiceSaid(unit);
  }
  for (const tail of [/[,،，;:：]\s*([^,،，;:：]{1,30})$/u, /[\s,](?:in|en|в|по|بال)\s+([^\s].{0,30})$/u]) {
    const found = tail.exec(text)?.[1];
    const ofTail = found === undefined ? null : parseUnit(found);
    if (ofTail !== null) return ofTail;
  }
  return snakeUnit(text) ?? (isUnitOnly(text) ? parseUnit(text.replace(/[()[\]]/g, '')) : null);
}

/** "(2021年)" is a year, not two thousand of them. */
function isCalendarYear(unit: string): boolean {
  return /^(1[5-9]|20|21)\d\d year$/.test(unit);
}

/** Chinese offices write full-width brackets: 产量（吨）. */
function narrowBrackets(text: string): string {
  return /[（）［］]/u.test(text) ? text.replace(/[（［]/gu, '(').replace(/[）］]/gu, ')') : text;
}

/** Bilingual offices write the unit in both languages: "(ha/ ha)" is hectares, as an area per area means nothing. */
function twiceSaid(unit: string): string {
  const [top, bottom] = unit.split('/');
  return top !== undefined && top === bottom && unitOf(top)?.dimension === 'area' ? top : unit;
}

/** `net_weight_kg`, `area_plantada_mil_ha`, `Trade_Value__US__`: names that export programs make. */
function snakeUnit(text: string): string | null {
  if (!/^[\p{L}\p{N}]+(_+[\p{L}\p{N}%$]+)+_*$/u.test(text)) return null;
  if (/__US__$/i.test(text)) return 'USD';
  const words = text.replace(/_+$/, '').split(/_+/);
  for (const size of [3, 2, 1]) {
    if (words.length <= size) continue;
    const tail = words.slice(-size);
    // `price_usd_kg`: a price; `area_mil_ha`: thousands.
    const unit =
      parseUnit(tail.join(' ')) ??
      (size > 1 ? parseUnit(`${tail.slice(0, -1).join(' ')}/${tail[size - 1] ?? ''}`) : null);
    if (unit !== null && unit !== 'number' && unit !== 'year' && unit !== 'month') return unit;
  }
  return null;
}

function isUnitOnly(text: string): boolean {
  return /^[([].*[)\]]$/.test(text) && parseUnit(text.slice(1, -1)) !== null;
}

function headerCell(grid: Grid, row: number, column: number): string {
  const own = clean(grid.text(row, column));
  if (own !== '') return own;
  for (const merge of grid.merges) {
    if (row < merge.top || row > merge.bottom || column < merge.left || column > merge.right) continue;
    return clean(grid.text(merge.top, merge.left));
  }
  return '';
}

function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Zs}]+/gu, ' ').trim();
}
