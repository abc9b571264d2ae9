/** The six languages of the interface, of templates and of imported headers. */
export type Language = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';

export const languages: readonly Language[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/**
 * A text that users read, in one or more languages; English is always there.
 * It is an ICU message: `{name}` is a named place, plural and select are allowed, markup is not.
 */
export type Text = { readonly en: string } & { readonly [L in Exclude<Language, 'en'>]?: string };

/** The text in the language asked for, else in English. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.en;
}
