import { describe, expect, it } from 'vitest';
import { countryOf, isAggregate } from '../../../analysis/vocabulary/countries.ts';
import { languageOf, roleOf } from '../../../analysis/vocabulary/header-synonyms.ts';
import { isMissingCode } from '../../../analysis/vocabulary/missing-codes.ts';
import { productsNamed, productsOfHs } from '../../../analysis/vocabulary/products.ts';

describe('roleOf', () => {
  const cases: Readonly<Record<string, string | null>> = {
    Area: 'area',
    'Area Code (M49)': 'area-code',
    hs_code: 'product-code',
    'Item Code (CPC)': 'product-code',
    Trade_Value__US__: 'value',
    net_weight_kg: 'quantity',
    'Valeur statistique (USD)': 'value',
    'Superficie récoltée (ha)': 'area-harvested',
    Año: 'period',
    'Урожайность (ц/га)': 'yield',
    'Валовой сбор, т': 'production',
    'الإنتاج (طن)': 'production',
    '产量 (万吨)': 'production',
    单产: 'yield',
    pricetype: 'stage',
    'Year Code': null,
    partner_iso3: null,
    'Bureau de douane': null,
    constructor: null,
  };
  for (const [header, role] of Object.entries(cases)) {
    it(`${header} means ${role ?? 'nothing known'}`, () => {
      expect(roleOf(header)?.role ?? null).toBe(role);
    });
  }

  it('is surest when the header is the word itself', () => {
    expect(roleOf('Price')?.confidence).toBe(1);
    expect(roleOf('Price of maize in towns')?.confidence).toBeLessThan(1);
  });
});

describe('languageOf', () => {
  it('goes by script, then by telling words, and is silent when unsure', () => {
    expect(languageOf(['年份', '产品'])).toBe('zh');
    expect(languageOf(['السنة', 'المحصول'])).toBe('ar');
    expect(languageOf(['Год', 'Регион'])).toBe('ru');
    expect(languageOf(['Année', 'Pays', 'Valeur'])).toBe('fr');
    expect(languageOf(['Año', 'País', 'Valor'])).toBe('es');
    expect(languageOf(['Year', 'Country', 'Value'])).toBe('en');
    expect(languageOf(['A', 'B'])).toBeNull();
  });
});

describe('countries', () => {
  it('knows names in several languages and codes', () => {
    expect(
      ['Côte d’Ivoire', 'Афганистан', 'Turkey', 'MLI', '804', 'Iran (Islamic Republic of)'].map(
        (name) => countryOf(name)?.iso3,
      ),
    ).toEqual(['CIV', 'AFG', 'TUR', 'MLI', 'UKR', 'IRN']);
  });

  it('does not guess between two countries of one name', () => {
    expect(countryOf('Korea')).toBeNull();
    expect(countryOf('Congo')?.iso3).toBe('COG');
  });

  it('tells the world, regions and unions from countries', () => {
    expect(['World', 'Western Africa', 'EU-28', 'Monde', '世界'].map(isAggregate)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['China', 'South Africa', 'Central African Republic', 'Mali', ''].map(isAggregate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('products', () => {
  it('finds a code that lost its zero', () => {
    expect(productsOfHs('90111').map(({ hs6, name }) => [hs6, name])).toEqual([['090111', 'coffee']]);
    expect(productsNamed('Coffee, green').map(({ hs6 }) => hs6)).toEqual(['090111']);
  });
});

describe('isMissingCode', () => {
  it('knows the signs of offices and leaves numbers and words alone', () => {
    expect(['..', '…', '-', 'n/a', 'X', 'н/д', ' .. '].map(isMissingCode)).toEqual(Array(7).fill(true));
    expect(['0', 'none of them', 'Xinjiang', '-5'].map(isMissingCode)).toEqual([false, false, false, false]);
  });
});
