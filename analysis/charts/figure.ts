import type { Language } from '../model/text.ts';
import type { ColourRole } from './palette.ts';

/**
 * A chart as data, before any painter: what stands where, in which role of colour, with every label already in
 * words. Strings are plain; each painter escapes them for its own medium.
 */
export interface Figure {
  readonly kind: 'waterfall' | 'bar' | 'line' | 'stacked-area' | 'quadrant';
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
  /** Words in the four corners: left-top, right-top, left-bottom, right-bottom. */
  readonly corners: readonly string[];
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
  readonly title: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export type Trace = BarTrace | LineTrace | AreaTrace | DotTrace;

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
}

export interface LineTrace {
  readonly kind: 'line';
  readonly name: string;
  readonly colour: ColourRole;
  readonly dash: Dash;
  readonly strong: boolean;
  /** Null breaks the line: a missing value is a gap. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number | null;
    readonly xLabel: string;
    readonly label: string;
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
  }[];
}

export interface DotTrace {
  readonly kind: 'dots';
  readonly dots: readonly Dot[];
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Area relative to the largest, 0 to 1; null when all are of one size. */
  readonly share: number | null;
  readonly name: string;
  readonly label: string;
  readonly colour: ColourRole;
  readonly strong: boolean;
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

export interface FigureTable {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
}
