/**
 * A report: an ordered outline of plain data. Text blocks belong to the writer; result blocks point at a run and
 * are drawn from its document, so that figures stay alive while edited words are kept.
 */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly id: string; readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly id: string; readonly kind: 'text'; readonly text: string }
  | {
      readonly id: string;
      readonly kind: 'figure';
      /** Id of the run, and of the chart in its document. */
      readonly run: string;
      readonly chart: string;
      /** Words typed over the filled ones; null keeps the live text. */
      readonly title: string | null;
      readonly subtitle: string | null;
    }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly run: string;
      readonly table: string;
      readonly title: string | null;
    }
  | { readonly id: string; readonly kind: 'indicators'; readonly run: string }
  /** Formulas, parameters, rows used and dropped, sources, engine and template versions of a run. */
  | { readonly id: string; readonly kind: 'method'; readonly run: string };
