import { inLanguage, type Language, type Text } from '../model/text.ts';
import { roundHalfAway } from './round.ts';
import type { Scalar } from '../run/outcome.ts';

/*
 * The one formatter of numbers on screen and paper. Its answers depend on nothing but its arguments: not on the machine's
 * locale, not on the browser's tables.
 */

export interface NumberStyle {
  /** Unit code, written behind a no-break space; `p` writes a p-value with its word. */
  readonly unit?: string;
  /** Fixed count of decimals; chosen by size when left out. */
  readonly decimals?: number;
  /** Written with a plus or a minus sign. */
  readonly signed?: boolean;
}

const minus = '\u2212';
const noBreak = '\u00a0';
const narrow = '\u202f';

// Arabic is written with European digits, as in the statistics that offices publish for trade.
const marks: Readonly<Record<Language, { readonly group: string; readonly point: string }>> = {
  en: { group: ',', point: '.' },
  zh: { group: ',', point: '.' },
  ar: { group: ',', point: '.' },
  fr: { group: narrow, point: ',' },
  es: { group: narrow, point: ',' },
  ru: { group: noBreak, point: ',' },
};

/** A number in words of a language; a missing one says so. */
export function formatNumber(value: number | null, style: NumberStyle, language: Language): string {
  if (value === null || !Number.isFinite(value)) return inLanguage(notAvailable, language);
  if (style.unit === 'p') return formatProbability(value, language);
  const number = plainNumber(value, style, language);
  const unit = style.unit ?? '';
  return isolate(unit === '' ? number : `${number}${noBreak}${unit}`, language);
}

/** A value of a known kind: years without grouping, days as `YYYY-MM-DD`. */
export function formatValue(
  value: Scalar,
  kind: 'number' | 'text' | 'year' | 'date',
  style: NumberStyle,
  language: Language,
): string {
  if (value === null) return inLanguage(notAvailable, language);
  if (kind === 'number' && typeof value === 'number') return formatNumber(value, style, language);
  if (typeof value === 'boolean') return inLanguage(value ? yes : no, language);
  return String(value);
}

/** A value whose kind nobody stated: whole numbers of up to four digits may be years and stay ungrouped. */
export function formatPlain(value: Scalar, language: Language): string {
  if (typeof value !== 'number') return formatValue(value, 'text', {}, language);
  return Number.isInteger(value) && value >= 1000 && value <= 9999 ? String(value) : formatNumber(value, {}, language);
}

/** A list of words. */
export function formatList(words: readonly string[], language: Language): string {
  return words.join({ zh: '、', ar: '، ', en: ', ', fr: ', ', es: ', ', ru: ', ' }[language]);
}

/** The word for a p-value: conventional 1, 5 and 10 per cent. */
function evidenceOf(p: number): Text {
  if (p < 0.01) return evidence.strong;
  if (p < 0.05) return evidence.moderate;
  return p < 0.1 ? evidence.weak : evidence.none;
}

function formatProbability(p: number, language: Language): string {
  const { point } = marks[language];
  const number = p < 0.001 ? '< 0.001' : roundHalfAway(p, 3);
  return `${isolate(number.replace('.', point), language)} (${inLanguage(evidenceOf(p), language)})`;
}

function plainNumber(value: number, { decimals, signed }: NumberStyle, language: Language): string {
  const { group, point } = marks[language];
  const text = roundHalfAway(value, decimals ?? usualDecimals(value));
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const digits = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  if (text.startsWith('-')) return minus + digits;
  return signed === true && !isZero ? `+${digits}` : digits;
}

// Three figures that count, whole numbers as they are.
function usualDecimals(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size === 0 ? 0 : Math.min(8, 2 - Math.floor(Math.log10(size)));
}

// In a line from right to left a sign or a unit would jump to the other side of its number.
function isolate(text: string, language: Language): string {
  return language === 'ar' && /[^\d.,]/.test(text) ? `\u2066${text}\u2069` : text;
}

const evidence = {
  strong: {
    en: 'strong evidence',
    fr: 'preuve forte',
    es: 'evidencia fuerte',
    ru: 'сильное свидетельство',
    ar: 'دليل قوي',
    zh: '证据强',
  },
  moderate: {
    en: 'moderate evidence',
    fr: 'preuve modérée',
    es: 'evidencia moderada',
    ru: 'умеренное свидетельство',
    ar: 'دليل متوسط',
    zh: '证据中等',
  },
  weak: {
    en: 'weak evidence',
    fr: 'preuve faible',
    es: 'evidencia débil',
    ru: 'слабое свидетельство',
    ar: 'دليل ضعيف',
    zh: '证据弱',
  },
  none: {
    en: 'no evidence',
    fr: 'aucune preuve',
    es: 'sin evidencia',
    ru: 'нет свидетельства',
    ar: 'لا دليل',
    zh: '无证据',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Said in place of a value that is missing. */
export const notAvailable: Text = {
  en: 'not available',
  fr: 'non disponible',
  es: 'no disponible',
  ru: 'нет данных',
  ar: 'غير متاح',
  zh: '无数据',
};

const yes: Text = { en: 'yes', fr: 'oui', es: 'sí', ru: 'да', ar: 'نعم', zh: '是' };
const no: Text = { en: 'no', fr: 'non', es: 'no', ru: 'нет', ar: 'لا', zh: '否' };
