import type { Source } from '../templates/template.ts';

/** A work as a list of references writes it: author (year). Title, page. */
export function citation({ author, year, work, detail }: Source): string {
  const who = year === null ? author : `${author} (${String(year)})`;
  // A detail still to be verified is a note of the methods, not a reference.
  const where = detail === undefined || detail.startsWith('verify') ? '' : `, ${detail}`;
  return `${stopped(who)} ${stopped(work + where)}`;
}

function stopped(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
