import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Earliest day that a zip can bear; files carry it so that the same report gives the same bytes. */
const zipDay = '1980-01-01T00:00:00';

/** The same document without the moment of writing: its dates are the report's own, its parts in a fixed order. */
export function steady(bytes: ArrayBuffer, date: string | null): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(new Uint8Array(bytes));
  const moment = `${date ?? '2000-01-01'}T00:00:00Z`;
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, moment));
  const body = parts['word/document.xml'];
  if (body) parts['word/document.xml'] = strToU8(renumbered(strFromU8(body)));
  // The list of parts stands first, where readers of the format look for it.
  const names = Object.keys(parts).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const ordered = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return new Uint8Array(zipSync(ordered, { mtime: zipDay, level: 6 }));
}

/** Marks of headings counted from one in each document; the library counts through the life of the program. */
function renumbered(xml: string): string {
  const marks = new Map<string, string>();
  return xml
    .replace(/"_Toc\d+"/g, (mark) => {
      const known = marks.get(mark) ?? `"_Toc${String(marks.size + 1)}"`;
      marks.set(mark, known);
      return known;
    })
    .replace(/(PAGEREF )(_Toc\d+)/g, (whole, word: string, mark: string) => {
      const known = marks.get(`"${mark}"`);
      return known === undefined ? whole : `${word}${known.slice(1, -1)}`;
    })
    .replace(/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)"/g, (_, head: string, id: string) => {
      const known = marks.get(`#${id}`) ?? String([...marks.keys()].filter((key) => key.startsWith('#')).length + 1);
      marks.set(`#${id}`, known);
      return `${head}${known}"`;
    });
}

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
}
