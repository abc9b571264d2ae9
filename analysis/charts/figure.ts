import type { Language } from '../model/text.ts';
import type { ChartOutput } from '../templates/template.ts';
import type { ColourRole } from './palette.ts';

/**
 * A chart as data, before any painter: what stands where, in which role of colour, with every label already in
 * words. Strings are plain; each painter escapes them for its own medium.
 */
export interface Figure {
  readonly kind: ChartOutput['kind'];
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The finding. */
  readonly title: string;
  /** Measure, unit, place, period. */
  readonly subtitle: string;
  /** `Source: District prices, monthly`, beneath at the start. */
  readonly source: string;
  /** `n = 72`, beneath at the end. */
  readonly count: string;
  /** Values that are missing, and rows at a place that another has taken. */
  readonly counts: { readonly missing: number; readonly repeats: number };
  /** What is not drawn and why: missing values, bars beyond the limit. */
  readonly remarks: readonly string[];
  /** The chart in one or two sentences, for those who cannot see it. */
  readonly alt: string;
  /** The axis along the bars' names, or the horizontal axis of the other kinds. */
  readonly x: Axis;
  readonly y: ScaleAxis;
  /** Horizontal: names stand at the start edge and bars lie along the line of text. */
  readonly layout: 'upright' | 'horizontal';
  /** The horizontal axis runs from the right: names in a right-to-left language, never time. */
  readonly mirrored: boolean;
  readonly traces: readonly Trace[];
  readonly connectors: readonly Connector[];
  readonly references: readonly Reference[];
  /** Upright rules at places of the horizontal axis, in their order. */
  readonly rules: readonly Rule[];
  /** Shaded stretches of the horizontal axis, from and to. */
  readonly stretches: readonly (readonly [number, number])[];
  /** Both ends of the line of equality, the same on either axis; null without one. */
  readonly diagonal: readonly [number, number] | null;
  /** Words in the four corners: left-top, right-top, left-bottom, right-bottom. */
  readonly corners: readonly string[];
  /** What colours, patterns and signs stand for, where a name beside the mark cannot say it. */
  readonly legend: readonly LegendItem[];
  /** Small multiples: what is drawn stands in them and their axes are the same. Empty for a chart of one plot. */
  readonly panels: readonly Figure[];
  /** Said in place of the marks when there is nothing to draw; null when there is. */
  readonly nothing: string | null;
  /** The same data as a table. */
  readonly table: FigureTable;
}

export type Axis = BandAxis | ScaleAxis;

/** One place for each name. */
export interface BandAxis {
  readonly kind: 'band';
  readonly names: readonly { readonly text: string; readonly strong: boolean }[];
}

export interface ScaleAxis {
  readonly kind: 'scale';
  /** What its numbers are: values, counted steps, years, days since 1970, or the places of names. */
  readonly of: 'value' | 'step' | 'year' | 'date' | 'name';
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export type Trace = BarTrace | LineTrace | AreaTrace | DotTrace | RibbonTrace | FitTrace | CellTrace | RangeTrace;

/** Rows of the chart's block that a mark stands for, by their place. */
export type Rows = readonly number[];

/** Bars on a band axis, one a name; a missing value has no bar but keeps its place. */
export interface BarTrace {
  readonly kind: 'bars';
  readonly bars: readonly Bar[];
}

export interface Bar {
  /** Index of the name on the band axis. */
  readonly slot: number;
  readonly name: string;
  /** Ends along the value axis; null when the value is missing. */
  readonly span: readonly [number, number] | null;
  readonly value: number | null;
  readonly label: string;
  readonly colour: ColourRole;
  readonly strong: boolean;
  /** The label stands beyond the far end of the span, or beneath a bar that goes down. */
  readonly labelEnd: 'high' | 'low';
  readonly rows: Rows;
}

export interface LineTrace {
  readonly kind: 'line';
  readonly name: string;
  readonly colour: ColourRole;
  readonly dash: Dash;
  /** Width in pixels. */
  readonly width: number;
  readonly strong: boolean;
  /** Null breaks the line: a missing value is a gap. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number | null;
    readonly xLabel: string;
    readonly label: string;
    /** Further lines for those who point at it, such as the ends of a band. */
    readonly notes: readonly string[];
    /** The line is dashed from and to here. */
    readonly dashed: boolean;
    readonly rows: Rows;
  }[];
  /** Value at the last point, named at the line's end; null for a line without a name of its own. */
  readonly end: { readonly x: number; readonly y: number; readonly label: string } | null;
}

