import { expect, it } from 'vitest';
import { visibleText } from '../../../../../renderer/features/data/preview/visible-text.ts';

it.each([
  ['Two\nlines', 'Two↵lines'],
  ['a\tb', 'a⇥b'],
  ['abc\u202Edcba', 'abc‹U+202E›dcba'],
  ['zero\u200Bwidth', 'zero‹U+200B›width'],
  ['\u0000', '␀'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['plain 1 280,5', 'plain 1 280,5'],
])('%j shows as %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});
