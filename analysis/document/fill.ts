import { IntlMessageFormat } from 'intl-messageformat';
import { languages, type Language, type Text } from '../model/text.ts';
import type { ResultNotice, RunNotice, Scalar } from '../run/outcome.ts';
import { formatPlain } from './format.ts';

/** What stands in a place of a text: words in a language, and the plain value for plural and select. */
export interface PlaceValue {
  readonly shown: (language: Language) => string;
  readonly value: Scalar;
}

export type Places = Readonly<Record<string, PlaceValue>>;

/** Fill the places of a text in every language that it has. Values never become part of the pattern. */
export function fillText(text: Text, places: Places): Text {
  return inLanguages(spokenBy(text), (language) => fill(text[language] ?? text.en, language, places));
}

/** A text made language by language. */
export function inLanguages(spoken: readonly Language[], say: (language: Language) => string): Text {
  const others = spoken.filter((language) => language !== 'en').map((language) => [language, say(language)] as const);
  return { en: say('en'), ...Object.fromEntries(others) };
}

/** The languages that a text has, in the order of the interface. */
export function spokenBy(text: Text): readonly Language[] {
  return languages.filter((language) => text[language] !== undefined);
}

/** A notice with its words complete. Plural and select see `{name}` itself here: what fills it is a plain value. */
export function fillNotice({ places, ...notice }: RunNotice): ResultNotice {
  const plain = (text: Text): Text =>
    inLanguages(spokenBy(text), (language) => fillPlain(text[language] ?? text.en, language, places));
  return {
    ...notice,
    text: plain(notice.text),
    ...(notice.next === undefined ? {} : { next: plain(notice.next) }),
    ...(notice.decision === undefined ? {} : { decision: { ...notice.decision, said: plain(notice.decision.said) } }),
  };
}

function fill(pattern: string, language: Language, places: Places): string {
  const values: Record<string, Scalar> = {};
  for (const [name, place] of Object.entries(places)) {
    values[name] = place.shown(language);
    values[`${name}_value`] = place.value;
  }
  return formatMessage(pattern, language, values);
}

function fillPlain(pattern: string, language: Language, places: Readonly<Record<string, Scalar>>): string {
  const values: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(places)) {
    // A number that plural counts must stay one; one that is only shown goes through the formatter.
    const isCounted = new RegExp(`\\{\\s*${name.replace(/\W/g, '\\$&')}\\s*,`).test(pattern);
    values[name] = isCounted ? value : formatPlain(value, language);
    values[`${name}_value`] = value;
  }
  return formatMessage(pattern, language, values);
}

function formatMessage(pattern: string, language: Language, values: Record<string, Scalar>): string {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  const message = new IntlMessageFormat(pattern, locale, {}, { ignoreTag: true });
  const filled = message.format<string>(values);
  return Array.isArray(filled) ? filled.join('') : filled;
}
