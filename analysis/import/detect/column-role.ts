import type { ColumnType, Role } from '../../model/table.ts';
import { countryOf, currencyCodes, isAggregate } from '../../vocabulary/countries.ts';
import { roleOf, rolesIn } from '../../vocabulary/header-synonyms.ts';
import { parseUnit, unitOf } from '../../vocabulary/units.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { productNamed } from './product-names.ts';

/** What a column means, how sure that is, and what tells it. */
export interface GuessedRole {
  readonly role: Role;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
}

/** What is known of a column when its role is asked for. */
export interface RoleClues {
  /** Words of its header; '' when it has none. */
  readonly label: string;
  readonly type: ColumnType;
  readonly unit: string | null;
  /** Distinct words of its cells. */
  readonly words: readonly string[];
  /** Figures that read two ways are kept as text and are figures all the same. */
  readonly isNumeric: boolean;
  /** Its values are years, months or days. */
  readonly isPeriod: boolean;
  /** Title of the table, where the column's own header says nothing: it names what the figures are. */
  readonly title: string | null;
}

const measures: ReadonlySet<Role> = new Set(['area-harvested', 'yield', 'production', 'quantity', 'value', 'price']);

const names: ReadonlySet<Role> = new Set([
  'area',
  'product',
  'partner',
  'reporter',
  'market',
  'flow',
  'element',
  'stage',
  'currency',
  'unit',
]);

/** Guess the role from header, unit and values; a header that the values contradict is not believed. */
export function guessRole(clues: RoleClues): GuessedRole | null {
  const named = roleOfLabel(clues.label);
  const role = named === null ? null : fitting(named.role, clues);
  if (named !== null && role !== null) {
    const confidence = role === named.role ? named.confidence : named.confidence * 0.9;
    return { role, confidence, reason: `the header "${clues.label}" names it` };
  }
  // "Price as published" over words such as 50.24 USD per 46 kg: a figure in words, and no unit.
  if (named !== null && measures.has(named.role) && !clues.isNumeric && !clues.isPeriod) return null;
  if (clues.isPeriod && !clues.isNumeric) return { role: 'period', confidence: 0.9, reason: 'its values are periods' };
  if (clues.isNumeric) return clues.isPeriod ? periodByValues(clues) : ofFigures(clues);
  return clues.type === 'text' ? ofWords(clues.words) : null;
}

/** Whether the words over a column say that it holds years, or say nothing at all. */
export function mayBeYears(label: string): boolean {
  return label === '' || roleOfLabel(label)?.role === 'period';
}

function roleOfLabel(label: string): { readonly role: Role; readonly confidence: number } | null {
  const whole = roleOf(label);
  const parts = label.split(' · ').reverse();
  if (parts.length === 1 || (whole !== null && whole.confidence >= 0.9)) return whole;
  // "2012 · Area harvested · Maize": the part that is nothing but a word of a role tells more than the others.
  const guesses = parts.flatMap((part) => roleOf(part) ?? []);
  return guesses.find(({ confidence }) => confidence >= 0.9) ?? whole ?? guesses[0] ?? null;
}

function fitting(role: Role, { isNumeric, type, unit }: RoleClues): Role | null {
  const dimension = unit === null ? null : (unitOf(unit)?.dimension ?? null);
  if (!isNumeric) return measures.has(role) ? null : role;
  if (role === 'area') return dimension === null || dimension === 'area' ? 'area-harvested' : roleOfUnit(unit);
  if (names.has(role)) return roleOfUnit(unit);
  if (role === 'period') return type === 'integer' ? 'period' : null;
  if (!measures.has(role)) return role;
  if (dimension === 'price' || dimension === 'yield') return dimension;
  // "Value" over tonnes and "Production" over dollars: the unit knows better.
  if (role === 'value' && dimension === 'mass') return 'quantity';
  if (role === 'value' && dimension === 'area') return 'area-harvested';
  return (role === 'quantity' || role === 'production') && dimension === 'money' ? 'value' : role;
}

function periodByValues({ label, type }: RoleClues): GuessedRole | null {
  return label === '' && type === 'integer'
    ? { role: 'period', confidence: 0.8, reason: 'its values are years and it has no header' }
    : null;
}

