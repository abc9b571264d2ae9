import type { Language } from '../../model/text.ts';
import type { FigureTable, Rows } from '../figure.ts';
import { numberText } from '../number-text.ts';
import { chartWords, say } from '../words.ts';
import type { SeriesSet } from './series.ts';

/** A further column of the table of lines: the ends of a band, the words of a mark. */
export interface SideColumn {
  readonly title: string;
  readonly isNumber: boolean;
  readonly texts: readonly string[];
  readonly rows: readonly Rows[];
}

/** Periods down, series across, each with its further columns; also the table of stacked areas. */
export function seriesTable(
  set: SeriesSet,
  nameOf: (place: number) => string,
  decimals: number,
  unit: string,
  language: Language,
  sides: (series: SeriesSet['series'][number]) => readonly SideColumn[] = () => [],
  last: readonly SideColumn[] = [],
): FigureTable {
  const columns: readonly SideColumn[] = [
    ...set.series.flatMap((one): readonly SideColumn[] => [
      {
        title: one.name === '' ? unit : one.name,
        isNumber: true,
        texts: one.values.map((value, at) => {
          if (set.isFree && (one.rows[at] ?? []).length === 0) return '';
          return value === null ? say(chartWords.missing, language) : numberText(value, decimals, language);
        }),
        rows: one.rows,
      },
      ...sides(one),
    ]),
    ...last,
  ];
  return {
    columns: [
      { title: say(chartWords.time, language), isNumber: false },
      ...columns.map(({ title, isNumber }) => ({ title, isNumber })),
    ],
    rows: set.places.map((place, index) => [nameOf(place), ...columns.map((column) => column.texts[index] ?? '')]),
    behind: set.places.map((_, index) => {
      const cells = columns.map((column) => column.rows[index] ?? []);
      return [[...new Set(set.series.flatMap((one) => one.rows[index] ?? []))], ...cells];
    }),
  };
}
