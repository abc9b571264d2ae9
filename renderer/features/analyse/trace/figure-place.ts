import type { Scalar } from '../../../../analysis/document/result-document.ts';

/** A figure of a result, as far as its cells are looked for. */
export interface FigurePlace {
  /** Step that gave it. */
  readonly step: string;
  /** Rows of the step that it stands for, by column; none: the step as a whole. */
  readonly points: readonly Readonly<Record<string, Scalar>>[];
  /** How it is called in the result; '' where it has no name. */
  readonly name: string;
}
