import { mean, sampleDeviation } from './descriptive.ts';
import { quantile } from './quantile.ts';
import { randomFrom, shuffle } from './random.ts';

/** Index of one month or quarter of the year. */
export interface SeasonIndex {
  /** From 0: January, or the first quarter. */
  readonly season: number;
  /** Mean of all seasons = 100. */
  readonly index: number;
  /** Ratios behind it. */
  readonly count: number;
  /** Sample deviation of its ratios; null with fewer than two. */
  readonly deviation: number | null;
  /** M9, index ± 1.96·sd/√k; null without a deviation, and for medians. */
  readonly low: number | null;
  readonly high: number | null;
}

export type Average = 'mean' | 'median';

/** A value of one season in one year; `year` groups what a permutation may exchange. */
export interface SeasonalValue {
  readonly year: number;
  readonly season: number;
  readonly value: number;
}

/** M7: means or medians of the ratios of each season, brought to a mean of 100. Null when a season has no ratio. */
export function seasonalIndices(
  ratios: readonly SeasonalValue[],
  period: number,
  average: Average,
): readonly SeasonIndex[] | null {
  const bySeason = Array.from({ length: period }, (): number[] => []);
  for (const { season, value } of ratios) bySeason[season]?.push(value);
  const raw = bySeason.map((own) => (average === 'mean' ? mean(own) : quantile(own, 0.5)));
  const level = mean(raw.filter((value) => value !== null));
  if (level === null || level <= 0 || raw.includes(null)) return null;
  return bySeason.map((own, season) => {
    const index = (100 * (raw[season] ?? 0)) / level;
    const deviation = sampleDeviation(own);
    const half = deviation === null || average === 'median' ? null : (1.96 * deviation) / Math.sqrt(own.length);
    return {
      season,
      index,
      count: own.length,
      deviation,
      low: half === null ? null : index - half,
      high: half === null ? null : index + half,
    };
  });
}

/** M10. `gap` in percent of the lowest index; equal indices take the first. */
export interface SeasonalGap {
  readonly gap: number;
  readonly peak: number;
  readonly trough: number;
  /** Seasons from the trough to the next peak. */
  readonly rise: number;
}

/** M10, 100·(max − min)/min; null when an index is not positive. */
export function seasonalGap(indices: readonly number[]): SeasonalGap | null {
  const [peak, trough] = [atExtreme(indices, 1), atExtreme(indices, -1)];
  const [high, low] = [indices[peak], indices[trough]];
  if (high === undefined || low === undefined || low <= 0) return null;
  const gap = (100 * (high - low)) / low;
  return { gap, peak, trough, rise: (peak - trough + indices.length) % indices.length };
}

/** First place of the largest (sign 1) or smallest (-1); differences below 1e-12 of the level are none. */
function atExtreme(values: readonly number[], sign: 1 | -1): number {
  let best = 0;
  values.forEach((value, at) => {
    const held = values[best] ?? 0;
    if (sign * (value - held) > 1e-12 * Math.abs(held)) best = at;
  });
  return best;
}

/**
 * M14: how often a gap at least as large comes about when the months of every year change places at random,
 * (1 + number)/(B + 1). The ratios are permuted, not the prices: they carry no trend that a month could be mistaken for.
 */
export function permutationP(
  ratios: readonly SeasonalValue[],
  period: number,
  average: Average,
  permutations: number,
  seed: number,
): number | null {
  const random = randomFrom(seed);
  const ordered = ratios.toSorted((a, b) => a.year - b.year || a.season - b.season);
  const seasons = ordered.map((each) => each.season);
  const values = ordered.map((each) => each.value);
  const years = blocks(ordered.map((each) => each.year));
  const observed = gapOf(values, seasons, period, average);
  if (observed === null) return null;
  let asLarge = 0;
  for (let b = 0; b < permutations; b += 1) {
    for (const { from, to } of years) shuffle(values, random, from, to);
    const gap = gapOf(values, seasons, period, average);
    // The observed order itself must count as at least as large, whatever the rounding of its sums.
    if (gap !== null && gap >= observed - 1e-9 * Math.max(1, Math.abs(observed))) asLarge += 1;
  }
  return (1 + asLarge) / (permutations + 1);
}

/** The gap of the season averages; bringing them to a mean of 100 would not change it. */
function gapOf(values: readonly number[], seasons: readonly number[], period: number, average: Average): number | null {
  const averages = average === 'mean' ? means(values, seasons, period) : medians(values, seasons, period);
  let low = Infinity;
  let high = -Infinity;
  for (const each of averages) {
    // NaN: a season without a ratio.
    if (!(each > 0)) return null;
    if (each < low) low = each;
    if (each > high) high = each;
  }
  return (100 * (high - low)) / low;
}

function means(values: readonly number[], seasons: readonly number[], period: number): number[] {
  const sums = new Array<number>(period).fill(0);
  const counts = new Array<number>(period).fill(0);
  for (let at = 0; at < values.length; at += 1) {
    const season = seasons[at] ?? 0;
    sums[season] = (sums[season] ?? 0) + (values[at] ?? 0);
    counts[season] = (counts[season] ?? 0) + 1;
  }
  return sums.map((sum, season) => sum / (counts[season] ?? 0));
}

function medians(values: readonly number[], seasons: readonly number[], period: number): number[] {
  const own = Array.from({ length: period }, (): number[] => []);
  values.forEach((value, at) => own[seasons[at] ?? 0]?.push(value));
  return own.map((each) => quantile(each, 0.5) ?? NaN);
}

/** Stretches of equal neighbours. */
function blocks(keys: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  keys.forEach((key, at) => {
    if (keys[at + 1] === key) return;
    found.push({ from, to: at + 1 });
    from = at + 1;
  });
  return found;
}