export type Dash = 'solid' | 'dash' | 'dot' | 'dash-dot';

export interface AreaTrace {
  readonly kind: 'area';
  readonly name: string;
  readonly colour: ColourRole;
  readonly edge: ColourRole | null;
  /** Null where the stack is broken by a missing value. */
  readonly bands: readonly {
    readonly x: number;
    readonly xLabel: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly label: string;
    readonly rows: Rows;
  }[];
}

export interface DotTrace {
  readonly kind: 'dots';
  readonly dots: readonly Dot[];
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Area relative to the largest, 0 to 1; null when all are of one size, which is small when they are many. */
  readonly share: number | null;
  readonly isSmall: boolean;
  readonly name: string;
  readonly label: string;
  readonly colour: ColourRole;
  readonly symbol: DotSymbol;
  readonly strong: boolean;
  readonly rows: Rows;
}

export type DotSymbol = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'ring';

/** A band along the horizontal axis, behind the lines. */
export interface RibbonTrace {
  readonly kind: 'ribbon';
  readonly colour: ColourRole;
  readonly edge: ColourRole;
  readonly points: readonly { readonly x: number; readonly low: number | null; readonly high: number | null }[];
}

/** A fitted line without marks of its own. */
export interface FitTrace {
  readonly kind: 'fit';
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Cells of a heat map: column and row are places on the two axes of names. */
export interface CellTrace {
  readonly kind: 'cells';
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: number;
  readonly row: number;
  /** Both names: `2024, March`. */
  readonly name: string;
  /** Value with its class in words. */
  readonly label: string;
  /** What is written in the cell if it fits, longest first. */
  readonly texts: readonly string[];
  /** Null: no value. */
  readonly colour: ColourRole | null;
  readonly ink: ColourRole;
  /** Below the middle of a two-sided scale: hatched where no text fits, so that colour is not alone. */
  readonly isHatched: boolean;
  readonly rows: Rows;
}

/** Lines or bars from low to high, a row each, on a band axis that runs down the page. */
export interface RangeTrace {
  readonly kind: 'ranges';
  readonly look: 'dots' | 'bars';
  readonly ranges: readonly Range[];
}

export interface Range {
  readonly slot: number;
  readonly name: string;
  /** Ends along the value axis: of a bar from the base to where the input was low and high. Null when missing. */
  readonly low: number | null;
  readonly high: number | null;
  /** The value within, or the base of a bar. */
  readonly value: number | null;
  /** Written at the end of the row, or at either end of a bar. */
  readonly label: string;
  /** Lines for those who point at it. */
  readonly notes: readonly string[];
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly strong: boolean;
  readonly colour: ColourRole;
  readonly rows: Rows;
}

/** A dashed hairline from one bar to the next at a value. */
export interface Connector {
  readonly fromSlot: number;
  readonly toSlot: number;
  readonly at: number;
}

/** A line across the plot at a value, such as the base of an index. */
export interface Reference {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

export interface Rule {
  readonly x: number;
  readonly label: string;
}

/** A sign and its words; a sign of several colours is a scale from its first words to its last. */
export type LegendItem =
  | {
      readonly sign: 'fill';
      readonly colour: ColourRole;
      readonly text: string;
      readonly letter?: string;
      readonly ink?: ColourRole;
    }
  | { readonly sign: 'line'; readonly colour: ColourRole; readonly dash: Dash; readonly text: string }
  | { readonly sign: 'dot'; readonly colour: ColourRole; readonly symbol: DotSymbol; readonly text: string }
  | { readonly sign: 'missing'; readonly text: string }
  | {
      readonly sign: 'scale';
      readonly colours: readonly ColourRole[];
      readonly hatched: readonly boolean[];
      readonly from: string;
      readonly to: string;
    };

export interface FigureTable {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of the chart's block behind each cell. */
  readonly behind: readonly (readonly Rows[])[];
}
