/** What a colour is for. Figures name roles; the palette of a theme says how each looks. */
export type ColourRole =
  | 'surface'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'grid'
  | 'axis'
  | 'point'
  | 'context'
  | 'total'
  | 'above'
  | 'below'
  | 'cat-1'
  | 'cat-2'
  | 'cat-3'
  | 'cat-4'
  | 'cat-5'
  | 'cat-6'
  | 'cat-7'
  | 'cat-8'
  | 'cat-other'
  | 'cat-5-edge'
  | 'cat-6-edge'
  | 'cat-8-edge';

export type Palette = Readonly<Record<ColourRole, string>>;

/** The design token behind each role. */
export const tokenOf: Readonly<Record<ColourRole, string>> = {
  surface: '--surface',
  ink: '--chart-ink',
  'ink-2': '--chart-ink-2',
  'ink-3': '--ink-3',
  line: '--line',
  grid: '--grid',
  axis: '--axis',
  point: '--cat-1',
  context: '--context',
  total: '--chart-ink-2',
  above: '--div-p3',
  below: '--div-n3',
  'cat-1': '--cat-1',
  'cat-2': '--cat-2',
  'cat-3': '--cat-3',
  'cat-4': '--cat-4',
  'cat-5': '--cat-5',
  'cat-6': '--cat-6',
  'cat-7': '--cat-7',
  'cat-8': '--cat-8',
  'cat-other': '--cat-other',
  'cat-5-edge': '--cat-5-edge',
  'cat-6-edge': '--cat-6-edge',
  'cat-8-edge': '--cat-8-edge',
};

// A picture has no style sheet, so the tokens are written out here once more; a test compares the two.
const light: Palette = {
  surface: '#FDFCF9',
  ink: '#23211C',
  'ink-2': '#57534A',
  'ink-3': '#696458',
  line: '#DFDACE',
  grid: '#E7E3D8',
  axis: '#857F70',
  point: '#0072B2',
  context: '#A8A294',
  total: '#57534A',
  above: '#2A8279',
  below: '#A6651C',
  'cat-1': '#0072B2',
  'cat-2': '#D55E00',
  'cat-3': '#009E73',
  'cat-4': '#B85C93',
  'cat-5': '#56B4E9',
  'cat-6': '#E69F00',
  'cat-7': '#23211C',
  'cat-8': '#F0E442',
  'cat-other': '#A8A294',
  'cat-5-edge': '#2D83B5',
  'cat-6-edge': '#A87200',
  'cat-8-edge': '#8F8600',
};

const dark: Palette = {
  surface: '#1E1D19',
  ink: '#EDE9DE',
  'ink-2': '#BDB7A9',
  'ink-3': '#A09A8C',
  line: '#3A372F',
  grid: '#302D27',
  axis: '#878172',
  point: '#3F9BD8',
  context: '#7F796B',
  total: '#BDB7A9',
  above: '#4DB3A6',
  below: '#D29A52',
  'cat-1': '#3F9BD8',
  'cat-2': '#E5752A',
  'cat-3': '#22B08A',
  'cat-4': '#D58CB5',
  'cat-5': '#7CC7F0',
  'cat-6': '#E9AE33',
  'cat-7': '#EDE9DE',
  'cat-8': '#F0E442',
  'cat-other': '#7F796B',
  'cat-5-edge': '#7CC7F0',
  'cat-6-edge': '#E9AE33',
  'cat-8-edge': '#F0E442',
};

/** Colours of the two themes, and of paper: light on pure white. */
export const palettes = { light, dark, print: { ...light, surface: '#FFFFFF' } } as const satisfies Record<
  string,
  Palette
>;

export type PaletteName = keyof typeof palettes;
