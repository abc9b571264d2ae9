import type { Difference } from './compare.ts';
import type { Trial } from './trial.ts';

/** Tables printed, and of them those that came back whole. */
interface Count {
  readonly printed: number;
  readonly whole: number;
}

/** How much of what was printed at random came back. */
export interface Recovery extends Count {
  /** Workbooks printed: seeds 1 to this. */
  readonly seeds: number;
  readonly kinds: Readonly<Record<string, Count>>;
  readonly languages: Readonly<Record<string, Count>>;
  /** Tables that came back otherwise, by what differed; of them those about which something was asked or told. */
  readonly differences: Readonly<Record<string, { readonly tables: number; readonly said: number }>>;
}

export function recoveryOf(seeds: number, trials: readonly Trial[]): Recovery {
  const kinds = [...new Set(trials.flatMap((each) => each.kinds))].sort();
  const languages = [...new Set(trials.map((each) => each.language))].sort();
  const differences = [...new Set(trials.flatMap(({ difference }) => difference ?? []))].sort();
  return {
    seeds,
    ...count(trials),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, count(trials.filter((each) => each.kinds.includes(kind)))])),
    languages: Object.fromEntries(languages.map((one) => [one, count(trials.filter((each) => each.language === one))])),
    differences: Object.fromEntries(
      differences.map((difference) => {
        const those = trials.filter((each) => each.difference === difference);
        return [difference, { tables: those.length, said: those.filter(({ isSaid }) => isSaid).length }];
      }),
    ),
  };
}

/** Share of the tables that came back whole, from 0 to 1. */
export function share({ printed, whole }: Count): number {
  return printed === 0 ? 0 : whole / printed;
}

/** The tables of the page about import, in Markdown. */
export function recoveryTables(recovery: Recovery): string {
  const kinds = Object.entries(recovery.kinds).sort(
    ([a, x], [b, y]) => share(y) - share(x) || a.localeCompare(b, 'en'),
  );
  return [
    `${String(recovery.seeds)} workbooks with ${String(recovery.printed)} tables were printed; ${percent(recovery)} of the tables came back whole.`,
    '',
    '| Kind of mess | Tables with it | Came back whole |',
    '| --- | ---: | ---: |',
    ...kinds.map(([kind, its]) => `| ${kind} | ${String(its.printed)} | ${percent(its)} |`),
    '',
    '| Language | Tables | Came back whole |',
    '| --- | ---: | ---: |',
    ...Object.entries(recovery.languages).map(([one, its]) => `| ${one} | ${String(its.printed)} | ${percent(its)} |`),
    '',
    '| What differed | Tables | Of them with a question or a warning |',
    '| --- | ---: | ---: |',
    ...Object.entries(recovery.differences).map(
      ([difference, { tables, said }]) =>
        `| ${meanings[difference as Difference]} | ${String(tables)} | ${String(said)} |`,
    ),
  ].join('\n');
}

const meanings: Readonly<Record<Difference, string>> = {
  'no table': 'no table was found',
  keys: 'a column of names or years is not as it was',
  rows: 'rows too many or too few',
  figures: 'a figure is missing or not as it was',
  units: 'the unit of a column is not told or another',
};

function percent(its: Count): string {
  return `${(100 * share(its)).toFixed(0)} %`;
}

function count(trials: readonly Trial[]): Count {
  return { printed: trials.length, whole: trials.filter(({ difference }) => difference === null).length };
}
