import { normalise } from '../../vocabulary/normalise.ts';
import type { CodeEntry, CodeList } from './code-lists.ts';
import { cyrillicTwins, latinTwins } from './look-alikes.ts';
import { letterPairs, ofPairs } from './similarity.ts';

/** What one text of a column could be in a list. Nothing is matched by this: a person looks and accepts. */
export interface Suggestion {
  readonly from: string;
  /** Rows that hold the text. */
  readonly count: number;
  /** `same`: the list's own name or code; `name`: one of its other names; `similar`; `none`: nothing near. */
  readonly by: 'same' | 'name' | 'similar' | 'none';
  /** Best first, at most five; empty when nothing is near. */
  readonly candidates: readonly { readonly to: string; readonly code: string | null; readonly score: number }[];
}

/** Below this two names have little in common; above it a person should look. */
const near = 0.45;

/** For each text of a column the entries it could be. Ties (one name, two entries) are similar, never the same. */
export function suggestMatches(
  values: readonly { readonly text: string; readonly count: number }[],
  list: CodeList,
): readonly Suggestion[] {
  const entries = list.entries.map((entry) => ({ entry, keys: new Set(namesOf(entry).map(keyOf)) }));
  const byKey = new Map<string, CodeEntry[]>();
  for (const { entry, keys } of entries) for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  const pairs = entries.map(({ entry, keys }) => ({ entry, pairs: [...keys].map(letterPairs) }));
  return values.map(({ text, count }) => {
    const exact = byKey.get(keyOf(text)) ?? [];
    const [only] = exact;
    if (only !== undefined && exact.length === 1) {
      const by = only.name === text || only.code === text ? 'same' : 'name';
      return { from: text, count, by, candidates: [candidate(only, 1)] };
    }
    const own = letterPairs(keyOf(text));
    const scored = pairs
      .map(({ entry, pairs: each }) => candidate(entry, Math.max(0, ...each.map((other) => ofPairs(own, other)))))
      .filter(({ score }) => score >= near)
      .sort((a, b) => b.score - a.score || a.to.localeCompare(b.to, 'en'))
      .slice(0, 5);
    return { from: text, count, by: scored.length > 0 ? 'similar' : 'none', candidates: scored };
  });
}

function namesOf(entry: CodeEntry): readonly string[] {
  return [entry.name, ...(entry.code === null ? [] : [entry.code]), ...entry.names];
}

function candidate({ name, code }: CodeEntry, score: number): Suggestion['candidates'][number] {
  return { to: name, code, score };
}

/** Texts are compared without case, accents and punctuation; a word of mixed scripts as Latin. */
function keyOf(text: string): string {
  return normalise(text)
    .split(' ')
    .map((word) => (/[a-z]/.test(word) && /[\u0400-\u04ff]/.test(word) ? toLatin(word) : word))
    .join(' ');
}

function toLatin(word: string): string {
  return [...word].map((letter) => latinTwins[cyrillicTwins.indexOf(letter)] ?? letter).join('');
}
