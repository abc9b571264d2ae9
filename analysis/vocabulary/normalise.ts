import { remembered } from './remembered.ts';

/**
 * Words as they are compared: lower case, no accents, no punctuation, single spaces. `Area_Harvested (ha)` and
 * `area harvested ha` are the same; letters of every script stay
 * (й is a letter of its own, ё is written е as often as not).
 */
export function normalise(text: string): string {
  return normalised(text);
}

const normalised = remembered(bareWords);

function bareWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/(?<!\p{Script=Cyrillic})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
