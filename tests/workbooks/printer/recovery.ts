import type { Difference } from './compare.ts';
import type { Trial } from './trial.ts';

/** Tables printed, and of them those that came back whole. */
interface Count {
  readonly printed: number;
  readonly whole: number;
}

/** How much of what was printed came back. */
export interface Recovery {
  /** Each kind of mess alone in a plain table. */
  readonly alone: Readonly<Record<string, Count>>;
  readonly mixed: Mixed;
}

/** Tables with several kinds of mess at once, drawn at random. */
export interface Mixed extends Count {
  /** Workbooks printed: seeds 1 to this. */
  readonly seeds: number;
  readonly kinds: Readonly<Record<string, Count>>;
  readonly languages: Readonly<Record<string, Count>>;
  /** Tables that came back otherwise, by what differed; of them those about which something was asked or told. */
  readonly differences: Readonly<Record<string, { readonly tables: number; readonly said: number }>>;
}

export function mixedOf(seeds: number, trials: readonly Trial[]): Mixed {
  const kinds = [...new Set(trials.flatMap((each) => each.kinds))].sort();
  const languages = [...new Set(trials.map((each) => each.language))].sort();
  const differences = [...new Set(trials.flatMap(({ difference }) => difference ?? []))].sort();
  return {
    seeds,
    ...countOf(trials),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, countOf(trials.filter((each) => each.kinds.includes(kind)))])),
    languages: Object.fromEntries(
      languages.map((one) => [one, countOf(trials.filter((each) => each.language === one))]),
    ),
    differences: Object.fromEntries(
      differences.map((difference) => {
        const those = trials.filter((each) => each.difference === difference);
        return [difference, { tables: those.length, said: those.filter(({ isSaid }) => isSaid).length }];
      }),
    ),
  };
}

export function countOf(trials: readonly Trial[]): Count {
  return { printed: trials.length, whole: trials.filter(({ difference }) => difference === null).length };
}

/** Share of the tables that came back whole, from 0 to 1. */
export function share({ printed, whole }: Count): number {
  return printed === 0 ? 0 : whole / printed;
}

/** The tables of the page about import, in Markdown. */
export function recoveryTables({ alone, mixed }: Recovery): string {
  return [
    'One kind of mess alone, in a table that is plain but for it:',
    '',
    ...countTable('Kind of mess', alone),
    '',
    `Several kinds at once, drawn at random: ${String(mixed.seeds)} workbooks with ${String(mixed.printed)} tables, about six kinds in each table. ${percent(mixed)} of the tables came back whole.`,
    '',
    ...countTable('Kind of mess, among others', mixed.kinds),
    '',
    ...countTable('Language', mixed.languages),
    '',
    'Of the tables that did not come back whole:',
    '',
    '| What differed | Tables | Of them with a question or a warning |',
    '| --- | ---: | ---: |',
    ...Object.entries(mixed.differences).map(
      ([difference, { tables, said }]) =>
        `| ${meanings[difference as Difference]} | ${String(tables)} | ${String(said)} |`,
    ),
  ].join('\n');
}

function countTable(title: string, counts: Readonly<Record<string, Count>>): readonly string[] {
  const rows = Object.entries(counts).sort(([a, x], [b, y]) => share(y) - share(x) || (a < b ? -1 : 1));
  return [
    `| ${title} | Tables | Came back whole |`,
    '| --- | ---: | ---: |',
    ...rows.map(([kind, its]) => `| ${kind.replaceAll('*', '\\*')} | ${String(its.printed)} | ${percent(its)} |`),
  ];
}

const meanings: Readonly<Record<Difference, string>> = {
  'no table': 'no table was found',
  keys: 'a column of names or years is not as it was',
  rows: 'rows too many or too few',
  figures: 'a figure is missing or not as it was',
  units: 'the unit of a column is not told, or another',
};

function percent(its: Count): string {
  // Rounded down: 100 % is said of nothing that lost a table.
  return `${String(Math.floor(100 * share(its)))} %`;
}