function ofFigures({ label, title, unit }: RoleClues): GuessedRole | null {
  const byUnit = roleOfUnit(unit);
  if (title !== null && label === '') {
    const fits = [...rolesIn(title, measures)].filter((role) => suits(role, unit));
    const [only] = fits;
    if (only !== undefined && fits.length === 1) {
      return { role: only, confidence: 0.75, reason: 'the title names it' };
    }
    if (fits.includes('production')) return { role: 'production', confidence: 0.6, reason: 'the title names it' };
  }
  return byUnit === null ? null : { role: byUnit, confidence: 0.6, reason: `its unit is ${unit ?? ''}` };
}

function suits(role: Role, unit: string | null): boolean {
  const dimension = unit === null ? undefined : unitOf(unit)?.dimension;
  if (dimension === undefined) return true;
  switch (role) {
    case 'area-harvested':
      return dimension === 'area';
    case 'yield':
      return dimension === 'yield';
    case 'price':
      return dimension === 'price';
    case 'value':
      return dimension === 'money';
    default:
      return !['area', 'yield', 'price', 'money', 'share'].includes(dimension);
  }
}

function roleOfUnit(unit: string | null): Role | null {
  switch (unit === null ? undefined : unitOf(unit)?.dimension) {
    case 'price':
      return 'price';
    case 'yield':
      return 'yield';
    case 'area':
      return 'area-harvested';
    case 'mass':
      return 'quantity';
    case 'money':
      return 'value';
    default:
      return null;
  }
}

const kinds: readonly {
  readonly role: Role;
  readonly what: string;
  readonly share: number;
  readonly is: (word: string) => boolean;
}[] = [
  {
    role: 'area-code',
    what: 'ISO codes of countries',
    share: 0.9,
    is: (word) => /^[A-Z]{3}$/u.test(word) && countryOf(word) !== null,
  },
  { role: 'currency', what: 'codes of currencies', share: 0.9, is: (word) => currencyCodes.has(word) },
  {
    role: 'area',
    what: 'names of countries',
    share: 0.6,
    is: (word) => word.length > 3 && (countryOf(word) !== null || isAggregate(word)),
  },
  { role: 'area', what: 'names of administrative divisions', share: 0.6, is: (word) => division.test(word) },
  { role: 'flow', what: 'directions of trade', share: 0.9, is: (word) => flows.has(normalise(word)) },
  { role: 'element', what: 'names of measures', share: 0.6, is: (word) => measures.has(roleOf(word)?.role ?? 'note') },
  { role: 'product', what: 'names of products', share: 0.6, is: productNamed },
  { role: 'unit', what: 'units', share: 0.9, is: (word) => parseUnit(word) !== null },
];

const division =
  /(?:^|\s)(?:область|край|республика|округ|район|автономн\p{L}+|oblast|rayon|raion|province|region|county|district|governorate|prefecture|woreda|département|préfecture|région|cercle|commune|departamento|provincia|municipio|kabupaten|provinsi|محافظة|ولاية|إقليم|مديرية)(?:\s|$)|\p{Script=Han}{2,}(?:省|市|县|自治区|地区)$/iu;

const flows: ReadonlySet<string> = new Set(
  'import, imports, export, exports, re export, re import, importation, importations, exportation, exportations, importación, importaciones, exportación, exportaciones, импорт, экспорт, реэкспорт, واردات, صادرات, الواردات, الصادرات, 进口, 出口'
    .split(', ')
    .map(normalise),
);

function ofWords(words: readonly string[]): GuessedRole | null {
  if (words.length === 0) return null;
  for (const { role, what, share, is } of kinds) {
    let count = 0;
    for (const word of words) if (is(word)) count += 1;
    // Two names alike may be chance, unless they are all that there is.
    if (count < 2 || count < words.length * share) continue;
    return {
      role,
      confidence: 0.8,
      reason: `${String(count)} of ${String(words.length)} different values are ${what}`,
    };
  }
  return null;
}

/** Whether the words over a column say that it holds codes: kept as text, whatever they look like. */
export function isCodeHeader(label: string): boolean {
  const role = roleOf(label)?.role;
  if (role === 'product-code' || role === 'area-code') return true;
  return codeWords.test(normalise(label));
}

const codeWords =
  /\b(code|codes|iso2|iso3|hs|hs6|hs4|cpc|sitc|isic|naics|postcode|zip|cod|clave)\b|(^| )(código|codigo|код|коды|رمز|الرمز)( |$)|编码|代码|编号/u;
