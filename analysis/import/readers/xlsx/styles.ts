import type { CellStyle } from '../../grid.ts';
import { isCalendar } from '../excel-dates.ts';
import type { Look } from '../sheet-grid.ts';
import { builtInFormat } from './number-formats.ts';
import { walkXml, type Attributes } from './xml-elements.ts';

/** The cell formats of a workbook, resolved to few looks. */
export class Styles {
  /** Number of the look of each cell format. */
  readonly looks: readonly number[];
  readonly distinct: readonly Look[];
  /** Whether the part came to its end. */
  readonly isWhole: boolean;
  readonly #formats: readonly string[];

  constructor(looks: readonly number[], distinct: readonly Look[], isWhole: boolean) {
    this.isWhole = isWhole;
    this.looks = looks;
    this.distinct = distinct;
    this.#formats = looks.map((look) => distinct[look]?.format ?? '');
  }

  /** Whether a cell format shows a number as a calendar day. */
  isDay(cellFormat: number, value: number): boolean {
    const format = this.#formats[cellFormat];
    return format !== undefined && format !== '' && isCalendar(format, value);
  }
}

interface Border {
  top: boolean;
  bottom: boolean;
}

/** What `styles.xml` lists, as far as it shows in a look. */
interface Lists {
  readonly formats: Map<number, string>;
  readonly fonts: CellStyle[];
  readonly fills: boolean[];
  readonly borders: Border[];
}

/** Read `styles.xml`; a workbook without one has no looks. */
export function readStyles(part: Uint8Array | null, file: string): Styles {
  const distinct: Look[] = [{ format: '', style: {} }];
  if (part === null) return new Styles([], distinct, true);
  const ids = new Map<string, number>([[keyOf('', {}), 0]]);
  const looks: number[] = [];
  const lists: Lists = { formats: new Map(), fonts: [], fills: [], borders: [] };
  // Lists of the same element names stand in differential styles and extensions too: only those at their place count.
  const path: string[] = [];
  let format = '';
  let style: Writable<CellStyle> = {};
  const isWhole = walkXml(part, file, {
    start(name, attributes) {
      const parent = path.at(-1) ?? '';
      path.push(name);
      if (path[1] === 'cellXfs' && parent === 'cellXfs') {
        format = formatOf(lists, numberOf(attributes, 'numFmtId'));
        style = styleOf(lists, attributes);
      } else if (path[1] === 'cellXfs' && name === 'alignment') {
        const indent = numberOf(attributes, 'indent');
        if (indent > 0) style.indent = indent;
      } else if (path[1] !== 'cellXfs') takeList(lists, path, parent, attributes);
    },
    end(name) {
      if (path.length === 3 && path[1] === 'cellXfs' && path[2] === name) {
        const key = keyOf(format, style);
        let id = ids.get(key);
        if (id === undefined) {
          id = distinct.push({ format, style }) - 1;
          ids.set(key, id);
        }
        looks.push(id);
      }
      path.pop();
    },
  });
  return new Styles(looks, distinct, isWhole);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function takeList(lists: Lists, path: readonly string[], parent: string, attributes: Attributes): void {
  const [, list, item, part] = path;
  if (path.length === 3 && list === 'numFmts' && item === 'numFmt') {
    lists.formats.set(numberOf(attributes, 'numFmtId'), attributes.get('formatCode') ?? '');
  } else if (path.length === 3 && list === 'fonts') lists.fonts.push({});
  else if (path.length === 3 && list === 'fills') lists.fills.push(false);
  else if (path.length === 3 && list === 'borders') lists.borders.push({ top: false, bottom: false });
  else if (list === 'fonts' && path.length === 4) takeFont(lists.fonts, part ?? '', attributes);
  else if (list === 'fills' && path.length >= 4) takeFill(lists.fills, path, parent, attributes);
  else if (list === 'borders' && path.length === 4) {
    const border = lists.borders.at(-1);
    const isLine = (attributes.get('style') ?? 'none') !== 'none';
    if (border !== undefined && (part === 'top' || part === 'bottom')) border[part] = isLine;
  }
}

function takeFont(fonts: CellStyle[], part: string, attributes: Attributes): void {
  const font: Writable<CellStyle> = fonts.at(-1) ?? {};
  if (part === 'b' && isOn(attributes)) font.bold = true;
  else if (part === 'i' && isOn(attributes)) font.italic = true;
  else if (part === 'vertAlign' && attributes.get('val') === 'superscript') font.raisedFrom = 0;
}

/** White paint over a whole sheet is no mark that a person sees. */
function takeFill(fills: boolean[], path: readonly string[], parent: string, attributes: Attributes): void {
  const last = fills.length - 1;
  const part = path.at(-1);
  if (path.length === 4) {
    const pattern = attributes.get('patternType') ?? 'none';
    fills[last] = part === 'gradientFill' || (part === 'patternFill' && pattern !== 'none');
  } else if (parent === 'patternFill' && part === 'fgColor') {
    const rgb = attributes.get('rgb')?.slice(-6).toUpperCase();
    const isTinted = numberOf(attributes, 'tint') !== 0;
    const isWhite = rgb === 'FFFFFF' || ['1', '9'].includes(attributes.get('indexed') ?? '');
    if (isWhite || (attributes.get('theme') === '0' && !isTinted)) fills[last] = false;
  }
}

function styleOf(lists: Lists, attributes: Attributes): Writable<CellStyle> {
  const style: Writable<CellStyle> = { ...lists.fonts[numberOf(attributes, 'fontId')] };
  if (lists.fills[numberOf(attributes, 'fillId')] === true) style.filled = true;
  const border = lists.borders[numberOf(attributes, 'borderId')];
  if (border?.top === true) style.borderTop = true;
  if (border?.bottom === true) style.borderBottom = true;
  return style;
}

function formatOf(lists: Lists, id: number): string {
  const code = lists.formats.get(id) ?? builtInFormat(id);
  return /^general$/i.test(code.trim()) ? '' : code;
}

/** `<b/>` and `<b val="1"/>` switch on, `<b val="0"/>` off. */
function isOn(attributes: Attributes): boolean {
  const value = attributes.get('val');
  return value === undefined || (value !== '0' && value !== 'false');
}

function numberOf(attributes: Attributes, name: string): number {
  const value = Number(attributes.get(name) ?? 0);
  return Number.isFinite(value) ? value : 0;
}

function keyOf(format: string, style: CellStyle): string {
  const { bold, italic, filled, indent, borderTop, borderBottom, raisedFrom } = style;
  return JSON.stringify([format, bold, italic, filled, indent, borderTop, borderBottom, raisedFrom]);
}
