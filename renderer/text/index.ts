import { IntlMessageFormat } from 'intl-messageformat';
import { useMemo } from 'react';
import { inLanguage, type Text } from '../../analysis/model/text.ts';
import { useSettings } from '../settings/settings.ts';
import { english } from './en/index.ts';
import { formatsFor, type Formats } from './format.ts';
import { languageInfo, type LanguageTag } from './languages.ts';
import { pseudo } from './pseudo.ts';

type Areas = typeof english;

/** `area.name`: every text of the interface. A key that is not there does not compile. */
export type TextKey = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/** What stands in a message's named places. */
type TextValues = Readonly<Record<string, string | number>>;

export type Translate = (key: TextKey, values?: TextValues) => string;

/** Texts of the interface: `const t = useText(); t('data.importTables', { count: 3 })`. */
export function useText(): Translate {
  const language = useSettings((settings) => settings.language);
  return useMemo(() => translator(language), [language]);
}

/** Texts that come from templates and notices, in the language of the interface: `say(notice.text)`. */
export function useSay(): (text: Text) => string {
  const language = useSettings((settings) => settings.language);
  return useMemo(() => (text: Text) => shown(inLanguage(text, languageInfo[language].content), language), [language]);
}

/** Numbers, dates and sizes as the interface's language writes them. */
export function useFormats(): Formats {
  const language = useSettings((settings) => settings.language);
  return useMemo(() => formatsFor(languageInfo[language].locale), [language]);
}

/** The same outside components: actions, state and tests. */
export function translator(language: LanguageTag = useSettings.getState().language): Translate {
  return (key, values) => shown(format(key, values, languageInfo[language].locale), language);
}

const formatters = new Map<string, IntlMessageFormat>();

function format(key: TextKey, values: TextValues | undefined, locale: string): string {
  const id = `${locale} ${key}`;
  let formatter = formatters.get(id);
  if (formatter === undefined) {
    // Texts hold no markup: an angle bracket is an angle bracket.
    formatter = new IntlMessageFormat(message(key), locale, undefined, { ignoreTag: true });
    formatters.set(id, formatter);
  }
  return String(formatter.format(values));
}

function message(key: TextKey): string {
  const at = key.indexOf('.');
  const area: Readonly<Record<string, string>> = english[key.slice(0, at) as keyof Areas];
  const found = area[key.slice(at + 1)];
  if (found === undefined) throw new Error(`unknown text: ${key}`);
  return found;
}

function shown(text: string, language: LanguageTag): string {
  return languageInfo[language].isPseudo ? pseudo(text) : text;
}
