import type { Source } from '../../../analysis/templates/template.ts';

/** A work as a list of references writes it: author (year). Title, page. */
export function sourceWords({ author, year, work, detail }: Source): string {
  const who = year === null ? author : `${author} (${String(year)})`;
  return `${who}. ${work}${detail === undefined || detail === 'verify' ? '' : `, ${detail}`}.`;
}
