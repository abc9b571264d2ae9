import type { ColumnType, Role } from '../../model/table.ts';
import { countryOf, isAggregate } from '../../vocabulary/countries.ts';
import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { unitOf } from '../../vocabulary/units.ts';

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

/** Whether the words over a column say that it holds codes: kept as text, whatever they look like. */
export function isCodeHeader(label: string): boolean {
  const role = roleOf(label)?.role;
  if (role === 'product-code' || role === 'area-code') return true;
  return /\b(code|codes|iso2|iso3|hs|hs6|hs4|cpc|sitc|isic|código|codigo|код|رمز|代码|编码)\b|编码|代码/u.test(
    normalise(label),
  );
}

/** What a column means, from its header, its unit and its values together. */
export function columnRole(
  label: string,
  type: ColumnType,
  unit: string | null,
  texts: ReadonlySet<string>,
  isReadTwoWays: boolean,
): Role | null {
  const isNumeric = type === 'integer' || type === 'number' || isReadTwoWays;
  const named = roleOf(label)?.role ?? roleOfParts(label);
  const role = fitting(named, isNumeric, type, unit);
  if (role !== null) return role;
  if (isNumeric) return roleOfUnit(unit);
  return type === 'text' && isMostlyPlaces(texts) ? 'area' : null;
}

function roleOfParts(label: string): Role | null {
  const parts = label.split(' · ').reverse();
  for (const part of parts.length > 1 ? parts : []) {
    const guess = roleOf(part);
    if (guess !== null) return guess.role;
  }
  return null;
}

function fitting(role: Role | null, isNumeric: boolean, type: ColumnType, unit: string | null): Role | null {
  if (role === null) return null;
  const dimension = unit === null ? null : (unitOf(unit)?.dimension ?? null);
  if (isNumeric) {
    if (role === 'area') return dimension === null || dimension === 'area' ? 'area-harvested' : roleOfUnit(unit);
    if (names.has(role)) return roleOfUnit(unit);
    if (role === 'period') return type === 'integer' ? 'period' : null;
    if (measures.has(role) && dimension === 'price') return 'price';
    if (measures.has(role) && dimension === 'yield') return 'yield';
    return role;
  }
  return measures.has(role) ? null : role;
}

function roleOfUnit(unit: string | null): Role | null {
  if (unit === null) return null;
  switch (unitOf(unit)?.dimension) {
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

function isMostlyPlaces(texts: ReadonlySet<string>): boolean {
  let places = 0;
  for (const text of texts) if (text.trim().length > 3 && (countryOf(text) !== null || isAggregate(text))) places += 1;
  return places >= 3 && places >= texts.size * 0.8;
}
