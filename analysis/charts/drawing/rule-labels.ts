import type { Figure, Rule } from '../figure.ts';
import type { Box } from './box.ts';
import { sizes } from './sizes.ts';
import { type Measure, shorten } from './text.ts';

/** An upright rule with its words above the plot, in one of a few rows. */
export interface PlacedRule {
  readonly x: number;
  /** Empty where there was no room for the words. */
  readonly label: string;
  /** 0 is next to the plot. */
  readonly row: number;
  readonly anchor: 'left' | 'right';
}

const mostRows = 3;

/** Height of a row of words. */
export const ruleRow = 14;

/** Words of rules in as few rows as they need; what has no room in three stays without words. */
export function placedRules(
  rules: readonly Rule[],
  across: (value: number) => number,
  plot: Pick<Box, 'left' | 'width'>,
  measure: Measure,
): readonly PlacedRule[] {
  const right = plot.left + plot.width;
  const ends: number[] = Array.from({ length: mostRows }, () => -Infinity);
  return rules
    .toSorted((a, b) => a.x - b.x)
    .map((rule) => {
      const x = across(rule.x);
      const label = shorten(rule.label, plot.width * 0.6, (part) => measure(part, sizes.tick, 400));
      const width = measure(label, sizes.tick, 400);
      const isLeft = x + width <= right + 4;
      const from = isLeft ? x : x - width;
      const row = ends.findIndex((end) => end + 8 <= from);
      if (label === '' || row < 0) return { x, label: '', row: 0, anchor: 'left' };
      ends[row] = from + width;
      return { x, label, row, anchor: isLeft ? 'left' : 'right' };
    });
}

/** Height above the plot that the words of rules take, in a plot of a width. */
export function ruleDepth(figure: Figure, width: number, measure: Measure): number {
  if (figure.rules.length === 0 || figure.x.kind !== 'scale') return 0;
  const [low, high] = figure.x.domain;
  const across = (value: number) => ((value - low) / (high - low)) * width;
  const placed = placedRules(figure.rules, across, { left: 0, width }, measure).filter((rule) => rule.label !== '');
  return placed.length === 0 ? 0 : (Math.max(...placed.map((rule) => rule.row)) + 1) * ruleRow;
}
