import type { CodeEntry, CodeList } from '../../../../analysis/import/clean/code-lists.ts';
import { suggestMatches, type Suggestion } from '../../../../analysis/import/clean/suggest-matches.ts';

/** Entries chosen for the names of a column, by the name; what is not in it stays as it is. */
export type Choices = ReadonlyMap<string, CodeEntry>;

export type Shown = 'open' | 'chosen' | 'all';

interface CountedText {
  readonly text: string;
  readonly count: number;
}

const sliceSize = 40;

/** Suggestions for all names of a column, in slices, so that the window stays free. */
export async function suggestions(
  values: readonly CountedText[],
  list: CodeList,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly Suggestion[]> {
  const found: Suggestion[] = [];
  for (let at = 0; at < values.length; at += sliceSize) {
    signal.throwIfAborted();
    found.push(...suggestMatches(values.slice(at, at + sliceSize), list));
    onProgress(Math.min(at + sliceSize, values.length));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

/** Whether a name has exactly one entry that it is a name of. */
export function isSure({ by }: Suggestion): boolean {
  return by === 'same' || by === 'name';
}

/** The choices with every sure suggestion taken. */
export function withSure(suggested: readonly Suggestion[], choices: Choices, list: CodeList): Choices {
  const all = new Map(choices);
  for (const suggestion of suggested) {
    const entry = isSure(suggestion) ? entryOf(list, suggestion.candidates[0]) : undefined;
    if (entry !== undefined) all.set(suggestion.from, entry);
  }
  return all;
}

export function entryOf(
  { entries }: CodeList,
  candidate: { readonly to: string; readonly code: string | null } | undefined,
): CodeEntry | undefined {
  return candidate && entries.find(({ name, code }) => name === candidate.to && code === candidate.code);
}

/** Suggestions in the order in which they are looked at: doubtful ones, those not found, sure ones. */
export function reviewList(suggested: readonly Suggestion[], choices: Choices, shown: Shown): readonly Suggestion[] {
  const order = { similar: 0, none: 1, name: 2, same: 3 } as const;
  return suggested
    .filter(({ from }) => shown === 'all' || choices.has(from) === (shown === 'chosen'))
    .toSorted((a, b) => order[a.by] - order[b.by]);
}

/** How the choices are recorded. */
export function pairsOf(choices: Choices): readonly { from: string; to: string; code: string | null }[] {
  return [...choices].map(([from, { name, code }]) => ({ from, to: name, code }));
}

/** The choices of a step that was taken, found again in the list. */
export function choicesOf(
  pairs: readonly { readonly from: string; readonly to: string; readonly code: string | null }[],
): Choices {
  return new Map(pairs.map(({ from, to, code }) => [from, { name: to, code, names: [] }]));
}
