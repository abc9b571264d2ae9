/** Days since 1970-01-01 of `2024-03-01`, with a fraction for `2024-03-01T12:00:00.5Z`; null for anything else. */
export function daysOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]00:00)?)?$/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const isReal = date.getUTCMonth() + 1 === month && date.getUTCDate() === day && date.getUTCFullYear() === year;
  if (!isReal) return null;
  return date.getTime() / 86_400_000 + ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400;
}
