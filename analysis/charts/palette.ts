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
  | 'cat-8-edge'
  | 'shade'
  | 'ribbon-1'
  | 'ribbon-2'
  | 'ribbon-3'
  | 'ribbon-edge'
  | SequenceRole
  | DifferenceRole
  | 'seq-low-ink'
  | 'seq-mid-ink'
  | 'seq-high-ink'
  | 'div-ink';

/** From low to high. */
export type SequenceRole = 'seq-1' | 'seq-2' | 'seq-3' | 'seq-4' | 'seq-5' | 'seq-6' | 'seq-7';

/** From below to above, with a neutral middle. */
export type DifferenceRole = 'div-n3' | 'div-n2' | 'div-n1' | 'div-0' | 'div-p1' | 'div-p2' | 'div-p3';

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
  shade: '--shade',
  'ribbon-1': '--ribbon-1',
  'ribbon-2': '--ribbon-2',
  'ribbon-3': '--ribbon-3',
  'ribbon-edge': '--ribbon-edge',
  'seq-1': '--seq-1',
  'seq-2': '--seq-2',
  'seq-3': '--seq-3',
  'seq-4': '--seq-4',
  'seq-5': '--seq-5',
  'seq-6': '--seq-6',
  'seq-7': '--seq-7',
  'div-n3': '--div-n3',
  'div-n2': '--div-n2',
  'div-n1': '--div-n1',
  'div-0': '--div-0',
  'div-p1': '--div-p1',
  'div-p2': '--div-p2',
  'div-p3': '--div-p3',
  'seq-low-ink': '--seq-low-ink',
  'seq-mid-ink': '--seq-mid-ink',
  'seq-high-ink': '--seq-high-ink',
  'div-ink': '--on-div',
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
  shade: '#F1EDE1',
  'ribbon-1': '#DCE9F2',
  'ribbon-2': '#C3DCEC',
  'ribbon-3': '#A9CDE5',
  'ribbon-edge': '#2D83B5',
  'seq-1': '#FEE838',
  'seq-2': '#D9C55C',
  'seq-3': '#B1A570',
  'seq-4': '#8A8779',
  'seq-5': '#666970',
  'seq-6': '#3B496C',
  'seq-7': '#00224E',
  'div-n3': '#A6651C',
  'div-n2': '#D2A565',
  'div-n1': '#EFDDBB',
  'div-0': '#F3F0E8',
  'div-p1': '#CDE5E1',
  'div-p2': '#82C2B8',
  'div-p3': '#2A8279',
  'seq-low-ink': '#16150F',
  'seq-mid-ink': '#16150F',
  'seq-high-ink': '#FFFFFF',
  'div-ink': '#FFFFFF',
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
  shade: '#2B2922',
  'ribbon-1': '#203040',
  'ribbon-2': '#233B4F',
  'ribbon-3': '#26475F',
  'ribbon-edge': '#7CC7F0',
  'seq-1': '#00224E',
  'seq-2': '#3B496C',
  'seq-3': '#666970',
  'seq-4': '#8A8779',
  'seq-5': '#B1A570',
  'seq-6': '#D9C55C',
  'seq-7': '#FEE838',
  'div-n3': '#D29A52',
  'div-n2': '#7E5C2C',
  'div-n1': '#4C3C25',
  'div-0': '#2D2B26',
  'div-p1': '#21423E',
  'div-p2': '#2C6F67',
  'div-p3': '#4DB3A6',
  'seq-low-ink': '#FFFFFF',
  'seq-mid-ink': '#16150F',
  'seq-high-ink': '#16150F',
  'div-ink': '#16150F',
};

/** Colours of the two themes, and of paper: light on pure white. */
export const palettes = { light, dark, print: { ...light, surface: '#FFFFFF' } } as const satisfies Record<
  string,
  Palette
>;

export type PaletteName = keyof typeof palettes;
