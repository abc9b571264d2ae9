/** The kinds of parts that a project file may have, in the order in which they are written: what cannot be made again first. */
const partKinds = {
  manifest: /^manifest\.json$/,
  project: /^project\.json$/,
  history: /^history\.json$/,
  result: /^results\/([a-z0-9][a-z0-9_-]{0,79})\.json$/,
  table: /^tables\/([a-z][a-z0-9_]{0,59})\.arrow$/,
  source: /^sources\/([0-9a-f]{64})\/[^/\\:\p{Cc}]{1,200}$/u,
  template: /^templates\/([a-z0-9][a-z0-9_-]{0,150}@[0-9]{1,9})\.json$/,
  provenance: /^provenance\.json$/,
  preview: /^preview\.html$/,
  picture: /^preview\.png$/,
} as const;

type PartKind = keyof typeof partKinds;

export interface Part {
  readonly kind: PartKind;
  readonly name: string;
  /** Name of the table, id of the run, template and version, or hash of the source; empty where there is one only. */
  readonly id: string;
}

/** The part of a name, or null when no part of a project file is called so: such a part is never read. */
export function partOf(name: string): Part | null {
  if (name.normalize('NFC') !== name) return null;
  for (const [kind, pattern] of Object.entries(partKinds) as [PartKind, RegExp][]) {
    const match = pattern.exec(name);
    if (match !== null) return { kind, name, id: match[1] ?? '' };
  }
  return null;
}

const order = Object.keys(partKinds) as PartKind[];

/** Parts as they stand in the file: by kind, then by name. */
export function inFileOrder(names: readonly string[]): readonly string[] {
  const rank = (name: string): number => order.indexOf(partOf(name)?.kind ?? 'picture');
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

export function tablePart(table: string): string {
  return allowed(`tables/${table}.arrow`);
}

export function resultPart(run: string): string {
  return allowed(`results/${run}.json`);
}

export function templatePart(id: string, version: number): string {
  return allowed(`templates/${id.replaceAll('/', '__')}@${String(version)}.json`);
}

/** A file's own name may hold what archives must not: the manifest keeps it as it is. */
export function sourcePart(hash: string, file: string): string {
  const plain = file
    .normalize('NFC')
    .replace(/[/\\:\p{Cc}]/gu, '_')
    .slice(-200);
  return allowed(`sources/${hash}/${plain === '' || /^\.+$/.test(plain) ? 'source' : plain}`);
}

function allowed(name: string): string {
  if (partOf(name) === null) throw new Error(`not a name of a part: ${name}`);
  return name;
}
