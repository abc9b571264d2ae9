import { limits } from '../limits.ts';
import type { ZipArchive } from '../zip.ts';
import { damaged, tooMuch } from '../zip-directory.ts';
import { partInUtf8 } from './scan-part.ts';
import { walkXml } from './xml-elements.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part; null when the package does not hold it. */
  readonly part: string | null;
}

/** What the list of parts says: which sheets, in which order, and where the rest is. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly is1904: boolean;
  readonly faults: ListFaults;
}

/** What the list of sheets left open, and how it was filled. */
export interface ListFaults {
  readonly isCutShort: boolean;
  /** Sheets whose part was told by its usual name. */
  readonly guessed: readonly string[];
  /** Names given here to sheets without one, or with that of another. */
  readonly renamed: readonly string[];
}

interface Relationship {
  readonly type: string;
  /** Name of the part; null when it lies outside of the file. */
  readonly target: string | null;
}

/** Parts of a package by names that may differ in case. */
export class PartNames {
  readonly #names: ReadonlyMap<string, string>;

  constructor(names: readonly string[]) {
    this.#names = new Map(names.map((name) => [name.toLowerCase(), name]));
  }

  find(name: string): string | null {
    return this.#names.get(name.toLowerCase()) ?? null;
  }

  match(pattern: RegExp): string | null {
    return [...this.#names.values()].find((name) => pattern.test(name)) ?? null;
  }
}

/** Find the workbook part by the relationships of the package, or by its usual name. */
export function workbookPart(archive: ZipArchive, names: PartNames, file: string): string | null {
  const links = relationships(archive, names, '_rels/.rels', '', file);
  const main = [...links.values()].find(({ type }) => type.endsWith('/officeDocument'));
  const named = main === undefined || main.target === null ? null : names.find(main.target);
  return named ?? names.match(/^xl\/workbook\.(xml|bin)$/i) ?? names.match(/(^|\/)workbook\d*\.xml$/i);
}

/** Read the workbook part and its relationships. */
export function readWorkbookParts(archive: ZipArchive, names: PartNames, part: string, file: string): WorkbookParts {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = part.slice(folder.length);
  const links = relationships(archive, names, `${folder}_rels/${name}.rels`, folder, file);
  const listed: { name: string; hidden: boolean; link: string }[] = [];
  let is1904 = false;
  const isWhole = walkXml(smallPart(archive, part, file), file, {
    start(element, attributes) {
      if (element === 'workbookPr') is1904 = /^(1|true|on)$/.test(attributes.get('date1904') ?? '');
      if (element !== 'sheet') return;
      const hidden = /^(very)?hidden$/i.test(attributes.get('state') ?? '');
      listed.push({ name: attributes.get('name') ?? '', hidden, link: attributes.get('r:id') ?? '' });
    },
  });
  const taken = new Set<string>();
  const renamed: string[] = [];
  const guessed: string[] = [];
  const sheets = listed.flatMap(({ name: title, hidden, link }, i): SheetEntry[] => {
    const found = links.get(link);
    // Sheets of charts, dialogs and old macros hold no cells.
    if (found !== undefined && !found.type.endsWith('/worksheet')) return [];
    const name = freeName(title, i, taken);
    if (name !== title) renamed.push(name);
    taken.add(name);
    if (found !== undefined) return [{ name, hidden, part: found.target === null ? null : names.find(found.target) }];
    const usual = names.find(`${folder}worksheets/sheet${String(i + 1)}.xml`);
    const isLinked =
      usual !== null && [...links.values()].some(({ target }) => target !== null && names.find(target) === usual);
    if (usual === null || isLinked) return [{ name, hidden, part: null }];
    guessed.push(name);
    return [{ name, hidden, part: usual }];
  });
  const linked = (type: string): string | null => {
    const link = [...links.values()].find((each) => each.type.endsWith(`/${type}`));
    const target = link === undefined ? `${folder}${type}.xml` : link.target;
    return target === null ? null : names.find(target);
  };
  return {
    sheets,
    sharedStrings: linked('sharedStrings'),
    styles: linked('styles'),
    is1904,
    faults: { isCutShort: !isWhole, guessed, renamed },
  };
}

/** A sheet is known by its name: one without gets its number, one with the name of another a number behind it. */
function freeName(title: string, index: number, taken: ReadonlySet<string>): string {
  const wanted = title.trim() === '' ? `Sheet ${String(index + 1)}` : title;
  let name = wanted;
  for (let next = 2; taken.has(name); next += 1) name = `${wanted} (${String(next)})`;
  return name;
}

/** A part that is read as a whole, as UTF-8. */
export function smallPart(archive: ZipArchive, name: string, file: string): Uint8Array {
  if (archive.size(name) > limits.smallPart)
    throw tooMuch(file, `Part ${name} of the workbook is far larger than usual.`);
  return partInUtf8(archive.read(name), file);
}

function relationships(
  archive: ZipArchive,
  names: PartNames,
  part: string,
  folder: string,
  file: string,
): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const name = names.find(part);
  if (name === null) return found;
  walkXml(smallPart(archive, name, file), file, {
    start(element, attributes) {
      if (element !== 'Relationship') return;
      const isOutside = attributes.get('TargetMode') === 'External';
      const target = isOutside ? null : resolved(attributes.get('Target') ?? '', folder, file);
      found.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target });
    },
  });
  return found;
}

/** The part that a relationship means: beside the part it belongs to, or from the top when it begins with a slash. */
function resolved(target: string, folder: string, file: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) throw damaged(file, 'a part of it is said to lie outside');
  }
  return steps.join('/');
}
