import { latinDigits } from '../../vocabulary/digits.ts';
import { remembered } from '../../vocabulary/remembered.ts';
import type { NumberMarks } from '../plan/plan.ts';
import { affixOf, plainAffixes, type Affixes } from './number-affixes.ts';
import { mayBeFigure } from './text-digits.ts';

/**
 * How a text is written, if it is a number. `dot3` and `comma3` ("1.234") read two ways; `dot`, `comma` prove a decimal
 * mark, `dots`, `commas` ("1.234.567", also "12,34,567") a thousands mark, `dot-comma` ("1.234,5") and `comma-dot` both.
 * `arabic`: a fraction with the Arabic decimal mark, which reads one way. `code`: digits that begin with a zero they
 * would lose.
 */
export type NumberShape =
  | 'none'
  | 'code'
  | 'integer'
  | 'dot'
  | 'comma'
  | 'dot3'
  | 'comma3'
  | 'dots'
  | 'commas'
  | 'dot-comma'
  | 'comma-dot'
  | 'arabic';

export interface NumberLook {
  readonly shape: NumberShape;
  /** Mark between groups of three other than dot and comma. */
  readonly group: ' ' | "'" | null;
  readonly isPercent: boolean;
  /** Code of the currency written beside the figure, as `unit-atoms` codes it. */
  readonly currency: string | null;
}

const none: NumberLook = { shape: 'none', group: null, isPercent: false, currency: null };
const looks = new Map<string, NumberLook>();

/** Tell how a text writes a number, without deciding what its marks mean. */
export function numberLook(text: string): NumberLook {
  return mayBeFigure(text) ? lookOf(text) : none;
}

const lookOf = remembered(lookAt);

function lookAt(text: string): NumberLook {
  const dressed = undress(text);
  if (dressed === null) return none;
  const { core, affixes } = dressed;
  if (/[\u066b\u066c]/.test(core)) return arabic.test(core) ? look(arabicShape(core), null, affixes) : none;
  const group = /^\d{1,3}([ '])\d{3}(?!\d)/.exec(core)?.[1];
  if (group === undefined) return look(shapeOf(core), null, affixes);
  if (!(group === ' ' ? spaced : apostrophes).test(core)) return none;
  const shape = shapeOf(core.split(group).join(''));
  // After a group the next mark is the decimal mark: "1 234,567" reads one way.
  const settled = shape === 'dot3' ? 'dot' : shape === 'comma3' ? 'comma' : shape;
  return look(settled, group === ' ' ? ' ' : "'", affixes);
}

/** The number a text stands for under the marks, or NaN. Percent signs, currencies and brackets are read past. */
export function readNumber(text: string, marks: NumberMarks): number {
  const dressed = undress(text);
  if (dressed === null) return Number.NaN;
  const digits = plainDigits(dressed.core, marks);
  if (digits === null || !/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(digits)) return Number.NaN;
  const value = Number(digits);
  return dressed.affixes.isNegative && value !== 0 ? -value : value;
}

const spaced = /^\d{1,3}( \d{3})+([.,]\d+)?$/;
const apostrophes = /^\d{1,3}('\d{3})+([.,]\d+)?$/;
const arabic = /^(\d{1,3}(\u066c\d{3})+|\d+)(\u066b\d+)?$/;

/** Digits with a dot for the decimal mark; null when the marks do not explain the text. */
function plainDigits(core: string, marks: NumberMarks): string | null {
  if (/[\u066b\u066c]/.test(core)) {
    return arabic.test(core) ? core.replaceAll('\u066c', '').replace('\u066b', '.') : null;
  }
  let digits: string | null = core;
  if (marks.thousands !== null) digits = withoutGroups(core, marks.thousands, marks.decimal);
  else if (/[ ']/.test(core)) return null;
  if (digits === null || digits.includes(marks.decimal === ',' ? '.' : ',')) return null;
  if (marks.decimal === ',') return digits.replace(',', '.');
  return marks.decimal === null && digits.includes('.') ? null : digits;
}

function withoutGroups(core: string, mark: string, decimal: string | null): string | null {
  if (!core.includes(mark)) return core;
  const at = decimal === null ? -1 : core.indexOf(decimal);
  const whole = at < 0 ? core : core.slice(0, at);
  const groups = whole.split(mark);
  const isGrouped = groups.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  return isGrouped || (mark === ',' && lakhs.test(whole)) ? groups.join('') + (at < 0 ? '' : core.slice(at)) : null;
}

function look(shape: NumberShape, group: ' ' | "'" | null, { isPercent, currency }: Affixes): NumberLook {
  if (shape === 'none') return none;
  const key = `${shape}${group ?? ''}${isPercent ? '%' : ''}${currency ?? ''}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const made = { shape, group, isPercent, currency };
  looks.set(key, made);
  return made;
}

function arabicShape(core: string): NumberShape {
  if (core.includes('\u066b')) return 'arabic';
  return 'integer';
}

// Crores and lakhs, as offices in South Asia write them: 1,23,45,678.
const lakhs = /^\d{1,2}(,\d{2})+,\d{3}$/;

function shapeOf(core: string): NumberShape {
  if (/^\d+$/.test(core)) return core.length > 1 && core.startsWith('0') ? 'code' : 'integer';
  if (/^\d*\.\d+$|^\d+\.$/.test(core)) return /^[1-9]\d{0,2}\.\d{3}$/.test(core) ? 'dot3' : leadingZeros(core, 'dot');
  if (/^\d*,\d+$/.test(core)) return /^[1-9]\d{0,2},\d{3}$/.test(core) ? 'comma3' : leadingZeros(core, 'comma');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(core)) return 'dots';
  if (/^\d{1,3}(,\d{3}){2,}$/.test(core) || lakhs.test(core)) return 'commas';
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(core)) return 'dot-comma';
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(core) || /^\d{1,2}(,\d{2})+,\d{3}\.\d+$/.test(core)) return 'comma-dot';
  if (/^\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(core)) return core.includes('.') ? 'dot' : 'integer';
  return /^\d+,\d+e[+-]?\d{1,3}$/i.test(core) ? 'comma' : 'none';
}

/** `01.5` is a code of a classification, `0.5` a number. */
function leadingZeros(core: string, shape: 'dot' | 'comma'): NumberShape {
  return /^0\d/.test(core) ? 'code' : shape;
}

interface Dressed {
  /** Digits and marks, one kind of space and of apostrophe. */
  readonly core: string;
  readonly affixes: Affixes;
}

/** Digits and marks without sign, brackets, percent, currency and outer blanks; null when the text is no number. */
function undress(text: string): Dressed | null {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end === start || end - start > 40) return null;
  const part = text.slice(start, end);
  if (isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(end - 1))) {
    return { core: plainSpaces(latinDigits(part)), affixes: plainAffixes };
  }
  const match =
    /^([^\d]*?)([.,]?\d(?:[\d.,'\u2019\u02bc \u00a0\u202f\u2009\u2007\u066b\u066c]*\d)?(?:e[+-]?\d+)?\.?)(\D*)$/iu.exec(
      latinDigits(part),
    );
  if (match === null) return null;
  const [, before = '', core = '', after = ''] = match;
  const affixes = affixOf(before, after);
  return affixes === null ? null : { core: plainSpaces(core), affixes };
}

function plainSpaces(core: string): string {
  return /[\u00a0\u202f\u2009\u2007\u2019\u02bc]/.test(core)
    ? core.replace(/[\u00a0\u202f\u2009\u2007]/g, ' ').replace(/[\u2019\u02bc]/g, "'")
    : core;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    code === 0x2007 ||
    code === 0x3000
  );
}
