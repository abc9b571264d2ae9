/** What a file may ask of us. Larger files are refused with words, before any parser sees them. */
export const limits = {
  fileBytes: 200_000_000,
  unpackedBytes: 1_000_000_000,
  partBytes: 512_000_000,
  /** Unpacked to packed, looked at for parts above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 10_000_000,
  entries: 10_000,
  cells: 5_000_000,
  rows: 1_048_576,
  columns: 16_384,
  /** A text file may have more rows than a sheet; its cells cost four bytes each. */
  textRows: 20_000_000,
  textCells: 100_000_000,
  cellText: 32_767,
} as const;
