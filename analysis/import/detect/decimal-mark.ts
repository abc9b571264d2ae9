import type { Grid } from '../grid.ts';
import { shaped, type ColumnLooks } from './column-looks.ts';
import { numberLook } from './number-text.ts';
import type { TableStructure } from './structure.ts';

/** Decimal mark, and what tells it. */
export interface MarkEvidence {
  readonly decimal: '.' | ',';
  /** `column`: its own values leave no other reading; `table`: other columns do; `pattern`: whole numbers beside groups. */
  readonly by: 'column' | 'table' | 'pattern';
}

/** Marks that the columns of a table prove together. */
export interface TableMarks {
  /** Proven by some columns and contradicted by none. */
  readonly proven: '.' | ',' | null;
  /** Likely from the pattern of some columns, and none speaks against it. */
  readonly likely: '.' | ',' | null;
}

/** What all columns together tell of the decimal mark of a table. */
export function tableMarks(all: readonly ColumnLooks[], ofSums: readonly ('.' | ',')[]): TableMarks {
  return { proven: common([...all.map(ownMark), ...ofSums]), likely: common(all.map(patternMark)) };
}

/** Decimal marks that the figures of sums prove: the sum of "185.210" and the like is "1.759.772". */
export function marksOfSums(grid: Grid, { apart, columns }: TableStructure): readonly ('.' | ',')[] {
  const found = new Set<'.' | ','>();
  const sums = apart.filter(({ role }) => role === 'total' || role === 'subtotal').slice(0, 200);
  for (const { row } of sums) {
    for (const column of columns) {
      if (grid.kind(row, column) !== 'text') continue;
      const { shape } = numberLook(grid.text(row, column));
      if (shape === 'dot' || shape === 'comma-dot' || shape === 'commas') found.add('.');
      else if (shape === 'comma' || shape === 'dot-comma' || shape === 'dots') found.add(',');
    }
  }
  return [...found];
}

/** The decimal mark of one column; null when nothing tells, or when column and table contradict each other. */
export function decimalMark(looks: ColumnLooks, table: TableMarks): MarkEvidence | null {
  const own = ownMark(looks);
  if (own !== null) return { decimal: own, by: 'column' };
  const pattern = patternMark(looks);
  if (table.proven !== null) {
    // "7.025" beside "350" in a table whose other columns have decimal dots: two witnesses, two answers.
    return pattern !== null && pattern !== table.proven ? null : { decimal: table.proven, by: 'table' };
  }
  if (pattern !== null && (table.likely === null || table.likely === pattern))
    return { decimal: pattern, by: 'pattern' };
  return pattern === null && table.likely !== null ? { decimal: table.likely, by: 'pattern' } : null;
}

/** Whether some values of the column prove a decimal dot and others a decimal comma. */
export function isTorn(looks: ColumnLooks): boolean {
  return dotDecimals(looks) > 0 && commaDecimals(looks) > 0;
}

function ownMark(looks: ColumnLooks): '.' | ',' | null {
  const dot = dotDecimals(looks) > 0;
  const comma = commaDecimals(looks) > 0;
  return dot === comma ? null : dot ? '.' : ',';
}

function dotDecimals(looks: ColumnLooks): number {
  return shaped(looks, 'dot', 'comma-dot', 'commas');
}

function commaDecimals(looks: ColumnLooks): number {
  return shaped(looks, 'comma', 'dot-comma', 'dots');
}

/**
 * "7.025" beside "350" and "82": decimals that all have three digits would hardly have whole numbers among them, groups
 * of thousands have. Whole numbers of four digits and more without a mark speak against groups; 0, 1 and 100 stand
 * among shares as well.
 */
function patternMark(looks: ColumnLooks): '.' | ',' | null {
  const dots = shaped(looks, 'dot3');
  const commas = shaped(looks, 'comma3');
  if (dots > 0 === commas > 0 || looks.tally.numbers > 0) return null;
  const small = new Set<string>();
  for (const text of looks.tally.texts.keys()) {
    const plain = text.trim();
    if (/^\d{4,}$/u.test(plain)) return null;
    if (/^[1-9]\d{0,2}$/u.test(plain) && !['1', '10', '100'].includes(plain)) small.add(plain);
  }
  if (small.size < 2) return null;
  return dots > 0 ? ',' : '.';
}

function common(marks: readonly ('.' | ',' | null)[]): '.' | ',' | null {
  const found = new Set(marks.filter((mark) => mark !== null));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
