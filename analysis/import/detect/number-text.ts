import type { NumberMarks } from '../plan/plan.ts';

/**
 * How a text is written, if it is a number. `dot3` and `comma3` ("1.234") read two ways; `dot`, `comma` prove a decimal
 * mark, `dots`, `commas` ("1.234.567") a thousands mark, `dot-comma` ("1.234,5") and `comma-dot` both. `code`: digits
 * that begin with a zero they would lose.
 */
export type NumberShape =
  'none' | 'code' | 'integer' | 'dot' | 'comma' | 'dot3' | 'comma3' | 'dots' | 'commas' | 'dot-comma' | 'comma-dot';

export interface NumberLook {
  readonly shape: NumberShape;
  /** Mark between groups of three other than dot and comma. */
  readonly group: ' ' | "'" | null;
}

const none: NumberLook = { shape: 'none', group: null };
const looks = new Map<string, NumberLook>();

/** Tell how a text writes a number, without deciding what its marks mean. */
export function numberLook(text: string): NumberLook {
  const core = coreOf(text);
  if (core === null) return none;
  const group = /^\d{1,3}([ '])\d{3}(?!\d)/.exec(core)?.[1];
  if (group !== undefined) {
    const joined = core.split(group).join('');
    if (!new RegExp(`^\\d{1,3}(${group}\\d{3})+([.,]\\d+)?$`).test(core)) return none;
    const shape = shapeOf(joined);
    // After a group the next mark is the decimal mark: "1 234,567" reads one way.
    return look(shape === 'dot3' ? 'dot' : shape === 'comma3' ? 'comma' : shape, group === ' ' ? ' ' : "'");
  }
  return look(shapeOf(core), null);
}

/** The number a text stands for under the marks, or NaN. */
export function readNumber(text: string, marks: NumberMarks): number {
  const core = coreOf(text);
  if (core === null) return Number.NaN;
  let digits = core;
  if (marks.thousands !== null) digits = withoutGroups(digits, marks.thousands, marks.decimal);
  else if (/[ ']/.test(digits)) return Number.NaN;
  const other = marks.decimal === ',' ? '.' : ',';
  if (digits.includes(other)) return Number.NaN;
  if (marks.decimal === ',') digits = digits.replace(',', '.');
  if (marks.decimal === null && digits.includes('.')) return Number.NaN;
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(digits)) return Number.NaN;
  return isNegative(text) ? -Number(digits) : Number(digits);
}

function withoutGroups(core: string, mark: string, decimal: string | null): string {
  if (!core.includes(mark)) return core;
  const at = decimal === null ? -1 : core.indexOf(decimal);
  const whole = at < 0 ? core : core.slice(0, at);
  const groups = whole.split(mark);
  const isGrouped = groups.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  return isGrouped ? groups.join('') + (at < 0 ? '' : core.slice(at)) : 'x';
}

function look(shape: NumberShape, group: ' ' | "'" | null): NumberLook {
  const key = `${shape}${group ?? ''}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const made = { shape, group };
  looks.set(key, made);
  return made;
}

function shapeOf(core: string): NumberShape {
  if (/^\d+$/.test(core)) return core.length > 1 && core.startsWith('0') ? 'code' : 'integer';
  if (/^\d*\.\d+$|^\d+\.$/.test(core)) return /^[1-9]\d{0,2}\.\d{3}$/.test(core) ? 'dot3' : leadingZeros(core, 'dot');
  if (/^\d*,\d+$/.test(core)) return /^[1-9]\d{0,2},\d{3}$/.test(core) ? 'comma3' : leadingZeros(core, 'comma');
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(core)) return 'dots';
  if (/^\d{1,3}(,\d{3}){2,}$/.test(core)) return 'commas';
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(core)) return 'dot-comma';
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(core)) return 'comma-dot';
  return /^\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(core) ? (core.includes('.') ? 'dot' : 'integer') : 'none';
}

/** `01.5` is a code of a classification, `0.5` a number. */
function leadingZeros(core: string, shape: 'dot' | 'comma'): NumberShape {
  return /^0\d/.test(core) ? 'code' : shape;
}

/** Digits and marks without sign, brackets, percent and outer blanks; null when the text is no number at a glance. */
function coreOf(text: string): string | null {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end === start || end - start > 40) return null;
  const first = text.charCodeAt(start);
  if (!isDigit(first) && !isOpening(first)) return null;
  const last = text.charCodeAt(end - 1);
  if (isDigit(first) && isDigit(last)) return plainSpaces(text.slice(start, end));
  const match = /^[-+\u2212(]?\s*([\d.,][\d.,'\u2019 \u00a0\u202f\u2009]*?(?:e[+-]?\d+)?)\s*[-)%]?$/i.exec(
    text.slice(start, end),
  );
  if (match === null) return null;
  const core = plainSpaces(match[1] ?? '');
  return /\d/.test(core) ? core : null;
}

function plainSpaces(core: string): string {
  return /[\u00a0\u202f\u2009\u2019]/.test(core)
    ? core.replace(/[\u00a0\u202f\u2009]/g, ' ').replaceAll('\u2019', "'")
    : core;
}

function isNegative(text: string): boolean {
  return /^\s*[-\u2212]|^\s*\(.*\)\s*$|-\s*$/.test(text);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Sign, bracket, dot or comma. */
function isOpening(code: number): boolean {
  return code === 45 || code === 43 || code === 0x2212 || code === 40 || code === 46 || code === 44;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x202f || code === 0x2009;
}
