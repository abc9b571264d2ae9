// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { parseFormula } from '../../../../analysis/document/formula/parse-formula.ts';
import { Formula } from '../../../../renderer/features/analyse/Formula.tsx';
import { spokenFormula } from '../../../../renderer/features/analyse/spoken-formula.ts';
import { translator } from '../../../../renderer/text/index.ts';
import { shown } from '../../ui/shown.tsx';

afterEach(cleanup);

it.each([
  ['100 · P_f · c / P_r', 'the fraction of 100 times P sub f times c over P sub r, end of fraction'],
  ['x_ip / X_i', 'x sub ip over X sub i'],
  ['(P_1 / P_0)^(1 / T) − 1', 'open bracket, P sub 1 over P sub 0, close bracket, to the power 1 over T minus 1'],
  [
    '√(1 − R²), d = Σ |a − b|',
    'the square root of 1 minus R squared, end of root, d equals the sum of the size of a minus b, end of size',
  ],
  ['100 · −5.2\u00a0%', '100 times minus 5.2 %'],
])('%s is read aloud', (text, words) => {
  const formula = parseFormula(text);
  expect(formula === null ? null : spokenFormula(formula, translator('en'))).toBe(words);
});

it('is mathematics of the browser, with its words for those who hear it', () => {
  shown(<Formula text="x_i / X²" />);
  const math = screen.getByLabelText('the fraction of x sub i over X squared, end of fraction');
  expect(math.outerHTML.replaceAll(/ (?:class|aria-label|dir)="[^"]*"/g, '')).toBe(
    '<math><mfrac><msub><mi>x</mi><mi>i</mi></msub><msup><mi>X</mi><mn>2</mn></msup></mfrac></math>',
  );
});

it('is one formula to the ear where a line may break in it', () => {
  shown(<Formula text="a + b = c" />);
  expect(
    screen.getByRole('math', { name: 'a plus b equals c' }).querySelectorAll('math[aria-hidden=true]'),
  ).toHaveLength(3);
});

it('stays text where it is none, whatever the text holds', () => {
  shown(<Formula text="<b>share</b> of “Retail”" />);
  expect(screen.getByText('<b>share</b> of “Retail”').tagName).toBe('BDI');
});
