import { createElement, useMemo, type ReactElement } from 'react';
import { mathElements, type MathElement } from '../../../analysis/document/formula/math-elements.ts';
import { parseFormula } from '../../../analysis/document/formula/parse-formula.ts';
import { useText } from '../../text/index.ts';
import { spokenFormula } from './spoken-formula.ts';
import css from './formula.module.css';

/**
 * Mathematics in plain characters, set as a printer would and named in words for those who hear it. What is no formula
 * stays the text that it is. Formulas run left to right everywhere.
 */
export function Formula({ text }: { readonly text: string }) {
  const t = useText();
  const formula = useMemo(() => parseFormula(text), [text]);
  if (formula === null)
    return (
      <bdi dir="ltr" className={css['plain']}>
        {text}
      </bdi>
    );
  const spoken = spokenFormula(formula, t);
  const pieces = mathElements(formula);
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1)
    return drawn(only, { className: css['formula'], 'aria-label': spoken });
  return (
    <span role="math" aria-label={spoken} dir="ltr" className={css['pieces']}>
      {pieces.map((piece, at) => drawn(piece, { key: at, className: css['formula'], 'aria-hidden': true }))}
    </span>
  );
}

function drawn(element: MathElement, more: Readonly<Record<string, unknown>>): ReactElement {
  const { tag, attributes, children } = element.tag === 'msqrt' ? rootOf(element) : element;
  return createElement(
    tag,
    { ...attributes, ...more },
    ...children.map((child, key) => (typeof child === 'string' ? child : drawn(child, { key }))),
  );
}

/** A browser draws a root well with a font for mathematics only, and ours is one for text: hook and bar by themselves. */
function rootOf({ attributes, children }: MathElement): MathElement {
  const hook: MathElement = {
    tag: 'mo',
    attributes: { form: 'prefix', 'data-root': 'hook', ...attributes },
    children: ['√'],
  };
  const under: MathElement = { tag: 'mrow', attributes: { 'data-root': 'under' }, children };
  return { tag: 'mrow', attributes: { 'data-root': 'whole' }, children: [hook, under] };
}
