import { countryLines } from './countries-data.ts';
import { normalise } from './normalise.ts';

export interface Country {
  readonly iso3: string;
  readonly iso2: string;
  /** Three digits, as text. */
  readonly m49: string;
  /** FAOSTAT's own area code, '' when it has none. */
  readonly faostat: string;
  /** Short English name without the article in brackets. */
  readonly name: string;
  readonly names: readonly string[];
  readonly region: string;
  readonly subregion: string;
  readonly currency: string;
}

/** All countries and territories, by ISO code. */
export const countries: readonly Country[] = countryLines.trim().split('\n').map(readLine);

/** ISO codes of the currencies in use, as the country table lists them. */
export const currencyCodes: ReadonlySet<string> = new Set(
  countries.flatMap((country) => country.currency.split(',')).filter((code) => /^[A-Z]{3}$/.test(code)),
);

const byName = new Map<string, Country>();
const byCode = new Map<string, Country>();
const shared = new Set<string>();
for (const country of countries) {
  for (const name of country.names.map(normalise)) {
    if (byName.get(name) !== undefined && byName.get(name) !== country) shared.add(name);
    byName.set(name, country);
  }
  for (const code of [country.iso3, country.iso2]) if (code !== '') byCode.set(code, country);
  if (country.m49 !== '') byCode.set(country.m49, country);
}
// `Korea` and `Virgin Islands` without their brackets name two countries: neither is guessed.
for (const name of shared) byName.delete(name);
for (const [name, iso3] of Object.entries(otherNames())) {
  const country = byCode.get(iso3);
  if (country !== undefined) byName.set(normalise(name), country);
}

/** A country by its name in one of the languages, by ISO code (upper case) or by three-digit M49 code. */
export function countryOf(text: string): Country | null {
  const plain = text.trim();
  return byCode.get(plain) ?? byName.get(normalise(plain)) ?? byName.get(normalise(withoutBrackets(plain))) ?? null;
}

/** Whether a name of a place stands for several places: the world, a region, a union, an income group. */
export function isAggregate(name: string): boolean {
  const plain = normalise(name);
  if (plain === '' || byName.has(plain)) return false;
  return aggregates.has(plain) || aggregateWords.test(plain);
}

const regions = countries.flatMap((country) => [country.region, country.subregion]).filter((name) => name !== '');

const aggregates: ReadonlySet<string> = new Set(
  [
    ...regions,
    'World, Monde, Mundo, Мир, Весь мир, العالم, 世界, All countries, Tous pays, Todos los países, Все страны',
    'Africa, Americas, Asia, Europe, Oceania, Afrique, Amérique, Amériques, Asie, Océanie, África, América, Oceanía',
    'Африка, Америка, Азия, Европа, Океания, أفريقيا, آسيا, أوروبا, الأمريكتان, 非洲, 美洲, 亚洲, 欧洲, 大洋洲',
    'European Union, European Union 27, European Union 28, EU, EU 27, EU 28, EU27, EU28, Union européenne, Unión Europea',
    'Европейский союз, ЕС, الاتحاد الأوروبي, 欧盟, Eurasian Economic Union, EAEU, ЕАЭС, ASEAN, ECOWAS, CEDEAO, UEMOA',
    'COMESA, SADC, EAC, MERCOSUR, CARICOM, CIS, СНГ, BRICS, OECD, OCDE, G20, GCC, African Union, Arab League',
    'Least Developed Countries, Landlocked Developing Countries, Small Island Developing States, LDC, LLDC, SIDS',
    'Low Income Food Deficit Countries, Net Food Importing Developing Countries, LIFDC, NFIDC, National Average',
    'Low income, Lower middle income, Upper middle income, High income, Areas nes, Other Asia nes, Rest of World',
  ]
    .flatMap((line) => line.split(', '))
    .map(normalise),
);

const aggregateWords =
  /^(total|all|rest of|reste d|resto de|other|sub saharan|northern|southern|eastern|western|middle|central) .*(world|countries|africa|america|asia|europe|oceania|caribbean|monde|mundo)\b|\b(income countries|developing countries|developed countries|national average|moyenne nationale|promedio nacional)\b|^european union\b/;

function readLine(line: string): Country {
  const [iso3 = '', iso2 = '', m49 = '', faostat = '', english = '', faostatName = '', ...rest] = line.split('|');
  const [french = '', spanish = '', russian = '', arabic = '', region = '', subregion = '', currency = ''] = rest;
  const name = withoutBrackets(english);
  const written = [english, name, faostatName, french, spanish, russian, arabic];
  const names = [...new Set([...written, ...written.map(withoutBrackets)])].filter((each) => each !== '');
  return { iso3, iso2, m49, faostat, name, names, region, subregion, currency };
}

/** `Angola (l')` is Angola; `Iran (Islamic Republic of)` is Iran. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '').trim();
}

/** Names in common use that the reference table lacks. */
function otherNames(): Readonly<Record<string, string>> {
  return {
    "Côte d'Ivoire": 'CIV',
    'Ivory Coast': 'CIV',
    'Кот-д’Ивуар': 'CIV',
    Turkey: 'TUR',
    Turquie: 'TUR',
    'Czech Republic': 'CZE',
    USA: 'USA',
    'United States': 'USA',
    'United Kingdom': 'GBR',
    'Great Britain': 'GBR',
    Russia: 'RUS',
    Россия: 'RUS',
    'Viet Nam': 'VNM',
    Vietnam: 'VNM',
    'China, mainland': 'CHN',
    中国: 'CHN',
    Iran: 'IRN',
    Syria: 'SYR',
    Tanzania: 'TZA',
    Bolivia: 'BOL',
    Venezuela: 'VEN',
    'South Korea': 'KOR',
    'North Korea': 'PRK',
    Laos: 'LAO',
    Moldova: 'MDA',
    'DR Congo': 'COD',
    Congo: 'COG',
    Swaziland: 'SWZ',
    'Cape Verde': 'CPV',
    Burma: 'MMR',
  };
}
