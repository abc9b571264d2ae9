import type { Language } from '../../../analysis/model/text.ts';
import type { Random } from './random.ts';
import { words } from './words.ts';

/** A tidy table as it was before anyone printed it. */
export interface TidyTable {
  readonly language: Language;
  readonly areas: readonly string[];
  /** Null: one product, not named. */
  readonly products: readonly string[] | null;
  /** Years, or seasons such as 2021/22. */
  readonly periods: readonly string[];
  readonly measures: readonly { readonly word: string; readonly unitWord: string; readonly unit: string }[];
  /** Figure of a place in `areas`, `products` (0 when there are none), `periods` and `measures`; null is missing. */
  readonly figure: (area: number, product: number, period: number, measure: number) => number | null;
}

/** A random table: three to eight areas, one to five products, three to six periods, one or two measures. */
export function tidyTable(random: Random, language: Language, measureCount: number, hasProducts: boolean): TidyTable {
  const its = words[language];
  const first = random.whole(1998, 2019);
  const isSeason = random.chance(0.2);
  const periods = Array.from({ length: random.whole(3, 6) }, (_, i) =>
    isSeason ? `${String(first + i)}/${String(first + i + 1).slice(2)}` : String(first + i),
  );
  const areas = random.some(its.areas, random.whole(3, 8));
  const products = hasProducts ? random.some(its.products, random.whole(2, 5)) : null;
  const measures = random.some(its.measures, measureCount).map(({ word, units }) => {
    const [unitWord, unit] = random.one(units);
    return { word, unitWord, unit };
  });
  const hasFractions = random.chance(0.5);
  const figures = new Map<string, number>();
  areas.forEach((_, area) => {
    (products ?? ['']).forEach((__, product) => {
      periods.forEach((___, period) => {
        measures.forEach((____, measure) => {
          const size = random.one([100, 1000, 10_000, 100_000]);
          const figure = random.whole(size / 10, size) + (hasFractions ? random.whole(1, 9) / 10 : 0);
          figures.set(key(area, product, period, measure), Math.round(figure * 10) / 10);
        });
      });
    });
  });
  return { language, areas, products, periods, measures, figure: (...place) => figures.get(key(...place)) ?? null };
}

/** The table with some of its figures missing, never a whole row or column of them. */
export function withMissing(table: TidyTable, random: Random): TidyTable {
  const gaps = new Set<string>();
  const count = random.whole(1, 4);
  for (let i = 0; i < count; i += 1) {
    const area = random.whole(0, table.areas.length - 1);
    const product = random.whole(0, (table.products?.length ?? 1) - 1);
    gaps.add(key(area, product, (area + product) % table.periods.length, random.whole(0, table.measures.length - 1)));
  }
  return { ...table, figure: (...place) => (gaps.has(key(...place)) ? null : table.figure(...place)) };
}

function key(...place: readonly number[]): string {
  return place.join(' ');
}
