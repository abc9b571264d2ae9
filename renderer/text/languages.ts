import type { Language } from '../../analysis/model/text.ts';

/** `en-XA`: accented and longer, to find cut words. `ar-XB`: the same, set right to left, to find unmirrored screens. */
export type LanguageTag = 'en' | 'en-XA' | 'ar-XB';

interface LanguageInfo {
  /** Its own name, as its speakers write it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Language of templates' and notices' texts. */
  readonly content: Language;
  /** Formats of numbers and dates. */
  readonly locale: string;
  /** Only for tests: not offered in menus. */
  readonly isPseudo: boolean;
}

export const languageInfo: Readonly<Record<LanguageTag, LanguageInfo>> = {
  en: { name: 'English', direction: 'ltr', content: 'en', locale: 'en-GB', isPseudo: false },
  'en-XA': { name: 'Ëñĝļîšĥ', direction: 'ltr', content: 'en', locale: 'en-GB', isPseudo: true },
  'ar-XB': { name: 'Ëñĝļîšĥ, right to left', direction: 'rtl', content: 'en', locale: 'en-GB', isPseudo: true },
};

export const languageTags = Object.keys(languageInfo).filter(isLanguageTag);

export function isLanguageTag(value: unknown): value is LanguageTag {
  return typeof value === 'string' && Object.hasOwn(languageInfo, value);
}
