import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/*
 * The library's palette, told in our tokens: which of them is light or dark is the token file's matter alone,
 * so that both schemes use one list.
 */
const gray: MantineColorsTuple = [
  'var(--hover)',
  'var(--sunken)',
  'var(--line)',
  'var(--line)',
  'var(--line-control)',
  'var(--ink-3)',
  'var(--ink-2)',
  'var(--ink-2)',
  'var(--ink)',
  'var(--ink)',
];
const dark: MantineColorsTuple = [
  'var(--ink)',
  'var(--ink-2)',
  'var(--ink-2)',
  'var(--ink-3)',
  'var(--line)',
  'var(--hover)',
  'var(--raised)',
  'var(--surface)',
  'var(--sunken)',
  'var(--sunken)',
];

const variants: VariantColorsResolver = (input) => {
  const isWrong = input.color === 'red';
  const text = isWrong ? 'var(--wrong)' : 'var(--accent)';
  switch (input.variant) {
    case 'filled':
      return isWrong
        ? { ...plain, background: 'var(--wrong)', hover: 'var(--wrong-mark)', color: 'var(--surface)' }
        : { ...plain, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)' };
    case 'light':
      return { ...plain, background: 'var(--accent-soft)', hover: 'var(--select)', color: text };
    case 'subtle':
      return {
        ...plain,
        background: 'transparent',
        hover: 'var(--hover)',
        color: input.color === 'gray' ? 'var(--ink-2)' : text,
      };
    case 'default':
    case 'outline':
      return {
        background: 'var(--raised)',
        hover: 'var(--hover)',
        color: isWrong ? 'var(--wrong)' : 'var(--ink)',
        border: '1px solid var(--line-control)',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

const plain = { border: '1px solid transparent' };

export const theme = createTheme({
  fontFamily: 'var(--font)',
  white: 'var(--raised)',
  black: 'var(--ink)',
  colors: {
    gray,
    dark,
    accent: shades('var(--accent)', 'var(--accent-hover)'),
    red: shades('var(--wrong)', 'var(--wrong-mark)'),
  },
  primaryColor: 'accent',
  primaryShade: 6,
  variantColorResolver: variants,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  radius: { xs: 'var(--r-1)', sm: 'var(--r-2)', md: 'var(--r-3)', lg: 'var(--r-3)', xl: 'var(--r-round)' },
  spacing: { xs: 'var(--s-1)', sm: 'var(--s-2)', md: 'var(--s-3)', lg: 'var(--s-4)', xl: 'var(--s-6)' },
  fontSizes: {
    xs: 'var(--t-small)',
    sm: 'var(--t-table)',
    md: 'var(--t-body)',
    lg: 'var(--t-h2)',
    xl: 'var(--t-h1)',
  },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: {
    xs: 'var(--l-small)',
    sm: 'var(--l-table)',
    md: 'var(--l-body)',
    lg: 'var(--l-h2)',
    xl: 'var(--l-h1)',
  },
  shadows: { xs: 'var(--e-1)', sm: 'var(--e-1)', md: 'var(--e-2)', lg: 'var(--e-2)', xl: 'var(--e-2)' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--t-h1)', lineHeight: 'var(--l-h1)' },
      h2: { fontSize: 'var(--t-h2)', lineHeight: 'var(--l-h2)' },
      h3: { fontSize: 'var(--t-h3)', lineHeight: 'var(--l-body)' },
      h4: { fontSize: 'var(--t-h3)', lineHeight: 'var(--l-body)' },
      h5: { fontSize: 'var(--t-h3)', lineHeight: 'var(--l-body)' },
      h6: { fontSize: 'var(--t-h3)', lineHeight: 'var(--l-body)' },
    },
  },
  components: {
    Button: { defaultProps: { variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // Where a value comes from stands beneath it.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false, comboboxProps: { shadow: 'md' } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Popover: { defaultProps: { shadow: 'md' } },
    Menu: { defaultProps: { shadow: 'md' } },
    Modal: { defaultProps: { shadow: 'md', radius: 'md' } },
  },
});

const colours = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--wrong)',
  '--mantine-color-success': 'var(--accent)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--select)',
  '--mantine-primary-color-light-color': 'var(--accent)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours });

function shades(colour: string, hover: string): MantineColorsTuple {
  return [colour, colour, colour, colour, colour, colour, colour, hover, hover, hover];
}
