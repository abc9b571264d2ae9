import type { ChartBlock } from '../document/result-document.ts';
import { inLanguage, type Language } from '../model/text.ts';
import type { Figure } from './figure.ts';
import { numberText } from './number-text.ts';
import { chartWords, say } from './words.ts';

type Frame = Pick<Figure, 'language' | 'direction' | 'title' | 'subtitle' | 'source' | 'count'>;

/** What stands around the plot of any chart. */
export function frameOf(block: ChartBlock, language: Language): Frame {
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: inLanguage(block.title, language),
    subtitle: inLanguage(block.subtitle, language),
    source: say(chartWords.source, language, { source: inLanguage(block.source, language) }),
    count: `n = ${numberText(block.n, 0, language)}`,
  };
}

/** Parts of a figure that most kinds do without. */
export const plain = {
  connectors: [],
  references: [],
  rules: [],
  stretches: [],
  diagonal: null,
  corners: [],
  legend: [],
  panels: [],
  nothing: null,
} as const satisfies Partial<Figure>;

/** What stands in place of the marks when there are none. */
export function nothingOf(drawn: number, language: Language): string | null {
  return drawn === 0 ? say(chartWords.nothing, language) : null;
}
