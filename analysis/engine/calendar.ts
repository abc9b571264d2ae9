/** Days and instants as text. DuckDB counts both from 1970-01-01 and keeps its infinities at the ends of the range. */

const lastDay = 2 ** 31 - 1;
const lastInstant = 2n ** 63n - 1n;

/** `YYYY-MM-DD` of a day counted from 1970-01-01. */
export function isoDay(day: number): string {
  if (day === lastDay) return 'infinity';
  if (day === -lastDay) return '-infinity';
  return new Date(day * 86_400_000).toISOString().slice(0, -14);
}

/** ISO 8601 of an instant in units of `1 / perSecond` s; a fraction of a second is written when there is one. */
export function isoInstant(count: bigint, perSecond: bigint): string {
  if (count === lastInstant) return 'infinity';
  if (count === -lastInstant) return '-infinity';
  const rest = ((count % perSecond) + perSecond) % perSecond;
  const text = new Date(Number((count - rest) / perSecond) * 1000).toISOString().slice(0, -5);
  return rest === 0n ? text : `${text}.${fraction(rest, perSecond)}`;
}

/** `HH:MM:SS` with its fraction, of a time of day in microseconds. */
export function isoTime(microseconds: bigint): string {
  return isoInstant(microseconds, 1_000_000n).slice(11);
}

// Three, six or nine digits: the shortest that holds all.
function fraction(rest: bigint, perSecond: bigint): string {
  const digits = rest.toString().padStart(perSecond.toString().length - 1, '0');
  return digits.replace(/(000)+$/, '');
}
