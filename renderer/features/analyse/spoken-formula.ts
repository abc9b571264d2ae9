import type { Formula } from '../../../analysis/document/formula/formula.ts';
import type { TextKey, Translate } from '../../text/index.ts';

/** A formula in the words that a person would read it with, for those who hear it. */
export function spokenFormula(formula: Formula, t: Translate): string {
  const words = say(formula, t);
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?,(?=\s|$)/g, ',')
    .replaceAll(/,+/g, ',')
    .replace(/,$/, '')
    .trim();
}

function say(formula: Formula, t: Translate): string {
  switch (formula.kind) {
    case 'number':
    case 'name':
      return formula.text;
    case 'gap':
      return ' ';
    case 'sign':
      return signWords(formula.text, t);
    case 'row':
      return formula.parts.map((part) => say(part, t)).join(' ');
    case 'fraction': {
      const places = { over: say(inside(formula.over), t), under: say(inside(formula.under), t) };
      return t(isShort(formula.over) && isShort(formula.under) ? 'math.over' : 'math.fraction', places);
    }
    case 'root':
      return t('math.root', { of: say(formula.of, t) });
    case 'fence':
      return t(formula.open === '|' ? 'math.absolute' : 'math.bracket', { of: say(formula.of, t) });
    case 'scripts':
      return scripts(formula, t);
  }
}

function scripts({ base, sub, sup }: Extract<Formula, { kind: 'scripts' }>, t: Translate): string {
  const low = sub === null ? say(base, t) : t('math.sub', { base: say(base, t), sub: say(sub, t) });
  if (sup === null) return low;
  if (sup.kind === 'sign') return t('math.marked', { base: low, mark: signWords(sup.text, t) });
  if (sup.kind === 'number' && sup.text === '2') return t('math.squared', { base: low });
  if (sup.kind === 'number' && sup.text === '3') return t('math.cubed', { base: low });
  return t('math.power', { base: low, power: say(sup, t) });
}

/** Over a bar, and under it, brackets around the whole are not heard. */
function inside(formula: Formula): Formula {
  return formula.kind === 'fence' && formula.open === '(' ? formula.of : formula;
}

function isShort(formula: Formula): boolean {
  if (formula.kind === 'scripts') return formula.sup === null && isShort(formula.base);
  return formula.kind === 'number' || formula.kind === 'name';
}

function signWords(text: string, t: Translate): string {
  const key = signKeys[text];
  return key === undefined ? text : t(key);
}

const signKeys: Readonly<Record<string, TextKey>> = {
  '+': 'math.plus',
  '−': 'math.minus',
  '±': 'math.plusOrMinus',
  '·': 'math.times',
  '×': 'math.times',
  '=': 'math.equals',
  '<': 'math.below',
  '>': 'math.above',
  '≤': 'math.atMost',
  '≥': 'math.atLeast',
  '≠': 'math.unequal',
  '≈': 'math.about',
  '∈': 'math.memberOf',
  '→': 'math.towards',
  Σ: 'math.sumOf',
  '∑': 'math.sumOf',
  '∏': 'math.productOf',
  Δ: 'math.changeOf',
  '′': 'math.prime',
  '∗': 'math.star',
};
