import type { Language } from '../../model/text.ts';

/** A typeface to carry inside the page. */
export interface PageFont {
  readonly family: 'IBM Plex Sans' | 'IBM Plex Sans Arabic';
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal' | 'italic';
  readonly woff2: Uint8Array;
}

type FontFile = Omit<PageFont, 'woff2'> & { readonly file: string };

const weights = [
  [400, 'Regular'],
  [500, 'Medium'],
  [600, 'SemiBold'],
] as const;

/** The font files that a page in a language needs, by name; Chinese is set in the reader's own. */
export function pageFontFiles(language: Language): readonly FontFile[] {
  const latin = weights.map(([weight, name]): FontFile => {
    return { family: 'IBM Plex Sans', weight, style: 'normal', file: `IBMPlexSans-${name}.woff2` };
  });
  const arabic = weights.map(([weight, name]): FontFile => {
    return { family: 'IBM Plex Sans Arabic', weight, style: 'normal', file: `IBMPlexSansArabic-${name}.woff2` };
  });
  return language === 'ar' ? [...latin, ...arabic] : latin;
}
