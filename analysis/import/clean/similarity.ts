/**
 * How alike two texts are, from 0 to 1: twice the pairs of neighbouring letters that both have, over all pairs of both
 * (Dice 1945; Adamson and Boreham 1974). Order of words does not count, a letter left out counts little.
 */
export function similarity(a: string, b: string): number {
  return ofPairs(letterPairs(a), letterPairs(b));
}

/** The pairs of neighbouring letters of a text, with blanks around each word, counted. */
export function letterPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const word of text.split(' ')) {
    const letters = ['^', ...word, '$'];
    for (let at = 0; at + 1 < letters.length; at += 1) {
      const pair = `${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

export function ofPairs(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * common) / all;
}

function sum(pairs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}
