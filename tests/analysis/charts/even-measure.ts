import type { Measure } from '../../../analysis/charts/drawing/text.ts';

/** Every letter 0.56 of its size wide: layouts in tests depend on no font. */
export const evenMeasure: Measure = (text, size) => Array.from(text).length * size * 0.56;
