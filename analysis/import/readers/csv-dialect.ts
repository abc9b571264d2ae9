import type { TextDialect } from '../plan/plan.ts';
import { splitRecords, type Marks } from './csv-records.ts';

type Delimiter = TextDialect['delimiter'];

// Earlier ones win where two fit alike: a comma may be a decimal mark, a tab hardly ever anything else.
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|'];
const quotes = ['"', "'"] as const;

export interface DialectGuess {
  readonly delimiter: Delimiter;
  readonly quote: '"' | "'" | null;
  readonly reason: string;
}

/** Tell delimiter and quote from the first 250,000 characters: the pair that gives most lines the same number of fields. */
export function guessDialect(text: string): DialectGuess {
  const stated = /^sep=([,;|\t])\s*(?:\r\n?|\n)/i.exec(text);
  if (stated !== null) {
    return { delimiter: stated[1] as Delimiter, quote: '"', reason: 'the first line says so (sep=)' };
  }
  const tries = delimiters.flatMap((delimiter) =>
    quotes
      .filter(
        (quote) => quote === '"' || new RegExp(`(^|[\\n${delimiter}])'[^'\\n]*'([${delimiter}\\r\\n]|$)`).test(text),
      )
      .map((quote) => ({ delimiter, quote, ...fit(text, { delimiter, quote }) })),
  );
  const best = tries.reduce((a, b) => (b.score > a.score + 0.001 ? b : a));
  if (best.fields < 2) {
    return { delimiter: ',', quote: text.includes('"') ? '"' : null, reason: 'no delimiter repeats: one column' };
  }
  const quote = best.quote === "'" || text.includes('"') ? best.quote : null;
  const reason = `${String(best.same)} of ${String(best.lines)} lines looked at have ${String(best.fields)} fields`;
  return { delimiter: best.delimiter, quote, reason };
}

interface Fit {
  readonly score: number;
  readonly fields: number;
  readonly same: number;
  readonly lines: number;
}

function fit(text: string, marks: Marks): Fit {
  const { pieces, openQuotes } = splitRecords([text], marks);
  const counts = new Map<number, number>();
  let lines = 0;
  for (const { records, starts } of pieces) {
    for (let i = 0; i + 1 < records.length; i += 1) {
      const first = records[i] ?? 0;
      const fields = (records[i + 1] ?? 0) - first;
      const isBlank = fields === 1 && (starts[first + 1] ?? 0) - (starts[first] ?? 0) <= 2;
      if (isBlank) continue;
      lines += 1;
      counts.set(fields, (counts.get(fields) ?? 0) + 1);
    }
  }
  const several = [...counts].filter(([fields]) => fields > 1);
  if (several.length === 0) return { score: 0, fields: 1, same: lines, lines };
  const [fields, same] = several.reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a));
  const others = several.reduce((sum, [, times]) => sum + times, 0) - same;
  // Lines of one field are titles and notes and tell nothing; lines of other counts speak against.
  const score = (same - others * 0.5) / lines + Math.min(fields, 50) / 1000 - openQuotes.length / lines;
  return { score, fields, same, lines };
}
