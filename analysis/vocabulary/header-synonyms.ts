import type { Role } from '../model/table.ts';
import type { Language } from '../model/text.ts';
import { headerWords } from './header-words.ts';
import { normalise } from './normalise.ts';
import { remembered } from './remembered.ts';

export interface RoleGuess {
  readonly role: Role;
  /** 1: the header is one of the words; less when a word is only part of it. */
  readonly confidence: number;
}

const roles = new Map<string, Role>();
for (const [role, words] of Object.entries(headerWords) as [Role, string][]) {
  for (const word of words.split(',').map(normalise)) if (word !== '' && !roles.has(word)) roles.set(word, role);
}

// Longest first, so that `price type` is seen before `price`; one-character words need the exact match. Chinese writes
// no spaces between words, other scripts do.
const phrases: readonly Phrase[] = [...roles]
  .map(([word, role]) => ({ word, role, isHan: isHan(word) }))
  .filter(({ word, isHan: han }) => word.length >= (han ? 2 : 3))
  .sort((a, b) => b.word.length - a.word.length);

interface Phrase {
  readonly word: string;
  readonly role: Role;
  readonly isHan: boolean;
}

const placeOfPhrase: ReadonlyMap<string, number> = new Map(phrases.map(({ word }, place) => [word, place]));
const mostWords = Math.max(...phrases.map(({ word }) => word.split(' ').length));

/** What a header seems to name, from words of six languages; null when none of them is in it. */
export function roleOf(header: string): RoleGuess | null {
  return guessed(header);
}

const guessed = remembered(guessRole);

function guessRole(header: string): RoleGuess | null {
  const plain = normalise(header.slice(0, 300));
  if (plain === '') return null;
  const exact = roles.get(plain);
  if (exact !== undefined) return { role: exact, confidence: 1 };
  const outside = roles.get(normalise(header.slice(0, 300).replace(/[([（][^()[\]（）]*[)\]）]/gu, ' ')));
  if (outside !== undefined) return { role: outside, confidence: 0.9 };
  if (codeWords.test(plain)) return null;
  const [longest] = phrasesIn(plain);
  return longest === undefined ? null : { role: longest.role, confidence: plain.startsWith(longest.word) ? 0.8 : 0.6 };
}

/** Which of some roles the words of a title name: "Area and production of maize" names two. */
export function rolesIn(title: string, among: ReadonlySet<Role>): ReadonlySet<Role> {
  const found = phrasesIn(normalise(title.slice(0, 300)));
  return new Set(found.map(({ role }) => role).filter((role) => among.has(role)));
}

/** The phrases within normal words, in the order of `phrases`: runs of words are looked up, not each phrase sought. */
function phrasesIn(plain: string): readonly Phrase[] {
  const words = plain.split(' ');
  const places = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    let run = '';
    for (let to = from; to < Math.min(words.length, from + mostWords); to += 1) {
      run = to === from ? (words[to] ?? '') : `${run} ${words[to] ?? ''}`;
      const place = placeOfPhrase.get(run);
      if (place !== undefined) places.add(place);
    }
  }
  if (isHan(plain)) phrases.forEach((each, place) => each.isHan && plain.includes(each.word) && places.add(place));
  return [...places].sort((a, b) => a - b).flatMap((place) => phrases[place] ?? []);
}

function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** Language that most of the header words are written in, judged by script and by telling words; null when unclear. */
export function languageOf(headers: readonly string[]): Language | null {
  const text = headers.join(' ');
  for (const [language, script] of scripts) if ((text.match(script)?.length ?? 0) > text.length / 8) return language;
  const words = ` ${normalise(text)} `;
  const scores = tellingWords.map(([language, telling]) => ({ language, score: words.match(telling)?.length ?? 0 }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const isTied = scores.filter((each) => each.score === best.score).length > 1;
  return best.score === 0 || isTied ? null : best.language;
}

// A code or a flag beside a name: `Element Code`, `Partner ISO`. Its own word list entry wins before this rule.
const codeWords = /\b(code|codes|iso|iso2|iso3|id|código|codigo|код|رمز|description|desc)\b/u;

const scripts: readonly (readonly [Language, RegExp])[] = [
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

const tellingWords: readonly (readonly [Language, RegExp])[] = [
  [
    'en',
    /(?<= )(year|area|country|yield|price|value|unit|quantity|product|crop|harvested|of|the|and|weight|name|month|market|number|total|by|item|flag)(?= )/g,
  ],
  [
    'fr',
    /(?<= )(annee|pays|rendement|prix|valeur|unite|quantite|produit|culture|du|des|le|les|et|mois|marche|nombre|poids|devise|bureau|flux)(?= )/g,
  ],
  [
    'es',
    /(?<= )(ano|pais|rendimiento|precio|valor|unidad|cantidad|producto|cultivo|del|los|las|el|y|mes|mercado|numero|peso|moneda|cosechada)(?= )/g,
  ],
];
