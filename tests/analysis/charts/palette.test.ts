import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ColourRole, palettes, tokenOf } from '../../../analysis/charts/palette.ts';

const css = readFileSync(new URL('../../../renderer/theme/tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split(/\[data-theme=['"]?dark['"]?\]/);

function tokens(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/(--[\w-]+):\s*(#[0-9A-Fa-f]{6})/g)].map((found) => [
      found[1] ?? '',
      (found[2] ?? '').toUpperCase(),
    ]),
  );
}

const roles = Object.keys(tokenOf) as ColourRole[];

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the palettes of pictures', () => {
  it('repeat the design tokens, light and dark', () => {
    const light = tokens(lightCss);
    const dark = new Map([...light, ...tokens(darkCss)]);
    const copied = (source: ReadonlyMap<string, string>) =>
      Object.fromEntries(roles.map((role) => [role, source.get(tokenOf[role])]));
    expect(palettes.light).toEqual(copied(light));
    expect(palettes.dark).toEqual(copied(dark));
  });

  it('print on pure white', () => {
    expect(palettes.print).toEqual({ ...palettes.light, surface: '#FFFFFF' });
  });

  it.each(['light', 'dark', 'print'] as const)('can be read: text 4.5 and marks 3 to 1 on the surface (%s)', (name) => {
    const palette = palettes[name];
    const texts = (['ink', 'ink-2', 'ink-3'] as const).filter((role) => contrast(palette[role], palette.surface) < 4.5);
    const marks = (
      [
        'axis',
        'point',
        'total',
        'above',
        'below',
        'cat-1',
        'cat-2',
        'cat-3',
        'cat-4',
        'cat-7',
        'cat-5-edge',
        'cat-6-edge',
        'cat-8-edge',
      ] as const
    ).filter((role) => contrast(palette[role], palette.surface) < 3);
    expect({ texts, marks }).toEqual({ texts: [], marks: [] });
  });
});
