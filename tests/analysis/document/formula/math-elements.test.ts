import { expect, it } from 'vitest';
import { mathElements, type MathElement } from '../../../../analysis/document/formula/math-elements.ts';
import { parseFormula } from '../../../../analysis/document/formula/parse-formula.ts';

function markup(text: string): string[] {
  const formula = parseFormula(text);
  return formula === null ? [] : mathElements(formula).map(tagged);
}

function tagged({ tag, children }: MathElement): string {
  return `<${tag}>${children.map((child) => (typeof child === 'string' ? child : tagged(child))).join('')}</${tag}>`;
}

it('sets a fraction without the brackets that the bar makes needless', () => {
  expect(markup('100 · (a − b) / (c)')).toEqual([
    '<math><mfrac><mrow><mn>100</mn><mo>·</mo><mrow><mo>(</mo><mi>a</mi><mo>−</mo><mi>b</mi><mo>)</mo></mrow></mrow><mi>c</mi></mfrac></math>',
  ]);
});

it('sets a fraction in a script in one line', () => {
  expect(markup('x_i^(1 / T)')).toEqual([
    '<math><msubsup><mi>x</mi><mi>i</mi><mrow><mn>1</mn><mo>/</mo><mi>T</mi></mrow></msubsup></math>',
  ]);
});

it('parts a formula where a line may end: behind a comma, before = and signs of sums', () => {
  expect(markup('√(a + b), c = d + f')).toEqual([
    '<math><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mo>,</mo></math>',
    '<math><mi>c</mi></math>',
    '<math><mo>=</mo><mi>d</mi></math>',
    '<math><mo>+</mo><mi>f</mi></math>',
  ]);
});
