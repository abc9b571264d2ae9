import type { LocalUnit } from '../../../../analysis/model/cleaning.ts';
import { convertFactor, parseUnit } from '../../../../analysis/vocabulary/units.ts';

/** Number to multiply values by, and where it is from; null when it has to be asked for. */
export interface KnownFactor {
  readonly factor: number;
  /** The local unit that it rests on; null: the vocabulary. */
  readonly by: LocalUnit | null;
}

/** Factor from a unit to another, by the vocabulary or by a local unit; `XAF/bag` to `XAF/kg` too. */
export function factorBetween(from: string, to: string, units: readonly LocalUnit[]): KnownFactor | null {
  const whole = partFactor(from, to, units);
  if (whole !== null) return whole;
  const [top, bottom, ...more] = from.split('/').map((part) => part.trim());
  const [toTop, toBottom, ...others] = to.split('/').map((part) => part.trim());
  if (top === undefined || bottom === undefined || toTop === undefined || toBottom === undefined) return null;
  if (more.length > 0 || others.length > 0) return null;
  const above = partFactor(top, toTop, units);
  const below = partFactor(bottom, toBottom, units);
  return above === null || below === null ? null : { factor: above.factor / below.factor, by: above.by ?? below.by };
}

function partFactor(from: string, to: string, units: readonly LocalUnit[]): KnownFactor | null {
  const local = units.filter(({ code }) => isSame(code, from));
  // A unit told twice, for two places or products, is not guessed.
  const [only] = local;
  if (only !== undefined) {
    const rest = convertFactor(parseUnit(only.of) ?? only.of, parseUnit(to) ?? to);
    return local.length > 1 || rest === null ? null : { factor: only.factor * rest, by: only };
  }
  const factor = convertFactor(parseUnit(from) ?? from, parseUnit(to) ?? to);
  return factor === null ? null : { factor, by: null };
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
