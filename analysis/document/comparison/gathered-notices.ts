import type { Text } from '../../model/text.ts';
import type { ResultNotice } from '../result-document.ts';

export interface OfMember {
  readonly name: string;
  readonly notices: readonly ResultNotice[];
}

/** Different words of one notice that are listed; the rest is counted. */
const listed = 3;

/**
 * The notices of all members, each said once: with no name where every member has it, else with the names of those
 * that do. Notices that differ in their figures only are listed up to three, in the order of the members.
 */
export function gatheredNotices(members: readonly OfMember[]): readonly ResultNotice[] {
  const byCode = new Map<string, Map<string, { notice: ResultNotice; names: string[] }>>();
  for (const { name, notices } of members) {
    for (const notice of notices) {
      const said = byCode.get(notice.code) ?? new Map<string, { notice: ResultNotice; names: string[] }>();
      byCode.set(notice.code, said);
      const same = said.get(notice.text.en) ?? { notice, names: [] };
      said.set(notice.text.en, same);
      same.names.push(name);
    }
  }
  return [...byCode.values()].flatMap((said) => {
    const all = [...said.values()];
    const more = all.slice(listed).flatMap(({ names }) => names);
    return all.slice(0, listed).map(({ notice, names }, at) => {
      const isLast = at === listed - 1 && more.length > 0;
      return named(notice, names.length === members.length ? [] : names, isLast ? more : []);
    });
  });
}

function named(notice: ResultNotice, names: readonly string[], more: readonly string[]): ResultNotice {
  if (names.length === 0) return notice;
  const who = names.length > listed ? `${names.slice(0, listed).join(', ')} …` : names.join(', ');
  const rest = more.length === 0 ? '' : ` The like of ${String(more.length)} more.`;
  const text: Text = { en: `${who}: ${notice.text.en}${rest}` };
  return { ...notice, text };
}
