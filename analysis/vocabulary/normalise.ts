/**
 * Words as they are compared: lower case, no accents, no punctuation, single spaces. `Area_Harvested (ha)` and
 * `area harvested ha` are the same; letters of every script stay.
 */
export function normalise(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
