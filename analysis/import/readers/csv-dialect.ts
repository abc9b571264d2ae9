import type { TextDialect } from '../plan/plan.ts';
import { FieldScan, positionMask, type ScannedText, type ScanMarks } from './csv-scan.ts';

type Delimiter = TextDialect['delimiter'];

// Earlier ones win where two fit alike: a comma may be a decimal mark, a tab hardly ever anything else.
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];

export interface DialectGuess {
  readonly delimiter: Delimiter;
  readonly quote: '"' | "'" | null;
  readonly reason: string;
}

/** Marks as the bytes that the scan looks for. */
export function scanMarks(dialect: Pick<DialectGuess, 'delimiter' | 'quote'>): ScanMarks {
  return { delimiter: dialect.delimiter.charCodeAt(0), quote: dialect.quote?.charCodeAt(0) ?? -1 };
}

/** The delimiter that the first line states (`sep=;`), or null. */
export function statedDialect(bytes: Uint8Array): DialectGuess | null {
  const stated = /^sep=([,;|\t])\s*(?:\r\n?|\n)/i.exec(asciiText(bytes.subarray(0, 100)))?.[1];
  if (stated === undefined) return null;
  return { delimiter: stated as Delimiter, quote: '"', reason: 'the first line says so (sep=)' };
}

/** Pairs of delimiter and quote that a text may be written with, the likeliest first. */
export function guessDialects(bytes: Uint8Array): readonly Omit<DialectGuess, 'reason'>[] {
  const samples = samplesOf(bytes);
  const quotes = hasSingleQuotes(samples) ? (['"', "'"] as const) : (['"'] as const);
  return delimiters
    .flatMap((delimiter) => quotes.map((quote) => ({ delimiter, quote })))
    .map((dialect) => ({ dialect, fit: joinedFit(samples, scanMarks(dialect)) }))
    .sort((a, b) => (Math.abs(b.fit.score - a.fit.score) > 0.001 ? b.fit.score - a.fit.score : 0))
    .map(({ dialect }) => dialect);
}

/** How well a text falls into records of one width. */
export interface Fit {
  readonly score: number;
  /** Width of most records, and how many of the `lines` that are not blank have it. */
  readonly fields: number;
  readonly same: number;
  readonly lines: number;
}

/** The fit of a text split into fields, over all of its records. */
export function fitOf(scanned: ScannedText): Fit {
  return fitOfWidths(widthsOf(scanned, scanned.recordCount), scanned.openQuotes.length);
}

export function fitReason({ fields, same, lines }: Fit): string {
  if (fields < 2) return 'no delimiter repeats: one column';
  return `${String(same)} of ${String(lines)} lines have ${String(fields)} fields`;
}

function joinedFit(samples: readonly Sample[], marks: ScanMarks): Fit {
  const all = new Map<number, number>();
  let openQuotes = 0;
  for (const { bytes, isWhole } of samples) {
    const scan = new FieldScan(bytes, marks);
    scan.scan(bytes.length);
    const scanned = scan.done();
    // The last record of a part goes on in the next.
    const records = isWhole ? scanned.recordCount : Math.max(1, scanned.recordCount - 1);
    for (const [width, times] of widthsOf(scanned, records)) all.set(width, (all.get(width) ?? 0) + times);
    openQuotes += scanned.openQuotes.length;
  }
  return fitOfWidths(all, openQuotes);
}

function fitOfWidths(widths: ReadonlyMap<number, number>, openQuotes: number): Fit {
  const lines = [...widths.values()].reduce((a, b) => a + b, 0);
  const several = [...widths].filter(([width]) => width > 1);
  if (several.length === 0) return { score: 0, fields: 1, same: lines, lines };
  const [fields, same] = several.reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a));
  const others = several.reduce((sum, [, times]) => sum + times, 0) - same;
  // Lines of one field are titles and notes and tell nothing; lines of other widths speak against.
  const score = (same - others * 0.5) / lines + Math.min(fields, 50) / 1000 - openQuotes / lines;
  return { score, fields, same, lines };
}

/** Records by their number of fields; blank lines are none. */
function widthsOf({ entries, records }: ScannedText, count: number): Map<number, number> {
  const widths = new Map<number, number>();
  let held = 0;
  let times = 0;
  for (let record = 0; record < count; record += 1) {
    const first = records[record] as number;
    const width = (records[record + 1] as number) - first - 1;
    if (width === 1 && (entries[first + 1] as number) - ((entries[first] as number) & positionMask) <= 1) continue;
    if (width === held) times += 1;
    else {
      if (times > 0) widths.set(held, (widths.get(held) ?? 0) + times);
      held = width;
      times = 1;
    }
  }
  if (times > 0) widths.set(held, (widths.get(held) ?? 0) + times);
  return widths;
}

interface Sample {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

const firstPart = 250_000;
const laterPart = 32_000;

/** The first 250 kB, and seven parts from all over the rest; each begins with a line. */
function samplesOf(bytes: Uint8Array): readonly Sample[] {
  if (bytes.length <= firstPart) return [{ bytes, isWhole: true }];
  const samples: Sample[] = [{ bytes: bytes.subarray(0, firstPart), isWhole: false }];
  for (let part = 1; part <= 7; part += 1) {
    const from = firstPart + Math.floor(((bytes.length - firstPart) * part) / 8);
    const line = bytes.indexOf(10, from) + 1;
    const end = Math.min(bytes.length, line + laterPart);
    if (line > 0 && end > line) samples.push({ bytes: bytes.subarray(line, end), isWhole: end === bytes.length });
  }
  return samples;
}

/** Whether a field somewhere is enclosed in single quotes; apostrophes are far more common. */
function hasSingleQuotes(samples: readonly Sample[]): boolean {
  return samples.some(({ bytes }) => {
    if (!bytes.includes(39)) return false;
    const text = asciiText(bytes);
    return delimiters.some((delimiter) =>
      new RegExp(`(^|[\\n${delimiter}])'[^'\\n]*'([${delimiter}\\r\\n]|$)`).test(text),
    );
  });
}

function asciiText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
