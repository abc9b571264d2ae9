/** Texts of charts. */
export const charts = {
  menu: 'Copy or save: {title}',
  copyPicture: 'Copy picture',
  copied: 'Picture copied',
  savePng: 'Save picture (PNG)…',
  saveSvg: 'Save drawing (SVG)…',
  showTable: 'Show as table',
  value: 'Value',
  showChart: 'Show as chart',
  firstRows: 'The first {shown} of {count} rows. The tables of the result have all.',
  pngFile: 'Picture',
  svgFile: 'Drawing',
  fileName: 'chart',
} as const;
