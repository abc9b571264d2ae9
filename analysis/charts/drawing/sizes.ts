/** Sizes of type in a chart, in pixels of 1/96 inch. */
export const sizes = { tick: 11, name: 12, value: 12, title: 14, small: 12 } as const;
