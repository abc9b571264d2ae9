import type { ChartBlock } from '../../document/result-document.ts';
import { inLanguage, type Language } from '../../model/text.ts';
import type { ChartClasses } from '../../templates/template.ts';
import type { LegendItem } from '../figure.ts';
import { cells } from '../rows.ts';
import { classTones, sidedTones, type Tone } from './heat-colours.ts';

/** The class of each row of a heat map: its tone, its letter and its words. */
export interface HeatClasses {
  readonly tones: readonly (Tone | null)[];
  readonly letters: readonly (string | undefined)[];
  readonly words: readonly (string | undefined)[];
  readonly legend: readonly LegendItem[];
  /** Rows whose class is none of those the chart names. */
  readonly strange: number;
  /** `Normal 12; Alert 3`. */
  readonly counts: string;
}

/** Classes of the rows, from calm to grave; a row of no known class keeps its value and has no colour. */
export function classesOf(block: ChartBlock, classes: ChartClasses, language: Language): HeatClasses {
  const calm = classes.middle === undefined ? 0 : Math.max(0, classes.order.indexOf(classes.middle));
  const count = classes.order.length;
  const tones = calm === 0 ? classTones(count) : sidedTones(calm, count - calm - 1);
  const titles = classes.order.map((code) => {
    const known = Object.hasOwn(classes.words, code) ? classes.words[code] : undefined;
    return known ? inLanguage(known, language) : code;
  });
  const letters = lettersOf(titles).map((letter, at) => (at === calm ? '' : letter));
  const given = cells(block, classes.column);
  const at = given.map((cell) => (cell === null || cell === '' ? null : classes.order.indexOf(String(cell))));
  const isKnown = (place: number | null): place is number => place !== null && place >= 0;
  return {
    tones: at.map((place) => (isKnown(place) ? (tones[place] ?? null) : null)),
    letters: at.map((place) => (isKnown(place) ? letters[place] : undefined)),
    words: at.map((place, row) => (isKnown(place) ? titles[place] : place === null ? undefined : String(given[row]))),
    legend: titles.map((text, place): LegendItem => ({
      sign: 'fill',
      colour: tones[place]?.colour ?? 'div-0',
      text,
      letter: letters[place] ?? '',
      ink: tones[place]?.ink ?? 'ink',
    })),
    strange: at.filter((place) => place === -1).length,
    counts: titles.map((title, place) => `${title} ${String(at.filter((one) => one === place).length)}`).join('; '),
  };
}

/** The first letter of each word where they differ, else numbers. */
function lettersOf(titles: readonly string[]): readonly string[] {
  const letters = titles.map((title) => (Array.from(title.trim())[0] ?? '?').toUpperCase());
  return new Set(letters).size === letters.length ? letters : titles.map((_, at) => String(at + 1));
}
