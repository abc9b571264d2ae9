import { formatNumber } from '../format.ts';
import type { PassageBlock } from '../result-document.ts';
import type { RankedRow, Ranking } from './ranking.ts';

/** Indicators about which a sentence is said. */
const told = 3;

/** Who leads and where the reference stands: the first indicator as the headline, the next as findings. */
export function rankedPassages(over: string, all: readonly Ranking[]): readonly PassageBlock[] {
  const sentences = all.flatMap((ranking) => {
    const said = sentence(over, ranking);
    return said === null ? [] : [said];
  });
  if (sentences.length === 0) {
    const en = `No indicator has figures in one unit for two of the ${over.toLowerCase()} values: there is nothing to rank.`;
    return [{ kind: 'passage', role: 'headline', text: { en } }];
  }
  return sentences
    .slice(0, told)
    .map((en, at) => ({ kind: 'passage', role: at === 0 ? 'headline' : 'finding', text: { en } }));
}

function sentence(over: string, ranking: Ranking): string | null {
  const ranked = ranking.rows.filter(({ rank }) => rank !== null);
  const [leader, second] = ranked;
  const last = ranked.at(-1);
  if (ranking.unit === null || leader === undefined || second === undefined || last === undefined) return null;
  const value = (row: RankedRow): string => shown(row.value, ranking);
  const reference = ranked.find(({ isReference }) => isReference);
  if (ranking.isSwept) return `${ranking.title} by ${over.toLowerCase()}: ${sweptWords(ranking)}.`;
  if (ranked.every(({ rank }) => rank === 1))
    return `${ranking.title}: all ${String(ranked.length)} stand at ${value(leader)}.`;
  const leads =
    ranked.filter(({ rank }) => rank === 1).length === 1
      ? `${leader.name} is highest`
      : `${leader.name} and others are highest`;
  const start = `${ranking.title}: ${leads} of ${String(ranked.length)} by ${over.toLowerCase()} (${value(leader)}${periodOf(leader)})`;
  if (reference === undefined) return `${start}, ${last.name} lowest (${value(last)}).`;
  if (reference.rank === 1) return `${start}; next is ${second.name} (${value(second)}).`;
  return `${start}; ${reference.name} stands ${ordinal(reference.rank ?? 0)} with ${value(reference)}, ${gap(leader, reference, ranking)} below ${leader.name}.`;
}

/** How an indicator moves as the parameter does: its ends, and whether it turns on the way. */
export function sweptWords(ranking: Ranking): string {
  const rows = ranking.rows.filter(({ value }) => value !== null);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return 'no figures';
  const steps = rows.slice(1).map(({ value }, at) => Math.sign((value ?? 0) - (rows[at]?.value ?? 0)));
  if (steps.every((step) => step === 0)) return `the same at every value, ${shown(first.value, ranking)}`;
  const turns = steps.includes(1) && steps.includes(-1) ? ', not in one direction' : '';
  return `from ${shown(first.value, ranking)} at ${first.name} to ${shown(last.value, ranking)} at ${last.name}${turns}`;
}

function gap(leader: RankedRow, reference: RankedRow, ranking: Ranking): string {
  const distance = (leader.value ?? 0) - (reference.value ?? 0);
  return ranking.unit === '%'
    ? `${formatNumber(distance, { decimals: ranking.decimals }, 'en')} percentage points`
    : shown(distance, ranking);
}

function shown(value: number | null, { unit, decimals }: Ranking): string {
  return formatNumber(value, { decimals, ...(unit === null || unit === '' ? {} : { unit }) }, 'en');
}

function periodOf({ period }: RankedRow): string {
  return period.en === '' ? '' : `, ${period.en}`;
}

function ordinal(place: number): string {
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${String(place)}${ending}`;
}
