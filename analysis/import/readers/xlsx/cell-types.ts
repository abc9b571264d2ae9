/** The `t` of a cell as a number: its byte where it is one letter. */
export const cellTypes = {
  number: 0x6e,
  shared: 0x73,
  boolean: 0x62,
  error: 0x65,
  day: 0x64,
  /** `str`: the text result of a formula. */
  formulaText: 1,
  /** `inlineStr` */
  inlineText: 2,
  /** A `t` that no spreadsheet program writes. */
  unknown: 3,
} as const;

/** How the content of a cell was read: not at all, as a number, or into the open text. */
export const contents = { none: 0, number: 1, text: 2 } as const;
