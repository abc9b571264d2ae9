import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, readTokens } from './contrast.ts';

const renderer = new URL('../../../renderer/', import.meta.url).pathname;
const { light, dark } = readTokens(readFileSync(join(renderer, 'theme/tokens.css'), 'utf8'));

// The table of the design: text, ground, ratio in light, ratio in dark.
const text = [
  ['ink', 'ground', 14.5, 15.1],
  ['ink', 'surface', 15.7, 13.9],
  ['ink-2', 'ground', 6.9, 9.1],
  ['ink-2', 'surface', 7.5, 8.4],
  ['ink-2', 'sunken', 6.3, 9.6],
  ['ink-3', 'ground', 5.3, 6.5],
  ['ink-3', 'surface', 5.7, 6.0],
  ['ink-3', 'raised', 5.9, 5.5],
  ['ink', 'select', 12.4, 8.8],
  ['accent', 'surface', 7.6, 8.2],
  ['accent', 'ground', 7.1, 8.9],
  ['accent', 'accent-soft', 6.5, 6.4],
  ['on-accent', 'accent', 7.8, 8.3],
  ['on-accent', 'accent-hover', 10.4, 10.0],
  ['look', 'look-soft', 6.6, 7.9],
  ['look', 'surface', 7.3, 9.5],
  ['accent', 'look-soft', 6.9, 6.9],
  ['wrong', 'wrong-soft', 5.9, 6.8],
  ['wrong', 'surface', 6.9, 7.9],
  ['band-banner-ink', 'band-banner', 5.8, 6.4],
  ['band-header-ink', 'band-header', 6.7, 7.3],
  ['band-stub-ink', 'band-stub', 7.1, 7.3],
  ['band-total-ink', 'band-total', 5.9, 6.8],
  ['band-notes-ink', 'band-notes', 6.4, 7.1],
  ['ink', 'div-n2', 7.1, 5.0],
  ['ink', 'div-p2', 7.9, 4.8],
  ['on-div', 'div-n3', 4.7, 7.4],
  ['on-div', 'div-p3', 4.6, 7.2],
  ['seq-low-ink', 'seq-1', 14.6, 15.7],
  ['seq-low-ink', 'seq-3', 7.4, 5.5],
  ['seq-mid-ink', 'seq-4', 5.1, 5.1],
  ['seq-high-ink', 'seq-5', 5.5, 7.4],
  ['seq-high-ink', 'seq-7', 15.7, 14.6],
] as const;

const marks = [
  ['line-control', 'raised', 4.0, 3.9],
  ['line-control', 'ground', 3.6, 4.7],
  ['focus', 'surface', 7.6, 9.9],
  ['focus', 'ground', 7.1, 10.7],
  ['look-mark', 'look-soft', 3.7, 7.2],
  ['wrong-mark', 'wrong-soft', 4.4, 6.1],
  ['axis', 'surface', 3.9, 4.3],
  ['cat-1', 'surface', 5.1, 5.5],
  ['cat-2', 'surface', 3.8, 5.5],
  ['cat-3', 'surface', 3.3, 6.1],
  ['cat-4', 'surface', 4.1, 6.6],
  ['cat-5-edge', 'surface', 4.1, 9.1],
  ['cat-6-edge', 'surface', 4.0, 8.5],
  ['cat-8-edge', 'surface', 3.7, 12.8],
  ['div-n3', 'surface', 4.5, 6.8],
  ['div-p3', 'surface', 4.5, 6.7],
  ['ribbon-edge', 'surface', 4.1, 9.1],
  ['cat-1', 'ribbon-3', 3.1, 3.2],
] as const;

describe('tokens', () => {
  it.each(text)('%s reads on %s at least 4.5 to 1', (ink, ground, inLight, inDark) => {
    const measured = [contrast(light, ink, ground), contrast(dark, ink, ground)];
    expect(measured.map((ratio) => ratio.toFixed(1))).toEqual([inLight.toFixed(1), inDark.toFixed(1)]);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s stands out from %s at least 3 to 1', (mark, ground, inLight, inDark) => {
    const measured = [contrast(light, mark, ground), contrast(dark, mark, ground)];
    expect(measured.map((ratio) => ratio.toFixed(1))).toEqual([inLight.toFixed(1), inDark.toFixed(1)]);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(3);
  });

  it('names no colour that the dark theme leaves as it is, but those that belong to both', () => {
    const same = Object.keys(light).filter((name) => light[name] === dark[name] && light[name]?.startsWith('#'));
    expect(same).toEqual(['cat-8', 'seq-4', 'seq-mid-ink']);
  });
});

describe('styles', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(css|tsx)$/.test(name),
  );
  const linesOf = (name: string) =>
    readFileSync(join(renderer, name), 'utf8')
      .split('\n')
      .map((line, index) => ({ at: `${name}:${String(index + 1)}`, line }));

  it('write no colour outside the token file', () => {
    const found = files
      .filter((name) => name !== 'theme/tokens.css')
      .flatMap(linesOf)
      .filter(
        ({ line }) => /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i.test(line) || /\b(?:rgb|hsl)a?\(/.test(line),
      );
    expect(found).toEqual([]);
  });

  it('place by start and end, never by left and right', () => {
    const sided =
      /(?:^|[\s;{-])(?:left|right)\s*:|(?:text-align|float):\s*(?:left|right)|(?:margin|padding|border|inset)-(?:left|right)/;
    const found = files
      .filter((name) => name.endsWith('.css'))
      .flatMap(linesOf)
      .filter(({ line }) => sided.test(line));
    expect(found).toEqual([]);
  });
});
