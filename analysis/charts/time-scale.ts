import type { Scalar } from '../document/result-document.ts';
import type { Language } from '../model/text.ts';
import type { ScaleAxis, Tick } from './figure.ts';
import { numberText } from './number-text.ts';
import { extentOf, valueAxis } from './scale.ts';

export type XKind = 'year' | 'date' | 'number';

const day = 86_400_000;

/** Place of a value on the horizontal axis; dates are days since 1970-01-01. Null when it has none. */
export function xPlace(value: Scalar, kind: XKind): number | null {
  if (kind === 'date') {
    const time = typeof value === 'string' ? Date.parse(`${value.slice(0, 10)}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(time) ? null : time / day;
  }
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** What a reader calls that place. */
export function xWords(place: number, kind: XKind, language: Language): string {
  if (kind === 'year') return String(place);
  if (kind === 'number') return numberText(place, Number.isInteger(place) ? 0 : 2, language);
  return dateText(place, language, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** Whole numbers up to so many each have their place on the axis, as months of a year or steps after a shock. */
const mostSteps = 60;

/** The horizontal axis of lines and areas: every year or month that reads well, from the first to the last value. */
export function timeAxis(
  places: readonly number[],
  kind: XKind,
  language: Language,
  nameOf: (place: number) => string = (place) => xWords(place, kind, language),
): ScaleAxis {
  const of = kind === 'number' ? ('value' as const) : kind;
  if (places.length === 0) return { kind: 'scale', of, title: '', domain: [0, 1], ticks: [] };
  if (kind === 'number') {
    const [low, high] = extentOf(places) ?? [0, 0];
    if (!places.every(Number.isInteger) || high === low || high - low > mostSteps) {
      return valueAxis(places, language, '', 6);
    }
    const ticks = Array.from({ length: high - low + 1 }, (_, step) => ({ at: low + step, label: nameOf(low + step) }));
    return { kind: 'scale', of: 'step', title: '', domain: [low, high], ticks };
  }
  const [from, to] = extentOf(places) ?? [0, 0];
  const domain: readonly [number, number] = from === to ? [from - 1, to + 1] : [from, to];
  const ticks = kind === 'year' ? yearTicks(from, to) : dateTicks(from, to, language);
  return { kind: 'scale', of, title: '', domain, ticks };
}

function yearTicks(from: number, to: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = Math.ceil(from); year <= to; year += 1) ticks.push({ at: year, label: String(year) });
  return ticks;
}

function dateTicks(from: number, to: number, language: Language): Tick[] {
  const months = (to - from) / 30.44;
  if (months < 2) return [from, to].map((at) => ({ at, label: xWords(at, 'date', language) }));
  const step = months <= 14 ? 1 : months <= 42 ? 3 : 12;
  const first = new Date(from * day);
  const ticks: Tick[] = [];
  for (let month = 0; month <= months + step; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1) / day;
    const inYear = new Date(at * day).getUTCMonth();
    if (at < from || at > to || inYear % step !== 0) continue;
    const style: Intl.DateTimeFormatOptions = step === 12 ? { year: 'numeric' } : { year: 'numeric', month: 'short' };
    ticks.push({ at, label: dateText(at, language, style) });
  }
  return ticks;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateText(place: number, language: Language, style: Intl.DateTimeFormatOptions): string {
  // A format takes a hundred times as long to make as to use.
  const key = `${language} ${Object.keys(style).join(' ')}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, { ...style, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(place * day);
}
