import type { Scalar, TableBlock } from '../result-document.ts';
import type { RankedRow, Ranking } from './ranking.ts';

/** Step that the blocks of a comparison name: no SQL stands behind it. */
export const comparisonStep = 'comparison';

const byRank: readonly string[] = ['rank', 'difference', 'relative'];

type Column = TableBlock['columns'][number];

/** All members and indicators in one table, in the order of the first indicator. */
export function overviewTable(over: string, all: readonly Ranking[]): TableBlock {
  const names = (all[0]?.rows ?? []).map(({ name }) => name);
  const columns: Column[] = all.map(({ id, title, unit, decimals }) => ({
    column: id,
    title: { en: title },
    kind: 'number',
    decimals,
    unit: unit === null ? null : { en: unit },
  }));
  const valueOf = (ranking: Ranking, name: string): Scalar =>
    ranking.rows.find((row) => row.name === name)?.value ?? null;
  return {
    kind: 'table',
    id: 'comparison',
    title: { en: `All indicators by ${over}` },
    columns: [{ column: 'member', title: { en: over }, kind: 'text', unit: null }, ...columns],
    rows: names.map((name) => [name, ...all.map((ranking) => valueOf(ranking, name))]),
    totals: [],
    step: comparisonStep,
  };
}

/** One indicator, ranked, with the differences to the reference where there is one. */
export function rankedTable(over: string, ranking: Ranking, hasReference: boolean): TableBlock {
  const { unit, decimals } = ranking;
  const number = { kind: 'number', decimals } as const;
  const points = unit === '%' ? 'percentage points' : unit;
  const cells: readonly (readonly [Column, (row: RankedRow) => Scalar])[] = [
    [{ column: 'rank', title: { en: 'Rank' }, kind: 'number', decimals: 0, unit: null }, ({ rank }) => rank],
    [{ column: 'member', title: { en: over }, kind: 'text', unit: null }, ({ name }) => name],
    [
      { column: 'value', title: { en: ranking.title }, ...number, unit: unit === null ? null : { en: unit } },
      ({ value }) => value,
    ],
    ...(unit === null
      ? ([
          [{ column: 'unit', title: { en: 'Unit' }, kind: 'text', unit: null }, (row: RankedRow) => row.unit.en],
        ] as const)
      : []),
    ...(hasReference && unit !== null
      ? ([
          [
            {
              column: 'difference',
              title: { en: 'Difference to the reference' },
              ...number,
              signed: true,
              unit: { en: points ?? '' },
            },
            ({ difference }: RankedRow) => difference,
          ],
          [
            {
              column: 'relative',
              title: { en: 'Difference to the reference, in %' },
              kind: 'number',
              decimals: 1,
              signed: true,
              unit: { en: '%' },
            },
            ({ relative }: RankedRow) => relative,
          ],
        ] as const)
      : []),
    [{ column: 'period', title: { en: 'Period' }, kind: 'text', unit: null }, ({ period }) => period.en],
    [{ column: 'n', title: { en: 'Observations' }, kind: 'number', decimals: 0, unit: null }, ({ n }) => n],
  ];
  // What is not ranked, or has no % of its own, has no column for it.
  const told = cells.filter(
    ([{ column }, cell]) => !byRank.includes(column) || ranking.rows.some((row) => cell(row) !== null),
  );
  return {
    kind: 'table',
    id: `comparison-${ranking.id}`,
    title: { en: `${ranking.title} by ${over}` },
    columns: told.map(([column]) => column),
    rows: ranking.rows.map((row) => told.map(([, cell]) => cell(row))),
    totals: [],
    step: comparisonStep,
  };
}

/** Members that have no result, each with the first reason. */
export function withoutResult(
  over: string,
  refused: readonly { readonly name: string; readonly reason: string }[],
): TableBlock {
  return {
    kind: 'table',
    id: 'comparison-without-result',
    title: { en: 'Without a result' },
    columns: [
      { column: 'member', title: { en: over }, kind: 'text', unit: null },
      { column: 'reason', title: { en: 'Reason' }, kind: 'text', unit: null },
    ],
    rows: refused.map(({ name, reason }) => [name, reason]),
    totals: [],
    step: comparisonStep,
  };
}
