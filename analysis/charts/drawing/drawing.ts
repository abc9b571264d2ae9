import type { Language } from '../../model/text.ts';
import type { ColourRole } from '../palette.ts';
import type { Weight } from './text.ts';

/** A finished picture as a list of shapes, in roles of colour; a painter turns it into SVG or pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly title: string;
  readonly alt: string;
  readonly shapes: readonly Shape[];
}

export type Point = readonly [number, number];

export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: ColourRole;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly stroke: ColourRole;
      readonly width: number;
      readonly dash: readonly number[];
    }
  | { readonly kind: 'polygon'; readonly points: readonly Point[]; readonly fill: ColourRole }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: ColourRole;
      readonly stroke: ColourRole;
    }
  | TextShape;

export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: ColourRole;
  /** Which side of the text stands at x, as seen on the page. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly direction: 'ltr' | 'rtl';
  /** Clockwise, in radians, about x and y. */
  readonly turn: number;
}
