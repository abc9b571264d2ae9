/** What a file may ask of us. Larger files are refused with words, before any parser sees them. */
export const limits = {
  fileBytes: 200_000_000,
  unpackedBytes: 1_000_000_000,
  partBytes: 512_000_000,
  /** Unpacked to packed, looked at for parts above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 10_000_000,
  entries: 10_000,
  /** Cells of a workbook that a library reads as a whole, at some hundred bytes a cell. */
  cells: 5_000_000,
  /** Cells of a workbook that is read piece by piece: 9 to 13 bytes a cell, so 0.5 to 0.8 GB. */
  streamedCells: 60_000_000,
  /** Bytes of all texts of a workbook. */
  textBytes: 600_000_000,
  /** Bytes of a part that is read as a whole: lists of parts and styles. */
  smallPart: 64_000_000,
  merges: 1_000_000,
  rows: 1_048_576,
  columns: 16_384,
  /** A text file may have more rows than a sheet; its cells cost four bytes each. */
  textRows: 20_000_000,
  textCells: 100_000_000,
  cellText: 32_767,
} as const;

/** What parts may ask that are read piece by piece, and never stand in memory as a whole. */
export const streamedLimits = { ...limits, unpackedBytes: 4_000_000_000, partBytes: 3_000_000_000 } as const;
