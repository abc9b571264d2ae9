import type { Text } from '../../model/text.ts';
import type { IndicatorBlock, ResultDocument } from '../result-document.ts';

/** A member of a comparison with its result. */
export interface Compared {
  readonly name: string;
  /** Value of a swept parameter; null where members are names. */
  readonly at: number | null;
  readonly isReference: boolean;
  readonly document: ResultDocument;
}

/** One indicator over all members, highest first; members without a figure stand last, without a rank. */
export interface Ranking {
  readonly id: string;
  readonly title: string;
  /** Of all members alike, `p` for p-values; null: the units differ, and the figures are not ranked. */
  readonly unit: string | null;
  readonly decimals: number;
  readonly formulaId: string;
  /** Of a swept parameter the rows stand in the order of its values. */
  readonly isSwept: boolean;
  readonly rows: readonly RankedRow[];
}

export interface RankedRow {
  readonly name: string;
  /** Value of a swept parameter. */
  readonly at: number | null;
  readonly isReference: boolean;
  /** 1 for the highest; equal figures have the same. */
  readonly rank: number | null;
  readonly value: number | null;
  readonly unit: Text;
  readonly period: Text;
  readonly n: number;
  /** Against the reference, in the unit (percentage points for %). */
  readonly difference: number | null;
  /** In % of the reference; not of figures that are percentages, nor of a reference that is not positive. */
  readonly relative: number | null;
}

/** Every indicator of the template, in its order; `tests`: those that are p-values, which are listed and not ranked. */
export function rankings(members: readonly Compared[], tests: ReadonlySet<string>): readonly Ranking[] {
  const first = members[0]?.document.blocks ?? [];
  return first.flatMap((block) => (block.kind === 'indicator' ? [ranking(block, members, tests.has(block.id))] : []));
}

function ranking(like: IndicatorBlock, members: readonly Compared[], isTest: boolean): Ranking {
  const found = members.map((member) => ({ member, block: indicatorOf(member, like.id) }));
  const units = new Set(found.flatMap(({ block }) => (block === null || block.value === null ? [] : [block.unit.en])));
  const isAlike = units.size <= 1;
  const isRanked = isAlike && !isTest;
  const reference = isRanked ? (found.find(({ member }) => member.isReference)?.block?.value ?? null) : null;
  const isSwept = members.every(({ at }) => at !== null);
  const values = found.flatMap(({ block }) => (block === null || block.value === null ? [] : [block.value]));
  const rows = found.map(({ member: { name, at, isReference }, block }): RankedRow => {
    const value = block?.value ?? null;
    return {
      name,
      at,
      isReference,
      rank: !isRanked || value === null ? null : 1 + values.filter((each) => isAbove(each, value)).length,
      value,
      unit: block?.unit ?? like.unit,
      period: block?.period ?? { en: '' },
      n: block?.n ?? 0,
      difference: value === null || reference === null ? null : value - reference,
      relative: relativeTo(value, reference, like.unit.en),
    };
  });
  return {
    id: like.id,
    title: commonTitle(
      found.map(({ member, block }) => (block?.title.en ?? like.title.en).replaceAll(member.name, '')),
      like,
    ),
    unit: isTest ? 'p' : isAlike ? ([...units][0] ?? like.unit.en) : null,
    decimals: like.decimals,
    formulaId: like.formulaId,
    isSwept,
    rows: isSwept
      ? rows.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
      : isRanked
        ? rows.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
        : rows,
  };
}

/** A title that names its member, as `Yield of Maize`, says the same of all without the name. */
function commonTitle(without: readonly string[], like: IndicatorBlock): string {
  const own = like.title.en;
  const [first = own] = without;
  const isOfMember = without.some((title) => title !== own);
  return isOfMember && without.every((title) => title === first)
    ? first.replace(/\s+(of|in|for)?\s*$/u, '').trim()
    : own;
}

function indicatorOf({ document }: Compared, id: string): IndicatorBlock | null {
  return (
    document.blocks.find((block): block is IndicatorBlock => block.kind === 'indicator' && block.id === id) ?? null
  );
}

/** Figures that agree to twelve digits are equal. */
function isAbove(a: number, b: number): boolean {
  return a - b > 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function relativeTo(value: number | null, reference: number | null, unit: string): number | null {
  if (value === null || reference === null || reference <= 0 || unit === '%') return null;
  return (100 * (value - reference)) / reference;
}
