import type { Param } from '../../../analysis/templates/template.ts';

export type NumberParam = Extract<Param, { kind: 'number' }>;

/** What is wrong with a typed number; the bound is the one that was crossed. */
export type NumberFault =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'below'; readonly bound: number }
  | { readonly kind: 'above'; readonly bound: number };

export type ReadNumber = { readonly value: number | null } | { readonly fault: NumberFault };

/**
 * A number as people type it: comma and point both mark decimals. The mark that comes twice, or before the other one,
 * parts thousands. The field shows afterwards how it was read.
 */
export function readNumber(text: string): number | null {
  const plain = latinDigits(text)
    .replaceAll(/[\s\u00a0\u202f\u066c'’]/g, '')
    .replace('\u066b', '.')
    .replace(/^[\u2212\u2013]/, '-');
  const decimal = decimalMark(plain);
  if (decimal === undefined) return null;
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', fraction] = decimal === null ? [plain] : plain.split(decimal);
  if (!isGrouped(whole, thousands, decimal)) return null;
  const digits = whole.replaceAll(/[.,]/g, '');
  const number = fraction === undefined ? digits : `${digits}.${fraction}`;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number) ? Number(number) : null;
}

/** A typed number against the bounds of its parameter. */
export function readParam(param: NumberParam, text: string): ReadNumber {
  if (text.trim() === '')
    return param.optional === true || param.default === null ? { value: null } : { fault: { kind: 'empty' } };
  const value = readNumber(text);
  if (value === null || !Number.isFinite(value)) return { fault: { kind: 'not-a-number' } };
  if (param.integer === true && !Number.isInteger(value)) return { fault: { kind: 'not-whole' } };
  if (param.min !== undefined && value < param.min) return { fault: { kind: 'below', bound: param.min } };
  if (param.max !== undefined && value > param.max) return { fault: { kind: 'above', bound: param.max } };
  return { value };
}

/** The decimal mark, null for none, undefined when the marks make no number. */
function decimalMark(text: string): '.' | ',' | null | undefined {
  const points = count(text, '.');
  const commas = count(text, ',');
  if (points > 1 && commas > 1) return undefined;
  if (points === 1 && commas === 1) return text.indexOf('.') > text.indexOf(',') ? '.' : ',';
  if (points > 0 && commas > 0) return points === 1 ? '.' : ',';
  if (points > 1 || commas > 1) return null;
  if (points === 1) return '.';
  return commas === 1 ? ',' : null;
}

/** Thousands stand in threes; without a decimal mark either mark may part them, but only one of the two. */
function isGrouped(whole: string, thousands: '.' | ',', decimal: '.' | ',' | null): boolean {
  const marks = decimal === null ? (whole.includes('.') ? '.' : ',') : thousands;
  const groups = whole.replace(/^[+-]/, '').split(marks);
  return groups.length === 1 || groups.slice(1).every((group) => /^\d{3}$/.test(group));
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Arabic-Indic and Persian digits, as keyboards of those languages write them. */
function latinDigits(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
