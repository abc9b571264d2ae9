import type { Figure } from '../charts/figure.ts';
import type { Language } from '../model/text.ts';

/** A report with everything resolved and numbered: what every writer and the screen's page draw from. */
export interface ReportTree {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** `YYYY-MM-DD`, given from outside; null when the report bears no date. */
  readonly date: string | null;
  /** Said wherever invented data show; null for real data. */
  readonly teaching: string | null;
  /** Heading of the table of contents. */
  readonly contents: string;
  readonly page: string;
  readonly nodes: readonly ReportNode[];
}

export type ReportNode =
  | HeadingNode
  | { readonly kind: 'text'; readonly id: string; readonly paragraphs: readonly string[] }
  | FigureNode
  | TableNode
  | IndicatorsNode
  | MethodNode
  /** A block whose analysis has no result: said, so that nobody looks for it in vain. */
  | { readonly kind: 'gone'; readonly id: string; readonly text: string };

export interface HeadingNode {
  readonly kind: 'heading';
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** `3.1`. */
  readonly number: string;
  readonly text: string;
}

interface Caption {
  readonly id: string;
  /** `Figure`, in the report's language. */
  readonly word: string;
  readonly number: number;
  readonly title: string;
}

export interface FigureNode extends Caption {
  readonly kind: 'figure';
  readonly subtitle: string;
  readonly figure: Figure;
  /** Source, n, what is not shown, and that the data are invented. */
  readonly notes: string;
}

export interface TableNode extends Caption {
  readonly kind: 'table';
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  readonly notes: string;
}

export interface BookColumn {
  readonly title: string;
  readonly isNumber: boolean;
}

export interface BookRow {
  readonly cells: readonly string[];
  readonly isTotal: boolean;
}

export interface IndicatorsNode {
  readonly kind: 'indicators';
  readonly id: string;
  readonly items: readonly {
    readonly name: string;
    readonly value: string;
    /** There is no figure: `value` says so in words. */
    readonly isMissing: boolean;
    readonly unit: string;
    readonly reading: string;
  }[];
}

/** How the figures came about, so that another can repeat them. */
export interface MethodNode {
  readonly kind: 'method';
  readonly id: string;
  readonly title: string;
  readonly formulas: readonly { readonly name: string; readonly formula: string; readonly filled: string }[];
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly data: { readonly title: string; readonly columns: readonly BookColumn[]; readonly rows: readonly BookRow[] };
}
