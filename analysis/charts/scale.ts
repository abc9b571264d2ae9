import type { Language } from '../model/text.ts';
import type { ScaleAxis, Tick } from './figure.ts';
import { numberText } from './number-text.ts';

/** An axis of values with round steps that covers the values given. */
export function valueAxis(values: readonly number[], language: Language, title: string, wanted = 4): ScaleAxis {
  const [low, high] = extentOf(values) ?? [0, 0];
  const [from, to] = low === high ? around(low) : [low, high];
  const step = roundStep((to - from) / wanted);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: Tick[] = [];
  for (let index = first; index <= last; index += 1) {
    const at = Number((index * step).toPrecision(12));
    ticks.push({ at, label: numberText(at, Math.min(decimals, 10), language) });
  }
  return { kind: 'scale', of: 'value', title, domain: [ticks[0]?.at ?? from, ticks.at(-1)?.at ?? to], ticks };
}

/** Values of a line or a dot need no zero, unless it is near: an axis that just misses zero misleads. */
export function withNearZero(values: readonly number[]): readonly number[] {
  const [low, high] = extentOf(values) ?? [0, 0];
  const isNear = (low > 0 && low <= high * 0.3) || (high < 0 && high >= low * 0.3);
  return isNear ? [...values, 0] : values;
}

/** The smallest of 1, 2, 5, 10 times a power of ten that is at least the step. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((candidate) => step <= candidate * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

function around(value: number): readonly [number, number] {
  if (value === 0) return [0, 1];
  return value > 0 ? [0, value] : [value, 0];
}

/** Lowest and highest value; null without any. Not by spreading them as arguments, which fails for a hundred thousand. */
export function extentOf(values: readonly (number | null)[]): readonly [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}
