/** What the small panels of one chart have in common, so that a colour means the same in each. */
export interface Shared {
  /** Series that are named, in the order of their colours. */
  readonly series: readonly string[];
  /** The title is about one of them. */
  readonly hasPoint: boolean;
  /** Lowest and highest value of cells or bars. */
  readonly extent: readonly [number, number] | null;
  /** Names along both axes of a heat map. */
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}
